import { columnLetter } from '../../csv/place.ts';
import type { Issue, IssueCode } from '../../model/issue.ts';
import type { SourceTable } from '../../model/source.ts';
import { tableOf } from '../../model/tables.ts';
import type { SchoolTotal } from '../school-totals.ts';
import type { Correction } from './correction.ts';

const formNames: Readonly<Record<string, string>> = { xls: '旧版Excel工作簿', html: '网页表格', xml: 'XML表格' };

/** How a file was read although it was saved otherwise: original and result, by code. */
const fileForms: Readonly<Partial<Record<IssueCode, (issue: Issue) => readonly [original: string, result: string]>>> = {
  'gbk-decoded': () => ['GBK编码', 'UTF-8编码'],
  'bom-removed': () => ['文件开头含BOM', '去除'],
  'utf16-decoded': () => ['UTF-16编码', 'UTF-8编码'],
  'delimiter-recognised': ({ details }) => [`${details['delimiter']}分隔`, '逗号分隔'],
  'xlsx-renamed': () => ['工作簿', '按工作簿读取'],
  'old-excel-or-html': ({ details }) => [formNames[String(details['format'])] ?? '', '按工作簿读取'],
  'column-assumed': ({ details }) => [`没有“${details['label']}”列`, `各行按“${details['value']}”读取`],
  'file-name-recognised': ({ file, table }) => [file ?? '', table ?? ''],
};

/** What was put right of a file as a whole: encoding, separators, columns. */
export function fileCorrections(source: SourceTable, issues: readonly Issue[]): readonly Correction[] {
  return issues.flatMap((issue) => {
    const form = fileForms[issue.code];
    if (issue.file !== source.file || form === undefined) return [];
    const [original, result] = form(issue);
    return [{ ...entryOf(source), kind: 'file', codes: [issue.code], original, result }];
  });
}

/** Headers taken for a column under another name, and columns that are not read. */
export function headerCorrections(source: SourceTable): readonly Correction[] {
  const line = source.preamble.length + 1;
  const names = new Map(Object.entries(source.columns).map(([name, { letter }]) => [letter, name]));
  return source.headers.flatMap((header, index) => {
    const letter = columnLetter(index);
    const name = names.get(letter);
    const label = name === undefined ? '' : (tableOf(source.name).columns[name]?.label ?? '');
    const original = header.trim();
    if (original === '' || original === label || original === name) return [];
    const code = name === undefined ? 'columns-ignored' : 'header-recognised';
    const result = name === undefined ? '不读取' : label;
    const column = { letter, label: original };
    return [{ ...entryOf(source), kind: 'header', lines: [line], column, codes: [code], original, result }];
  });
}

interface RowLeftOut {
  readonly line: number;
  readonly raw: readonly string[];
  readonly code: IssueCode;
  readonly result?: string;
}

interface LeftOut {
  readonly issues: readonly Issue[];
  readonly totals: readonly SchoolTotal[];
  /** About rows that repeat another. */
  readonly dropped: readonly Issue[];
}

/** Rows that are in the file and not in the table. A row that cannot be cut into cells is an error and nothing put right. */
export function rowCorrections(source: SourceTable, { issues, totals, dropped }: LeftOut): readonly Correction[] {
  const refused = new Set(
    issues.filter(({ file, code }) => file === source.file && code === 'quotes-unbalanced').map(({ line }) => line),
  );
  const raws = new Map(source.rows.map(({ line, raw }) => [line, raw]));
  const leftOut: readonly RowLeftOut[] = [
    ...source.preamble.map((raw, index) => ({ line: index + 1, raw, code: 'title-rows-skipped' as const })),
    ...(source.skipped ?? []).map((row) => ({ ...row, code: skippedCode(row.raw) })),
    ...totals.map(({ row: { line, raw } }) => ({ line, raw, code: 'school-total-row' as const })),
    ...dropped.map(({ line, details }) => ({
      line: line ?? 0,
      raw: raws.get(line ?? 0) ?? [],
      code: 'duplicate-row' as const,
      result: `与第${details['otherLine']}行重复，不计入`,
    })),
  ];
  // A row of a restricted table says who as well.
  const isPersonal = tableOf(source.name).restricted === true;
  return leftOut
    .filter(({ line, raw }) => !refused.has(line) && raw.some((cell) => cell.trim() !== ''))
    .map(({ line, raw, code, result = '不计入' }) => {
      const place = { ...entryOf(source), kind: 'row' as const, lines: [line] };
      return { ...place, codes: [code], original: joinRow(raw), result, isPersonal };
    });
}

function skippedCode(raw: readonly string[]): IssueCode {
  if (raw.some((cell) => cell.includes('示例'))) return 'example-row';
  return raw.some((cell) => /[合总小共]\s*计/.test(cell)) ? 'total-row-skipped' : 'note-row-skipped';
}

/** Cells as a line of CSV, all of them quoted, so that the line can be cut into the same cells again. */
export function joinRow(raw: readonly string[]): string {
  return raw.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
}

function entryOf({ file, name }: SourceTable): Omit<Correction, 'kind' | 'codes' | 'original' | 'result'> {
  return { file, table: name, lines: [], column: null, isPersonal: false };
}
