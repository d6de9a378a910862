import { beforeAll, describe, expect, test } from 'vitest';

import { reportFilePath } from '../../src/artifacts/report-files.ts';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { isPolicyTextOnly } from '../../src/figures/data-kind.ts';
import { indicatorIds } from '../../src/indicators/ids.ts';
import { reportYears } from '../../src/report/context.ts';
import type { Report, ReportTable } from '../../src/report/model.ts';
import { reportOf } from '../../src/report/report.ts';
import { tablesOf } from '../../src/report/table-files.ts';
import { marksOf, shortTitle, signatureLines } from '../../src/report/words.ts';
import { countyArtifact } from './artifacts.ts';
import { sentencesOf, textsOf } from './reading.ts';

/** What reports once said wrongly or unclearly, each with what is right. */

let demo: RegionArtifact;
let linzi: RegionArtifact;
let huaiyuan: RegionArtifact;

beforeAll(async () => {
  demo = await countyArtifact('999999-demo');
  linzi = await countyArtifact('370305-linzi');
  huaiyuan = await countyArtifact('340321-huaiyuan');
});

function wordsOf(report: Report): string {
  return sentencesOf(report).join('\n');
}

function tableOf(report: Report, id: string): ReportTable {
  const table = tablesOf(report).find((one) => one.id === id);
  if (table === undefined) throw new Error(`no table ${id}`);
  return table;
}

/** A row of a table by its first cell, as text. */
function rowOf(table: ReportTable, name: string): readonly string[] {
  const row = table.rows.find(([first]) => first?.text === name);
  if (row === undefined) throw new Error(`no row ${name}`);
  return row.map(({ text }) => text);
}

describe('the report of 2025', () => {
  test.each([
    ['a share names its denominator', '占集团成员校区专任教师的9.2%（497/5,374）'],
    ['a total says of which groups', '可公布的12个集团合计（含不单列数值的1个集团），集团内交流轮岗教师497人'],
    ['a missed target is told in points and units', '比80%的目标低1.3个百分点，差2个校区'],
    ['titles end no phrase with 等', '其中具有规定称号的骨干教师240人'],
    ['a complete list is not introduced by 其中', '2025年共登记变动6项：集团成立1项、'],
    [
      'groups that are not judged stand in a sentence',
      '另有3个集团不列入评价：1个学年初只有一个校区，1个专任教师较少、不公布人数，1个类型待确认。',
    ],
    ['none of one is grammatical', '1个应评集团未全部落实。'],
    ['those in post are not called sent', '2024—2025学年在岗挂职校干'],
    ['all groups are counted as groups', '12个应评集团均开展了规定的各项德育活动'],
    ['no group did all', '13个有记录的集团均未完成全部7项'],
    ['what fell is the allocation, not the share', '为预算的85.0%；下达数比上年下降6.5%'],
    ['of the money some goes to groups by name', '年初预算626万元，比上年增长1.6%，其中列明到具体集团的162万元'],
    ['missing returns are told in the words of the chart', '支出数尚未报齐（16笔未填报），暂不合计'],
    ['an overdue task is named', '1项逾期未完成（第2项），5项推进中，4项已完成或本年度已落实'],
    ['tables are counted once', '数据表均已提供。'],
    ['corrections are counted since the year', '2025年以来登记更正7项，见附件'],
    ['the three states of an appraisal are told', '9个集团结果已公布、3个集团已考核未公布，1个集团未考核'],
  ])('%s', (_, words) => {
    expect(wordsOf(reportOf(demo, 2025))).toContain(words);
  });

  test('names the program that made it, and none where it is frozen for any program', () => {
    const program = { name: 'School Group Atlas', version: '3.0.0', commit: 'a1b2c3d4'.repeat(5), has_changes: false };
    const words = '生成：由程序按公布的数据生成，程序版本3.0.0（提交a1b2c3d4）。';
    expect(wordsOf(reportOf({ ...demo, program }, 2025))).toContain(words);
    expect(wordsOf(reportOf(demo, 2025))).not.toContain('程序版本');
  });

  test('calls nobody late whose appraisal is on record', () => {
    const report = reportOf(demo, 2025);
    expect(textsOf(report).filter((text) => /缺报|考核.*未报送/u.test(text))).toEqual([]);
    expect(tableOf(report, 'returns').rows.map(([first]) => first?.text)).not.toContain('年度考核');
    const states = tableOf(report, 'appraisal').rows.map(([, state]) => state?.text);
    expect(Object.fromEntries([...Map.groupBy(states, String)].map(([state, own]) => [state, own.length]))).toEqual({
      已公布: 9,
      '已考核，结果未公布': 3,
      未考核: 1,
    });
  });

  test('says how many groups meet each standard that stands beside them', () => {
    const table = tableOf(reportOf(demo, 2025), 'summary');
    expect(rowOf(table, '治理文件齐备率').slice(-2)).toEqual(['100%（本站推定）', '8/14个集团达标']);
    const open = table.rows.filter((cells) => cells[5]?.text !== '—' && cells[6]?.text === '—');
    expect(open.map(([first]) => first?.text)).toEqual([]);
  });

  test('asks for all of a whole, and gives a range as one', () => {
    const table = tableOf(reportOf(demo, 2025), 'summary');
    expect(rowOf(table, '挂职期限')[5]).toMatch(/^紧密型1—2学年（原则上）/u);
    expect(textsOf(reportOf(demo, 2025)).filter((text) => text.includes('≥100%'))).toEqual([]);
  });

  test('says why two parts are more than the whole', () => {
    const parts = tableOf(reportOf(demo, 2025), 'coverage-parts');
    expect(parts.rows.slice(0, 2).map((cells) => cells.slice(0, 4).map(({ text }) => text))).toEqual([
      ['学段', '小学', '81', '105'],
      ['学段', '初中', '26', '32'],
    ]);
    expect(parts.notes).toEqual(['小学和初中都有的校区在两个学段各计1次，两个学段的总数之和大于全部校区数。']);
  });

  test('gives what is reached no number of a lack', () => {
    const [first, second] = tableOf(reportOf(demo, 2025), 'targets').rows.map((cells) => cells.at(-1)?.text);
    expect([first, second]).toEqual(['已达到', '2个校区']);
  });

  test('calls equal shares equal', () => {
    const results = demo.results.map((row) =>
      row.indicator_id === 'IND-12' && row.unit_id === '999999-G01' && row.basis === '文件所列称号'
        ? { ...row, numerator: 26, denominator: 52, value: 0.5 }
        : row,
    );
    const table = tableOf(reportOf({ ...demo, results }, 2025), 'backbone-share');
    expect(rowOf(table, '青禾小学集团').slice(3, 6)).toEqual(['50.0%', '50.0%', '持平']);
  });

  test('says nothing twice', () => {
    const sentences = sentencesOf(reportOf(demo, 2025)).flatMap((text) => text.split(/(?<=。)/u));
    expect(sentences.filter((text, index) => sentences.indexOf(text) !== index)).toEqual([]);
  });
});

