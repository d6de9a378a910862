import { beforeAll, describe, expect, test } from 'vitest';
import { readRegionFolder } from '../../src/csv/read-folder.ts';
import type { Counts } from '../../src/facts/counts.ts';
import { countsOf } from '../../src/facts/facts.ts';
import { protectCounts } from '../../src/facts/protect.ts';
import { protectionRulesOf } from '../../src/model/protection.ts';
import type { ResultRow } from '../../src/model/result.ts';
import type { RegionTables, Row } from '../../src/model/tables.ts';
import { validateRegion } from '../../src/validate/validate.ts';
import { everyResultOf } from '../indicators/compute.ts';
import { countyArtifact } from '../report/artifacts.ts';
import { totalsOf, withTotals } from './as-totals.ts';

const folder = '999999-demo';

let registers: RegionTables;
let counts: Counts;
let totals: readonly Row<'group_year_totals'>[];

beforeAll(async () => {
  registers = validateRegion(await readRegionFolder(`data/${folder}`), { folder }).tables;
  counts = await countsOf(registers);
  totals = totalsOf(counts);
});

const sayOf = ({ unit_id, period, category, numerator, denominator, verdict, shortfall }: ResultRow) =>
  [unit_id, period, category, `${numerator}/${denominator}`, verdict, shortfall].join(' ');

const linesOf = (results: readonly ResultRow[], id: string, basis: string) =>
  results.filter((row) => row.indicator_id === id && row.basis === basis && row.period !== '').map(sayOf);

test('the demonstration county with totals in place of its registers has the same figures and verdicts', async () => {
  const replaced = withTotals(registers, totals);
  const [region] = replaced.region ?? [];
  if (region === undefined) throw new Error('示例县 has no row of its own');
  const facts = protectCounts(await countsOf(replaced), protectionRulesOf(region));
  const rows = await everyResultOf(replaced, new Set(), facts);
  const published = (await countyArtifact(folder)).results;
  const ways = [
    ['IND-10', '参与口径'],
    ['IND-10', '新派口径'],
    ['IND-10', '人次'],
    ['IND-10', '达标集团占比'],
    ['IND-12', '文件所列称号'],
    ['IND-12', '达标集团占比'],
    ['IND-13', '满五年教师'],
    ['IND-14', '上学年毕业班'],
    ['IND-15', '缺口人数'],
    ['IND-21', '在岗人数'],
  ] as const;
  for (const [id, basis] of ways) {
    const asTotals = linesOf(rows, id, basis);
    const known = new Set(asTotals);
    expect(asTotals.filter((line) => !line.includes('null/null')).length, id).toBeGreaterThan(0);
    // Forms of rotation and other parts that nobody sums up by group are all that is missing.
    expect(
      linesOf(published, id, basis).filter((line) => !known.has(line) && !/形式：|预计|薄弱|走教/.test(line)),
    ).toEqual([]);
  }
  const lacking = rows.filter(({ indicator_id }) => indicator_id === 'IND-17' || indicator_id === 'IND-20a');
  expect(new Set(lacking.map(({ missing_tables }) => missing_tables))).toEqual(
    new Set(['rotations', 'cadre_exchanges']),
  );
  expect(rows.filter(({ indicator_id, value }) => indicator_id === 'IND-10' && value !== null)[0]?.reason).toMatch(
    /^按汇总填报。/,
  );
}, 120_000);

describe('totals beside registers', () => {
  test('one wrong total of a whole county is found, and the register decides', async () => {
    const wrong = totals.map((row) =>
      row.group_id === '999999-G02' && row.academic_year === '2024-2025'
        ? { ...row, rotating_count: (row.rotating_count ?? 0) + 1 }
        : row,
    );
    const beside = await countsOf({ ...registers, group_year_totals: wrong });
    const different = beside.count_sources.filter(({ comparison }) => comparison === '不一致');
    expect(different.map(({ unit_id, measure }) => `${unit_id} ${measure}`)).toEqual([
      '999999-G02 rotating',
      '999999-G02 rotating_continuing',
    ]);
    expect(new Set(beside.count_sources.map(({ source }) => source))).toEqual(new Set(['两者']));
    expect(beside.person_counts).toEqual(counts.person_counts);
  });
});
