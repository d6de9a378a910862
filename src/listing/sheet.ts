import { decodeBytes } from '../csv/decode.ts';
import { dropDelimiterHint } from '../csv/delimiter.ts';
import { type Delimiter, parseHead, parseRecords } from '../csv/parse.ts';

/** A sheet of an office list as it stands in the file: every cell as text, rows from the first, empty ones included. */
export interface ListSheet {
  /** Of the file or the sheet, for whoever reads the plan. */
  readonly name: string;
  /** Row 1 of the sheet is the first of them. */
  readonly rows: readonly (readonly string[])[];
}

const saveAgain = '请在Excel或WPS中另存为“CSV UTF-8（逗号分隔）”后再导入。';

/** Reads a list saved as CSV, in any encoding that spreadsheets write; or says why it cannot be read. */
export function readListCsv(
  bytes: Uint8Array,
  name: string,
): { readonly sheet: ListSheet } | { readonly refused: string } {
  const decoded = decodeBytes(bytes);
  if (!decoded.ok) return { refused: decoded.reason === 'empty' ? '文件是空的。' : `文件的编码无法识别，${saveAgain}` };
  const text = dropDelimiterHint(decoded.text);
  const records = parseRecords(text, delimiterOf(text));
  const broken = records.find(({ hasBrokenQuotes }) => hasBrokenQuotes);
  if (broken !== undefined) return { refused: `第${broken.line}行的引号不成对，请改正后再导入。` };
  return { sheet: { name, rows: records.map(({ cells }) => cells) } };
}

const delimiters: readonly Delimiter[] = [',', '\t', ';'];

/** What cuts the first rows into most cells; a comma where nothing does. */
function delimiterOf(text: string): Delimiter {
  const widths = delimiters.map((delimiter) => ({
    delimiter,
    width: Math.max(0, ...parseHead(text.slice(0, 50_000), delimiter).map((cells) => cells.length)),
  }));
  return widths.reduce((best, one) => (one.width > best.width ? one : best)).delimiter;
}
