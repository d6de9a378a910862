import { beforeAll, describe, expect, test } from 'vitest';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { answersFinding } from '../../src/figures/clause-answers.ts';
import { basesFinding } from '../../src/figures/bases.ts';
import { appraisalStates } from '../../src/figures/appraisal-states.ts';
import { dutiesOf, unnamedUnit } from '../../src/figures/duties.ts';
import { countOf } from '../../src/figures/counts/counts.ts';
import { completenessFinding, gapsOf } from '../../src/figures/gaps.ts';
import { judgeableWords, nothingMissedWords, wantedWords } from '../../src/figures/judgeable.ts';
import { targetStandings } from '../../src/figures/targets.ts';
import { tasksFinding, tasksTitle } from '../../src/figures/tasks-finding.ts';
import { indicatorFinding } from '../../src/figures/findings.ts';
import { indicatorIds } from '../../src/indicators/ids.ts';
import { indicatorOf } from '../../src/indicators/registry.ts';
import { plainText } from '../../src/format/bound-text.ts';
import { tableNames } from '../../src/model/tables.ts';
import { countyArtifact } from '../report/artifacts.ts';

let demo: RegionArtifact;
let huaiyuan: RegionArtifact;
let linzi: RegionArtifact;

beforeAll(async () => {
  demo = await countyArtifact('999999-demo');
  huaiyuan = await countyArtifact('340321-huaiyuan');
  linzi = await countyArtifact('370305-linzi');
});

describe('tasks', () => {
  test('that are overdue come first, and are named with their owner and time limit', () => {
    expect(plainText(tasksFinding(demo))).toBe(
      '文件附表列出10项重点任务。截至2026年3月31日，1项逾期未完成（第2项，责任单位县教育体育局，时限2025年底），5项推进中，4项已完成或本年度已落实。',
    );
    expect(plainText(tasksTitle(demo))).toBe(
      '10项重点任务：1项逾期未完成（第2项），5项推进中，4项已完成或本年度已落实',
    );
  });

  test('of which nothing is published are not judged', () => {
    expect(plainText(tasksFinding(huaiyuan))).toBe('文件附表列出8项重点任务，进展均未公布。');
    expect(tasksFinding(linzi)).toBe('文件没有附重点任务分工表；责任单位和领导机构按正文列示。');
  });

  test('and duties stand with every unit that has them, those without an owner at the end', () => {
    const units = dutiesOf(demo);
    expect(units[0]?.unit).toBe('县教育体育局');
    expect(units.slice(0, -1).map(({ unit }) => unit)).not.toContain(unnamedUnit);
    const named = demo.tables.tasks.flatMap(({ lead_units, support_units }) => [
      ...lead_units,
      ...(support_units ?? []),
    ]);
    expect(new Set(units.map(({ unit }) => unit))).toEqual(
      new Set([...named, ...demo.tables.responsibilities.flatMap(({ units: own }) => own ?? [unnamedUnit])]),
    );
  });
});

test('what is lacking to a standard is held against it: its page says which', () => {
  const said = plainText(indicatorFinding(demo, indicatorOf(indicatorIds.rotationGap)));
  expect(said).toMatch(/紧密型.*10%.*松散型.*5%/);
  expect(said).not.toContain('没有设定标准');
});

describe('completeness', () => {
  test('says how many results are missing although every table is there, and of which indicators', () => {
    // Of a county with its registers nobody wants the totals as well.
    expect(plainText(completenessFinding(demo))).toBe(
      `${tableNames.length - 1}张数据表已全部提供；40个指标均有数据，但有93项结果因记录不全无法计算。`,
    );
    expect(gapsOf(demo).reduce((sum, { examples }) => sum + examples.length, 0)).toBeGreaterThan(0);
    const ids = new Set(demo.results.filter(({ verdict }) => verdict === '数据缺失').map((row) => row.indicator_id));
    expect(gapsOf(demo).map(({ indicator }) => indicator.id)).toEqual([...ids].toSorted());
  });

  test('names what a county lacks', () => {
    const [supplied, computed] = plainText(completenessFinding(huaiyuan)).split('；');
    expect(supplied).toMatch(new RegExp(`^${tableNames.length}张数据表中已提供\\d+张$`));
    expect(computed).toMatch(/^\d+个指标有数据，\d+个指标因缺表无法计算。$/);
  });

  test('of the appraisal has three states, and nobody is late whose result is only not out yet', () => {
    expect(plainText(appraisalStates(demo))).toBe(
      '2025年度应考核13个集团（另有1个集团当年成立、不满一年，不列入）：' +
        '已公布9个集团，已考核未公布3个集团，未考核1个集团。',
    );
    expect(appraisalStates(linzi)).toBe('');
  });
});

