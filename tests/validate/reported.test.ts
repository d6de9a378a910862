import { expect, test } from 'vitest';
import { problemOf } from '../../src/validate/catalogue.ts';
import { publicIssuesOf } from '../../src/validate/public-issues.ts';
import { tablesToConfirm } from '../../src/validate/validate.ts';
import { checkCounty, type Edit, findings } from './county.ts';

const clearName = ['names.csv', '2199000002-01,老校区,集团内名称', '2199000002-01,南校区,集团内名称'] as const;

test('a name of one campus only is its code, wherever the row is', async () => {
  const { tables, issues } = await checkCounty([
    clearName,
    ['memberships.csv', 'G01,2199000002-01', '一小集团,南校区'],
  ]);
  expect(issues.map(({ code }) => code)).toEqual(['reference-name-resolved', 'reference-name-resolved']);
  expect(tables.memberships?.[1]).toMatchObject({ group_id: 'G01', campus_id: '2199000002-01' });
});

/** An activity at a school of which only a former name is given. */
function heldBy(date: string): readonly Edit[] {
  return [['activities.csv', '2024-10-16,2199000001-01', `${date},湖滨中学`]];
}

test('of two schools that bore a name one after the other, the date of the record chooses', async () => {
  const hostIn = async (date: string): Promise<unknown> =>
    (await checkCounty(heldBy(date))).tables.activities?.[0]?.host_campus_id;
  expect(await hostIn('2005-10-16')).toBe('3199000003-01');
  expect(await hostIn('2015-10-16')).toBe('P-999999-001-01');
  expect(await findings(heldBy('2024-10-16'))).toEqual(['reference-ambiguous']);
});

test('the name of a school stands for its campus only when it has one', async () => {
  expect(await findings([['activities.csv', '2024-10-16,2199000001-01', '2024-10-16,示例县第二实验小学']])).toEqual([]);
  expect(await findings([['activities.csv', '2024-10-16,2199000001-01', '2024-10-16,示例县第一实验小学']])).toEqual([
    'reference-ambiguous',
  ]);
});

test('a former site is not a name', async () => {
  expect(
    await findings([
      ['names.csv', '一实小,简称', '一实小,曾用址'],
      ['activities.csv', '2024-10-16,2199000001-01', '2024-10-16,一实小'],
    ]),
  ).toEqual(['reference-unknown']);
});

test('equal corrections of a column are one entry with all its rows', async () => {
  const { issues } = await checkCounty([
    ['memberships.csv', '总校,2024-03-01', '总校,2024.3.1'],
    ['memberships.csv', '成员校,2024-03-01', '成员校,2024.3.1'],
    ['memberships.csv', '核心校,2024-03-01', '核心校,2024/3/1'],
  ]);
  expect(issues.map(({ value, details }) => [value, details['becomes'], details['lines'] ?? null])).toEqual([
    ['2024.3.1', '2024-03-01', '2—3'],
    ['2024/3/1', '2024-03-01', null],
  ]);
});

test('a row with a cell to confirm waits outside the tables when the cell is required, without it otherwise', async () => {
  const { tables, issues } = await checkCounty([
    ['group_types.csv', 'G02,紧密型,2024-03-01', 'G02,紧密型,24.3.1'],
    ['schools.csv', '1956-09-01', '1956'],
  ]);
  expect(tables.group_types).toHaveLength(2);
  expect(tables.schools?.[0]?.founded_on).toBeNull();
  expect(tablesToConfirm(issues)).toEqual(new Set(['group_types', 'schools']));
});

test('a repeated row is counted once', async () => {
  const row = 'G02,紧密型,2024-03-01,';
  const { tables } = await checkCounty([['group_types.csv', row, `${row}\n${row}`]]);
  expect(tables.group_types).toHaveLength(3);
});

test('a campus in two groups with documents in both rows is accepted', async () => {
  const both = [
    [
      'memberships.csv',
      'G01,2199000002-01,,成员校,2024-03-01,,',
      'G01,2199000002-01,,成员校,2024-03-01,,示教〔2024〕2号',
    ],
    ['memberships.csv', 'G02,,3199000003', 'G02,2199000002-01,,成员校,2024-06-01,,示教〔2024〕3号\nG02,,3199000003'],
  ] as const;
  expect(await findings(both)).toEqual([]);
});

test('a school that joined as a whole is in a group with each of its campuses', async () => {
  const edit = ['memberships.csv', 'G02,,3199000003', 'G02,,2199000001,成员校,2024-06-01,,\nG02,,3199000003'] as const;
  expect(await findings([edit])).toEqual(['membership-in-two-groups']);
});

test('of restricted tables and columns only the kind and number of findings are published', async () => {
  const { issues } = await checkCounty([
    ['restricted/rotations.csv', '2023-09-01', '2023.9.1'],
    ['restricted/rotations.csv', '定期交流,否,2024-09-01', '定期交流,否,2024.9.1'],
    ['campuses.csv', '117.2,', '117.2度,'],
    ['groups.csv', '2024-03-01', '2024.3.1'],
  ]);
  const published = publicIssuesOf(issues);
  expect(published.map((issue) => [issue.file, issue.line, issue.value, problemOf(issue)])).toMatchInlineSnapshot(`
    [
      [
        "campuses.csv",
        null,
        null,
        "数字写法已统一（1处，内容不公开）。",
      ],
      [
        "groups.csv",
        2,
        "2024.3.1",
        "“2024.3.1”按“2024-03-01”处理。",
      ],
      [
        "restricted/rotations.csv",
        null,
        null,
        "日期写法已统一（2处，内容不公开）。",
      ],
    ]
  `);
});
