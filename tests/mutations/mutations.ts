import iconv from 'iconv-lite';
import type { Random } from './random.ts';

/** A file as its cells; the first row is the header. */
export type Grid = readonly (readonly string[])[];

export interface Mutation {
  readonly name: string;
  /** `form`: the same content in another form, which must make no difference. `content`: whatever may happen to a file. */
  readonly kind: 'form' | 'content';
  readonly apply: (text: string, random: Random) => Uint8Array;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The files under test quote only where they must, and hold no line breaks inside cells. */
export function gridOf(text: string): Grid {
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) =>
      [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, inQuotes, plain]) => inQuotes?.replaceAll('""', '"') ?? plain ?? '',
      ),
    );
}

export function textOf(grid: Grid, delimiter = ','): string {
  return grid.map((cells) => `${cells.map((one) => quoted(one, delimiter)).join(delimiter)}\n`).join('');
}

function quoted(text: string, delimiter: string): string {
  return text.includes(delimiter) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A change of the cells; `row` is never the header. */
function onGrid(
  change: (rows: string[][], at: { readonly row: number; readonly column: number; readonly random: Random }) => void,
) {
  return (text: string, random: Random): Uint8Array => {
    const rows = gridOf(text).map((cells) => [...cells]);
    const row = rows.length < 2 ? 0 : 1 + random.below(rows.length - 1);
    change(rows, { row, column: random.below(rows[0]?.length ?? 1), random });
    return utf8(textOf(rows));
  };
}

function cell(change: (text: string, random: Random, others: readonly string[]) => string) {
  return onGrid((rows, { row, column, random }) => {
    const cells = rows[row];
    if (cells === undefined) return;
    const others = rows.slice(1).map((other) => other[column] ?? '');
    cells[column] = change(cells[column] ?? '', random, others);
  });
}

const rubbish = [
  '#REF!',
  '#####',
  '约50',
  '50左右',
  '2.134E+09',
  '2024-02-30',
  '24.9.1',
  '2024.9.1',
  '45536',
  '2024学年',
  '上学期',
  '长期',
  '至今',
  '无',
  '/',
  '—',
  '-',
  '0',
  '1',
  '是',
  '√',
  '×',
  '１２３',
  '1,234',
  '120人',
  '51.5%',
  '0.515',
  '-3',
  '3.7',
  '合计',
  '小计',
  '注：',
  '示例（请删除）',
  '紧密',
  '半紧密型',
  '老校区',
  '锟斤拷',
  '\uFFFD',
  '=1+1',
  '@x',
  "'007",
  '007',
  ' ',
  '\u3000',
  '，',
  '“G01”',
  '110105194912310020',
  '第一实验小学',
  '9999-12-31',
  '甲、乙',
  '<b>',
  'NULL',
  'x'.repeat(500),
] as const;

const characters = [...'0123456789,"\' \t-—、年月日是否校湖胡淄菑A。'];

/** What footnotes, broken exports and half-done corrections leave in a cell. */
const remains = ['①', '²', '⑴', '㊀', '?', '？', '*', '〃', '同上', 'Err:502', '#FIELD!', '＃N/A', '\u202E', '\u0002'];

const left: Readonly<Record<string, Mutation['apply']>> = {
  'a mark stands behind a cell': cell((text, random) => text + random.pick(remains)),
  'a mark stands in the place of a cell': cell((_, random) => random.pick(remains)),
  'a space stands between two digits': cell((text) => text.replace(/(\d)(?=\d)/, '$1 ')),
  'a line break stands between two digits': cell((text) => text.replace(/(\d)(?=\d)/, '$1\n')),
  'a number loses its sign or gains one': cell((text) => (text.startsWith('-') ? text.slice(1) : `-${text}`)),
  'a number has fifteen digits': cell((text) => (/^\d+$/.test(text) ? text.padEnd(15, '0') : text)),
  'a header gets a bracket': onGrid((rows, { column, random }) => {
    const header = rows[0];
    if (header !== undefined) header[column] += random.pick(['（其中女）', '(寄宿生)', '（人）', '（必填）', '（旧）']);
  }),
  'a year of a date changes': cell((text, random) =>
    text.replace(/^\d{4}(?=-)/, () => String(2015 + random.below(15))),
  ),
  'the file ends at the end of a line': (text, random) => {
    const lines = text.split('\n');
    return utf8(`${lines.slice(0, 1 + random.below(Math.max(1, lines.length - 1))).join('\n')}\n`);
  },
  'lines end with a line separator': (text) => utf8(text.replaceAll('\n', '\u2028')),
};

const content: Readonly<Record<string, Mutation['apply']>> = {
  'a cell becomes rubbish': cell((_, random) => random.pick(rubbish)),
  'a cell becomes another of its column': cell((_, random, others) => random.pick(others)),
  'a cell is emptied': cell(() => ''),
  'a digit changes': cell((text, random) => text.replace(/\d/, () => String(random.below(10)))),
  'a character is typed into a cell': cell((text, random) => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + random.pick(characters) + text.slice(at);
  }),
  'a character of a cell is lost': cell((text, random) => {
    const at = random.below(Math.max(1, text.length));
    return text.slice(0, at) + text.slice(at + 1);
  }),
  'two neighbouring cells change places': onGrid((rows, { row, column }) => {
    const cells = rows[row];
    const [first, second] = [cells?.[column], cells?.[column + 1]];
    if (cells !== undefined && first !== undefined && second !== undefined) cells.splice(column, 2, second, first);
  }),
  'a cell slips to the left': onGrid((rows, { row, column }) => void rows[row]?.splice(column, 1)),
  'a cell slips to the right': onGrid((rows, { row, column }) => void rows[row]?.splice(column, 0, '')),
  'a row is deleted': onGrid((rows, { row }) => void rows.splice(row, 1)),
  'half of the rows are deleted': onGrid((rows) => void rows.splice(1 + Math.floor(rows.length / 2))),
  'a row is pasted twice': onGrid(
    (rows, { row, random }) => void rows.splice(1 + random.below(rows.length), 0, [...(rows[row] ?? [])]),
  ),
  'a row is pasted twice and one cell changed': onGrid((rows, { row, column, random }) => {
    const copy = [...(rows[row] ?? [])];
    copy[column] = random.pick(rubbish);
    rows.splice(row + 1, 0, copy);
  }),
  'a header has a wrong character': onGrid((rows, { column, random }) => {
    const header = rows[0];
    const name = header?.[column] ?? '';
    const at = random.below(Math.max(1, name.length));
    if (header !== undefined) header[column] = name.slice(0, at) + random.pick(characters) + name.slice(at + 1);
  }),
  'a header is emptied': onGrid((rows, { column }) => void rows[0]?.splice(column, 1, '')),
  'two headers change places': onGrid((rows, { column, random }) => {
    const header = rows[0] ?? [];
    const other = random.below(header.length);
    [header[column], header[other]] = [header[other] ?? '', header[column] ?? ''];
  }),
  'a header is written twice': onGrid((rows, { column, random }) => {
    const header = rows[0] ?? [];
    header[column] = random.pick(header);
  }),
  'a column is deleted': onGrid((rows, { column }) => {
    for (const cells of rows) cells.splice(column, 1);
  }),
  'the file is cut': (text, random) => {
    const bytes = utf8(text);
    return bytes.slice(0, random.below(bytes.length));
  },
  'a byte is lost': (text, random) => splice(utf8(text), random, []),
  'a byte changes': (text, random) => splice(utf8(text), random, [random.below(256)]),
  'a quote is typed anywhere': (text, random) => insert(text, random, '"'),
  'a line break is typed anywhere': (text, random) => insert(text, random, '\n'),
  'a comma is typed anywhere': (text, random) => insert(text, random, ','),
  'a line break is lost': (text, random) => {
    const breaks = [...text.matchAll(/\n/g)].map(({ index }) => index);
    const at = random.pick(breaks);
    return utf8(text.slice(0, at) + text.slice(at + 1));
  },
  'UTF-8 is read as GBK and saved': (text) => utf8(iconv.decode(Buffer.from(text), 'gbk')),
  'GBK is read as UTF-8 and saved': (text) => utf8(iconv.encode(text, 'gbk').toString('utf8')),
};

