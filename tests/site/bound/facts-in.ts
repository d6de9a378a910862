import type { ResultRow } from '../../../src/model/result.ts';
import { countQueries } from '../../figures/count-queries.ts';

/** The facts of a published region: what a reference stands for, found without any code that printed it. */
export interface Facts {
  /** The value of a reference. Throws, with what is wrong, for one that leads nowhere. */
  readonly valueOf: (ref: string) => Value;
  /** The result that a reference is about, null when it is about none or about several. */
  readonly rowOf: (ref: string) => ResultRow | null;
  readonly results: readonly ResultRow[];
  readonly as_of_date: string;
}

/** A number as exactly as it is known: n/d. `kind`: a share is printed in percent, points in percentage points. */
export interface Value {
  readonly kind: 'number' | 'share' | 'points';
  readonly numerator: number;
  readonly denominator: number;
}

const plain = (numerator: number): Value => ({ kind: 'number', numerator, denominator: 1 });

/** Published tables by name. */
export type Tables = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** Finds them in tables in memory; `counted`: the counts that pages make, by their references. */
export function factsIn(tables: Tables, counted: ReadonlyMap<string, number>): Facts {
  // A cast: the file says so of itself.
  const results = (tables['indicator_results'] ?? []) as unknown as readonly ResultRow[];
  const byIndicator = Map.groupBy(results, ({ indicator_id }) => indicator_id);

  const resultOf = (ref: string) => {
    const [, indicator, index, part = ''] = /^(\w+):(\d+)([ndstr]?|w\d+)$/.exec(ref) ?? [];
    const row = index === undefined ? undefined : byIndicator.get(`IND-${indicator}`)?.[Number(index)];
    return row === undefined ? null : { row, part };
  };

  const valueOf = (ref: string): Value => {
    const call = /^(pp|minus|plus|growth|share)\((.*)\)$/.exec(ref);
    if (call !== null) return combine(call[1] ?? '', argumentsIn(call[2] ?? '').map(valueOf));
    if (ref.startsWith('#')) return plain(known(counted.get(ref) ?? nothingOf(ref), ref));
    const result = resultOf(ref);
    if (result !== null) return valueOfResult(result.row, result.part, ref);
    const [table = '', index = '', column = ''] = ref.split('.');
    const cell = tables[table]?.[Number(index)]?.[column];
    if (typeof cell !== 'number') throw new Error(`${ref} leads to no number`);
    return plain(cell);
  };

  const [region] = tables['region'] ?? [];
  return {
    valueOf,
    // The words around a number in a reason are the reason's own.
    rowOf: (ref) => (/w\d+$/.test(ref) ? null : (resultOf(ref)?.row ?? null)),
    results,
    as_of_date: String(region?.['as_of_date']),
  };
}

/** A count of something that the data do not name, such as a verdict that no group has, is 0; an unknown count is none. */
function nothingOf(ref: string): number | null {
  const [, name = ''] = /^#(\w+)\(.*\)$/.exec(ref) ?? [];
  return countQueries[name]?.arguments === undefined ? null : 0;
}

function known<T>(value: T | null | undefined, ref: string): T {
  if (value === null || value === undefined) throw new Error(`${ref} leads to no number`);
  return value;
}

function valueOfResult(row: ResultRow, part: string, ref: string): Value {
  if (part === 'n') return plain(known(row.numerator, ref));
  if (part === 'd') return plain(known(row.denominator, ref));
  if (part === 's') return plain(known(row.shortfall, ref));
  if (part === 't') return plain(known(row.threshold, ref));
  if (part === 'r') {
    const hundredfold = Math.round(known(row.threshold, ref) * 100) * known(row.denominator, ref);
    return plain(Math.floor((hundredfold + 9999) / 10_000));
  }
  if (part.startsWith('w')) return numberInReason(row.reason ?? '', Number(part.slice(1)), ref);
  known(row.value, ref);
  if (row.denominator === null || row.denominator === 0) return plain(known(row.value, ref));
  return { kind: 'share', numerator: known(row.numerator, ref), denominator: row.denominator };
}

/** The k-th number of a published sentence that is no date. */
function numberInReason(reason: string, place: number, ref: string): Value {
  const words = reason.replace(/\d{4}(?:-\d\d-\d\d|[—-]\d{4}|年(?:\d+月)?(?:\d+日)?)/g, ' ');
  const text = words.match(/\d+(?:\.\d+)?%?/g)?.[place - 1];
  if (text === undefined) throw new Error(`${ref} leads to no number`);
  return text.endsWith('%')
    ? { kind: 'share', numerator: Number.parseFloat(text), denominator: 100 }
    : plain(Number(text));
}

/** `a,b(c,d)` → `a`, `b(c,d)` */
function argumentsIn(text: string): readonly string[] {
  const found: string[] = [];
  let [depth, from] = [0, 0];
  for (const [index, sign] of [...text].entries()) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign !== ',' || depth > 0) continue;
    found.push(text.slice(from, index));
    from = index + 1;
  }
  return [...found, text.slice(from)];
}

/** Fractions are kept whole, so that half a printed unit is decided by integers. */
function combine(operation: string, values: readonly Value[]): Value {
  const [a, b] = values;
  if (a === undefined) throw new Error(`${operation} of nothing`);
  if (operation === 'plus') return values.reduce((sum, value) => add(sum, value, 1), plain(0));
  if (b === undefined) throw new Error(`${operation} takes two`);
  if (operation === 'minus') return add(a, b, -1);
  // A threshold is a number of per cent.
  if (operation === 'pp') return { ...add(inParts(a), inParts(b), -1), kind: 'points' };
  const ratio = { numerator: a.numerator * b.denominator, denominator: a.denominator * b.numerator };
  if (operation === 'share') return { kind: 'share', ...ratio };
  // growth: how much more than b, in percent of b
  return { kind: 'share', numerator: ratio.numerator - ratio.denominator, denominator: ratio.denominator };
}

function inParts(value: Value): Value {
  return value.kind === 'number' ? { ...value, kind: 'share', denominator: value.denominator * 100 } : value;
}

function add(a: Value, b: Value, sign: 1 | -1): Value {
  return {
    kind: 'number',
    numerator: a.numerator * b.denominator + sign * b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

/** Whether a printed number is the value, rounded half up to the decimals that it shows; a change is printed without sign. */
export function isRendering(text: string, value: Value): boolean {
  const match = /^([−-]?)(\d[\d,]*)(?:\.(\d+))?(%?)$/.exec(text);
  if (match === null) return false;
  const [, , whole = '', fraction = '', percent] = match;
  const isPercent = percent === '%';
  if (value.kind === 'share' && !isPercent) return isNear(whole + '.' + fraction, { ...value, kind: 'number' }, 1);
  const factor = value.kind === 'number' ? 1 : 100;
  return isNear(`${whole}.${fraction}`, value, factor);
}

function isNear(printed: string, value: Value, factor: number): boolean {
  const [whole = '', fraction = ''] = printed.split('.');
  const scale = 10 ** fraction.length;
  const shown = Number(whole.replaceAll(',', '')) * scale + Number(fraction === '' ? 0 : fraction);
  const exact = (Math.abs(value.numerator) * factor * scale) / Math.abs(value.denominator);
  return Math.abs(exact - shown) <= 0.5 + 1e-9 * Math.max(1, exact);
}
