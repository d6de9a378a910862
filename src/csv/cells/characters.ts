/**
 * Characters that look like ordinary ones and are others: radicals of the Kangxi block (⽤⼾), which come out of PDF
 * files, and Chinese characters doubled for other standards (U+F900 and after).
 */
const lookAlike = /[\u2E80-\u2FD5\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/gu;

/** Gives a name its ordinary characters: ⽤⼾小学 → 用户小学. Everything else in it stays as it was written. */
export function ordinaryCharacters(text: string): string {
  return text.replace(lookAlike, (character) => character.normalize('NFKC'));
}