function splice(bytes: Uint8Array, random: Random, put: readonly number[]): Uint8Array {
  const at = random.below(bytes.length);
  return Uint8Array.from([...bytes.slice(0, at), ...put, ...bytes.slice(at + 1)]);
}

function insert(text: string, random: Random, put: string): Uint8Array {
  const at = random.below(text.length);
  return utf8(text.slice(0, at) + put + text.slice(at));
}

const form: Readonly<Record<string, Mutation['apply']>> = {
  'saved as GB18030': (text) => Uint8Array.from(iconv.encode(text.replaceAll('\n', '\r\n'), 'gb18030')),
  'saved as UTF-8 with a mark': (text) => utf8(`\uFEFF${text.replaceAll('\n', '\r\n')}`),
  'saved as Unicode text': (text) => Uint8Array.from(iconv.encode(`\uFEFF${textOf(gridOf(text), '\t')}`, 'utf-16le')),
  'saved with semicolons': (text) => utf8(textOf(gridOf(text), ';')),
  'saved with old Macintosh line breaks': (text) => utf8(text.replaceAll('\n', '\r')),
  'saved with every cell in quotes': (text) =>
    utf8(
      gridOf(text)
        .map((cells) => `${cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')}\n`)
        .join(''),
    ),
  'two rows change places': onGrid((rows, { row, random }) => {
    const other = rows.length < 2 ? 0 : 1 + random.below(rows.length - 1);
    const [first = [], second = []] = [rows[row], rows[other]];
    rows.splice(row, 1, second);
    rows.splice(other, 1, first);
  }),
  'two columns change places': onGrid((rows, { column, random }) => {
    const other = random.below(rows[0]?.length ?? 1);
    for (const cells of rows) [cells[column], cells[other]] = [cells[other] ?? '', cells[column] ?? ''];
  }),
  'a title stands above the header': (text) => utf8(`一览表${',,'.repeat(2)}\n${text}`),
  'empty rows and columns follow': (text) =>
    utf8(`${textOf(gridOf(text).map((cells) => [...cells, '', '']))},,,\n,,,\n`),
};

const kindsOf = (kind: Mutation['kind'], applied: Readonly<Record<string, Mutation['apply']>>): readonly Mutation[] =>
  Object.entries(applied).map(([name, apply]) => ({ name, kind, apply }));

/** What is tried on the files of whole regions. */
export const mutations: readonly Mutation[] = [...kindsOf('content', content), ...kindsOf('form', form)];

/** With what footnotes, brackets and broken exports leave behind: what is tried on small files, thousands of times. */
export const everyMutation: readonly Mutation[] = [...kindsOf('content', left), ...mutations];