describe('the first year', () => {
  test('is said once, and compared with nothing', () => {
    const report = reportOf(demo, 2021);
    expect(report.scope).toContain('2021年为首个统计年度，无上年数据。');
    expect(wordsOf(report)).not.toContain('可比数据');
    expect(wordsOf(report)).not.toContain('可以与上年比较');
    expect(wordsOf(reportOf(demo, 2025))).toContain('可比性');
  });
});

describe('what is made of policy texts alone', () => {
  test('is decided by the tables that were supplied', () => {
    expect([demo, linzi, huaiyuan].map(isPolicyTextOnly)).toEqual([false, true, true]);
  });

  test.each(['临淄区', '怀远县'] as const)('is no annual report of %s', (name) => {
    const atlas = name === '临淄区' ? linzi : huaiyuan;
    const report = reportOf(atlas, reportYears(atlas)[0] ?? 0);
    expect(report.title).toBe(`${name}集团化办学政策文本整理（非主管部门发布）`);
    expect(shortTitle(report)).toBe('政策文本整理（非主管部门发布）');
    expect(marksOf(report)).toContain('非主管部门发布');
    expect(marksOf(report)).not.toContain('年度尚未结束');
    expect(signatureLines(report)[0]).toBe('根据公开的政策文件整理');
    expect(reportFilePath(report, 'pdf')).toContain('policy-text');
    expect(
      textsOf(report).filter((text) =>
        /年度报告|本报告|可以与上年比较|年度尚未结束|没有登记集团|首个统计年度/u.test(text),
      ),
    ).toEqual([]);
  });

  test('is an annual report where there are data', () => {
    const report = reportOf(demo, 2025);
    expect(shortTitle(report)).toBe('2025年度报告');
    expect(reportFilePath(report, 'pdf')).toBe('reports/2025/999999_annual-report_2025_demo.pdf');
  });
});

const isRevoked = ({ deadline }: { readonly deadline: string | null }) => deadline === '2025-12-31';

test('a target that ended before its deadline is not judged, in table and sentence alike', () => {
  const revoked = {
    ...demo,
    tables: {
      ...demo.tables,
      policy_targets: demo.tables.policy_targets.map((target) =>
        isRevoked(target) ? { ...target, valid_to: '2025-06-30' } : target,
      ),
    },
    results: demo.results.map((row) =>
      row.indicator_id === indicatorIds.tightCoverage && isRevoked(row)
        ? { ...row, verdict: '不适用' as const, shortfall: null, reason: '这一标准已于2025年6月30日停止适用。' }
        : row,
    ),
  };
  const report = reportOf(revoked, 2025);
  const row = rowOf(tableOf(report, 'targets'), '到2025年底，紧密型覆盖率达到80%');
  expect(row.slice(3)).toEqual(['—', '不适用', '—']);
  expect(wordsOf(report)).toContain('不作评价，这一标准已于2025年6月30日停止适用。');
  expect(wordsOf(report)).not.toContain('80%的目标低');
});

test('the report of the first year has no columns for a year before it, those of later years have them', () => {
  const labels = (year: number) =>
    tablesOf(reportOf(demo, year)).flatMap(({ columns }) => columns.map(({ label }) => label));
  expect(labels(2021).filter((label) => /^(?:上年|上学年|同比|增减|预算同比)/.test(label))).toEqual([]);
  expect(labels(2025)).toContain('同比');
  const uneven = tablesOf(reportOf(demo, 2021)).filter(({ columns, rows }) =>
    rows.some((row) => row.length !== columns.length),
  );
  expect(uneven.map(({ id }) => id)).toEqual([]);
});
