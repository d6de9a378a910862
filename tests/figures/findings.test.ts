import { expect, test } from 'vitest';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { withNamedRows } from '../../src/artifacts/name-rows.ts';
import { indicatorFinding, regionFinding } from '../../src/figures/findings.ts';
import { groupStandingChart } from '../../src/charts/thresholds/group-standing-chart.ts';
import { indicatorResultsOf } from '../../src/figures/indicator-results.ts';
import { highlightsOf } from '../../src/figures/highlights.ts';
import { summaryOf } from '../../src/figures/region-summary.ts';
import { plainText, runsOf } from '../../src/format/bound-text.ts';
import { targetStandings } from '../../src/figures/targets.ts';
import { indicatorIds } from '../../src/indicators/ids.ts';
import { indicatorOf, indicators } from '../../src/indicators/registry.ts';
import { countyArtifact } from '../report/artifacts.ts';

const demo = withNamedRows(await countyArtifact('999999-demo'));
const huaiyuan = withNamedRows(await countyArtifact('340321-huaiyuan'));
const linzi = withNamedRows(await countyArtifact('370305-linzi'));

const region = (atlas: RegionArtifact) => plainText(regionFinding(atlas));
const card = (id: string) => {
  const found = highlightsOf(demo).find((item) => item.id === id);
  if (found === undefined) throw new Error(`there is no card ${id}`);
  const { label, figure, mark, lines } = found;
  return [label, `${figure} ${mark?.words ?? ''}`, ...lines].map(plainText);
};
const indicator = (atlas: RegionArtifact, id: string) => plainText(indicatorFinding(atlas, indicatorOf(id)));

test('a region without a group on record says so, and counts none', () => {
  const tables = { ...demo.tables, groups: [], memberships: [] };
  expect(region({ ...demo, tables, results: [] })).toBe(
    '尚无示例县在办教育集团的记录。紧密型覆盖率目标为2023年60%、2025年80%、2030年90%，现有材料不足以计算当前覆盖率。',
  );
});

test('the overview begins with the target that was missed, and counts each school and campus once', () => {
  expect(region(demo)).toBe(
    '紧密型覆盖率2025年12月31日为78.7%（107/136），未达到80%的目标，差2个校区；' +
      '2026年3月31日为80.9%（110/136），距2030年12月31日90%的目标还差13个校区。' +
      '示例县有14个教育集团，14所总校、56所成员校，共149个校区；紧密型9个、松散型4个、类型待确认1个。',
  );
  expect(region(linzi)).toBe(
    '临淄区有7个教育集团，7所核心校、15所成员校；贯通培养型2个、城乡共建型5个。文件没有设定覆盖率目标。',
  );
  expect(region(huaiyuan)).toBe(
    '怀远县有7个教育集团，7所总校、7所成员校，共15个校区；类型待确认7个。' +
      '紧密型覆盖率目标为2025年80%、2030年90%，现有材料不足以计算当前覆盖率。',
  );
});

test('a card counts what its badge says, the rest below', () => {
  expect(card('coverage')).toEqual([
    '紧密型覆盖率，2025年底目标80%',
    '78.7% 未达标',
    '差2个校区，2025年12月31日为107/136个校区',
    '2026年3月31日为80.9%（110/136），比上年同期提高1.5个百分点',
    '2030年底目标90%尚未到期，还差13个校区',
  ]);
  expect(card('ind-10')).toEqual([
    '集团内教师交流，2024—2025学年',
    '4个集团 未达标',
    '6个集团达标，共10个应评集团；未达标的共差35人',
    '可公布的各集团合计497人，占集团成员校区专任教师的9.2%，比上学年提高0.6个百分点',
    '2025—2026学年初任教满五年的教师中尚未交流1,516人，占54.3%',
  ]);
  expect(card('ind-12').slice(0, 2)).toEqual(['交流教师中的骨干教师，2024—2025学年', '1个集团 未达标']);
  expect(card('funding').slice(1)).toEqual([
    '626万元 ',
    '已下达532.2万元（为预算的85.0%），支出数尚未报送',
    '预算中列明到具体集团的162万元',
  ]);
});

