import { formatAmount, formatShare } from '../../../format/number.ts';
import { findIndicator } from '../../../indicators/registry.ts';
import { unitKindWords, type ResultRow } from '../../../model/result.ts';
import { isTableName, tableOf, type RegionTables } from '../../../model/tables.ts';
import type { TrialFigure, TrialView } from './messages.ts';

/** Changed results beyond these are counted. */
const mostListed = 60;

const keyColumns = [
  'indicator_id',
  'unit_kind',
  'unit_id',
  'period',
  'as_of_date',
  'basis',
  'category',
  'target_id',
] as const;

function keyOf(row: ResultRow): string {
  return keyColumns.map((column) => row[column] ?? '').join('\u0001');
}

/** Whether two results say the same in every column. */
export function isSame(one: ResultRow, other: ResultRow): boolean {
  const columns = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof ResultRow>;
  return [...columns].every((column) => (one[column] ?? null) === (other[column] ?? null));
}

/** Lays what would be published beside what is. */
export function compareTrial(
  trial: readonly ResultRow[],
  published: readonly ResultRow[],
  tables: Pick<RegionTables, 'groups' | 'schools' | 'campuses'>,
): TrialView {
  const before = new Map(published.map((row) => [keyOf(row), row]));
  const now = new Map(trial.map((row) => [keyOf(row), row]));
  const pairs = trial.map((row) => ({ row, was: before.get(keyOf(row)) ?? null }));
  const changed = pairs.filter(({ row, was }) => was !== null && !isSame(row, was));
  const added = pairs.filter(({ was }) => was === null);
  const gone = published.filter((row) => !now.has(keyOf(row)));
  const nameOf = namesIn(tables);
  const own = latestOf(trial.filter(isOfRegion));
  const others = [...changed, ...added].filter(({ row }) => !own.includes(row));
  return {
    counts: {
      all: trial.length,
      same: trial.length - changed.length - added.length,
      changed: changed.length,
      added: added.length,
      gone: gone.length,
    },
    figures: own.map((row) => figureOf(row, before.get(keyOf(row)) ?? null, nameOf)),
    changed: others.slice(0, mostListed).map(({ row, was }) => figureOf(row, was, nameOf)),
    missing: missingIn(trial),
  };
}

/** What the overview shows: the whole region, no parts, by the basis that is quoted. */
function isOfRegion({ unit_kind, category, indicator_id, basis }: ResultRow): boolean {
  if (unit_kind !== 'region' || category !== '') return false;
  return (findIndicator(indicator_id)?.bases ?? []).some(({ label, is_headline }) => label === basis && is_headline);
}

/** Of each indicator and target the last moment. */
function latestOf(rows: readonly ResultRow[]): readonly ResultRow[] {
  const last = new Map<string, ResultRow>();
  for (const row of rows) {
    const key = `${row.indicator_id} ${row.basis} ${row.target_id ?? ''}`;
    const known = last.get(key);
    if (known === undefined || momentOf(row) >= momentOf(known)) last.set(key, row);
  }
  return [...last.values()];
}

function momentOf({ as_of_date, period }: ResultRow): string {
  return as_of_date ?? period;
}

function figureOf(row: ResultRow, was: ResultRow | null, nameOf: (row: ResultRow) => string): TrialFigure {
  const indicator = findIndicator(row.indicator_id);
  const counted = indicator?.bases.find(({ label }) => label === row.basis)?.counted ?? '';
  const parts = [nameOf(row), indicator?.short_title ?? row.indicator_id, row.category];
  return {
    title: parts.filter((part) => part !== '').join(' '),
    moment: momentOf(row),
    published: was === null ? '没有公布' : wordsOf(was),
    trial: wordsOf(row),
    lacking: lackingWords(row.shortfall, counted),
    is_changed: was === null || !isSame(row, was),
  };
}

function lackingWords(shortfall: number | null, counted: string): string {
  if (shortfall === null) return '';
  return shortfall === 0 ? '已达到' : `${shortfall}${counted}`;
}

/** The figure with its verdict; where there is none, why. */
function wordsOf({ value, numerator, denominator, verdict, threshold, reason, indicator_id }: ResultRow): string {
  if (value === null) return reason ?? verdict;
  const unit = findIndicator(indicator_id)?.unit ?? '';
  const isShare = numerator !== null && denominator !== null && denominator > 0;
  const figure = isShare
    ? `${formatShare(numerator, denominator, threshold)}（${numerator}/${denominator}）`
    : `${formatAmount(value, 2)}${unit === '%' ? '' : unit}`;
  return verdict === '无定量要求' ? figure : `${figure} ${verdict}`;
}

function namesIn({ groups = [], schools = [], campuses = [] }: Pick<RegionTables, 'groups' | 'schools' | 'campuses'>) {
  const names = new Map<string, string | null>([
    ...schools.map(({ school_id, school_name }) => [school_id, school_name] as const),
    ...campuses.map(({ campus_id, campus_name }) => [campus_id, campus_name] as const),
    ...groups.map(({ group_id, short_name, group_name }) => [group_id, short_name ?? group_name] as const),
  ]);
  return ({ unit_kind, unit_id }: ResultRow): string =>
    unit_kind === 'region' ? '' : (names.get(unit_id) ?? `${unitKindWords[unit_kind]}${unit_id}`);
}

function missingIn(rows: readonly ResultRow[]): TrialView['missing'] {
  const counts = new Map<string, number>();
  for (const { missing_tables } of rows)
    for (const name of (missing_tables ?? '').split(',').filter((one) => one !== ''))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .map(([name, count]) => ({ label: isTableName(name) ? tableOf(name).label : name, count }));
}
