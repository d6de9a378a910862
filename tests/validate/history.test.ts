import { expect, test } from 'vitest';
import { type Edit, findings, printed } from './county.ts';

test('a school is listed as a whole or by its campuses', async () => {
  const edit: Edit = ['memberships.csv', 'G02,,3199000003', 'G01,,2199000002,成员校,2024-03-01,,\nG02,,3199000003'];
  expect(await printed('member-listed-twice', [edit])).toMatchInlineSnapshot(`
    "【提醒】memberships.csv 第4行 C列“学校标识码”
      填写内容：2199000002
      问题：第3行登记的校区属于这所学校，两行重复。
      修改办法：请删去其中一行：全部校区都加入的，保留学校一行；只有个别校区加入的，保留校区一行。
      影响：照常发布，只计一次。"
  `);
});

test('a lead school is no member besides', async () => {
  const edit: Edit = ['memberships.csv', 'G02,,3199000003', 'G01,2199000001-01,,成员校,2024-03-01,,\nG02,,3199000003'];
  expect(await printed('lead-listed-as-member', [edit])).toMatchInlineSnapshot(`
    "【错误】memberships.csv 第4行 D列“角色”
      填写内容：成员校
      问题：本行与第2行是同一学校，已登记为核心校（总校）。
      修改办法：请删除本行，保留核心校（总校）一行。
      影响：改正前不发布新版本。涉及：集团成员、覆盖率、关系图。"
  `);
});

test('a group has a lead school', async () => {
  expect(await printed('group-without-lead', [['memberships.csv', '核心校', '成员校']])).toMatchInlineSnapshot(`
    "【需确认】memberships.csv 第4行 A列“集团编码”
      填写内容：G02
      问题：“湖滨初级中学教育集团”只登记了成员校，没有核心校（总校）。
      修改办法：请为核心校（总校）补一行，“角色”填核心校或总校。
      影响：确认前，不公布以此为依据的数据。涉及：集团成员、覆盖率、关系图。"
  `);
});

test('a group has a lead school on every day', async () => {
  const edit: Edit = [
    'memberships.csv',
    'G02,,3199000003,核心校,2024-03-01,,',
    'G02,,3199000003,核心校,2024-03-01,2024-12-31,\nG02,,3199000003,核心校,2025-02-10,,',
  ];
  expect(await printed('lead-gap', [edit])).toMatchInlineSnapshot(`
    "【提醒】memberships.csv 第5行 E列“加入日期”
      填写内容：2025-02-10
      问题：“湖滨初级中学教育集团”自2024-12-31至2025-02-10前，有41天没有核心校（总校）。
      修改办法：请核对前后两所核心校（总校）的退出、加入日期；确有空缺的，不必修改。
      影响：照常发布。"
  `);
});

test('a group is founded before it has members', async () => {
  const edit: Edit = ['groups.csv', '湖滨集团,2024-03-01', '湖滨集团,2024-09-01'];
  expect(await printed('group-founded-late', [edit])).toMatchInlineSnapshot(`
    "【提醒】groups.csv 第3行 D列“成立日期”
      填写内容：2024-09-01
      问题：成立日期是2024-09-01，而memberships.csv第4行自2024-03-01起已有记录。
      修改办法：请核对批准文件，改正成立日期，或改正成员关系、类型沿革的日期。
      影响：照常发布。"
  `);
});

test('a group that has withdrawn did so on a day', async () => {
  const edit: Edit = ['groups.csv', '湖滨集团,2024-03-01,运行', '湖滨集团,2024-03-01,退出'];
  expect(await printed('group-withdrawn-undated', [edit])).toMatchInlineSnapshot(`
    "【需确认】groups.csv 第3行 E列“状态”
      填写内容：退出
      问题：状态为“退出”，没有填写撤销日期。
      修改办法：请填写撤销日期；仍在运行的，请改正状态。
      影响：确认前，不公布以此为依据的数据。涉及：集团数和集团页面。"
  `);
});

test('correction has a first day', async () => {
  const edit: Edit = ['groups.csv', '湖滨集团,2024-03-01,运行', '湖滨集团,2024-03-01,整改'];
  expect(await printed('group-correction-undated', [edit])).toMatchInlineSnapshot(`
    "【提醒】groups.csv 第3行 E列“状态”
      填写内容：整改
      问题：状态为“整改”，没有填写状态起始日期。
      修改办法：请填写整改开始的日期；整改已结束的，同时填写状态终止日期。
      影响：照常发布。"
  `);
});

test('no day is lost between two periods', async () => {
  const edit: Edit = ['group_types.csv', '松散型,2024-03-01,2025-03-01', '松散型,2024-03-01,2025-02-28'];
  expect(await printed('interval-one-day-apart', [edit])).toMatchInlineSnapshot(`
    "【需确认】group_types.csv 第2行 D列“失效日期”
      填写内容：2025-02-28
      问题：本行到2025-02-28止，第3行自2025-03-01起，中间空一天。
      修改办法：如前后相连，请把本行的结束日期改为2025-03-01；确有间断的，请改正日期后注明。
      影响：确认前，不公布以此为依据的数据。涉及：紧密型覆盖率，按类型适用的标准。"
  `);
});

