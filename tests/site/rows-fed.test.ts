import { afterAll, expect, inject, test } from 'vitest';
import { publicTableNames } from '../../src/model/tables.ts';
import { publishedRows } from './published.ts';
import { feeds, type County } from './rows/feeds.ts';
import { printedRefs, stands } from './rows/printed.ts';
import { openWithout, type Measured } from './rows/without.ts';
import { tableRows, type PublishedRow } from './sections.ts';
import { proved } from '../proof/proved.ts';

/**
 * Nobody is asked for a record whose result no reader sees: every row of every public table of the demonstration county is
 * a bound number or a record on a page, or a printed figure would be another one without it.
 */

const site = inject('rootSite');
const slug = 'demo';

const cache = new Map<string, readonly PublishedRow[]>();
const rowsOf = (table: string): readonly PublishedRow[] => {
  const rows = cache.get(table) ?? tableRows(site, slug, table);
  cache.set(table, rows);
  return rows;
};
const regionName = String(rowsOf('region')[0]?.['region_name']);
const county: County = {
  rows: rowsOf,
  local: (name) => String(name).replace(regionName, ''),
  groupPages: rowsOf('groups').map(({ group_id }) => `groups/${String(group_id).toLowerCase()}/`),
};

const printed = printedRefs(site, slug);
const without = await openWithout(site, slug);
afterAll(() => without.close());

/** Which results pages print, by what they are about: `NN:row` is the row's place among its indicator's results. */
const published = publishedRows(site, slug);
const printedFigures = new Set(
  [...Map.groupBy(published, ({ indicator_id }) => indicator_id)].flatMap(([id, rows]) =>
    rows.flatMap((row, index) => (printed.results.has(`${id.replace('IND-', '')}:${index}`) ? [figureKey(row)] : [])),
  ),
);

function figureKey({ indicator_id, unit_id, period, as_of_date, basis, category }: Measured): string {
  return [indicator_id, unit_id, period, as_of_date, basis, category].join('|');
}

interface NumberedRow {
  readonly index: number;
  readonly row: PublishedRow;
}

/** Rows of a table that no page prints, shows or counts. */
async function unseen(table: string): Promise<readonly NumberedRow[]> {
  const { shown, tallied, measured } = feeds[table as keyof typeof feeds] ?? {};
  const rows = rowsOf(table)
    .map((row, index) => ({ row, index }))
    .filter(({ index }) => !printed.rows.has(`${table}.${index}`))
    .filter(({ row }) => shown === undefined || !stands(site, slug, shown(row, county)));
  const left: NumberedRow[] = [];
  for (const one of rows.filter(({ row }) => measured === undefined || !isTold(measured(row, county)))) {
    const refs = (tallied?.(one.row, county) ?? []).filter((ref) => printed.counts.has(ref));
    if (!(await isAnyTallied(refs, table, one.index))) left.push(one);
  }
  return left;
}

/** A figure that is printed, or of which it is said why there is none. */
function isTold(asked: Pick<Measured, 'indicator_id' | 'unit_id' | 'period' | 'basis'>): boolean {
  return published.some(
    (row) =>
      row.indicator_id === asked.indicator_id &&
      row.unit_id === asked.unit_id &&
      row.period === asked.period &&
      row.basis === asked.basis &&
      (row.value === null || printedFigures.has(figureKey(row))),
  );
}

async function isAnyTallied(refs: readonly string[], table: string, row: number): Promise<boolean> {
  for (const ref of refs) if (await without.isTallied(ref, table, row)) return true;
  return false;
}

/** Those of them without which every printed figure would be the same. */
async function unfed(table: string): Promise<readonly NumberedRow[]> {
  const { batch, counts } = feeds[table as keyof typeof feeds] ?? {};
  const batches = [
    ...Map.groupBy(await unseen(table), ({ row, index }) => batch?.(row, county) ?? String(index)).values(),
  ];
  const left: NumberedRow[] = [];
  const rounds = batch === undefined ? batches : transposed(batches);
  for (const round of rounds) {
    const changed = await without.changedBy(
      table,
      round.map(({ index }) => index),
    );
    const seen = changed.filter((figure) => printedFigures.has(figureKey(figure)));
    left.push(...round.filter(({ row }) => !seen.some((figure) => counts?.(row, figure, county) ?? true)));
  }
  return left;
}

/** The first of each batch, the second of each, and so on. */
function transposed<T>(batches: readonly (readonly T[])[]): readonly (readonly T[])[] {
  const longest = Math.max(0, ...batches.map(({ length }) => length));
  return Array.from({ length: longest }, (_, place) => batches.flatMap((batch) => batch.slice(place, place + 1)));
}

test.each(publicTableNames.filter((name) => rowsOf(name).length > 0))('%s: no row feeds nothing', async (table) => {
  const left = await unfed(table);
  expect(left.map(({ index, row }) => `${index}: ${JSON.stringify(row)}`)).toEqual([]);
  proved({ rows: rowsOf(table).length });
});

test('a row that no page prints, shows or counts is found', async () => {
  const [term = {}] = rowsOf('calendar');
  const shown = feeds.calendar?.shown;
  expect(shown && stands(site, slug, shown(term, county))).toBe(true);
  expect(shown && stands(site, slug, shown({ ...term, ends_on: '2022-01-22' }, county))).toBe(false);
  const [first = '', last = ''] = [rowsOf('snapshots')[0], rowsOf('snapshots').at(-1)].map((row) =>
    String(row?.['academic_year']),
  );
  expect(await without.isTallied(`#snapshot_teachers(${first})`, 'snapshots', 0)).toBe(true);
  expect(await without.isTallied(`#snapshot_teachers(${last})`, 'snapshots', 0)).toBe(false);
  expect(await without.changedBy('datasets', [0])).toEqual([]);
  expect(await without.changedBy('activities', [0])).not.toEqual([]);
});