test('a total of groups withheld singly is not called one of those that are published', () => {
  expect(indicator(demo, indicatorIds.termCompliance)).toContain(
    '2024—2025学年各集团合计（含分集团人数不公开的集团）为90.3%（112/124）',
  );
});

test('a group whose record is there is not called late, and an overdue task comes first', () => {
  expect(card('appraisal')).toEqual([
    '2025年度考核',
    '1个集团 未考核',
    '共13个应评集团，9个集团已考核并公布结果，3个集团已考核、结果待公布',
  ]);
  expect(card('tasks')).toEqual([
    '重点任务',
    '1项 已逾期',
    '第2项（时限2025年底）尚未完成',
    '共10项：1项逾期未完成，5项推进中，4项已完成或本年度已落实',
  ]);
});

test('an indicator says how it stands, and by whose standard', () => {
  expect(indicator(demo, indicatorIds.rotationShare)).toBe(
    '2024—2025学年10个应评集团中，4个集团未达标，6个集团达标' +
      '（未列入应评的集团：不适用1个、人数较少不公开1个、类型待确认1个）；' +
      '2024—2025学年可公布的各集团合计为9.2%（497/5,374）。本地区标准：紧密型≥10%，松散型≥5%。',
  );
  expect(indicator(demo, indicatorIds.rotationGap)).toContain('4个集团未达标，6个集团达标，共差35人（');
  expect(indicator(demo, indicatorIds.rotationGap)).toContain(
    `本项按“${indicatorOf(indicatorIds.rotationShare).title}”的标准计算，标准为紧密型≥10%，松散型≥5%。`,
  );
  expect(indicator(demo, indicatorIds.gapToTarget)).toContain(
    '2025年12月31日未达到80%的目标，差2个校区；2026年3月31日距2030年12月31日90%的目标还差13个校区',
  );
  expect(indicator(demo, indicatorIds.groupSize)).toBe(
    '2026年3月31日1个集团超过建议规模，13个集团符合建议。本地区标准：≤6个。',
  );
  expect(indicator(demo, indicatorIds.appraisal)).toContain(
    '2025年度为92.3%（12/13），未达到100%的标准，差1个集团；有1个集团没有考核记录。有3个集团已考核，结果尚未公布。',
  );
  expect(indicator(linzi, indicatorIds.rotationShare)).toContain('本地区文件没有设定标准。');
});

test('of every requirement it is told how it stands, of those that ask for one kind of events, too', () => {
  for (const { target, verdicts } of targetStandings(demo)) expect(verdicts, target.label).not.toEqual([]);
  const parts = targetStandings(demo).filter(({ target }) => target.indicator_id === indicatorIds.moralEducationEvents);
  expect(parts.map(({ rows: [row], rows }) => [row?.period, rows.length])).toEqual(
    Array.from({ length: 3 }, () => ['2025-2026-1', 14]),
  );
});

test('a target that ends before its deadline is no goal, and its page says since when', () => {
  const targets = demo.tables.policy_targets.map((target) =>
    target.threshold === 90 ? { ...target, valid_to: '2026-01-01' } : target,
  );
  const revoked = { ...demo, tables: { ...demo.tables, policy_targets: targets } };
  expect(indicator(revoked, indicatorIds.tightCoverage)).toMatch(
    /本地区标准：≥60%（2023年12月31日），≥80%（2025年12月31日）。/,
  );
});

test('every number of the findings is bound', () => {
  const texts = [
    regionFinding(demo),
    ...highlightsOf(demo).flatMap(({ figure, lines }) => [figure, ...lines]),
    ...Object.values(indicatorIds).map((id) => indicatorFinding(demo, indicatorOf(id))),
  ];
  const loose = texts.flatMap((text) => runsOf(text).filter(({ ref }) => ref === null));
  // Clauses and documents have numbers that are names.
  const dates = /[A-Z]{2}-\d+|〔\d{4}〕\d+号|\d{4}[—-]\d{4}学年|\d{4}年(?:\d+月(?:\d+日)?|底|度)?|第\d+项/g;
  expect(loose.map(({ text }) => text.replace(dates, '')).filter((text) => /\d/.test(text))).toEqual([]);
});

