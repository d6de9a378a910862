import { describe, expect, test } from 'vitest';

import { countsOf } from '../../src/facts/facts.ts';
import type { ExchangeCheck } from '../../src/model/exchange-checks.ts';
import type { RegionTables } from '../../src/model/tables.ts';
import { campus, groupType } from '../indicators/rows.ts';
import { countsWith, exchange, joined, lead, smallCounty } from './small-county.ts';

const asOf = '2025-09-10';
const loose = { group_types: [groupType('G', '松散型', { valid_from: '2023-09-01' })] };

/** Checks of one kind in one period: campus → met, or the reason why not applicable. */
async function checked(check: ExchangeCheck, period: string, tables: RegionTables) {
  const { exchange_checks } = await countsWith(tables);
  const rows = exchange_checks.filter((row) => row.check_name === check && row.period === period);
  return Object.fromEntries(rows.map((row) => [row.member_campus_id, row.is_met ?? row.reason]));
}

describe('the team that a tight group sends to its members', () => {
  const head = exchange('K1', { rank: '校级副职' });
  const middle = [exchange('K2', { rank: '中层正职' }), exchange('K3', { rank: '中层副职' })];

  const endingOn = async (ended_on: string) =>
    checked('lead-team', asOf, { cadre_exchanges: [{ ...head, ended_on }, ...middle] });

  test('is one school leader and two of middle rank', async () => {
    expect(await checked('lead-team', asOf, { cadre_exchanges: [head, ...middle] })).toEqual({ B: true });
    expect(await checked('lead-team', asOf, { cadre_exchanges: [head, middle[0] ?? head] })).toEqual({ B: false });
  });

  test('may have a higher rank in a lower place, not the reverse', async () => {
    const [first, second] = middle.map((post) => ({ ...post, rank: '校级副职' }));
    const higher = [head, ...[first, second].filter((post) => post !== undefined)];
    expect(await checked('lead-team', asOf, { cadre_exchanges: higher })).toEqual({ B: true });
    const lower = [{ ...head, rank: '中层正职' }, ...middle];
    expect(await checked('lead-team', asOf, { cadre_exchanges: lower })).toEqual({ B: false });
  });

  test('is of different people', async () => {
    const twice = [head, ...middle.map((post) => ({ ...post, pid: 'K2' }))];
    expect(await checked('lead-team', asOf, { cadre_exchanges: twice })).toEqual({ B: false });
  });

  test('counts for both campuses it serves', async () => {
    const both = [head, ...middle].flatMap((post) => [
      post,
      { ...post, exchange_id: `${post.exchange_id}-C`, receiving_campus_id: 'C' },
    ]);
    const served = { memberships: [lead('A'), joined('B'), joined('C')], cadre_exchanges: both };
    expect(await checked('lead-team', asOf, served)).toEqual({ B: true, C: true });
  });

  test('is in post until the day it ends', async () => {
    expect(await endingOn('2025-09-11')).toEqual({ B: true });
    expect(await endingOn('2025-09-10')).toEqual({ B: false });
  });

  test('serves all campuses of a school that joined as a whole, and one campus of a school that did not', async () => {
    const campuses = [...smallCounty.campuses, campus('B2', { school_id: 'B' })];
    const cadre_exchanges = [head, ...middle];
    const whole = { campuses, memberships: [lead('A'), joined('B', { campus_id: null, school_id: 'B' })] };
    expect(await checked('lead-team', asOf, { ...whole, cadre_exchanges })).toEqual({ B: true, B2: true });
    const apart = { campuses, memberships: [lead('A'), joined('B'), joined('B2')] };
    expect(await checked('lead-team', asOf, { ...apart, cadre_exchanges })).toEqual({ B: true, B2: false });
  });
});

