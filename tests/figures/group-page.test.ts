import { beforeAll, expect, test } from 'vitest';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { matrixChart } from '../../src/charts/matrix/matrix-chart.ts';
import { countOf } from '../../src/figures/counts/counts.ts';
import { documentsOf } from '../../src/figures/group-checklists.ts';
import { groupListOf } from '../../src/figures/group-list.ts';
import { groupFiguresOf } from '../../src/figures/group-figures.ts';
import { presentStatus, statusWords } from '../../src/figures/group-status.ts';
import { groupPageOf } from '../../src/figures/group-page.ts';
import { hasEnded } from '../../src/figures/choose.ts';
import { judgedRequirements } from '../../src/figures/judged-requirements.ts';
import { targetReasons } from '../../src/figures/target-reasons.ts';
import { targetStandings } from '../../src/figures/targets.ts';
import { typeInPeriod } from '../../src/figures/type-in-period.ts';
import { plainText } from '../../src/format/bound-text.ts';
import { indicatorIds } from '../../src/indicators/ids.ts';
import { countyArtifact } from '../report/artifacts.ts';

let demo: RegionArtifact;
beforeAll(async () => {
  demo = await countyArtifact('999999-demo');
});

const page = (number: string, atlas = demo) => groupPageOf(atlas, `999999-G${number}`);
const answer = (number: string, label: string) => page(number).answers.find((one) => one.label === label)?.text ?? '';

test('the first sentence counts schools and campuses apart, never memberships', () => {
  expect(plainText(page('01').lead)).toMatch(/^紧密型；总校为青禾小学；成员校6所：.*；共12个校区。$/);
  expect(plainText(page('12').lead)).toBe('松散型；总校为沁芋乡中心小学；成员校1所：栎坡小学。');
});

test('a group that lost its members says so, and they stand in its history', () => {
  expect(page('11').lead).toContain('目前没有成员校；曾有石屏小学（2024年8月1日学校撤销）');
  expect(page('11').formerMembers.map(({ label }) => label)).toEqual(['示例县石屏小学']);
  expect(page('05').members.map(({ label }) => label)).not.toContain('示例县白露小学');
});

test('a requirement that began to apply in a year that runs is not judged by it, and the ended year says why', () => {
  const line = page('04').standings.find(({ target }) => target.indicator_id === indicatorIds.termCompliance);
  expect([line?.ended?.period, line?.ended?.verdict]).toEqual(['2024-2025', '不适用']);
  expect(line?.running?.period).toBe('2025-2026');
  const told = judgedRequirements(demo, '999999-G04').find(
    ({ indicator_id }) => indicator_id === indicatorIds.termCompliance,
  );
  expect([told?.period, told?.verdict]).toEqual(['2024-2025', '不适用']);
});

test('a new group sees every standard of its type in its own table, with the reason why it is not judged yet', () => {
  const own = page('13').standings.map(({ target, running }) => [target.clause_id, running?.reason ?? '']);
  for (const clause of ['SL-22', 'SL-23']) {
    expect(own).toContainEqual([clause, '成立不满一学年，不作达标评价。']);
  }
  const tight = demo.tables.policy_targets.filter(({ group_type }) => group_type === '紧密型');
  expect(own.filter(([clause]) => tight.some(({ clause_id }) => clause_id === clause))).toEqual([]);
});

test('a dissolved group says first when and where its members went, and is held to nothing', () => {
  const groups = demo.tables.groups.map((row) =>
    row.group_id === '999999-G12' ? { ...row, closed_on: '2025-08-01' } : row,
  );
  const dissolved = { ...demo, tables: { ...demo.tables, groups } };
  const { lead, answers, standings, members, formerMembers, trial } = page('12', dissolved);
  expect(lead).toBe('已于2025年8月1日撤销，撤销前为松散型。撤销时的成员：沁芋乡中心小学、栎坡小学现未加入集团。');
  expect([answers, standings, members, trial]).toEqual([[], [], [], null]);
  expect(formerMembers).toHaveLength(2);
  expect(countOf(dissolved, 'groups')).toBe(countOf(demo, 'groups') - 1);
});

