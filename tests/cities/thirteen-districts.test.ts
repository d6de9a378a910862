import { expect, test } from 'vitest';
import { cityOf } from '../../src/cities/city.ts';
import { madeCounty, madeRow, type MadeCounty } from './made-county.ts';

/**
 * Thirteen districts that hand in lists of groups and members and nothing else, as real ones do: with schools that two of
 * them list, groups that reach into a neighbour, one group in two lists, names written in several ways, and provisional codes.
 */

const count = 13;

const codeOf = (number: number) => String(999900 + number);
const nameOf = (number: number) => `第${number}区`;

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly home?: number;
  readonly legal?: string;
}

/** A district with groups by their names, each with its schools. */
function district(number: number, groups: Readonly<Record<string, readonly Listed[]>>): MadeCounty {
  const named = Object.entries(groups).map(([name, schools], index) => ({
    id: `${codeOf(number)}-G${index}`,
    name,
    schools,
  }));
  const own: Listed = { id: `35${codeOf(number)}01`, name: `${nameOf(number)}实验小学`, home: number };
  const schools = new Map([own, ...named.flatMap((group) => group.schools)].map((school) => [school.id, school]));
  return {
    code: codeOf(number),
    name: nameOf(number),
    slug: `qu${number}`,
    tables: {
      schools: [...schools.values()].map(({ id, name, home, legal }) =>
        madeRow<'schools'>({
          school_id: id,
          school_name: name,
          township_code: home === undefined ? null : `${codeOf(home)}001`,
          social_credit_code: legal ?? null,
        }),
      ),
      groups: named.map(({ id, name }) => madeRow<'groups'>({ group_id: id, group_name: name })),
      memberships: named.flatMap(({ id, schools: members }) =>
        members.map((school, index) =>
          madeRow<'memberships'>({
            group_id: id,
            school_id: school.id,
            member_role: index === 0 ? '核心校' : '成员校',
          }),
        ),
      ),
    },
  };
}

const shared: Listed = { id: '3599010099', name: '滨江学校', home: 1 };
const byLegalPerson = (id: string): Listed => ({ id, name: '外国语学校', legal: '12350000MB0000000X' });

const particular: Readonly<Record<number, Readonly<Record<string, readonly Listed[]>>>> = {
  1: { 滨江教育集团: [shared] },
  // The same school, written otherwise, in a group of the next district.
  2: { 城南教育集团: [{ ...shared, name: '滨江学校（东校区）' }] },
  // A group that two districts list, with other brackets.
  3: { '育英教育集团（北片）': [{ id: 'P-999903-001', name: '育英小学' }] },
  4: { '育英教育集团(北片)': [{ id: 'P-999904-001', name: '育英小学' }] },
  5: { 外国语教育集团: [byLegalPerson('3599050001')] },
  6: { 第六区教育集团: [byLegalPerson('P-999906-001')] },
  // A member from a district that lists nothing of it.
  7: { 第七区教育集团: [{ id: '3599080007', name: '高新小学', home: 8 }] },
};

const districts = Array.from({ length: count }, (_, index) => district(index + 1, particular[index + 1] ?? {}));
const city = cityOf({
  own: madeCounty({ code: '999900', name: '示例市', slug: 'shili', tables: {} }),
  rows: districts.map(({ code, name }) => madeRow<'city_members'>({ region_code: code, region_name: name })),
  counties: districts.map(madeCounty),
});

test('districts that hand in lists are lists, and no share is made of them', () => {
  expect(city.completeness).toMatchObject({ member_count: count, with_data_count: 0 });
  expect(city.completeness.sentence).toBe('13个县（市、区）都没有数据');
  expect(city.figures.filter(({ numerator }) => numerator !== null)).toEqual([]);
});

test('a school in groups of two districts is found by its code, or by that of its legal person', () => {
  expect(
    city.across.shared_schools.map(({ listings, groups, known_by }) => [
      known_by,
      listings.map(({ region_code }) => region_code),
      groups.map(({ name }) => name),
    ]),
  ).toEqual([
    ['学校标识码', ['999901', '999902'], ['滨江教育集团', '城南教育集团']],
    ['统一社会信用代码', ['999905', '999906'], ['外国语教育集团', '第六区教育集团']],
  ]);
});

test('a group with a member of another district spans both, and so does one that two districts list', () => {
  expect(
    city.across.spanning_groups.map(({ group, members, same_named }) => [
      group.name,
      members.map(({ home_name }) => home_name),
      same_named.map(({ region_code }) => region_code),
    ]),
  ).toEqual([
    ['城南教育集团', ['第1区'], []],
    ['育英教育集团（北片）', [], ['999904']],
    ['育英教育集团(北片)', [], ['999903']],
    ['第七区教育集团', ['第8区'], []],
  ]);
});

test('equal names are shown to the steward; provisional codes make nothing one', () => {
  expect(city.across.near_duplicates.map(({ kind, things }) => [kind, things.map(({ id }) => id)])).toEqual([
    ['学校', ['P-999903-001', 'P-999904-001']],
    ['集团', ['999903-G0', '999904-G0']],
  ]);
});
