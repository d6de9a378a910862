import type { CityArtifact } from '../../src/artifacts/city.ts';
import { cityOf } from '../../src/cities/city.ts';
import type { CityInput } from '../../src/cities/input.ts';
import { madeCounty, madeRow, type MadeCounty, type MadeShare } from './made-county.ts';

/**
 * 示例市, six invented counties that report unequally: 甲县, 乙区 and 丙县 have registers (乙区 of an earlier day, 丙县 with another
 * list of titles and a target of its own), 丁区 has totals only, 戊县 only lists, 己县 has no folder. The members table knows
 * how many campuses 戊县 and 己县 have. All numbers are small enough to be added up by hand.
 */

const day = '2025-12-31';

const monthEnds = ['2025-08-31', '2025-09-30', '2025-10-31', '2025-11-30', '2025-12-31'];

function history(points: readonly (readonly [tight: number, any: number, all: number])[], from = 0) {
  return points.map(([numerator_tight, numerator, denominator], index) => ({
    as_of_date: monthEnds[from + index] ?? '',
    basis: '校区口径',
    perimeter: '当期口径',
    numerator_tight,
    numerator,
    denominator,
  }));
}

function counts(moment: string, [groups, schools, campuses]: readonly [number, number, number]): readonly MadeShare[] {
  const own = { indicator_id: 'IND-03', moment, denominator: null };
  return [
    { ...own, basis: '集团数', numerator: groups },
    { ...own, basis: '集团内学校数', numerator: schools },
    { ...own, basis: '集团内校区数', numerator: campuses },
  ];
}

const rotation = (
  numerator: number | null,
  denominator: number | null,
  others: Partial<MadeShare> = {},
): MadeShare => ({
  indicator_id: 'IND-10',
  basis: '参与口径',
  moment: '2024-2025',
  numerator,
  denominator,
  ...others,
});

const coverage = (
  moment: string,
  numerator: number,
  denominator: number,
  others: Partial<MadeShare> = {},
): MadeShare => ({
  indicator_id: 'IND-01',
  basis: '校区口径',
  moment,
  numerator,
  denominator,
  ...others,
});

const backbone = (numerator: number, denominator: number): MadeShare => ({
  indicator_id: 'IND-12',
  basis: '文件所列称号',
  moment: '2024-2025',
  numerator,
  denominator,
});

const titles = (...items: readonly string[]) =>
  items.map((item) => madeRow<'pack_items'>({ list_name: '称号', item, valid_to: null }));

const ownTarget = {
  target_id: 'T-BX-1',
  clause_id: 'BX-3',
  threshold: 80,
  comparator: '≥',
  deadline: day,
  shortfall: 4,
};

const schoolOf = (school_id: string, school_name: string, township_code: string | null = null) =>
  madeRow<'schools'>({ school_id, school_name, township_code });
const groupOf = (group_id: string, group_name: string) => madeRow<'groups'>({ group_id, group_name });
const memberOf = (group_id: string, school_id: string, member_role = '成员校') =>
  madeRow<'memberships'>({ group_id, school_id, member_role });