test('three bases are said to differ on every target whose day has come, not on the last alone', () => {
  expect(basesFinding(demo)).toBe(
    '三种口径对2023年、2025年目标的结论不一致，以主管部门认定为准；本站主口径为校区口径。',
  );
  const milestones = demo.derived.milestones.map((row) =>
    row.deadline === '2023-12-31' && row.due_verdict !== null ? { ...row, due_verdict: '达标' as const } : row,
  );
  expect(basesFinding({ ...demo, derived: { ...demo.derived, milestones } })).toMatch(
    /^三种口径对2023年目标的结论一致，对2025年目标的结论不一致，/,
  );
});

test('the evidence of the yearly appraisal says what the records of appraisals say', () => {
  const evidence =
    demo.tables.tasks.find(({ task }) => task.startsWith('每年开展一次集团办学水平考核'))?.evidence ?? '';
  const states = appraisalStates(demo).replace(/（[^）]*）/, '');
  expect(numbersIn(evidence)).toEqual(numbersIn(states));
});

test('tables that are not there and tables that do not hold everything are counted apart, and add up', () => {
  expect(plainText(wantedWords(huaiyuan))).toBe('影响指标计算的数据表共23张：未提供19张，已提供但范围不完整4张');
  for (const atlas of [huaiyuan, linzi]) {
    const [all = 0, ...parts] = [...plainText(wantedWords(atlas)).matchAll(/(\d+)张/g)].map(([, n]) => Number(n));
    expect(parts.reduce((sum, n) => sum + n, 0)).toBe(all);
    expect(parts[0]).toBeLessThanOrEqual(countOf(atlas, 'data_tables_missing'));
  }
});

test('advice that can be compared is no requirement that can be judged', () => {
  expect(plainText(judgeableWords(linzi))).toBe('现有数据可以判定0项，另可对照建议性要求1项');
  expect(plainText(nothingMissedWords(linzi))).toBe(
    '现有数据不足以判定任何一项要求；能够对照的1项为建议性要求，不作达标判定。',
  );
  expect(plainText(judgeableWords(huaiyuan))).toBe('现有数据可以判定0项');
});

test('a target whose day is ahead is not due yet, wherever it is told and whatever is missing', () => {
  const goals = targetStandings(huaiyuan).filter(({ target }) => target.indicator_id === indicatorIds.tightCoverage);
  expect(goals.map(({ verdicts }) => verdicts)).toEqual([['未到期'], ['未到期']]);
  const [first] = goals;
  expect(countOf(huaiyuan, 'target_verdicts', `${first?.target.target_id},未到期`)).toBe(1);
});

/** The counts of a sentence about 2025, in their order. */
function numbersIn(text: string): readonly string[] | null {
  return plainText(text).replace('2025年度', '').match(/\d+/g);
}

test('a clause with a place and no records is not counted among those that are answered', () => {
  expect(plainText(answersFinding(huaiyuan))).toBe(
    '政策文件梳理为52条，其中14条在本站列示记录或数字，36条写明展示位置、尚无记录，2条只引原文并写明理由。',
  );
  expect(plainText(answersFinding(linzi))).toBe(
    '政策文件梳理为57条，其中9条在本站列示记录或数字，42条写明展示位置、尚无记录，6条只引原文并写明理由。',
  );
  expect(plainText(answersFinding(demo))).toBe('政策文件梳理为49条，均在本站列示记录或数字。');
});
