/**
 * The engine's code and the regions' data between two visits, in the browser's own Cache Storage. The pages put in what
 * they have downloaded, since they have the bytes in hand: a service worker would fetch them a second time, and the
 * browser's store of web pages need not take a file of 8 MB. There is none on plain HTTP and in some private windows; then
 * everything works as without it.
 */

/** static/offline.js keeps pages and scripts in the same one. */
const storeName = 'school-group-atlas-query';

const digestHeader = 'x-sha256';

/**
 * Returns what is kept under an address, or null: also when it is shorter than the file, or is not what was put in. Such
 * a thing is removed, so that the next download takes its place.
 */
export async function readKept(url: string, byte_count: number): Promise<Uint8Array | null> {
  try {
    const store = await openStore();
    const response = await store?.match(url, { ignoreVary: true });
    if (store === null || response === undefined) return null;
    const bytes = new Uint8Array(await response.arrayBuffer());
    const isWhole = bytes.length >= byte_count && response.headers.get(digestHeader) === (await digestOf(bytes));
    if (isWhole) return bytes;
    await store.delete(url);
    return null;
  } catch {
    // A store that cannot be read is no store.
    return null;
  }
}

/** Whether something is kept under an address; what it is, is looked at when it is read. */
export async function isKept(url: string): Promise<boolean> {
  try {
    return (await (await openStore())?.match(url, { ignoreVary: true })) !== undefined;
  } catch {
    return false;
  }
}

/** Puts a file in, and removes earlier versions of it: of the same kind, in the same folder. Quiet when there is no room. */
export async function keepFile(url: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  try {
    const store = await openStore();
    if (store === null) return;
    // First: on a phone there may be room for one engine, not for two.
    for (const { url: other } of await store.keys()) {
      if (isOtherVersion(other, absolute(url))) await store.delete(other);
    }
    await store.put(url, new Response(bytes, { headers: { [digestHeader]: await digestOf(bytes) } }));
  } catch {
    // The next visit downloads it again.
  }
}

/** Removes a file that the engine did not take. */
export async function forgetFile(url: string): Promise<void> {
  await openStore()
    .then((store) => store?.delete(url))
    .catch(() => undefined);
}

/** Returns null where a page has no such store. */
async function openStore(): Promise<Cache | null> {
  // Both are missing on plain HTTP.
  if (!('caches' in globalThis) || !('subtle' in crypto)) return null;
  return caches.open(storeName);
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function absolute(url: string): string {
  return new URL(url, location.href).href;
}

/** Names hold the hash of what they name, so another name in the folder is another version. */
function isOtherVersion(other: string, url: string): boolean {
  const [own, of] = [split(other), split(url)];
  return other !== url && own.folder === of.folder && own.ending === of.ending;
}

function split(url: string): { readonly folder: string; readonly ending: string } {
  return { folder: url.slice(0, url.lastIndexOf('/')), ending: url.slice(url.lastIndexOf('.')) };
}
