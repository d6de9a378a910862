import { describe, expect, test } from 'vitest';

import type { ContentRow } from '../../src/releases/content.ts';
import { leaksBetween } from '../../src/releases/disclosure.ts';
import { formatRefusals, leakRefusals } from '../../src/releases/refusals.ts';
import { published, region } from './contents.ts';

/** A count that is no total of the policy's. */
function count(person_count: number | null, cells: ContentRow = {}): ContentRow {
  return {
    period: '2024-2025',
    unit_kind: 'group',
    unit_id: 'G01',
    measure: 'rotating_form',
    part: '支教',
    person_count,
    absence: person_count === null ? 'suppressed' : null,
    ...cells,
  };
}

const total = (size: number) => count(size, { measure: 'rotating', part: '' });
const running = (size: number | null) => count(size, { period: '2025-2026' });

function leaks(old: readonly ContentRow[], own: readonly ContentRow[], flows: readonly ContentRow[] = []) {
  const first = published({ region: [region('2025-10-31')], person_counts: old });
  const second = published({ region: [region('2026-03-31')], person_counts: own, campus_flows: flows });
  return leaksBetween(first, second);
}

describe('counts of a period that had ended', () => {
  test('may not be shown after they were kept back', () => {
    const found = leaks([count(null)], [count(7)]);
    expect(found.map(({ kind }) => kind)).toEqual(['shown']);
    expect(formatRefusals(leakRefusals(found, published({}), '2025-1'))).toMatchInlineSnapshot(`
      "【不能发布】人数统计：G01，2024—2025学年，交流教师按形式，支教
        问题：2025-1为保护个人信息没有公布这一人数，该周期已经结束，现在公布就等于公布了当时的人数。
        修改办法：请保留原来的内部记录，或者调大 region.csv 的“小人数上限”，使这一人数仍不公布；这处更正可以只在更正记录中说明。
        影响：没有冻结新的发布版本，已有的发布版本不变。
      "
    `);
  });

  test('may not differ by so few that the difference would be kept back itself', () => {
    expect(leaks([count(12)], [count(13)]).map(({ kind }) => kind)).toEqual(['difference']);
    expect(leaks([count(12)], [count(17)])).toEqual([]);
    expect(leaks([count(12)], [count(12)])).toEqual([]);
  });

  test('may be kept back from now on', () => {
    expect(leaks([count(12)], [count(null)])).toEqual([]);
  });

  test('that the policy asks for may differ by one', () => {
    expect(leaks([total(45)], [total(46)])).toEqual([]);
  });

  test('tell of a pair of campuses that was not listed', () => {
    const flow = { academic_year: '2024-2025', group_id: 'G01', sending_campus_id: 'A', receiving_campus_id: 'B' };
    expect(leaks([count(12)], [count(12)], [{ ...flow, person_count: 5 }]).map(({ kind }) => kind)).toEqual(['shown']);
  });
});

test('counts of a period that was still running go on', () => {
  expect(leaks([running(null)], [running(7)])).toEqual([]);
});
