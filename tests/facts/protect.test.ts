import { describe, expect, test } from 'vitest';

import type { Counts } from '../../src/facts/counts.ts';
import { protectCounts } from '../../src/facts/protect.ts';
import type { FactRow, FactTables } from '../../src/model/fact-tables.ts';
import { measures, type MeasureName } from '../../src/model/measures.ts';

const rules = { smallCell: 4, smallGroup: 20, smallDenominator: 10 };

/** A number, or why there is none. */
type Told = number | 'missing' | 'not-applicable';

/** Counts of one unit in one period: `<measure>` or `<measure> <part>` → number. */
type OfUnit = Readonly<Record<string, Told>>;

function unit(unit_id: string, of: OfUnit, period = '2024-2025'): readonly FactRow<'person_counts'>[] {
  return Object.entries(of).map(([name, told]) => {
    const [measure = '', part = ''] = name.split(' ');
    return {
      period,
      period_kind: measures[measure as MeasureName].period_kind,
      unit_kind: unit_id === 'all' ? 'region' : 'group',
      unit_id,
      measure,
      part,
      person_count: typeof told === 'number' ? told : null,
      absence: typeof told === 'number' ? null : told,
      reason: typeof told === 'number' ? null : '另有原因。',
    };
  });
}

type Pair = Pick<Counts['possible_flows'][number], 'direction' | 'is_urban_to_rural' | 'is_cross_stage'>;

const toMember: Pair = { direction: '总校→成员', is_urban_to_rural: true, is_cross_stage: false };
const toLead: Pair = { direction: '成员→总校', is_urban_to_rural: false, is_cross_stage: false };

const ways = (pair: Pair, pair_count = 1) => ({ academic_year: '2024-2025', group_id: 'G', pair_count, ...pair });

function flow(sending_campus_id: string, receiving_campus_id: string, person_count: number, pair: Pair = toMember) {
  const of = { academic_year: '2024-2025', group_id: 'G', sending_campus_id, receiving_campus_id };
  return { ...of, person_count, absence: null, reason: null, ...pair };
}

function countsOf(person_counts: Counts['person_counts'], flows: Partial<Counts> = {}): Counts {
  return {
    person_counts,
    campus_flows: [],
    possible_flows: [],
    exchange_checks: [],
    count_sources: [],
    limits: [],
    campus_attributes: [],
    ...flows,
  };
}

/** What is shown of each unit: `*` for a count that is kept back. */
function shown({ person_counts }: FactTables): Readonly<Record<string, string>> {
  const byUnit = Map.groupBy(person_counts, ({ unit_id }) => unit_id);
  return Object.fromEntries(
    [...byUnit].map(([id, rows]) => [
      id,
      rows.map((row) => (row.absence === 'suppressed' ? '*' : (row.person_count ?? row.absence))).join(' '),
    ]),
  );
}

const reasonsOf = ({ person_counts }: FactTables) =>
  [...new Set(person_counts.map(({ reason }) => reason))].filter((reason) => reason !== null);

function check(period: string, is_met: boolean | null, absence: string | null = null) {
  const place = { period, group_id: 'G', member_campus_id: 'A', check_name: 'deputed' };
  return { ...place, is_met, absence, reason: absence === null ? null : '另有原因。' };
}

const rotate = (id: string, rotating: number, rotating_backbone: number) => unit(id, { rotating, rotating_backbone });

const fiveYears = (five_year_done: number) => unit('G', { teachers: 100, five_year_eligible: 40, five_year_done });

/** What is shown of a group of 100 teachers some of whom rotate, some of these backbone teachers; and why not more. */
function traitOf(rotating: number, backbone: number): readonly (string | null | undefined)[] {
  const of = { teachers: 100, rotating, rotating_backbone: backbone };
  const facts = protectCounts(countsOf(unit('G', of)), rules);
  return [shown(facts)['G'], ...reasonsOf(facts)];
}