test('a group without a core school, and one without members, are told honestly', () => {
  const memberships = demo.tables.memberships.filter(({ group_id }) => group_id !== '999999-G12');
  const empty = { ...demo, tables: { ...demo.tables, memberships } };
  expect(page('12', empty).lead).toBe('松散型；没有登记总校；没有登记成员校。');
});

test('the document that the indicator counts as missing is missing in the list, with the reason', () => {
  const plan = documentsOf(demo, '999999-G12').find(({ item }) => item === '年度计划');
  expect(plan).toMatchObject({ state: '缺，本学年未更新', tone: 'none', is_there: false });
  expect(plainText(answer('12', '治理文件'))).toBe(
    '必备的治理文件5类，已有1类，缺理事会、管理制度、发展规划、年度计划（本学年未更新）。',
  );
});

test('the list of documents and the indicator count alike for every group', () => {
  for (const { group_id } of demo.tables.groups) {
    const items = documentsOf(demo, group_id).filter(({ is_required }) => is_required);
    const { ended } = groupFiguresOf(demo, group_id, indicatorIds.governanceDocuments);
    expect([group_id, items.filter(({ is_there }) => is_there).length, items.length]).toEqual([
      group_id,
      ended?.numerator,
      ended?.denominator,
    ]);
  }
});

test('the campuses of the table of teachers add up to the denominator of the share', () => {
  for (const { group_id } of demo.tables.groups) {
    const { years, totals } = groupPageOf(demo, group_id).headcounts;
    const { ended } = groupFiguresOf(demo, group_id, indicatorIds.rotationShare);
    if (ended?.denominator == null) continue;
    const total = plainText(totals[years.indexOf(ended.row.period)] ?? '').replace(',', '');
    expect([group_id, total]).toEqual([group_id, String(ended.denominator)]);
  }
});

test('a group of unknown type lacks nothing: both standards are named, without a gap', () => {
  const { trial, answers } = page('14');
  expect(trial?.lines.map(({ standards }) => standards.map(plainText))).toEqual([['紧密型≥10%', '松散型≥5%']]);
  const words = answers.filter(({ label }) => label.includes('教师')).map(({ text }) => plainText(text));
  expect(words.join('')).not.toMatch(/差\d/);
});

test('the head of a group is told how many it has to send, has sent and lacks, whether it meets the standard or not', () => {
  expect(plainText(answer('01', '交流教师'))).toMatch(
    /^2024—2025学年有专任教师762人，按10%的标准应交流77人，交流97人，已达到标准。2025—2026学年正在进行，/,
  );
  expect(plainText(answer('03', '交流教师'))).toMatch(/按10%的标准应交流\d+人，交流\d+人，还差23人，未达标。/);
});

test('every line of results has ended periods in the ended columns and running ones in the other', () => {
  for (const { group_id } of demo.tables.groups) {
    for (const { ended, previous, running } of groupPageOf(demo, group_id).results.lines) {
      expect([...ended, ...previous].every((row) => hasEnded(demo, row))).toBe(true);
      expect(running.some((row) => hasEnded(demo, row))).toBe(false);
    }
  }
});

test('what counts teachers who moved says since when moves are on record', () => {
  const [answered] = page('01').answers.filter(({ label }) => label === '满五年未交流');
  expect(answered?.rule).toMatch(/登记自2021—2022学年起，以前的交流未计入/);
});

test('parents are told that the documents set no term for teachers', () => {
  const [question] = page('01').questions.filter(({ question: asked }) => asked.includes('中途'));
  expect(question?.answers[0]?.text).toMatch(/^文件没有规定普通教师交流的期限/);
  expect(plainText(question?.answers[1]?.text ?? '')).toBe('截至2026年3月31日，全县登记的教师交流中有76人次中途中止。');
});

