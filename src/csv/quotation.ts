import type { Finding } from './log.ts';
import type { CsvRecord } from './parse.ts';

/** The beginning of a long text. */
export function excerpt(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}……` : text;
}

/** The finding about a row that cannot be cut into cells. */
export function brokenQuotes({ line, cells }: CsvRecord): Finding {
  return { code: 'quotes-unbalanced', line, value: excerpt(cells.join('，')) };
}
