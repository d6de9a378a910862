import { decodeBytes, type Encoding } from '../csv/decode.ts';
import { isBlankRow, parseHead, parseRecords, type CsvRecord, type Delimiter } from '../csv/parse.ts';
import { columnTypeOf, isoDate, type OwnType } from './own-types.ts';
import { safeName } from './safe-name.ts';

/** A column of the reader's own file. */
export interface OwnColumn {
  /** Needs no quotes in SQL. */
  readonly name: string;
  /** As it stands in the file. */
  readonly header: string;
  readonly type: OwnType;
}

/** A reader's own file as a table; '' is an empty cell. Every row has as many cells as there are columns. */
export interface OwnTable {
  readonly name: string;
  readonly columns: readonly OwnColumn[];
  readonly rows: readonly (readonly string[])[];
  /** What was put right or left out on the way, one sentence each. */
  readonly notices: readonly string[];
}

/** The reader's file as a table, or what to do about it. It never leaves the browser. */
export type OwnFile =
  { readonly ok: true; readonly table: OwnTable } | { readonly ok: false; readonly message: string };

const refusals = {
  xlsx: '这是 Excel 工作簿，不是 CSV。请在 Excel 或 WPS 中打开，选择“另存为”，类型选“CSV UTF-8（逗号分隔）”，再选择另存的文件。',
  'old-excel':
    '这是旧版 Excel 文件或网页，不是 CSV。请在 Excel 或 WPS 中打开，选择“另存为”，类型选“CSV UTF-8（逗号分隔）”，再选择另存的文件。',
  unreadable:
    '文件里不是文字，或者编码不是 UTF-8、GBK、UTF-16 中的一种。请确认选对了文件，用 Excel 或 WPS 另存为“CSV UTF-8”。',
  empty: '文件是空的。请确认选对了文件，第一行应是字段名称。',
} as const;

const encodings: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GBK（GB18030）',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
};

/**
 * Reads the bytes of a reader's file. The first row that is not blank names the columns; a title that stands alone above
 * them is passed over. `taken`: names of tables that there are already, so that none is hidden by the new one.
 */
export function readOwnFile(
  bytes: Uint8Array,
  { fileName, taken }: { readonly fileName: string; readonly taken: readonly string[] },
): OwnFile {
  const decoded = decodeBytes(bytes);
  if (!decoded.ok) return { ok: false, message: `“${fileName}”没有读入：${refusals[decoded.reason]}` };
  if (isNoise(decoded.text)) return { ok: false, message: `“${fileName}”没有读入：${refusals.unreadable}` };
  const delimiter = findDelimiter(decoded.text);
  const records = parseRecords(decoded.text, delimiter).filter(({ cells }) => !isBlankRow(cells));
  const [header, ...body] = withoutTitle(records);
  if (header === undefined) return { ok: false, message: `“${fileName}”没有读入：${refusals.empty}` };
  const width = lastFilled(header.cells) + 1;
  const whole = body.filter((record) => !record.hasBrokenQuotes);
  const cells = whole.map((record) => fitted(record.cells, width));
  const names = columnNames(header.cells.slice(0, width));
  const columns = names.map((name, index) => {
    const title = (header.cells[index] ?? '').trim();
    return { name, header: title, type: columnTypeOf(title, columnCells(cells, index)) };
  });
  return {
    ok: true,
    table: {
      name: safeName(fileName.replace(/\.[^.]*$/, ''), { taken, fallback: '我的表' }),
      columns,
      rows: cells.map((row) => row.map((cell, index) => (columns[index]?.type === 'DATE' ? isoDate(cell) : cell))),
      notices: [
        ...(decoded.encoding === 'utf-8' ? [] : [`文件按 ${encodings[decoded.encoding]} 编码读入。`]),
        ...(decoded.text.includes('\uFFFD') ? ['文件中有损坏的文字，以“�”显示。'] : []),
        ...renamedNotice(columns),
        ...rowsNotice(
          '引号不成对，没有读入',
          body.filter((record) => record.hasBrokenQuotes),
        ),
        ...rowsNotice(
          '的格数比表头多，多出的没有读入',
          whole.filter(({ cells: own }) => lastFilled(own) >= width),
        ),
        ...(whole.length === 0 ? ['只有表头，没有数据行。'] : []),
      ],
    },
  };
}

/** A file of another kind that happens to decode: mostly signs that nobody types. */
function isNoise(text: string): boolean {
  const head = text.slice(0, 4000);
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  const odd = head.match(/[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\uFFFD]/g)?.length ?? 0;
  return odd * 20 > head.length;
}

const delimiters: readonly Delimiter[] = [',', '\t', ';'];

/** The delimiter with which the first rows have the most columns; a comma when none is better. */
function findDelimiter(text: string): Delimiter {
  const counted = delimiters.map((delimiter) => {
    const widths = parseHead(text.slice(0, 50_000), delimiter).map((cells) => cells.length);
    return { delimiter, width: [...widths].sort((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0 };
  });
  return counted.reduce((best, next) => (next.width > best.width ? next : best)).delimiter;
}

/** A title over a table of several columns is one cell alone. */
function withoutTitle(records: readonly CsvRecord[]): readonly CsvRecord[] {
  const [first, second] = records;
  if (first === undefined || second === undefined) return records;
  const isTitle = first.cells.filter((cell) => cell.trim() !== '').length === 1 && lastFilled(second.cells) >= 2;
  return isTitle ? records.slice(1) : records;
}

function lastFilled(cells: readonly string[]): number {
  for (let index = cells.length - 1; index >= 0; index -= 1) if ((cells[index] ?? '').trim() !== '') return index;
  return -1;
}

function fitted(cells: readonly string[], width: number): readonly string[] {
  return Array.from({ length: width }, (_, index) => (cells[index] ?? '').trim());
}

function* columnCells(rows: readonly (readonly string[])[], index: number): Generator<string> {
  for (const row of rows) yield row[index] ?? '';
}

function columnNames(headers: readonly string[]): readonly string[] {
  return headers.reduce<readonly string[]>(
    (names, header, index) => [...names, safeName(header, { taken: names, fallback: `字段${index + 1}` })],
    [],
  );
}

function renamedNotice(columns: readonly OwnColumn[]): readonly string[] {
  const renamed = columns.filter(({ name, header }) => name !== header);
  if (renamed.length === 0) return [];
  const some = renamed.slice(0, 3).map(({ name, header }) => `“${header === '' ? '（空）' : header}”改为 ${name}`);
  return [`字段名称为便于查询作了调整：${some.join('，')}${renamed.length > 3 ? `，等${renamed.length}个` : ''}。`];
}

function rowsNotice(words: string, records: readonly CsvRecord[]): readonly string[] {
  if (records.length === 0) return [];
  const lines = records.slice(0, 5).map(({ line }) => line);
  return [`第${lines.join('、')}行${records.length > 5 ? `等${records.length}行` : ''}${words}。`];
}
