import { describe, expect, test } from 'vitest';

import { changeCell, changeSince, growthWords, shareOf } from '../../src/figures/change.ts';
import { figureOf, type Figure } from '../../src/figures/figure.ts';
import { absenceSince, amountNumber, standingInPoints } from '../../src/figures/say.ts';
import { sumOfFigures } from '../../src/figures/sum.ts';
import { nameRows, runsOf } from '../../src/format/bound-text.ts';
import { indicatorIds } from '../../src/indicators/ids.ts';
import type { ResultRow } from '../../src/model/result.ts';
import type { Row } from '../../src/model/tables.ts';

const empty: ResultRow = {
  indicator_id: indicatorIds.rotationShare,
  unit_kind: 'region',
  unit_id: '999999',
  period: '2024-2025',
  as_of_date: null,
  basis: '参与口径',
  category: '',
  numerator: null,
  denominator: null,
  value: null,
  target_id: null,
  threshold: null,
  comparator: null,
  deadline: null,
  verdict: '无定量要求',
  shortfall: null,
  reason: null,
  missing_tables: null,
  clause_id: null,
};

// A cast: only what the words are made of.
const target = { target_id: 'T-1', threshold: 80, unit: '%', comparator: '≥' } as Row<'policy_targets'>;
const tables = { policy_targets: [target], groups: [], group_kinds: [] } as unknown as Parameters<
  typeof figureOf
>[0]['tables'];

function figure(own: Partial<ResultRow>): Figure {
  return figureOf({ tables }, { ...empty, ...own });
}

const share = (numerator: number, denominator: number) =>
  figure({ numerator, denominator, value: denominator === 0 ? null : numerator / denominator });
const count = (value: number) => figure({ numerator: value, value });
const money = (value: number) =>
  figure({ indicator_id: indicatorIds.funding, basis: '预算', numerator: value * 10_000, value });
const absent = (verdict: ResultRow['verdict']) => figure({ verdict });

describe('a change is told', () => {
  test.each([
    ['a share that rises', share(107, 136), share(99, 136), '比上学年提高5.9个百分点'],
    ['a share that falls', share(99, 136), share(107, 136), '比上学年下降5.9个百分点'],
    ['a share that stays', share(50, 100), share(50, 100), '与上学年持平'],
    ['a share that hardly moves', share(5000, 10000), share(4999, 10000), '与上学年基本持平'],
    ['a share of nothing that stays nothing', share(0, 40), share(0, 39), '与上学年持平'],
    ['a count that rises', count(497), count(465), '比上学年增加32人'],
    ['a count that falls', count(1465), count(3497), '比上学年减少2,032人'],
    ['a count that stays', count(5), count(5), '与上学年持平'],
    ['the first year', share(1, 2), null, ''],
    ['a year of which data are missing', share(1, 2), absent('数据缺失'), '上学年数据缺失，不作比较'],
    ['a year that is suppressed', share(1, 2), absent('人数较少不公开'), '上学年为保护个人信息未公布，不作比较'],
    ['a year to which it does not apply', share(1, 2), absent('不适用'), '上学年不适用，不作比较'],
    ['money that grows', money(626), money(616), '比上学年增长1.6%'],
    ['money that shrinks', money(616), money(626), '比上学年下降1.6%'],
  ])('of %s', (_, now, before, words) => {
    expect(changeSince(now, before, '上学年')).toBe(words);
  });

  test('in no number when one of the two is no share', () => {
    expect(changeCell(share(1, 2), count(3))).toBe('不可比');
  });
});

test('an amount grows by an amount, not by a rate, from nothing or by next to nothing', () => {
  expect(growthWords(money(12.5), money(0))).toBe('增加12.5万元');
  expect(growthWords(money(100_000.1), money(100_000))).toBe('增加0.1万元');
});

test('an amount of some yuan is not printed as nothing', () => {
  expect(amountNumber(0.0035, 2)).toBe('0.0035');
  expect(amountNumber(0, 2)).toBe('0');
});

test('a missed share says by how much, in percentage points and in units', () => {
  const missed = figure({
    indicator_id: indicatorIds.tightCoverage,
    basis: '校区口径',
    numerator: 107,
    denominator: 136,
    value: 107 / 136,
    target_id: 'T-1',
    threshold: 80,
    comparator: '≥',
    deadline: '2025-12-31',
    verdict: '未达标',
    shortfall: 2,
  });
  expect(standingInPoints(missed)).toBe('比80%的目标低1.3个百分点，差2个校区');
});

test('what was not published is not called secret', () => {
  expect(absenceSince('人数较少不公开')).toBe('为保护个人信息未公布');
});

const refs = (text: string) => runsOf(text).flatMap(({ ref }) => ref ?? []);

test('a change is bound to both figures, a share of two amounts to both amounts, a sum to all its parts', () => {
  const rows = [497, 465].map((value) => ({ ...empty, numerator: value, value }));
  nameRows(rows, (index) => `10:${index}`);
  const [now, before] = rows.map((row) => figureOf({ tables }, row));
  if (now === undefined || before === undefined) throw new Error('no rows');
  expect(refs(changeSince(now, before, '上学年'))).toEqual(['minus(10:0,10:1)']);
  expect(refs(shareOf(before, now))).toEqual(['share(10:1n,10:0n)']);
  expect(sumOfFigures([now, before])).toMatchObject({ ref: 'plus(10:0,10:1)', value: 962 });
});
