import { describe, expect, test } from 'vitest';

import { changesBetween, changesCsv } from '../../src/releases/change-list.ts';
import type { ContentRow } from '../../src/releases/content.ts';
import { changeRefusals, formatRefusals } from '../../src/releases/refusals.ts';
import { correction, published, region, result } from './contents.ts';

/** The earlier release was made on 31 October 2025, after the academic year 2024-2025. */
const asOf = { region: [region('2025-10-31')] };
const later = { region: [region('2026-03-31')] };

const before = published({ ...asOf, indicator_results: [result()] });

/** What is said of the one changed result: the kind of its reason, or that there is none. */
function reasonFor(
  own: ContentRow,
  {
    old = result(),
    tables = {},
    redefined = [],
  }: {
    readonly old?: ContentRow;
    readonly tables?: Readonly<Record<string, readonly ContentRow[]>>;
    readonly redefined?: readonly string[];
  } = {},
): string {
  const first = published({ ...asOf, indicator_results: [old] });
  const second = published({ ...later, ...tables, indicator_results: [own] });
  const { list, unexplained } = changesBetween(first, second, { redefined: new Set(redefined) });
  const change = list.changes.find(({ table_name }) => table_name === 'indicator_results');
  return unexplained.length > 0 ? 'unexplained' : (change?.reason?.kind ?? 'none');
}

describe('a frozen figure that is another one now', () => {
  const changed = result({ denominator: 101, value: 10 / 101, verdict: '未达标' });

  test('is refused without a word on record, and the message says where, what and what to do', () => {
    const after = published({ ...later, indicator_results: [changed] });
    const { unexplained } = changesBetween(before, after);
    expect(formatRefusals(changeRefusals(unexplained, { content: after, previous: '2025-1' }))).toMatchInlineSnapshot(`
      "【不能发布】G01，2024—2025学年
        问题：2025-1中已经公布的数字变了，更正记录和口径登记都没有说明：交流轮岗比例（参与口径）10.0%（10/100）→9.9%（10/101）。
        修改办法：数字确需更正的，在 corrections.csv 增加一行，“影响指标或数据表”填“IND-10”，“对象”填“G01”，“周期”填“2024-2025”，写明原值、更正值和原因；口径有调整的，在 interpretations.csv 登记；不应变动的，恢复原来的数据。
        影响：没有冻结新的发布版本，已有的发布版本不变。
      "
    `);
  });

  test('is explained by a correction that names its indicator', () => {
    expect(reasonFor(changed, { tables: { corrections: [correction()] } })).toBe('correction');
  });

  test('is not explained by a correction of another indicator', () => {
    const other = correction({ affected_indicators: ['IND-12'] });
    expect(reasonFor(changed, { tables: { corrections: [other] } })).toBe('unexplained');
  });

  test('is not explained by a correction of another unit, or of another period', () => {
    for (const cells of [{ unit_id: 'G02' }, { unit_id: '999999' }, { period: '2023-2024' }, { period: '2025' }])
      expect(reasonFor(changed, { tables: { corrections: [correction(cells)] } })).toBe('unexplained');
  });

  test('is explained by a correction whose period is written as people write it', () => {
    for (const period of ['2024—2025学年', '2024-2025学年度'])
      expect(reasonFor(changed, { tables: { corrections: [correction({ period })] } })).toBe('correction');
  });

  test('of the whole county is explained by a correction with the code of the region, and by no other', () => {
    const [old, own] = [result, (cells: ContentRow) => result({ ...changed, ...cells })].map((make) =>
      make({ unit_kind: 'region', unit_id: '999999' }),
    );
    const said = (unit_id: string) =>
      reasonFor(own ?? {}, { old: old ?? {}, tables: { corrections: [correction({ unit_id })] } });
    expect([said('999999'), said('G01')]).toEqual(['correction', 'unexplained']);
  });

  test('is not explained by a correction that the earlier release had already', () => {
    const old = published({ ...asOf, corrections: [correction()], indicator_results: [result()] });
    const after = published({ ...later, corrections: [correction()], indicator_results: [changed] });
    expect(changesBetween(old, after).unexplained).toHaveLength(1);
  });

  test('is explained by another statement of the indicator, and by a reading that names it', () => {
    expect(reasonFor(changed, { redefined: ['IND-10'] })).toBe('definition');
    const interpretations = [{ interp_id: 'K-01', adopted: '按年度计', indicator_ids: ['IND-10'] }];
    expect(reasonFor(changed, { tables: { interpretations } })).toBe('definition');
  });

  test('is refused when its row is gone', () => {
    expect(reasonFor(result({ unit_id: 'G02' }))).toBe('unexplained');
  });
});

const moment = (date: string) => result({ period: '', as_of_date: date });

describe('no explanation is asked for', () => {
  test('where the period had not ended', () => {
    const [old, own] = [result({ period: '2025-2026' }), result({ period: '2025-2026', numerator: 12 })];
    expect(reasonFor(own, { old })).toBe('progress');
  });

  test('where there was no figure', () => {
    const old = result({ numerator: null, denominator: null, value: null, verdict: '数据缺失' });
    expect(reasonFor(result(), { old })).toBe('late');
  });

  test('where a figure is kept back', () => {
    const own = result({ numerator: null, denominator: null, value: null, verdict: '人数较少不公开' });
    expect(reasonFor(own)).toBe('protection');
  });

  test('where the figure of the as-of date goes on to the next as-of date', () => {
    expect(reasonFor(moment('2026-03-31'), { old: moment('2025-10-31') })).toBe('none');
  });

  test('where only its words differ', () => {
    expect(reasonFor(result({ reason: '另一种说法。' }))).toBe('none');
  });
});

