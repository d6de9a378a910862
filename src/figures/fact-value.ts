import type { RegionArtifact } from '../artifacts/types.ts';
import { refOfRow, runsOf, type Ref } from '../format/bound-text.ts';
import type { ResultRow } from '../model/result.ts';
import { counts, countOf, type CountName } from './counts/counts.ts';
import { oncePerRegion } from './lookup.ts';
import { reasonWords } from './reason.ts';

/**
 * The exact value that a reference stands for: a share between 0 and 1, a change of shares in percentage points, anything
 * else as it is. For lists that go with files in which numbers cannot carry their references. Throws for a reference that
 * leads nowhere.
 */
export function valueOfRef(atlas: RegionArtifact, ref: Ref): number {
  const call = /^(pp|minus|plus|growth|share)\((.*)\)$/.exec(ref);
  if (call !== null) return combined(call[1] ?? '', partsOf(call[2] ?? ''), atlas);
  if (ref.startsWith('#')) return countOfRef(atlas, ref);
  const [, row = ref, part = ''] = /^(\w+:\d+)([ndstr]|w\d+)$/.exec(ref) ?? [];
  const value = row.includes(':') ? partOf(rowsByRef(atlas).get(row), part) : cellOf(atlas, ref);
  if (typeof value !== 'number') throw new Error(`${ref} leads to no number`);
  return value;
}

/** Every named row of the region by its reference. */
const rowsByRef = oncePerRegion((atlas) => {
  const rows = [
    ...atlas.results,
    ...[atlas.tables, atlas.facts, atlas.derived].flatMap((one) => Object.values(one).flat()),
  ];
  return new Map(
    [atlas.region, ...rows, ...atlas.table_status].flatMap((row) => {
      const ref = refOfRow(row);
      return ref === null ? [] : [[ref, row] as const];
    }),
  );
});

function partOf(row: object | undefined, part: string): unknown {
  // A cast: references with a colon are those of results.
  const result = row as ResultRow | undefined;
  if (result !== undefined && part === 'r') return leastOf(result);
  if (result !== undefined && part.startsWith('w')) return numberInReason(result, part);
  const columns = { n: 'numerator', d: 'denominator', s: 'shortfall', t: 'threshold', '': 'value' } as const;
  return result?.[columns[part as keyof typeof columns]];
}

/** The least numerator that reaches the threshold. */
function leastOf({ threshold, denominator }: ResultRow): number | null {
  if (threshold === null || denominator === null) return null;
  return Math.ceil((Math.round(threshold * 100) * denominator) / 10_000);
}

/** A number of the reason, as it is bound there (reason.ts); a percentage as a part of one. */
function numberInReason(row: ResultRow, part: string): number | null {
  const run = runsOf(reasonWords(row)).find(({ ref }) => ref?.endsWith(part) === true);
  if (run === undefined) return null;
  return run.text.endsWith('%') ? Number.parseFloat(run.text) / 100 : Number(run.text);
}

function cellOf(atlas: RegionArtifact, ref: Ref): unknown {
  const at = ref.lastIndexOf('.');
  const row: Readonly<Record<string, unknown>> | undefined = rowsByRef(atlas).get(ref.slice(0, at)) as never;
  return row?.[ref.slice(at + 1)];
}

function countOfRef(atlas: RegionArtifact, ref: Ref): number {
  const [, name = '', argument = ''] = /^#(\w+)(?:\((.*)\))?$/.exec(ref) ?? [];
  if (!Object.hasOwn(counts, name)) throw new Error(`there is no count ${name}`);
  return countOf(atlas, name as CountName, argument);
}

function combined(operation: string, refs: readonly Ref[], atlas: RegionArtifact): number {
  const values = refs.map((ref) => (operation === 'pp' ? inParts(atlas, ref) : valueOfRef(atlas, ref)));
  const [a = 0, b = 1] = values;
  if (operation === 'plus') return values.reduce((sum, value) => sum + value, 0);
  if (operation === 'minus') return a - b;
  if (operation === 'pp') return (a - b) * 100;
  return operation === 'share' ? a / b : (a - b) / b;
}

/** A threshold is kept in per cent. */
function inParts(atlas: RegionArtifact, ref: Ref): number {
  const value = valueOfRef(atlas, ref);
  return /:\d+t$|\.threshold$/.test(ref) ? value / 100 : value;
}

/** `a,b(c,d)` → `a`, `b(c,d)` */
function partsOf(text: string): readonly Ref[] {
  let depth = 0;
  const parts: string[] = [''];
  for (const sign of text) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === ',' && depth === 0) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${sign}`);
  }
  return parts;
}
