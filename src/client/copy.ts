/**
 * Puts texts on the clipboard through a copy event: it works on pages without HTTPS, too, as in an office's own network,
 * where the newer interface does not exist.
 */
export function copy(texts: Readonly<Record<string, string>>): boolean {
  let isTaken = false;
  const fill = (event: ClipboardEvent) => {
    event.preventDefault();
    for (const [type, text] of Object.entries(texts)) event.clipboardData?.setData(type, text);
    isTaken = event.clipboardData !== null;
  };
  document.addEventListener('copy', fill, { once: true });
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', fill);
  return isDone && isTaken;
}