const snapshot = (count: number) => ({ academic_year: '2025-2026', campus_id: 'C1', full_time_teacher_count: count });

describe('a number that a school handed in', () => {
  const old = published({ ...asOf, snapshots: [snapshot(100)] });
  const own = { ...later, snapshots: [snapshot(101)] };

  test('needs a correction that names its table, also in the year that runs', () => {
    expect(changesBetween(old, published(own)).unexplained.map(({ subject }) => subject)).toEqual([
      '2025—2026学年，C1',
    ]);
    const scope = { affected_indicators: ['学年初快照'], unit_id: 'C1', period: '2025-2026' };
    expect(changesBetween(old, published({ ...own, corrections: [correction(scope)] })).unexplained).toEqual([]);
    for (const cells of [{ affected_indicators: ['经费'] }, { unit_id: 'C2' }, { period: '2024-2025' }]) {
      const elsewhere = correction({ ...scope, ...cells });
      expect(changesBetween(old, published({ ...own, corrections: [elsewhere] })).unexplained).toHaveLength(1);
    }
  });

  test('may be kept back from now on where it is a trait of few teachers, and not otherwise', () => {
    const row = { ...snapshot(100), county_backbone_count: 3 };
    const kept = (cells: ContentRow) =>
      changesBetween(
        published({ ...asOf, snapshots: [row] }),
        published({ ...later, snapshots: [{ ...row, ...cells }] }),
      );
    expect(kept({ county_backbone_count: null }).unexplained).toEqual([]);
    expect(kept({ county_backbone_count: null }).list.changes.map(({ reason }) => reason?.kind ?? null)).toContain(
      'protection',
    );
    for (const cells of [{ county_backbone_count: 4 }, { full_time_teacher_count: null }])
      expect(kept({ county_backbone_count: null, ...cells }).unexplained).toHaveLength(1);
  });

  test('may be added later', () => {
    const more = published({ ...later, snapshots: [snapshot(100), { ...snapshot(50), campus_id: 'C2' }] });
    expect(changesBetween(old, more).unexplained).toEqual([]);
  });
});

const count = (person_count: number, unit_id = 'G01') => ({
  period: '2024-2025',
  unit_kind: 'group',
  unit_id,
  measure: 'rotating',
  part: '',
  person_count,
  absence: null,
});

describe('a count of persons', () => {
  const counts = [count(52), count(40, 'G02')];
  const old = published({ ...asOf, person_counts: counts, indicator_results: [result()] });
  const now = (cells: ContentRow, persons = [count(46), count(40, 'G02')]) =>
    changesBetween(
      old,
      published({
        ...later,
        corrections: [correction(cells)],
        person_counts: persons,
        indicator_results: [result({ numerator: 9 })],
      }),
    ).unexplained.map(({ subject }) => subject);

  test('is explained with a result of its unit and period, by its table, and by the records of which it is made', () => {
    expect(now({})).toEqual([]);
    expect(now({ affected_indicators: ['IND-10', '人数统计'] })).toEqual([]);
    expect(now({ affected_indicators: ['IND-10', '交流轮岗'] })).toEqual([]);
  });

  test('is not explained by a correction about another group', () => {
    expect(now({}, [count(46), count(34, 'G02')])).toEqual(['交流教师（参与口径），G02，2024—2025学年']);
    expect(now({ unit_id: 'G02' })).toHaveLength(2);
  });
});

test('a correction of the earlier release that has more columns now is no new one', () => {
  const { unit_id: _, period: __, ...earlier } = correction();
  const old = published({ ...asOf, corrections: [earlier], indicator_results: [result()] });
  const own = published({ ...later, corrections: [correction()], indicator_results: [result({ numerator: 9 })] });
  expect(changesBetween(old, own).unexplained).toHaveLength(1);
  expect(changesBetween(old, own).list.corrections).toEqual([]);
});

const limits = (small_group_n: number) => ({ region: [{ ...region('2025-10-31'), small_group_n }] });

test('what the limits alone change is named so, and what the data change as well is not', () => {
  const [own, other] = [result(), result({ unit_id: 'G02' })];
  const old = published({ ...limits(20), indicator_results: [own, other] });
  const total = { numerator: 8, denominator: 90, value: 8 / 90 };
  const now = published({
    ...limits(30),
    indicator_results: [
      { ...own, ...total },
      { ...other, ...total },
    ],
  });
  const underFormerLimits = published({ ...limits(20), indicator_results: [own, { ...other, numerator: 9 }] });
  const { list, unexplained } = changesBetween(old, now, { underFormerLimits });
  expect(unexplained.map(({ key }) => key['unit_id'])).toEqual(['G02']);
  expect(list.changes.find(({ key }) => key['unit_id'] === 'G01')?.reason).toEqual({
    kind: 'limits',
    words: '“公开最小规模”由20改为30。',
  });
  expect(changesBetween(old, now).unexplained).toHaveLength(2);
});

test('rows added, removed and changed are counted by table and listed cell by cell', () => {
  const old = published({
    ...asOf,
    groups: [
      { group_id: 'G01', short_name: '甲' },
      { group_id: 'G02', short_name: '乙' },
    ],
  });
  const own = published({
    ...asOf,
    groups: [
      { group_id: 'G01', short_name: '丙' },
      { group_id: 'G03', short_name: '丁' },
    ],
  });
  const { list } = changesBetween(old, own);
  expect(list.tables).toEqual([
    { table_name: 'groups', table_title: 'groups', added_count: 1, removed_count: 1, changed_count: 1 },
  ]);
  expect(changesCsv(list).split('\r\n').slice(1, -1)).toEqual([
    'groups,改动,丙,short_name,甲,丙,,',
    'groups,新增,丁,,,,,',
    'groups,删去,乙,,,,,',
  ]);
});
