import { isAscii } from './spaces.ts';

/** Full-width digits, letters and signs become half-width: １２３％ → 123%. For numbers, dates and periods. */
export function narrowWidth(text: string): string {
  return text.normalize('NFKC');
}

/**
 * The same for codes, but only when nothing else than a code stands there: a name written in the place of a code keeps
 * its Chinese parentheses, without which it would not be found among the names.
 */
export function narrowCode(text: string): string {
  const narrow = text.normalize('NFKC');
  return isAscii(narrow) ? narrow : text;
}

/** Takes off Chinese quotation marks around a whole code or number: “G01” → G01. */
export function stripQuotes(text: string): string {
  return /^[“”"'‘’][^“”"'‘’]*[“”"'‘’]$/.test(text) ? text.slice(1, -1) : text;
}
