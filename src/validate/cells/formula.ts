/** Text that a spreadsheet would run as a formula when a reader opens the published file; some take full-width signs for the same. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@＝＋－＠\t\r]/u.test(text);
}
