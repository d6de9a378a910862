/**
 * Unified social credit codes of organisations: 18 characters, the last a check character.
 * Source: GB 32100-2015, annex A (ISO/IEC 7064 style sum modulo 31 over an alphabet without I, O, S, V and Z).
 */

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Form of a unified social credit code (GB 32100—2015); the last character is a check. */
export const socialCreditShape = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/** The check character of the first 17 characters of a code. */
export function socialCreditCheck(body: string): string {
  const sum = weights.reduce((total, weight, position) => total + weight * alphabet.indexOf(body.charAt(position)), 0);
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

/** Whether a text is such a code, its check character included. */
export function isSocialCreditCode(text: string): boolean {
  return socialCreditShape.test(text) && socialCreditCheck(text) === text.charAt(17);
}