describe('a group with fewer teachers than may be', () => {
  const small = { teachers: 19, rotating: 6, 'rotating_form 支教': 0, visiting_records: 7 };

  test('publishes its headcount and nothing else, not even zeros', () => {
    const facts = protectCounts(countsOf(unit('G', small)), rules);
    expect(shown(facts)).toEqual({ G: '19 * * *' });
    expect(reasonsOf(facts)).toEqual(['为保护个人信息，专任教师少于20人的集团不公布人数。']);
  });

  test('begins just under the number', () => {
    expect(shown(protectCounts(countsOf(unit('G', { ...small, teachers: 20 })), rules))).toEqual({ G: '20 6 0 7' });
  });

  test('publishes nothing of the calendar years that the school year touches either', () => {
    const counts = countsOf([
      ...unit('G', { teachers: 19, rotating: 6 }),
      ...unit('G', { teachers_calendar: 19, rotating_calendar: 6 }, '2024'),
      ...unit('G', { teachers_calendar: 25, rotating_calendar: 6 }, '2025'),
      ...unit('G', { teachers_calendar: 25, rotating_calendar: 7 }, '2026'),
      ...unit('G', { teachers: 25, rotating: 7 }, '2025-2026'),
    ]);
    expect(shown(protectCounts(counts, rules))).toEqual({ G: '19 * 19 * 25 * 25 7 25 7' });
  });

  test('publishes no counts at a date when it is too small in the year that had begun', () => {
    const atDate = unit('G', { 'mentoring_pairs 跨校': 9 }, '2025-09-10');
    expect(shown(protectCounts(countsOf([...unit('G', { teachers: 19 }), ...atDate]), rules))).toEqual({ G: '19 *' });
    const later = unit('G', { teachers: 20 }, '2025-2026');
    expect(shown(protectCounts(countsOf([...unit('G', { teachers: 19 }), ...later, ...atDate]), rules))).toEqual({
      G: '19 20 9',
    });
    const before = unit('G', { 'mentoring_pairs 跨校': 9 }, '2024-12-31');
    expect(
      shown(protectCounts(countsOf([...unit('G', { teachers: 19 }), ...later, ...before, ...atDate]), rules)),
    ).toEqual({ G: '19 20 * 9' });
  });

  test('publishes no exchange of leaders with its members either, but that nobody knows', () => {
    const exchange_checks = [
      check('2024-2025', true),
      check('2024-2025', null, 'not-applicable'),
      check('2025-03-31', false),
      check('2023-12-31', null, 'missing'),
      check('2025-2026', true),
    ];
    const teachers = [...unit('G', { teachers: 19 }), ...unit('G', { teachers: 20 }, '2025-2026')];
    const facts = protectCounts({ ...countsOf(teachers), exchange_checks }, rules);
    expect(facts.exchange_checks.map(({ is_met, absence }) => absence ?? is_met)).toEqual([
      'suppressed',
      'suppressed',
      'suppressed',
      'missing',
      true,
    ]);
    expect(facts.exchange_checks[0]?.reason).toBe('为保护个人信息，专任教师少于20人的集团不公布人数。');
  });

  test('is not one whose headcount is missing', () => {
    expect(shown(protectCounts(countsOf(unit('G', { teachers: 'missing', rotating: 6 })), rules))).toEqual({
      G: 'missing 6',
    });
  });
});

