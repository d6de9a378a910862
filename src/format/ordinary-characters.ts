/**
 * Characters that look like ordinary ones and are others: radicals of the Kangxi block (⽤⼾), which come out of PDF
 * files, and Chinese characters doubled for other standards (U+F900 and after).
 */
const lookAlike = /[\u2E80-\u2FD5\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/gu;

/** Radicals that Unicode equates with a form which is not used on the mainland. */
const mainland: Readonly<Record<string, string>> = { 戶: '户', 靑: '青', 黃: '黄' };

/** Gives a name its ordinary characters: ⽤⼾小学 → 用户小学. Everything else in it stays as it was written. */
export function ordinaryCharacters(text: string): string {
  return text.replace(lookAlike, (character) => {
    const ordinary = character.normalize('NFKC');
    return mainland[ordinary] ?? ordinary;
  });
}