describe('the leaders that a member of a tight group sends to the lead school', () => {
  const back = { direction: '成员→总校', sending_campus_id: 'B', receiving_campus_id: 'A' } as const;
  const posts = ['中层正职', '中层副职'].map((rank, index) => exchange(`K${index}`, { ...back, rank }));

  test('have the head among them', async () => {
    const withHead = [...posts, exchange('K9', { ...back, rank: '校级正职' })];
    expect(await checked('member-head', asOf, { cadre_exchanges: withHead })).toEqual({ B: true });
    const withDeputy = [...posts, exchange('K9', { ...back, rank: '校级副职' })];
    expect(await checked('member-head', asOf, { cadre_exchanges: withDeputy })).toEqual({ B: false });
  });

  test('are not asked for where the member is a campus of the lead school without a head of its own', async () => {
    const campuses = [campus('A'), campus('B', { school_id: 'A' })];
    expect(await checked('member-head', asOf, { campuses, cadre_exchanges: posts })).toMatchInlineSnapshot(`
      {
        "B": "与总校同属一所学校，没有单独的校长，不适用。",
      }
    `);
  });
});

describe('a loose group', () => {
  const back = { direction: '成员→总校', sending_campus_id: 'B', receiving_campus_id: 'A', rank: '中层副职' } as const;

  const until = async (ended_on: string) =>
    checked('loose-length', '2024-2025', { ...loose, cadre_exchanges: [exchange('K1', { ...back, ended_on })] });

  test('exchanges one leader in each direction, and is not asked for a team', async () => {
    const out = { ...loose, cadre_exchanges: [exchange('K1', { rank: '中层副职' })] };
    expect(await checked('loose-out', asOf, out)).toEqual({ B: true });
    expect(await checked('loose-in', asOf, out)).toEqual({ B: false });
    expect(await checked('lead-team', asOf, out)).toEqual({});
  });

  test('keeps members’ leaders for six months at most', async () => {
    expect(await until('2025-03-01')).toEqual({ B: true });
    expect(await until('2025-03-02')).toEqual({ B: false });
  });

  test('has nothing to be judged where no posting ended in the year', async () => {
    const open = { ...loose, cadre_exchanges: [exchange('K1', back)] };
    expect(await checked('loose-length', '2024-2025', open)).toMatchInlineSnapshot(`
      {
        "B": "本学年没有结束的成员校派出干部，不适用。",
      }
    `);
  });

  test('is judged by its type on the last day of the year', async () => {
    const tightSinceMarch = [
      groupType('G', '松散型', { valid_from: '2023-09-01', valid_to: '2025-03-01' }),
      groupType('G', '紧密型', { valid_from: '2025-03-01' }),
    ];
    const cadre_exchanges = [exchange('K1', { ...back, starts_on: '2023-09-01', ended_on: '2024-02-01' })];
    const turned = { group_types: tightSinceMarch, cadre_exchanges };
    expect(await checked('loose-length', '2023-2024', turned)).toEqual({ B: true });
    expect(await checked('loose-length', '2024-2025', turned)).toEqual({});
  });
});

describe('a leader posted in the course of a year', () => {
  test('counts in either direction, in every year of the posting that is over', async () => {
    const posted = { cadre_exchanges: [exchange('K1', { starts_on: '2023-10-01', ended_on: '2025-07-31' })] };
    expect(await checked('deputed', '2023-2024', posted)).toEqual({ B: true });
    expect(await checked('deputed', '2024-2025', posted)).toEqual({ B: true });
    expect(await checked('deputed', '2025-2026', posted)).toEqual({});
  });

  test('counts from the coming year on when posted in August', async () => {
    const earlier = exchange('K0', { starts_on: '2023-09-01', ended_on: '2024-07-31' });
    const postedOn = async (starts_on: string) =>
      checked('deputed', '2024-2025', { cadre_exchanges: [earlier, exchange('K1', { starts_on })] });
    expect(await postedOn('2024-08-20')).toEqual({ B: true });
    expect(await postedOn('2025-07-31')).toEqual({ B: true });
    expect(await postedOn('2025-08-01')).toEqual({ B: false });
  });
});

test('without records of exchanges there are no checks', async () => {
  const { cadre_exchanges: _none, ...without } = smallCounty;
  expect((await countsOf(without)).exchange_checks).toEqual([]);
});
