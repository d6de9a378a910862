/**
 * The 6,763 characters of GB 2312, which write nearly everything: two bytes, the first of B0–F7, the second of A1–FE.
 * Whatever else GBK and GB18030 hold is rare in Chinese text and common in text of another encoding read as if it were.
 */
const common: ReadonlySet<string> = commonCharacters();

/** One character in so many may be rare; a school with a rare name stands among many ordinary words. */
const mostRare = 0.2;

/**
 * The first word of a text decoded as GB18030 whose characters are rare, where too many of the text's are: it may be
 * Latin, Japanese or Korean text in an encoding of its own. Null = the text looks Chinese.
 */
export function rareWordOf(text: string): string | null {
  const han = text.match(/\p{Script=Han}/gu) ?? [];
  const others = text.match(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Co}]/gu) ?? [];
  const rare = han.filter((character) => !common.has(character));
  if (rare.length + others.length <= (han.length + others.length) * mostRare) return null;
  const words = text.match(/[^\s,;"]+/gu) ?? [];
  return words.find((word) => [...word].some((character) => isRare(character))) ?? null;
}

function isRare(character: string): boolean {
  return (
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Co}]/u.test(character) &&
    !common.has(character)
  );
}

function commonCharacters(): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let lead = 0xb0; lead <= 0xf7; lead += 1)
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) bytes.push(lead, trail);
  return new Set(new TextDecoder('gb18030').decode(Uint8Array.from(bytes)).match(/\p{Script=Han}/gu));
}
