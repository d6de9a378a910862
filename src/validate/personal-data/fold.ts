/** A text in the form in which it is compared, with the way back: what stands at i came from [from[i], to[i]) of the original. */
export interface Folded {
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** A stretch of a text, `to` excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Marks without width: of writing direction, soft hyphens, accents, variation selectors, the frame of a keycap digit. */
const unseen = /\p{Mn}|\p{Me}|\p{Cf}/u;
/** Stays as it is; the full-width marks of Chinese sentences do, too: an address of the web ends before them. */
const plain = /[\u0020-\u007E\u4E00-\u9FFF，；！？]/u;

/**
 * The one place where spellings are made equal: full width, circled and ornamental digits and letters become plain ones,
 * white space of any kind a blank, marks without width nothing.
 */
export function fold(text: string): Folded {
  const chars: string[] = [];
  const [from, to]: [number[], number[]] = [[], []];
  let at = 0;
  for (const char of text) {
    const end = at + char.length;
    const folded = plain.test(char) ? char : foldedChar(char);
    for (let unit = 0; unit < folded.length; unit += 1) {
      chars.push(folded.charAt(unit));
      from.push(at);
      to.push(end);
    }
    at = end;
  }
  return { text: chars.join(''), from, to };
}

function foldedChar(char: string): string {
  if (unseen.test(char)) return '';
  const folded = char.normalize('NFKC').replaceAll(/\s/gu, ' ');
  return /^\d/u.test(folded) ? folded : (digitOf(folded) ?? folded);
}

/** First signs of circled digits that Unicode does not trace back to digits: they stand for 1 to 9. */
const circledOnes = ['⓵', '❶', '➀', '➊'];

/** The digit that a digit of another script or a white one in a black circle stands for, or null. */
function digitOf(char: string): string | null {
  const code = char.codePointAt(0) ?? 0;
  const one = circledOnes.map((first) => code - (first.codePointAt(0) ?? 0)).find((place) => place >= 0 && place < 9);
  if (one !== undefined) return String(one + 1);
  if (!/^\p{Nd}$/u.test(char)) return null;
  // The ten digits of a script follow each other.
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

/** Where a stretch of the folded text stands in the original. */
export function spanIn({ from, to }: Folded, span: Span): Span {
  return { from: from[span.from] ?? 0, to: to[span.to - 1] ?? 0 };
}

const chineseDigits: Readonly<Record<string, string>> = Object.fromEntries(
  ['〇零○', '一壹弌幺', '二贰弍', '三叁弎', '四肆', '五伍', '六陆', '七柒拐', '八捌', '九玖'].flatMap((chars, digit) =>
    [...chars].map((char) => [char, String(digit)]),
  ),
);
const chineseDigit = new RegExp(`[${Object.keys(chineseDigits).join('')}]`, 'gu');

/** The text with Chinese digits, and the letters O and l between digits, as Arabic ones: as long as it was. */
export function withDigits(text: string): string {
  return text
    .replace(chineseDigit, (char) => chineseDigits[char] ?? char)
    .replace(/(?<=\d[ -]?)[Oo](?=[ -]?\d)/gu, '0')
    .replace(/(?<=\d)[Il](?=\d)/gu, '1');
}
