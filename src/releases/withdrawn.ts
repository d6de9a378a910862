import { parseRecords } from '../csv/parse.ts';
import type { ChainFinding } from './finding.ts';

/**
 * Releases that the authority has taken back, openly: the site that was published had them, and their places in the chain
 * are known. Whoever removes a release says so in `releases/withdrawn.csv`, and the page of releases says it to readers.
 */
export interface Withdrawn {
  readonly id: string;
  /** The beginning of the sha256 of its checksums, sixteen digits at the least. */
  readonly sum: string;
  readonly withdrawn_on: string;
  readonly reason: string;
}

/** Beside the releases. */
export const withdrawnFile = 'withdrawn.csv';

const columns = ['版本', '校验值', '日期', '原因'] as const;
const forms: Readonly<Record<(typeof columns)[number], RegExp>> = {
  版本: /^\d{4}-[1-9]\d*$/,
  校验值: /^[0-9a-f]{16,64}$/,
  日期: /^\d{4}-\d{2}-\d{2}$/,
  原因: /./,
};

/** Reads the file; null = there is none. A row that does not say everything withdraws nothing. */
export function readWithdrawn(text: string | null): {
  readonly withdrawn: readonly Withdrawn[];
  readonly findings: readonly ChainFinding[];
} {
  if (text === null) return { withdrawn: [], findings: [] };
  const [header, ...records] = parseRecords(text.replace(/^\uFEFF/u, ''), ',');
  const names = header?.cells.map((cell) => cell.trim()) ?? [];
  const rows = records
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ line, cells }) => {
      const cellOf = (name: (typeof columns)[number]) => cells[names.indexOf(name)]?.trim() ?? '';
      const wrong = columns.filter((name) => !forms[name].test(cellOf(name)));
      const [id, sum, withdrawn_on, reason] = [cellOf('版本'), cellOf('校验值'), cellOf('日期'), cellOf('原因')];
      return { line, wrong, row: { id, sum, withdrawn_on, reason } };
    });
  return {
    withdrawn: rows.flatMap(({ wrong, row }) => (wrong.length === 0 ? [row] : [])),
    findings: rows.flatMap(({ line, wrong }) => (wrong.length === 0 ? [] : [incomplete(line, wrong)])),
  };
}

/** Whether a release was taken back: the row names it and the very bytes that were published of it. */
export function isWithdrawn(
  { id, sums_sha256 }: { readonly id: string; readonly sums_sha256: string },
  withdrawn: readonly Withdrawn[],
): boolean {
  return withdrawn.some((row) => row.id === id && sums_sha256.startsWith(row.sum));
}

function incomplete(line: number, wrong: readonly string[]): ChainFinding {
  return {
    place: withdrawnFile,
    what: `第${line}行的${wrong.map((name) => `“${name}”`).join('')}没有填写，或者格式不对`,
    remedy: '请写全撤回的版本（如2025-2）、校验值（前16位以上）、日期（如2026-03-31）和原因。',
  };
}