test('a closed school has no members, headcounts and exchanges after its end, and all such rows are named', async () => {
  const edits: readonly Edit[] = [
    ['schools.csv', '所在乡镇码', '撤销日期'],
    ['schools.csv', '999999001,是,1956', ',是,1956'],
    ['schools.csv', '999999001,是,1987', '2024-08-31,是,1987'],
    ['schools.csv', '999999002', ''],
  ];
  expect(await printed('closed-school-active', edits)).toMatchInlineSnapshot(`
    "【需确认】schools.csv 第3行 F列“撤销日期”
      填写内容：2024-08-31
      问题：已于2024-08-31撤销，但之后仍有记录：成员关系第3行；学年初快照第3行；交流轮岗第2行。
      修改办法：撤销日期无误的，请为成员关系填写退出日期，并核对其余各行；仍在办学的，请删去撤销日期。
      影响：确认前，不公布以此为依据的数据。涉及：覆盖率的学校口径、法人学校数、城乡分布。"
  `);
});

test('successors do not lead back to the first', async () => {
  const edits: readonly Edit[] = [
    ['schools.csv', '所在乡镇码', '承继学校'],
    ['schools.csv', '999999001,是,1956', '2199000001,是,1956'],
    ['schools.csv', '999999001,是,1987', ',是,1987'],
    ['schools.csv', '999999002', ''],
  ];
  expect(await printed('successor-circular', edits)).toMatchInlineSnapshot(`
    "【错误】schools.csv 第2行 F列“承继学校”
      填写内容：2199000001
      问题：沿“承继学校”找下去又回到本校。
      修改办法：请核对撤并文件，改正“承继学校”；没有承继学校的留空。
      影响：改正前不发布新版本。涉及：覆盖率的学校口径、法人学校数、城乡分布。"
  `);
});

test('one deadline has one target', async () => {
  const edit: Edit = [
    'policy_targets.csv',
    'T2,',
    'T9,999999-SL-2024-1,SL-01,IND-01,覆盖率达到85%,,≥,85,%,校区,时点,2025-12-31,刚性,2025-02-20,\nT2,',
  ];
  expect(await printed('target-twice', [edit])).toMatchInlineSnapshot(`
    "【需确认】policy_targets.csv 第3行 H列“数值”
      填写内容：85
      问题：截止2025-12-31的目标，本行为85，第2行为80，两行同时有效。
      修改办法：已被取代的目标，请填写失效日期；两个目标的基数口径不同的，请写明。
      影响：确认前，不公布以此为依据的数据。涉及：达标判定和差距人数。"
  `);
});

test('two schools have two names', async () => {
  const edit: Edit = ['schools.csv', '示例县第二实验小学', '示例县第一实验小学'];
  expect(await printed('same-name', [edit])).toMatchInlineSnapshot(`
    "【提醒】schools.csv 第3行 C列“学校名称”
      填写内容：示例县第一实验小学
      问题：与第2行名称相同。
      修改办法：是同一对象的，请合并为一行；确有重名的，请用规范全称区分。
      影响：照常发布。"
  `);
});

test('a campus teaches what its school is for', async () => {
  const edit: Edit = ['campuses.csv', '第二实验小学校本部,校本部,小学', '第二实验小学校本部,校本部,小学、初中'];
  expect(await printed('stage-type', [edit])).toMatchInlineSnapshot(`
    "【提醒】campuses.csv 第4行 E列“学段”
      填写内容：小学、初中
      问题：学段含“初中”，而学校的办学类型是小学。
      修改办法：请核对校区的学段和学校的办学类型码。
      影响：照常发布。"
  `);
});

test('a campus teaches those who are counted there', async () => {
  const edits: readonly Edit[] = [
    ['schools.csv', '第二实验小学,211', '第二实验小学,'],
    ['campuses.csv', '第二实验小学校本部,校本部,小学', '第二实验小学校本部,校本部,初中'],
  ];
  expect(await printed('stage-pupils', edits)).toMatchInlineSnapshot(`
    "【提醒】campuses.csv 第4行 E列“学段”
      填写内容：初中
      问题：snapshots.csv第3行有小学在校生，学段没有填“小学”。
      修改办法：请核对校区的学段和在校生数。
      影响：照常发布。"
  `);
});

test('records after the as-of date are pointed out', async () => {
  const edit: Edit = ['activities.csv', '2024-10-16', '2026-10-16'];
  expect(await printed('after-as-of-date', [edit])).toMatchInlineSnapshot(`
    "【提醒】activities.csv 第2行 D列“日期”
      填写内容：2026-10-16
      问题：有1行的日期晚于数据截至（2025-12-31），如本行2026-10-16。
      修改办法：请核对这些日期；数据已更新到更晚日期的，请改正“地区”表的数据截至。
      影响：照常发布，这些记录不计入截至当日的数字。"
  `);
});

test('an as-of date long after the last record is pointed out', async () => {
  expect(await printed('as-of-date-late', [['region.csv', '2025-12-31', '2026-12-31']])).toMatchInlineSnapshot(`
    "【提醒】region.csv 第2行 F列“数据截至”
      填写内容：2026-12-31
      问题：数据截至2026-12-31，而最后一条记录在2024-10-16。
      修改办法：请核对数据截至日期；这段时间确无变动的，不必修改。
      影响：照常发布。"
  `);
});

test('a member whose group ended may join another on that day', async () => {
  const edits: readonly Edit[] = [
    ['groups.csv', '成立日期,状态', '成立日期,撤销日期,状态'],
    ['groups.csv', '一小集团,2024-03-01,运行', '一小集团,2024-03-01,2025-02-01,运行'],
    ['groups.csv', '湖滨集团,2024-03-01,运行', '湖滨集团,2024-03-01,,运行'],
    ['memberships.csv', 'G02,,3199000003', 'G02,2199000002-01,,成员校,2025-02-01,,\nG02,,3199000003'],
  ];
  expect(await findings(edits)).not.toContain('membership-in-two-groups');
});
