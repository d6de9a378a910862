import type { PublicTables } from '../../../artifacts/types.ts';
import { unitNamesOf } from '../../../downloads/unit-names.ts';
import { figureOf } from '../../../figures/figure.ts';
import { momentOf } from '../../../figures/result-grid.ts';
import { shortfallWords, valueWithParts } from '../../../figures/say.ts';
import { formatMoment } from '../../../format/date.ts';
import { figureNameOf, findIndicator } from '../../../indicators/registry.ts';
import { unitKindWords, type ResultRow } from '../../../model/result.ts';
import { isTableName, publicTableNames, tableOf, type RegionTables } from '../../../model/tables.ts';
import type { TrialFigure, TrialView } from './messages.ts';

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
function isSame(one: ResultRow, other: ResultRow): boolean {
  const columns = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof ResultRow>;
  return [...columns].every((column) => (one[column] ?? null) === (other[column] ?? null));
}

/** Lays what would be published beside what is. */
export function compareTrial(
  trial: readonly ResultRow[],
  published: readonly ResultRow[],
  tables: RegionTables,
): TrialView {
  const before = new Map(published.map((row) => [keyOf(row), row]));
  const now = new Map(trial.map((row) => [keyOf(row), row]));
  const pairs = trial.map((row) => ({ row, was: before.get(keyOf(row)) ?? null }));
  const changed = pairs.filter(({ row, was }) => was !== null && !isSame(row, was));
  const added = pairs.filter(({ was }) => was === null);
  const gone = published.filter((row) => !now.has(keyOf(row)));
  const say = sayingOf(tables);
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
    figures: own.map((row) => say(row, before.get(keyOf(row)) ?? null)),
    changed: [...others.map(({ row, was }) => say(row, was)), ...gone.map((row) => say(null, row))],
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

type Saying = {
  (row: ResultRow, was: ResultRow | null): TrialFigure;
  (row: null, was: ResultRow): TrialFigure;
};

/** A result as it would be and as it is published, in the words of the site's pages; one of both may not be there. */
function sayingOf(regionTables: RegionTables): Saying {
  // A cast: a table that is not there has no rows.
  const tables = Object.fromEntries(
    publicTableNames.map((name) => [name, regionTables[name] ?? []]),
  ) as unknown as PublicTables;
  const nameOf = unitNamesOf(tables);
  const unitWords = (row: ResultRow): string =>
    row.unit_kind === 'region' ? '' : nameOf(row) || `${unitKindWords[row.unit_kind]}${row.unit_id}`;
  const words = (row: ResultRow): string => {
    const figure = figureOf({ tables }, row);
    const value = valueWithParts(figure);
    return row.value === null || row.verdict === '无定量要求' ? value : `${value} ${row.verdict}`;
  };
  return (row: ResultRow | null, was: ResultRow | null): TrialFigure => {
    const known = row ?? was;
    if (known === null) throw new Error('There is no result to speak of');
    const indicator = findIndicator(known.indicator_id);
    const called = indicator === null ? known.indicator_id : figureNameOf(indicator, known.basis);
    return {
      title: [unitWords(known), called, known.category].filter((part) => part !== '').join(' '),
      moment: formatMoment(known),
      published: was === null ? '没有公布' : words(was),
      trial: row === null ? '没有这项结果' : words(row),
      lacking: row === null ? '' : shortfallWords(figureOf({ tables }, row)),
      is_changed: row === null || was === null || !isSame(row, was),
    };
  };
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
