/** A stretch of a text: offsets into it, `end` excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A line of a policy that is not empty, without the white space around it. */
export interface PolicyLine extends Span {
  /** In the file; the first is 1. */
  readonly line: number;
  /** The section it belongs to as officials cite it, `三（二）3` or `附件2`; '' before the first. */
  readonly place: string;
  /** Of the section that begins on this line: 1 for 一、 and 附件1, 2 for （一）, 3 for 1. and 0 where none begins. */
  readonly level: 0 | 1 | 2 | 3;
}

/** The list of annexes at the end of the body: a section, but none that anybody cites. */
export const annexListPlace = '附件目录';

const numerals = '[一二三四五六七八九十]+';
const starts: readonly (readonly [level: 1 | 2 | 3, pattern: RegExp])[] = [
  [1, new RegExp(`^(${numerals})、`)],
  [1, /^附\s*件[：:]/],
  [1, /^(附件\s*[\d一二三四五六七八九十]*)$/],
  [2, new RegExp(`^(（${numerals}）)`)],
  // “3.2024年…” is the third item, “3.5%” is a number.
  [3, /^(\d{1,2})[.．、](?!\d{1,3}\D)/],
];

/** Returns the lines of a policy that hold something, in order, each with the section it stands in. */
export function linesOf(text: string): readonly PolicyLine[] {
  const lines: PolicyLine[] = [];
  let path: SectionPath = [];
  let offset = 0;
  for (const [index, raw] of text.split('\n').entries()) {
    const start = offset + raw.length - raw.trimStart().length;
    const words = raw.trim();
    offset += raw.length + 1;
    if (words === '') continue;
    const section = sectionStart(words, path);
    if (section !== null) path = section.path;
    lines.push({
      start,
      end: start + words.length,
      line: index + 1,
      place: path.join(''),
      level: section?.level ?? 0,
    });
  }
  return lines;
}

/** Labels by level; a level that was skipped is ''. */
type SectionPath = readonly string[];

/** （一） and 1. stand below something: before the first 一、 they are no sections. */
function sectionStart(words: string, path: SectionPath): { level: 1 | 2 | 3; path: SectionPath } | null {
  for (const [level, pattern] of starts) {
    const label = pattern.exec(words);
    if (label === null || (level > 1 && path.length === 0)) continue;
    const own = label[1]?.replaceAll(/\s/g, '') ?? annexListPlace;
    const above = ['', ''].slice(0, level - 1).map((none, depth) => path[depth] ?? none);
    return { level, path: [...above, own] };
  }
  return null;
}

/** Whether a place lies in a section or is that section: 三（二）3 lies in 三（二） and in 三, 附件10 does not lie in 附件1. */
export function liesIn(place: string, section: string): boolean {
  if (!place.startsWith(section)) return false;
  const rest = place.slice(section.length);
  return !/^[一二三四五六七八九十]/.test(rest) && !(/\d$/.test(section) && /^\d/.test(rest));
}

/** The sections that words such as “三（二）3；附件2第4项” name, in their order; none for “文首和落款”. */
export function sectionsNamed(place: string): readonly string[] {
  const pattern = new RegExp(`^(?:附件\\d*|${numerals}(?:（${numerals}）)?\\d*)`);
  return place.split(/[；;]/).flatMap((part) => pattern.exec(part.trim())?.[0] ?? []);
}
