/** Excel's letter of a column: 0 → A, 25 → Z, 26 → AA. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}

/** Row numbers gathered one after another, kept as runs so that a whole column takes no more room than one row. */
export type LineRuns = readonly (readonly [first: number, last: number])[];

/** Adds a row number that is not smaller than those before it. */
export function addLine(runs: LineRuns, line: number): LineRuns {
  const last = runs.at(-1);
  if (last === undefined || line > last[1] + 1) return [...runs, [line, line]];
  if (line <= last[1]) return runs;
  return [...runs.slice(0, -1), [last[0], line]];
}

/** Row numbers as a reader writes them: `3—5、8`; at most `most` runs, then 等. */
export function formatLines(runs: LineRuns, most = 40): string {
  const shown = runs.slice(0, most).map(([first, last]) => (first === last ? `${first}` : `${first}—${last}`));
  return shown.join('、') + (runs.length > most ? '等' : '');
}