test('a region without groups lists none, and what is dissolved stands apart from what is in force', () => {
  const none = { ...demo, tables: { ...demo.tables, groups: [], memberships: [] } };
  expect(groupListOf(none)).toEqual({ present: [], coming: [], dissolved: [] });
  const groups = demo.tables.groups.map((row) =>
    row.group_id === '999999-G12' ? { ...row, closed_on: '2025-08-01' } : row,
  );
  const { present, dissolved } = groupListOf({ ...demo, tables: { ...demo.tables, groups } });
  expect(present.map(({ group }) => group.group_id)).not.toContain('999999-G12');
  expect(dissolved.map(({ name, closed, went }) => [name, closed, went])).toEqual([
    ['沁芋乡中心小学教育集团', '2025年8月1日', '沁芋乡中心小学、栎坡小学现未加入集团'],
  ]);
});

test('heads are told why too few who rotated count as backbone teachers', () => {
  expect(plainText(answer('05', '其中骨干教师'))).toContain(
    '需要26人，还差5人，未达标。其余31人在交流开始之日没有规定的称号。',
  );
  expect(answer('02', '其中骨干教师')).not.toContain('没有规定的称号');
});

test('a group that is too young for any number says so', () => {
  const [young] = page('13').answers.filter(({ label }) => label === '交流教师');
  expect(young?.text).toBe('2025—2026学年交流人数：不适用。');
  expect(young?.rule).toContain('成立不满一学年');
});

test('what is said of some groups names them; what holds for all names nobody', () => {
  const reasonsOf = (clause: string) =>
    targetStandings(demo)
      .filter(({ target }) => target.clause_id === clause)
      .flatMap((standing) => targetReasons(demo, standing));
  expect(reasonsOf('SL-22').find((reason) => reason.includes('转为紧密型'))).toMatch(/^晴岚学校集团：该集团于/);
  // Once each, however many groups it is said of: numbers in it have a place of their own for each.
  expect(reasonsOf('SL-15').filter((reason) => plainText(reason).includes('1—4人'))).toHaveLength(2);
  const all = targetStandings(demo).flatMap((standing) => targetReasons(demo, standing));
  expect(all.filter((reason) => reason.startsWith('该集团'))).toEqual([]);
});

test('a result is labelled with the type by which it is judged, not with the type of today', () => {
  const row = {
    unit_id: '999999-G04',
    as_of_date: null,
    period: '2024-2025',
    target_id: null,
    verdict: '达标',
  } as const;
  expect(typeInPeriod(demo, row)).toBe('松散型');
  expect(typeInPeriod(demo, { ...row, period: '2025-2026' })).toBe('紧密型');
  const [asked] = demo.tables.policy_targets.filter(
    ({ indicator_id }) => indicator_id === indicatorIds.staffingAdjustment,
  );
  // The year began under the type before, and yet the standard of the later one judged it.
  expect(typeInPeriod(demo, { ...row, period: '2025', target_id: asked?.target_id ?? null })).toBe('紧密型');
  expect(typeInPeriod(demo, { ...row, verdict: '类型待确认' })).toBeNull();
  // Founded within the year: by the first type that it had.
  expect(typeInPeriod(demo, { ...row, unit_id: '999999-G13', period: '2025-2026' })).toBe('松散型');
});

test('the matrix says which groups it judges by a type that they no longer have, and on what', () => {
  expect(matrixChart(demo)?.notes).toEqual([
    '晴岚学校集团现为紧密型，互派期限、交流轮岗比例、骨干教师占比按当期适用的松散型标准评价。',
  ]);
});

test('correction is told with its days, and a group whose correction is over runs', () => {
  const status = { status: '整改', status_from: '2024-10-01', status_to: null } as const;
  expect(statusWords(demo, status)).toBe('整改（2024年10月1日起）');
  const over = { ...status, status_to: '2025-01-01' };
  expect([presentStatus(demo, over), statusWords(demo, over)]).toEqual([
    '运行',
    '运行（整改：2024年10月1日起，2025年1月1日止）',
  ]);
  expect(presentStatus(demo, { ...status, status_from: '2030-01-01' })).toBe('运行');
  expect(statusWords(demo, { status: null, status_from: null, status_to: null })).toBe('未公布');
  expect(page('14').facts.find(({ label }) => label === '状态')?.value).toBe('整改（2022年9月1日起）');
});
