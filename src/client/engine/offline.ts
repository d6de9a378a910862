/**
 * Keeps the page and its scripts for the next visit, with or without a network; the large files are kept by kept-files.ts.
 * Quietly does nothing where browsers have no service workers, as on plain HTTP: the browser's own store has to do there.
 */
export async function keepForNextVisit(script: string, { worker_url }: { readonly worker_url: string }): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const scope = location.pathname.replace(/\/query\/.*$/, '/query/');
  try {
    await navigator.serviceWorker.register(script, { scope });
    const worker = new URL(worker_url, location.href).href;
    // The script of a worker is asked for where it lies, and not through the page.
    await navigator.serviceWorker.register(script, { scope: new URL('.', worker).pathname });
    const { active } = await navigator.serviceWorker.ready;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none; only windows do.
    active?.postMessage({ used: [location.href.replace(/[?#].*$/, ''), worker, ...loadedFiles()] });
  } catch {
    // A private window, or a reader's own settings: the page itself works all the same.
  }
}

/** Addresses of everything that the page has loaded from its own site, save the large files. */
function loadedFiles(): readonly string[] {
  const entries = performance.getEntriesByType('resource').map(({ name }) => name.replace(/[?#].*$/, ''));
  const own = entries.filter((name) => name.startsWith(`${location.origin}/`) && !/\.(?:bin|duckdb)$/.test(name));
  return [...new Set(own)];
}
