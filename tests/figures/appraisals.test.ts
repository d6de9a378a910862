import { beforeAll, describe, expect, test } from 'vitest';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { appraisalContentsOf, appraisalFinding, appraisalResultsWords } from '../../src/figures/appraisal-finding.ts';
import {
  appraisalTableOf,
  appraisalYears,
  aspectWords,
  groupAppraisalsOf,
  publicationsOf,
} from '../../src/figures/appraisal-marks.ts';
import { appraisalStatesIn } from '../../src/figures/appraisal-states.ts';
import { plainText } from '../../src/format/bound-text.ts';
import { countyArtifact } from '../report/artifacts.ts';

let demo: RegionArtifact;
let linzi: RegionArtifact;
beforeAll(async () => {
  demo = await countyArtifact('999999-demo');
  linzi = await countyArtifact('370305-linzi');
});

const group = (number: string) => `999999-G${number}`;

describe('the appraisals of a year', () => {
  test('stand in official order, by dimension in the order of the list, the two sides apart', () => {
    const whole = appraisalTableOf(demo, 2025, 'whole');
    expect(whole?.aspects.map(aspectWords)).toEqual([
      '优化治理结构',
      '教学资源共享',
      '教师队伍建设',
      '教育质量监控',
      '办学水平提升',
      '社会认可度',
    ]);
    expect(whole?.lines.map(({ group_id }) => group_id.slice(-2))).toEqual([
      '01',
      '02',
      '03',
      '04',
      '05',
      '06',
      '07',
      '08',
      '09',
      '10',
      '11',
      '12',
      '14',
    ]);
    const sides = appraisalTableOf(demo, 2025, 'sides');
    expect(sides?.aspects.map(aspectWords)).toEqual(['核心校：支持力度', '成员校：自身努力程度']);
    expect(appraisalTableOf(demo, 2022, 'sides')).toBeNull();
    expect(appraisalTableOf(demo, 2019, 'whole')).toBeNull();
  });

  test('are published, appraised and not published, or not made, and say so in one sentence', () => {
    const states = Map.groupBy(appraisalTableOf(demo, 2025, 'whole')?.lines ?? [], ({ state }) => state);
    expect([...states].map(([state, lines]) => [state, lines.length])).toEqual([
      ['已公布', 9],
      ['已考核，结果未公布', 3],
      ['未考核', 1],
    ]);
    expect(plainText(appraisalStatesIn(demo, 2022))).toContain(
      '应考核6个集团（另有7个集团当年成立、不满一年，不列入）',
    );
    expect(plainText(appraisalStatesIn(demo, 2025))).toBe(
      '2025年度应考核13个集团（另有1个集团当年成立、不满一年，不列入）：' +
        '已公布9个集团，已考核未公布3个集团，未考核1个集团。',
    );
    expect(plainText(appraisalFinding(demo))).toBe(plainText(appraisalStatesIn(demo, 2025)));
    expect(publicationsOf(demo, 2025)).toEqual(['示教函〔2026〕16号（2026年3月20日）']);
  });

  test('are counted whole, every record that is not public among them', () => {
    expect(plainText(appraisalResultsWords(demo, 2025))).toBe('登记考核结果96项，其中24项尚未公布，不列得分和等级。');
    expect(plainText(appraisalResultsWords(demo, 2024))).toBe('登记考核结果104项，均已公布。');
    const marks = appraisalYears(demo).flatMap((year) =>
      (['whole', 'sides'] as const).flatMap((part) => appraisalTableOf(demo, year, part)?.lines ?? []),
    );
    const shown = marks.flatMap((line) => line.marks).filter((mark) => mark !== null);
    // Each record of the table has a cell of its own.
    expect(shown).toHaveLength(demo.tables.evaluations.length);
  });
});

describe('what is not published', () => {
  test('has neither score nor grade in the tables that pages are made from', () => {
    const open = demo.tables.evaluations.filter(
      ({ published_on }) => published_on === null || published_on > demo.region.as_of_date,
    );
    expect(open).toHaveLength(24);
    expect(open.filter(({ score, grade }) => score !== null || grade !== null)).toEqual([]);
  });

  test('is said to be not published on the page of its group', () => {
    const own = groupAppraisalsOf(demo, group('04'));
    expect(own?.years[0]).toEqual({ year: 2025, state: '已考核，结果未公布', published: null });
    const latest = own?.lines.map(({ marks }) => marks[0]?.grade);
    expect(new Set(latest)).toEqual(new Set(['未公布']));
    expect(own?.lines.flatMap(({ marks }) => marks[0]?.score ?? '').join('')).toBe('');
  });
});

test('the page of a group tells its grades and scores of every year, the latest first', () => {
  const own = groupAppraisalsOf(demo, group('02'));
  expect(own?.years.map(({ year, published }) => [year, published])).toEqual([
    [2025, '2026年3月20日，示教函〔2026〕16号'],
    [2024, '2025年3月28日，示教函〔2025〕16号'],
    [2023, '2024年3月28日，示教函〔2024〕16号'],
    [2022, '2023年3月28日，示教函〔2023〕16号'],
  ]);
  const [governance] = own?.lines ?? [];
  expect(governance?.marks.map((mark) => [mark?.grade, plainText(mark?.score ?? '')])).toEqual([
    ['优秀', '96.4分'],
    ['优秀', '93.1分'],
    ['良好', '88.1分'],
    ['良好', '86.6分'],
  ]);
  // Both sides or neither, and neither before they were appraised.
  const sides = own?.lines.filter(({ aspect }) => aspect.subject !== '集团') ?? [];
  expect(sides.map(({ marks }) => marks.map((mark) => mark !== null))).toEqual([
    [true, true, true, false],
    [true, true, true, false],
  ]);
});

test('a result with a score and no grade shows the score once', () => {
  const evaluations = demo.tables.evaluations.map((row) => ({ ...row, grade: null }));
  const own = groupAppraisalsOf({ ...demo, tables: { ...demo.tables, evaluations } }, group('02'));
  expect(own?.lines[0]?.marks[0]).toMatchObject({ is_published: true, score: '' });
  expect(plainText(own?.lines[0]?.marks[0]?.grade ?? '')).toBe('96.4分');
});

test('a county without records says so, and what its document names', () => {
  expect(appraisalFinding(linzi)).toBe('没有登记教育集团年度考核的记录。');
  expect(appraisalYears(linzi)).toEqual([]);
  expect(groupAppraisalsOf(linzi, linzi.tables.groups[0]?.group_id ?? '')).toBeNull();
  expect(appraisalContentsOf(linzi)).toEqual([
    { clause_id: 'LZ-23', items: ['集团内部治理和运行', '优质资源共享', '教师队伍建设', '办学水平提升'] },
    { clause_id: 'LZ-24', items: ['核心学校的支持力度', '发展中学校的自身努力程度'] },
  ]);
});
