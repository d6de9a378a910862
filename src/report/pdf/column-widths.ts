import type { ReportTable } from '../model.ts';

/** Width of the type area in em of a table's type: 156 mm at 10.5 pt. */
const full_em = 42.1;
/** White on both sides of a cell's words, in em. */
const padding_em = 0.8;

/** Width of words in em of their type: a Han character is one, a letter or digit about half. */
export function emsOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u0020-\u024f]/.test(character) ? 0.56 : 1), 0);
}

/**
 * Widths of a table's columns in em, which together fill the type area. A column gets what its longest cell takes on one
 * line; when that is too much, columns of numbers and short words keep it and those with sentences share what is left by
 * the square root of their amount of text.
 */
export function columnWidths_em({ columns, rows }: Pick<ReportTable, 'columns' | 'rows'>): readonly number[] {
  const natural = columns.map(({ label }, index) => {
    const cells = rows.map((row) => emsOf(row[index]?.text ?? ''));
    // A head may stand on two lines.
    return Math.max(2, headWidth(label), ...cells) + padding_em;
  });
  const total = natural.reduce((sum, width) => sum + width, 0);
  if (total <= full_em) return natural.map((width) => width + (full_em - total) / columns.length);
  return shared(natural, amountsOf({ columns, rows }));
}

function headWidth(label: string): number {
  const width = emsOf(label);
  return width > 4 ? Math.max(4, width / 2) : width;
}

function amountsOf({ columns, rows }: Pick<ReportTable, 'columns' | 'rows'>): readonly number[] {
  return columns.map((_, index) => Math.sqrt(rows.reduce((sum, row) => sum + emsOf(row[index]?.text ?? ''), 1)));
}

/** Gives each column its fair part; one that needs less keeps what it needs, and the others share anew. */
function shared(natural: readonly number[], amounts: readonly number[]): readonly number[] {
  const isSettled = natural.map(() => false);
  for (;;) {
    const taken = natural.reduce((sum, width, index) => sum + (isSettled[index] === true ? width : 0), 0);
    const open = amounts.reduce((sum, amount, index) => sum + (isSettled[index] === true ? 0 : amount), 0);
    const fair = natural.map((width, index) =>
      isSettled[index] === true ? width : ((full_em - taken) * (amounts[index] ?? 0)) / open,
    );
    const satisfied = natural.findIndex((width, index) => isSettled[index] === false && width <= (fair[index] ?? 0));
    if (satisfied === -1) return fair;
    isSettled[satisfied] = true;
  }
}
