import { plainText } from '../../format/bound-text.ts';
import type { ReportTable } from '../model.ts';
import { textWidth_twips } from './measures.ts';
import { unbreakable_em, widthOf_em } from './text-width.ts';

/** How a table fits the page: the size of its type, and the widths of its columns, which add up to the type area. */
export interface Fit {
  readonly style: 'TableText' | 'TableTextSmall' | 'TableTextTiny';
  /** Left and right of the text in a cell, together. */
  readonly padding_twips: number;
  readonly widths_twips: readonly number[];
}

/** Sizes of type, and what a line of each costs the reader in paper and in eyesight. */
const sizes = [
  { style: 'TableText', size_pt: 10.5, padding_twips: 200, cost: 300 },
  { style: 'TableTextSmall', size_pt: 9, padding_twips: 160, cost: 260 * 1.2 },
  { style: 'TableTextTiny', size_pt: 7.5, padding_twips: 120, cost: 220 * 3 },
] as const;

/** Widths up to which a text keeps to one line, such as a date or the number of a document. */
const shorts_em = [12, 9, 6] as const;

/**
 * What a text takes at most: in other fonts than those of offices digits are wider, and some programs put a quarter of a
 * character between digits and Han. A number must not be cut there either.
 */
function roomFor_em(text: string): number {
  return (
    widthOf_em(text, 0.55) +
    0.25 * (text.match(/(?<=[\w%])(?=\p{Script=Han})|(?<=\p{Script=Han})(?=\w)/gu)?.length ?? 0)
  );
}

interface Column {
  readonly widths_em: readonly number[];
  /** Below this a number or a short word would be cut in two. */
  readonly least_em: number;
  /** Above this nothing would be gained. */
  readonly most_em: number;
  /** Long text gets more of the room that is left, by the root of its length: lines then come out about equal. */
  readonly weight: number;
}

/** Returns the type and the columns in which no number and no short word is cut and the table is read best. */
export function fitOf(table: ReportTable): Fit {
  const trials = sizes.flatMap((size) => shorts_em.map((short_em) => trialOf(table, { ...size, short_em })));
  const enough = trials.filter(({ isEnough }) => isEnough);
  const best = enough.toSorted((a, b) => a.cost - b.cost)[0] ?? trials.at(-1);
  if (best === undefined) throw new Error('a table has no size of type');
  return best;
}

type Trial = (typeof sizes)[number] & { readonly short_em: number };

function trialOf(table: ReportTable, { style, size_pt, padding_twips, cost, short_em }: Trial) {
  const columns = table.columns.map((_, index) => columnOf(table, { index, short_em }));
  const room_em = (textWidth_twips - columns.length * padding_twips) / (size_pt * 20);
  const widths_em = shared(columns, room_em);
  return {
    style,
    padding_twips,
    widths_twips: rounded(widths_em.map((width) => width * size_pt * 20 + padding_twips)),
    isEnough: sum(columns.map(({ least_em }) => least_em)) <= room_em,
    cost: cost * linesOf(columns, widths_em),
  };
}

function columnOf(
  { columns, rows }: ReportTable,
  { index, short_em }: { readonly index: number; readonly short_em: number },
): Column {
  const { label = '', is_number: isNumber = false } = columns[index] ?? {};
  const texts = rows.map((cells) => plainText(cells[index]?.text ?? ''));
  const widths_em = texts.map((text) => roomFor_em(text));
  const least = texts.map((text, row) => {
    const width = widths_em[row] ?? 0;
    return width <= (isNumber ? 12 : short_em) ? width : Math.max(unbreakable_em(text, 0.55), short_em / 2);
  });
  const head = roomFor_em(label);
  return {
    widths_em,
    // A head may stand on two lines.
    least_em: Math.max(Math.min(head, Math.max(3, head / 2)), ...least),
    most_em: Math.max(head, ...widths_em),
    weight: Math.sqrt(Math.max(sum(widths_em) / Math.max(1, widths_em.length), 1)),
  };
}

/** Every column has its least; the room that is left goes to those that want more, and what nobody wants to all. */
function shared(columns: readonly Column[], room_em: number): readonly number[] {
  const least = sum(columns.map(({ least_em }) => least_em));
  if (least >= room_em) return columns.map(({ least_em }) => (least_em / least) * room_em);
  const wanted = sum(columns.map(({ most_em }) => most_em));
  if (wanted <= room_em) return columns.map(({ most_em }) => (most_em / wanted) * room_em);
  const at = (level: number) =>
    columns.map(({ least_em, most_em, weight }) => Math.min(most_em, Math.max(least_em, level * weight)));
  let [low, high] = [0, room_em];
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (sum(at(middle)) > room_em) high = middle;
    else low = middle;
  }
  const widths = at(low);
  const rest = room_em - sum(widths);
  return widths.map((width) => width + rest / widths.length);
}

/** Lines of a row on the average. */
function linesOf(columns: readonly Column[], widths_em: readonly number[]): number {
  const rows = columns[0]?.widths_em ?? [];
  const lines = rows.map((_, row) =>
    Math.max(
      ...columns.map((column, index) => Math.ceil((column.widths_em[row] ?? 0) / (widths_em[index] ?? 1) - 0.01)),
    ),
  );
  return sum(lines) / Math.max(1, lines.length);
}

/** Whole twips that add up to the type area. */
function rounded(widths: readonly number[]): readonly number[] {
  const whole = widths.map(Math.floor);
  const rest = textWidth_twips - sum(whole);
  return whole.map((width, index) => (index === 0 ? width + rest : width));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
