/** Covers the middle of what may be an identity card or mobile number, in half or full width. */
export function maskPersonalNumbers(text: string): string {
  return text
    .replace(
      /(?<![0-9０-９])([0-9０-９]{4})[0-9０-９]{10}([0-9０-９]{3}[0-9０-９XxＸｘ])(?![0-9０-９])/g,
      '$1**********$2',
    )
    .replace(/(?<![0-9０-９])([1１][3-9３-９][0-9０-９])[0-9０-９]{4}([0-9０-９]{4})(?![0-9０-９])/g, '$1****$2');
}