describe('a count', () => {
  test('that a clause demands is shown however small, and nothing else of so few', () => {
    const of = { teachers: 21, rotating: 1, rotating_backbone: 1, rotating_new: 1, rotating_continuing: 0 };
    const beside = { rotation_records: 1, 'rotating_backbone_direction 总校→成员': 1, rotating_urban_to_rural: 0 };
    const facts = protectCounts(countsOf(unit('G', { ...of, ...beside })), rules);
    expect(shown(facts)).toEqual({ G: '21 1 * * * * * *' });
  });

  test('of calendar years, of records, of those newly sent and of those who stay is kept back from 1 to the limit', () => {
    const of = { teachers: 100, rotating: 30, rotating_new: 26, rotating_continuing: 4, rotation_records: 31 };
    expect(shown(protectCounts(countsOf(unit('G', of)), rules))).toEqual({ G: '100 30 * * 31' });
    const calendar = unit('G', { teachers_calendar: 100, rotating_calendar: 3 }, '2024');
    expect(shown(protectCounts(countsOf(calendar), rules))).toEqual({ G: '100 *' });
  });

  test('of a trait is shown, whatever its size, where at least 小分母 rotate, and nowhere else', () => {
    const why = '为保护个人信息，交流教师少于10人的，不公布其中骨干教师的人数和占比。';
    expect(traitOf(10, 2)).toEqual(['100 10 2']);
    expect(traitOf(10, 10)).toEqual(['100 10 10']);
    expect(traitOf(9, 9)).toEqual(['100 9 *', why]);
    expect(traitOf(9, 6)).toEqual(['100 9 *', why]);
    expect(traitOf(9, 0)).toEqual(['100 9 *', why]);
  });

  test('of a trait gives way for the region, where nobody demands it, and not for a group', () => {
    const rows = [...rotate('all', 45, 27), ...rotate('G', 30, 20), ...rotate('H', 9, 4), ...rotate('I', 6, 3)];
    expect(shown(protectCounts(countsOf(rows), rules))).toEqual({ all: '45 27', G: '30 20', H: '9 *', I: '6 *' });
    const one = [...rotate('all', 39, 24), ...rotate('G', 30, 20), ...rotate('H', 9, 4)];
    expect(shown(protectCounts(countsOf(one), rules))).toEqual({ all: '39 *', G: '30 20', H: '9 *' });
  });

  test('of those who have five years and have not rotated is kept back as well', () => {
    expect(shown(protectCounts(countsOf(fiveYears(35)), rules))).toEqual({ G: '100 40 35' });
    // 38 of 40 would tell the two who are left.
    expect(shown(protectCounts(countsOf(fiveYears(38)), rules))).toEqual({ G: '100 40 *' });
  });

  test('of any other kind is kept back from 1 to the limit, and shown when it is 0 or more', () => {
    const facts = ([0, 1, 4, 5] as const).map((visiting_records) =>
      protectCounts(countsOf(unit('G', { teachers: 100, visiting_records })), rules),
    );
    expect(facts.map(shown)).toEqual([{ G: '100 0' }, { G: '100 *' }, { G: '100 *' }, { G: '100 5' }]);
    expect(facts.flatMap(reasonsOf)).toEqual([
      '为保护个人信息，1—4人的分组不公开；人数较多、但可据以推算出这些分组的关联分组也不公开。',
      '为保护个人信息，1—4人的分组不公开；人数较多、但可据以推算出这些分组的关联分组也不公开。',
    ]);
  });

  test('that is absent for another reason stays so', () => {
    const facts = protectCounts(countsOf(unit('G', { teachers: 100, visiting_records: 'not-applicable' })), rules);
    expect(shown(facts)).toEqual({ G: '100 not-applicable' });
    expect(reasonsOf(facts)).toEqual(['另有原因。']);
  });
});

/** Five or four teachers in four forms, one each but for the last. */
const inForms = (last: number) =>
  unit('G', {
    rotating: 3 + last,
    rotation_records: 3 + last,
    'rotating_form 定期交流': 1,
    'rotating_form 支教': 1,
    'rotating_form 跟岗': 1,
    'rotating_form 挂职': last,
    'rotating_form 调动': 0,
  });

/** Teachers whom the lead school and members send, each once, and those of them who go from town to village. */
const sentBy = ({ lead = 0, member = 0, rural = 0 }) => ({
  rotating: lead + member,
  rotation_records: lead + member,
  'rotating_direction 总校→成员': lead,
  'rotating_direction 成员→总校': member,
  rotating_urban_to_rural: rural,
});

