/** White space of any width, and the marks without width that spreadsheets and web pages leave in text. */
const space = /[\s\u200B-\u200F\u2060\uFEFF]/u;
const withoutWidth = /[\u200B-\u200F\u2060\uFEFF]+/gu;
const betweenHan = /(?<=\p{Script=Han})[\s\u200B-\u200F\u2060\uFEFF]+(?=\p{Script=Han})/gu;
const notBetweenDigits = /(?<!\d)[\s\u200B-\u200F\u2060\uFEFF]+|[\s\u200B-\u200F\u2060\uFEFF]+(?!\d)/gu;

/**
 * Takes white space off both ends. Character by character: an expression that looks for white space at the end tries each
 * of 30,000 blanks inside a cell as the beginning of it, and takes minutes.
 */
export function trimEdges(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && space.test(text.charAt(start))) start += 1;
  while (end > start && space.test(text.charAt(end - 1))) end -= 1;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

/**
 * Takes white space out of a number, a code or a period, except between two digits: 6 15 may be one number or two.
 * Marks without width are nobody's separator and go everywhere.
 */
export function removeSpaces(text: string): string {
  return text.replace(withoutWidth, '').replace(notBetweenDigits, '');
}

/** Takes out white space that pads two-character Chinese names to the width of three, and leaves the spaces between foreign words. */
export function joinHan(text: string): string {
  return text.replace(betweenHan, '');
}

/** Takes white space out of a date, except between its day and a time: 2024 年 9 月 → 2024年9月. */
export function joinDate(text: string): string {
  return text.replace(notBetweenDigits, '');
}

/** Takes white space out of a code; a name written in the place of a code is only freed of padding. */
export function joinCode(text: string): string {
  return isAscii(text) ? removeSpaces(text) : joinHan(text);
}

/** Whether a text has printable ASCII alone: spaces in it separate words and are kept. */
export function isAscii(text: string): boolean {
  return /^[\u0020-\u007E]*$/.test(text);
}
