import type { CsvRecord } from './parse.ts';

/** What GBK saved as UTF-8 leaves behind, and what uninitialised memory looks like in GBK. */
const damage = /\uFFFD|锟斤拷|烫烫/u;

/** A cell whose characters were lost before the file came here. */
export interface DamagedCell {
  readonly line: number;
  /** The damage with a few characters around it. */
  readonly excerpt: string;
}

/** Cells whose characters were lost before the file was delivered. The text, where there is one, saves looking at each. */
export function* findDamage(text: string | null, records: Iterable<CsvRecord>): Generator<DamagedCell> {
  if (text !== null && !damage.test(text)) return;
  for (const { line, cells } of records) {
    const cell = cells.find((candidate) => damage.test(candidate));
    if (cell !== undefined) yield { line, excerpt: excerptOf(cell) };
  }
}

function excerptOf(cell: string): string {
  const start = Math.max(0, cell.search(damage) - 6);
  return cell.slice(start, start + 16);
}
