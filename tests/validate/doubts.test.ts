import { expect, test } from 'vitest';
import { checkCounty, type Edit } from './county.ts';

/** What waits for an answer after some edits: `table unit`, and how a reader is told of the records. */
async function doubtsAfter(edits: readonly Edit[]): Promise<readonly string[]> {
  const { doubts } = await checkCounty(edits);
  return doubts.map(
    ({ table_name, unit_kind, unit_id, records }) => `${table_name} ${unit_kind} ${unit_id} ${records}`,
  );
}

test('nothing waits where nothing is to be confirmed', async () => {
  expect(await doubtsAfter([])).toEqual([]);
});

test('a doubtful membership is about its group and its campus', async () => {
  expect(await doubtsAfter([['memberships.csv', '成员校,2024-03-01', '成员校,24.3.1']])).toMatchInlineSnapshot(`
    [
      "memberships region 999999 “成员关系”第3行",
      "memberships group G01 “成员关系”第3行",
      "memberships campus 2199000002-01 “成员关系”第3行",
    ]
  `);
});

test('two memberships that are at odds are about both groups', async () => {
  expect(await doubtsAfter([['memberships.csv', 'G02,,3199000003,', 'G02,2199000002-01,,']])).toMatchInlineSnapshot(`
    [
      "memberships region 999999 “成员关系”第4行",
      "memberships group G02 “成员关系”第4行",
      "memberships campus 2199000002-01 “成员关系”第4行",
      "memberships group G01 “成员关系”第4行",
    ]
  `);
});

test('a doubtful school is about the groups that it is or was in', async () => {
  expect(await doubtsAfter([['schools.csv', '1956-09-01', '1956']])).toMatchInlineSnapshot(`
    [
      "schools region 999999 “学校”第2行",
      "schools school 2199000001 “学校”第2行",
      "schools group G01 “学校”第2行",
    ]
  `);
});

test('of records of persons it is told which groups wait, and not which record', async () => {
  expect(await doubtsAfter([['restricted/rotations.csv', '2024-09-01,2025', '24.9.1,2025']])).toMatchInlineSnapshot(`
    [
      "rotations region 999999 “交流轮岗”中有记录",
      "rotations group G01 “交流轮岗”中有记录",
    ]
  `);
});

test('a reference that may mean several units is about all of them', async () => {
  expect(await doubtsAfter([['activities.csv', '2024-10-16,2199000001-01', '2024-10-16,示例县第一实验小学']]))
    .toMatchInlineSnapshot(`
    [
      "activities region 999999 “集团活动”第2行",
      "activities group G01 “集团活动”第2行",
      "activities campus 2199000001-01 “集团活动”第2行",
      "activities campus 2199000001-02 “集团活动”第2行",
      "activities campus 2199000002-01 “集团活动”第2行",
    ]
  `);
});

test('a doubtful target is about the verdicts on it, and no figure', async () => {
  const target = 'T1,999999-SL-2024-1,SL-01,IND-01,覆盖率达到80%,,≥,80,%,校区,时点,2025-12-31,刚性,2024-02-20,';
  expect(
    await doubtsAfter([
      ['policy_targets.csv', target, `${target}\n${target.replace('T1', 'T3').replace(',80,', ',90,')}`],
    ]),
  ).toMatchInlineSnapshot(`
    [
      "policy_targets target T3 “指标目标”第3行",
      "policy_targets target T1 “指标目标”第3行",
    ]
  `);
});

test('a doubt about a record of which nobody can say whom it is about is about its whole table', async () => {
  expect(await doubtsAfter([['calendar.csv', '2024-09-01', '24.9.1']])).toMatchInlineSnapshot(`
    [
      "calendar   “校历”第2行",
    ]
  `);
});
