/** Hands the reader a file made in the page: nothing is sent anywhere. */
export function save(
  content: BlobPart,
  { fileName, type }: { readonly fileName: string; readonly type: string },
): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser has to have begun with it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