describe('a further count is kept back', () => {
  const direction = 'rotating_direction';

  test('when the other parts and the total would tell, the smallest first, in the same words', () => {
    const facts = protectCounts(
      countsOf(
        unit('G', {
          rotating: 20,
          rotation_records: 20,
          [`${direction} 总校→成员`]: 3,
          [`${direction} 成员→总校`]: 7,
          [`${direction} 成员↔成员`]: 10,
        }),
      ),
      rules,
    );
    expect(shown(facts)).toEqual({ G: '20 20 * * 10' });
    expect(reasonsOf(facts)).toEqual([
      '为保护个人信息，1—4人的分组不公开；人数较多、但可据以推算出这些分组的关联分组也不公开。',
    ]);
  });

  test('when the region and the other groups would tell', () => {
    const rows = [
      ...unit('all', { visiting_records: 18 }),
      ...unit('G', { visiting_records: 3 }),
      ...unit('H', { visiting_records: 6 }),
      ...unit('I', { visiting_records: 9 }),
    ];
    expect(shown(protectCounts(countsOf(rows), rules))).toEqual({ all: '18', G: '*', H: '*', I: '9' });
  });

  test('of the region when no group is left to hide', () => {
    const rows = [...unit('all', { visiting_records: 3 }), ...unit('G', { visiting_records: 3 })];
    expect(shown(protectCounts(countsOf(rows), rules))).toEqual({ all: '*', G: '*' });
    const larger = [
      ...unit('all', { visiting_records: 13 }),
      ...unit('G', { visiting_records: 13 }),
      // Founded in the year: it has no count of its own, and the region's takes it in.
      ...unit('H', { visiting_records: 'not-applicable' }),
    ];
    expect(shown(protectCounts(countsOf(larger), rules))).toEqual({ all: '13', G: '13', H: 'not-applicable' });
    const beyond = larger.map((row) => (row.unit_id === 'all' ? { ...row, person_count: 15 } : row));
    expect(shown(protectCounts(countsOf(beyond), rules))).toEqual({ all: '15', G: '*', H: 'not-applicable' });
  });

  test('with its whole breakdown when only a total could protect it', () => {
    const pair = { smallCell: 2, smallGroup: 20, smallDenominator: 10 };
    expect(shown(protectCounts(countsOf(inForms(2)), pair))).toEqual({ G: '5 5 * * * * 0' });
    // Four counts from 1 on that make 4: with the 0 shown, each of them is told.
    expect(shown(protectCounts(countsOf(inForms(1)), pair))).toEqual({ G: '4 4 * * * * *' });
  });

  test('of a total that is small itself: all its parts, zeros too, and what else is counted of the same people', () => {
    const rows = unit('G', {
      rotating: 3,
      rotation_records: 3,
      [`${direction} 总校→成员`]: 1,
      [`${direction} 成员→总校`]: 2,
      [`${direction} 成员↔成员`]: 0,
      rotating_cross_stage: 0,
      visiting_records: 0,
    });
    expect(shown(protectCounts(countsOf(rows), rules))).toEqual({ G: '3 * * * * * 0' });
  });

  test('so that no zero beside a small total is shown, although the region and the other groups would tell it', () => {
    const rows = [
      ...unit('all', sentBy({ lead: 20, member: 33, rural: 20 })),
      // Shown, the 0 of town to village would say that nobody went from the lead school, and so where all three went.
      ...unit('G', sentBy({ member: 3 })),
      ...unit('H', sentBy({ lead: 8, member: 12, rural: 8 })),
      ...unit('I', sentBy({ lead: 12, member: 18, rural: 12 })),
    ];
    expect(shown(protectCounts(countsOf(rows), rules))['G']).toBe('3 * * * *');
  });

  test('when everybody knows which schools are weak or new', () => {
    const rows = unit('G', {
      rotating: 20,
      rotation_records: 20,
      [`${direction} 总校→成员`]: 8,
      [`${direction} 成员→总校`]: 3,
      [`${direction} 成员↔成员`]: 9,
      weak_or_new_records: 8,
    });
    expect(shown(protectCounts(countsOf(rows), rules))).toEqual({ G: '20 20 8 * * 8' });
  });
});

describe('flows between campuses', () => {
  const total = { rotating: 10, rotation_records: 10 };
  const rows = unit('G', { ...total, 'rotating_direction 总校→成员': 10, rotating_urban_to_rural: 10 });

  test('are listed when they are large, without their kind', () => {
    const facts = protectCounts(
      countsOf(rows, { campus_flows: [flow('A', 'B', 6), flow('A', 'C', 4)], possible_flows: [ways(toMember, 4)] }),
      rules,
    );
    expect(shown(facts)).toEqual({ G: '10 10 10 10' });
    expect(facts.campus_flows).toEqual([
      {
        academic_year: '2024-2025',
        group_id: 'G',
        sending_campus_id: 'A',
        receiving_campus_id: 'B',
        person_count: 6,
        absence: null,
        reason: null,
      },
    ]);
  });

  test('are not listed when they would tell the only one that is not', () => {
    const counts = countsOf(rows, {
      campus_flows: [flow('A', 'B', 6), flow('A', 'C', 4)],
      possible_flows: [ways(toMember, 2)],
    });
    expect(protectCounts(counts, rules).campus_flows).toEqual([]);
  });

  test('are not listed when everybody has one record, so that a shown direction tells the only one that is not', () => {
    const counts = countsOf(
      unit('G', {
        rotating: 20,
        rotation_records: 20,
        'rotating_direction 总校→成员': 10,
        'rotating_direction 成员→总校': 3,
        'rotating_direction 成员↔成员': 7,
      }),
      {
        campus_flows: [flow('A', 'B', 7), flow('A', 'C', 3)],
        possible_flows: [ways(toMember, 2), ways(toLead, 9), ways({ ...toLead, direction: '成员↔成员' }, 9)],
      },
    );
    // Neither 3 nor the second 7 can be told, but together they are 10: so the first way has 10 of the 20 records.
    const facts = protectCounts(counts, rules);
    expect(shown(facts)).toEqual({ G: '20 20 10 * *' });
    expect(facts.campus_flows).toEqual([]);
  });

  test('hide a zero that was shown again, when what told it then is hidden by now and nothing else is left', () => {
    const counts = countsOf(
      [...unit('all', sentBy({ lead: 10 })), ...unit('G', sentBy({ lead: 2 })), ...unit('H', sentBy({ lead: 8 }))],
      // Of G, only the way to the lead school goes from town to village: a 0 of the region there tells that nobody went
      // it, and so that both went the other way.
      {
        possible_flows: [ways({ ...toMember, is_urban_to_rural: false }), ways({ ...toLead, is_urban_to_rural: true })],
      },
    );
    const facts = protectCounts(counts, rules);
    expect(shown(facts)).toEqual({ all: '10 10 * * *', G: '2 * * * *', H: '8 8 * * 0' });
  });

  test('are not listed, nor counted by town and country, when one way only leads where a kept back count is', () => {
    const counts = countsOf(
      unit('G', {
        ...total,
        'rotating_direction 总校→成员': 7,
        'rotating_direction 成员→总校': 3,
        rotating_urban_to_rural: 7,
      }),
      {
        campus_flows: [flow('A', 'B', 7), flow('B', 'A', 3, toLead)],
        possible_flows: [ways(toMember), ways(toLead)],
      },
    );
    const facts = protectCounts(counts, rules);
    expect(shown(facts)).toEqual({ G: '10 10 * * *' });
    expect(facts.campus_flows).toEqual([]);
  });
});

