/** Text that a spreadsheet would run as a formula when a reader opens the published file. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text);
}