/** The counties as tests change them. */
export const exampleCounties: readonly MadeCounty[] = [
  {
    code: '999901',
    name: '甲县',
    slug: 'jia',
    shares: [
      coverage(day, 30, 40),
      ...counts(day, [4, 16, 30]),
      rotation(60, 500),
      backbone(30, 60),
      { indicator_id: 'IND-43', basis: '任务数', moment: day, numerator: 12, denominator: null },
    ],
    history: history([
      [24, 30, 40],
      [26, 32, 40],
      [28, 34, 40],
      [30, 36, 40],
      [30, 36, 40],
    ]),
    tables: {
      pack_items: titles('骨干教师', '学科带头人'),
      schools: [
        schoolOf('3499010001', '甲县第一小学', '999901001'),
        schoolOf('3499020009', '实验学校（南校区）', '999902001'),
        schoolOf('3499010003', '市第一实验小学', '999901001'),
        schoolOf('P-999901-004', '城关镇中心小学'),
      ],
      groups: [groupOf('999901-G01', '甲县第一小学教育集团'), groupOf('999901-G02', '育才教育集团')],
      memberships: [
        memberOf('999901-G01', '3499010001', '核心校'),
        memberOf('999901-G01', '3499020009'),
        memberOf('999901-G02', '3499010003', '核心校'),
      ],
    },
    supplied: ['teachers'],
  },
  {
    code: '999902',
    name: '乙区',
    slug: 'yi',
    as_of_date: '2025-10-31',
    shares: [
      coverage('2025-10-31', 12, 20),
      ...counts('2025-10-31', [2, 8, 12]),
      rotation(null, 300, { verdict: '人数较少不公开', reason: '为保护个人信息，1—4人的分组不公开。' }),
    ],
    history: history([
      [10, 14, 20],
      [12, 14, 20],
      [12, 15, 20],
    ]),
    tables: {
      schools: [schoolOf('3499020009', '实验学校(南校区)', '999902001'), schoolOf('P-999902-001', '城关镇中心小学')],
      groups: [groupOf('999902-G01', '育才教育集团')],
      memberships: [memberOf('999902-G01', '3499020009', '核心校')],
    },
    supplied: ['teachers'],
  },
  {
    code: '999903',
    name: '丙县',
    slug: 'bing',
    shares: [
      coverage(day, 20, 30, { target: ownTarget, verdict: '未达标' }),
      ...counts(day, [3, 9, 20]),
      rotation(20, 200),
      backbone(5, 20),
      { indicator_id: 'IND-43', basis: '任务数', moment: day, numerator: 8, denominator: null },
    ],
    history: history(
      [
        [18, 22, 30],
        [20, 24, 30],
      ],
      3,
    ),
    tables: { pack_items: titles('骨干教师') },
    supplied: ['teachers'],
  },
  {
    code: '999904',
    name: '丁区',
    slug: 'ding',
    shares: [
      { ...coverage(day, 0, 0), numerator: null, denominator: null, reason: '无法计算：缺全区义务教育学校名录。' },
      ...counts(day, [2, 6, 10]),
      rotation(16, 100),
    ],
    // A cast: of this table only its length is read.
    tables: { group_year_totals: [{} as never], pack_items: titles('骨干教师', '学科带头人') },
  },
  {
    code: '999905',
    name: '戊县',
    slug: 'wu',
    shares: [
      { ...coverage(day, 0, 0), numerator: null, denominator: null, reason: '无法计算：缺全县义务教育学校名录。' },
      ...counts(day, [1, 5, 5]),
    ],
  },
];

const member = (region_code: string, region_name: string, others: object = {}) =>
  madeRow<'city_members'>({ region_code, region_name, ...others });

const stated = { weight_source: '示例市教育统计公报（虚构）', weight_as_of: '2025-09-01' };

/** The city's own folder, its members table, and the counties. */
export function exampleInput(counties: readonly MadeCounty[] = exampleCounties): CityInput {
  return {
    own: madeCounty({
      code: '999900',
      name: '示例市',
      slug: 'shili',
      as_of_date: day,
      region: { parent_name: '示例省', region_word: '全市' },
      tables: {
        policy_targets: [
          target({ target_id: 'T-CITY-1', threshold: 60, deadline: day }),
          target({ target_id: 'T-CITY-2', threshold: 90, deadline: '2030-12-31' }),
        ],
      },
    }),
    rows: [
      member('999901', '甲县', { city_schools: ['市第一实验小学'] }),
      member('999902', '乙区'),
      member('999903', '丙县'),
      member('999904', '丁区', { campus_count: 10, ...stated }),
      member('999905', '戊县', { campus_count: 8, ...stated }),
      member('999906', '己县', { campus_count: 12, teacher_count: 150, ...stated }),
    ],
    counties: counties.map(madeCounty),
  };
}

function target(own: { readonly target_id: string; readonly threshold: number; readonly deadline: string }) {
  return madeRow<'policy_targets'>({
    policy_id: '999900-1',
    clause_id: 'CITY-5',
    indicator_id: 'IND-01',
    label: `紧密型覆盖率达到${own.threshold}%`,
    comparator: '≥',
    unit: '%',
    base: '校区',
    period_kind: '时点',
    obligation: '刚性',
    is_inferred: null,
    ...own,
  });
}

/** 示例市 as its pages read it. */
export function exampleCity(counties: readonly MadeCounty[] = exampleCounties): CityArtifact {
  return cityOf(exampleInput(counties));
}