describe('teachers who go to another stage of schooling', () => {
  const toMembers: Pair = { direction: '总校→成员', is_urban_to_rural: false, is_cross_stage: true };
  const toLeads: Pair = { ...toMembers, direction: '成员→总校' };
  const amongMembers: Pair = { direction: '成员↔成员', is_urban_to_rural: false, is_cross_stage: false };
  // Between the lead school and the members every way leads to another stage, between members none does.
  const counts = countsOf(
    unit('G', {
      rotating: 13,
      rotation_records: 13,
      'rotating_direction 总校→成员': 1,
      'rotating_direction 成员→总校': 2,
      'rotating_direction 成员↔成员': 10,
      rotating_cross_stage: 3,
    }),
    {
      campus_flows: [flow('B', 'C', 6, amongMembers), flow('C', 'B', 2, amongMembers)],
      possible_flows: [ways(toMembers, 12), ways(toLeads, 12), ways(amongMembers, 6)],
    },
  );

  test('are not told by those who go where no way leads to another', () => {
    // 13 rotate and 10 of them between members: at least 3 go to another stage, and 13 records leave no more than 3.
    expect(shown(protectCounts(counts, rules))).toEqual({ G: '13 13 * * * *' });
  });

  test('do not cost a flow that tells nothing once the direction is kept back', () => {
    const { campus_flows } = protectCounts(counts, rules);
    expect(campus_flows.map(({ sending_campus_id, person_count }) => [sending_campus_id, person_count])).toEqual([
      ['B', 6],
    ]);
  });

  test('are kept back of the region too, when as many as all who rotate do', () => {
    const few = { rotating: 3, rotation_records: 3, rotating_cross_stage: 3 };
    const rows = [
      // Shown, the 6 would say that all of the 3 and 3 of its groups do.
      ...unit('all', { rotating: 6, rotation_records: 6, rotating_cross_stage: 6 }),
      ...unit('G', few),
      ...unit('H', few),
    ];
    expect(shown(protectCounts(countsOf(rows), rules))).toEqual({ all: '6 6 *', G: '3 * *', H: '3 * *' });
  });
});

describe('protection', () => {
  const years = ['2022-2023', '2023-2024', '2024-2025'].flatMap((year, index) => [
    ...unit('all', { visiting_records: 18 + index }, year),
    ...unit('G', { visiting_records: 3 }, year),
    ...unit('H', { visiting_records: 6 + index }, year),
    ...unit('I', { visiting_records: 9 }, year),
  ]);

  test('keeps the same counts back of a year in each release, as long as the year does not change', () => {
    const earlier = years.filter(({ period }) => period !== '2024-2025');
    const { person_counts } = protectCounts(countsOf(years), rules);
    expect(person_counts.filter(({ period }) => period !== '2024-2025')).toEqual(
      protectCounts(countsOf(earlier), rules).person_counts,
    );
  });

  test('does not touch what it was given, and gives the same twice', () => {
    const counts = countsOf(years);
    const copy = structuredClone(counts);
    expect(protectCounts(counts, rules)).toEqual(protectCounts(counts, rules));
    expect(counts).toEqual(copy);
  });
});
