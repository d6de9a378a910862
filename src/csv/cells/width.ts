import { isAscii } from './spaces.ts';

/**
 * Full-width digits, letters and signs become half-width: １２３％ → 123%. For numbers, dates and periods.
 * Only these: a circled or raised digit is a mark of its own, and 6① must not become 61.
 */
export function narrowWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/g, narrowed).replaceAll('\u3000', ' ');
}

/**
 * The same for codes, but only when nothing else than a code stands there: a name written in the place of a code keeps
 * its Chinese parentheses, without which it would not be found among the names.
 */
export function narrowCode(text: string): string {
  const narrow = narrowWidth(text);
  return isAscii(narrow) ? narrow : text;
}

/** Takes off Chinese quotation marks around a whole code or number: “G01” → G01. */
export function stripQuotes(text: string): string {
  return /^[“”"'‘’][^“”"'‘’]*[“”"'‘’]$/.test(text) ? text.slice(1, -1) : text;
}

/** The full-width forms stand in the order of ASCII, 0xFEE0 further on. */
function narrowed(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}
