import { beforeAll, describe, expect, test } from 'vitest';

import { readRegionFolder } from '../../src/csv/read-folder.ts';
import type { Counts } from '../../src/facts/counts.ts';
import { countsOf } from '../../src/facts/facts.ts';
import { protectCounts } from '../../src/facts/protect.ts';
import type { FactTables } from '../../src/model/fact-tables.ts';
import { validateRegion } from '../../src/validate/validate.ts';

/** 示例县: its year 2024-2025 had ended when these counts were published. */
const as_of_date = '2026-03-31';
const year = '2024-2025';
const rules = { smallCell: 4, smallGroup: 20, smallDenominator: 10 };

let counts: Counts;
let published: FactTables;

beforeAll(async () => {
  const folder = '999999-demo';
  const { tables } = validateRegion(await readRegionFolder(`data/${folder}`), { folder });
  counts = await countsOf(tables);
  published = protectCounts(counts, rules);
});

type CountRow = FactTables['person_counts'][number];

const sameRow = (a: CountRow) => (b: CountRow) =>
  a.period === b.period &&
  a.unit_kind === b.unit_kind &&
  a.unit_id === b.unit_id &&
  a.measure === b.measure &&
  a.part === b.part;

/** The counts with one of them changed by a correction. */
function corrected(row: CountRow, person_count: number): Counts {
  const person_counts = counts.person_counts.map((own) => (sameRow(row)(own) ? { ...own, person_count } : own));
  return { ...counts, person_counts };
}

function shownAfter(
  row: CountRow,
  person_count: number,
): { readonly alone: number | null; readonly beside: number | null } {
  const own = corrected(row, person_count);
  const countIn = (facts: FactTables) => facts.person_counts.find(sameRow(row))?.person_count ?? null;
  return {
    alone: countIn(protectCounts(own, rules)),
    beside: countIn(protectCounts(own, rules, [{ as_of_date, ...published }])),
  };
}

function visits(isWanted: (row: CountRow) => boolean): CountRow {
  const found = published.person_counts.find(
    (row) => row.period === year && row.unit_kind === 'group' && row.measure === 'visiting_records' && isWanted(row),
  );
  if (found === undefined) throw new Error('示例县 has no such count');
  return found;
}

test('unchanged records are published as they were', () => {
  expect(protectCounts(counts, rules, [{ as_of_date, ...published }])).toEqual(published);
});

describe('after a correction of a year that had ended', () => {
  test('a count that was kept back stays so', () => {
    const row = visits(({ absence }) => absence === 'suppressed');
    expect(shownAfter(row, 30)).toEqual({ alone: 30, beside: null });
  });

  test('a count that differs by so few that the difference would be kept back is kept back', () => {
    const row = visits(({ person_count }) => (person_count ?? 0) > 10);
    const size = row.person_count ?? 0;
    expect(shownAfter(row, size + 1)).toEqual({ alone: size + 1, beside: null });
    expect(shownAfter(row, size + 9)).toEqual({ alone: size + 9, beside: size + 9 });
  });
});

test('counts of a year that was still running go on', () => {
  const row = visits(({ absence }) => absence === 'suppressed');
  const region = counts.person_counts.find((own) => sameRow({ ...row, unit_kind: 'region', unit_id: '999999' })(own));
  if (region === undefined) throw new Error('示例县 has no such count of the whole county');
  const own = corrected(row, 30);
  const person_counts = own.person_counts.map((count) =>
    count === region ? { ...region, person_count: (region.person_count ?? 0) + 30 } : count,
  );
  const earlier = { as_of_date: '2025-03-31', ...published };
  expect(
    protectCounts({ ...own, person_counts }, rules, [earlier]).person_counts.find(sameRow(row))?.person_count,
  ).toBe(30);
});