test('the entrance counts groups in force and the schools in them', () => {
  expect(summaryOf(demo)).toMatchObject({ group_count: 14, school_count: 70 });
  const closed = demo.tables.groups.map((row, index) => (index === 0 ? { ...row, closed_on: '2026-01-31' } : row));
  const fewer = { ...demo, tables: { ...demo.tables, groups: closed } };
  expect(summaryOf(fewer).group_count).toBe(13);
  expect(plainText(regionFinding(fewer))).toContain('示例县有13个教育集团');
});

test('a standard that this site inferred is marked in the first sentence, and one without a time limit judges nobody', () => {
  expect(indicator(demo, indicatorIds.leadToMemberTeam)).toMatch(/本地区标准：紧密型100%（本站推定）。$/);
  expect(indicator(demo, indicatorIds.appraisal)).toMatch(/本地区标准：100%（本站推定）。$/);
  expect(indicator(demo, indicatorIds.fiveYearRotation)).toMatch(
    /本地区标准：100%（本站推定），不作判定（文件未规定完成期限）。$/,
  );
  expect(indicator(demo, indicatorIds.rotationShare)).not.toContain('本站推定');
});

test('every sentence and chart that tells an inferred standard says so', () => {
  const inferred = demo.tables.policy_targets.filter(({ is_inferred }) => is_inferred);
  for (const id of new Set(inferred.map(({ indicator_id }) => indicator_id))) {
    expect(indicator(demo, id), id).toContain('本站推定');
    const subtitle = groupStandingChart(demo, indicatorOf(id))?.subtitle ?? '本站推定';
    expect(plainText(subtitle), id).toContain('本站推定');
  }
  const open = groupStandingChart(demo, indicatorOf(indicatorIds.fiveYearRotation));
  expect(plainText(open?.title ?? '')).toContain('不作判定（文件未规定完成期限）');
});

test('money that is not returned says whose, and a group without any record gets no column of its own', () => {
  const { reasons, groups } = indicatorResultsOf(demo, indicatorOf(indicatorIds.funding));
  const said = reasons.map(plainText);
  expect(said).toContain('支出：2025年各类经费共有16笔支出数尚未填报。');
  expect(said.filter((reason) => reason.includes('该集团')).every((reason) => /集团：该集团/.test(reason))).toBe(true);
  expect(said.find((reason) => reason.endsWith('没有可用于计算的记录。'))).toContain('望川小学集团：');
  for (const { grid } of groups) expect(grid.columns.filter((moment) => moment.length > 4)).toEqual([]);
});

test.each([
  [
    indicatorIds.moralEducationEvents,
    '2025—2026学年第一学期12个应评集团中，11个集团各项活动齐全；未达到次数的：班主任论坛1个集团（沐谷镇中心小学集团）。' +
      '本地区标准：工作经验交流会≥1次，主题班会课或心理活动课≥1次，班主任论坛≥1次。',
  ],
  [indicatorIds.unifiedItems, '2025—2026学年第一学期，13个有记录的集团中4个集团完成SL-35写明的全部6项统一事项'],
  [indicatorIds.managedItems, '2025—2026学年第一学期，12个已报送的集团中，没有集团实现教师招聘等5项工作'],
  [indicatorIds.legalPersons, '2026年3月31日义务教育学校独立法人比方案印发时减少4个，现有90个。'],
])('the page of %s begins with its answer', (id, words) => {
  expect(indicator(demo, id).slice(0, words.length)).toBe(words);
});

test('no page of an indicator that has a figure begins with its question', () => {
  const asking = indicators.filter((own) => indicator(demo, own.id).includes('？'));
  expect(asking.map(({ id }) => id)).toEqual([]);
});

test('what is asked of several activities names each, where nothing can be counted, too', () => {
  const asked = indicator(linzi, indicatorIds.moralEducationEvents).split('本地区标准：')[1] ?? '';
  expect(asked.split('，').filter((words) => words.startsWith('≥'))).toEqual([]);
});
