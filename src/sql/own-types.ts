/** The engine's types that a column of a reader's file may get. */
export type OwnType = 'VARCHAR' | 'BIGINT' | 'DOUBLE' | 'DATE';

/** Codes are text whatever they look like: 0341 is not 341, and published codes are text, too. */
const codeHeader =
  /编码|代码|编号|标识码|学号|工号|电话|手机|证件|证号|邮编|账号|号码$|(?:^|[_\s])(?:id|code|no|number|phone)$/i;
const whole = /^-?(?:0|[1-9]\d{0,14})$/;
const decimal = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;
const date = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;

/**
 * The narrowest type that every filled cell fits without a doubt; text for anything else: codes, leading zeros, more than
 * 15 digits, percentages, thousands separators, mixed columns, columns without a value.
 */
export function columnTypeOf(header: string, cells: Iterable<string>): OwnType {
  let fits: readonly Exclude<OwnType, 'VARCHAR'>[] = codeHeader.test(header) ? [] : ['BIGINT', 'DOUBLE', 'DATE'];
  let filled = 0;
  for (const cell of cells) {
    if (fits.length === 0) break;
    if (cell === '') continue;
    filled += 1;
    fits = fits.filter((type) => tests[type](cell));
  }
  return filled === 0 ? 'VARCHAR' : (fits[0] ?? 'VARCHAR');
}

const tests: Readonly<Record<Exclude<OwnType, 'VARCHAR'>, (cell: string) => boolean>> = {
  BIGINT: (cell) => whole.test(cell),
  DOUBLE: (cell) => decimal.test(cell),
  DATE: (cell) => isoDate(cell) !== '',
};

/** A date in the engine's form; '' for what is no day of the calendar. */
export function isoDate(cell: string): string {
  const [, year = '', month = '', day = ''] = date.exec(cell) ?? [];
  if (year === '') return '';
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : '';
}
