import { dateText, isDateFormat } from './date-text.ts';

/** A cell as the library gives it: type, value, and the format in which it is shown. */
export interface RawCell {
  readonly t: string;
  readonly v?: unknown;
  readonly w?: string | undefined;
  readonly z?: string | number | undefined;
}

/** What the library knows about formats. */
export interface Formats {
  /** The value as the program shows it in this format. */
  readonly shown: (format: string, value: number) => string;
  /** Whether days are counted from 1904, as old versions for the Macintosh did. */
  readonly is1904: boolean;
}

const errors: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

/**
 * The text of a cell: what the program shows, but with all digits that the cell has. Dates as `YYYY-MM-DD`, as far as they are
 * shown; of a formula its last result; an error as it is shown.
 */
export function cellText({ t, v, w, z }: RawCell, formats: Formats): string {
  if (typeof v === 'string') return v.replace(/\r\n?/g, '\n');
  if (typeof v === 'boolean') return v ? 'TRUE' : 'FALSE';
  if (t === 'e') return errors[Number(v)] ?? w ?? '#N/A';
  if (typeof v !== 'number') return '';
  const format = typeof z === 'string' ? z : 'General';
  if (format === 'General' || format === '@') return plainNumber(v);
  return isDateFormat(format)
    ? (dateText(v, format, formats.is1904) ?? w ?? formats.shown(format, v))
    : formatted(v, format, formats);
}

/** Quoted text, escaped characters, colours and conditions of a format say nothing about its digits. */
const literals = /"[^"]*"|\\.|\[[^\]]*\]|[_*]./g;

function formatted(value: number, format: string, { shown }: Formats): string {
  const [first = ''] = format.replace(literals, '').split(';');
  if (first.includes('%')) return `${plainNumber(value * 100)}%`;
  // A format of digits alone loses none of a whole number; it may add zeros before it, or the words around it.
  const isWhole = Number.isInteger(value) && value >= 0 && value < 1e15;
  return isWhole && /0/.test(first) && !/[.,?/Ee@]/.test(first) ? shown(format, value).trim() : plainNumber(value);
}

/** A number with all the digits that spreadsheets keep, which are fifteen, and never as 2.1E+09. */
export function plainNumber(value: number): string {
  if (!Number.isFinite(value)) return '#NUM!';
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const [digits = '', exponent = '0'] = value.toExponential(14).split('e');
  const sign = digits.startsWith('-') ? '-' : '';
  const significant = digits.replace(/[-.]/g, '');
  const point = Number(exponent) + 1;
  if (point >= significant.length) return sign + significant.padEnd(point, '0');
  const padded = point <= 0 ? '0'.repeat(1 - point) + significant : significant;
  const whole = Math.max(point, 1);
  const fraction = padded.slice(whole).replace(/0+$/, '');
  return `${sign}${padded.slice(0, whole)}${fraction === '' ? '' : `.${fraction}`}`;
}
