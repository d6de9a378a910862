import * as fc from 'fast-check';
import readExcel from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { groupPageOf } from '../../src/figures/group-page.ts';
import { groupsInForce } from '../../src/figures/lookup.ts';
import { momentOf } from '../../src/figures/result-grid.ts';
import { standardWords } from '../../src/figures/say.ts';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { ResultRow } from '../../src/model/result.ts';
import { addressOfQuestion, categoryChoices, readQuestion } from '../../src/query/address.ts';
import { answerOf, type Answer, type AnswerRow } from '../../src/query/answer.ts';
import { chartKindOf, queryChart } from '../../src/query/charts.ts';
import type { RegionOptions } from '../../src/query/options.ts';
import type { Question } from '../../src/query/question.ts';
import { regionOptions } from '../../src/query/region-options.ts';
import { allPoints } from '../../src/query/points.ts';
import { sentenceOf } from '../../src/query/sentence.ts';
import { questionSql } from '../../src/query/sql.ts';
import { filteredLines, sortedLines, tableOf } from '../../src/query/table.ts';
import { answerCsv, answerFileName } from '../../src/query/files.ts';
import { examplesOf } from '../../src/query/examples.ts';
import { answerWorkbook } from '../../src/query/workbook.ts';
import { known } from '../charts/known.ts';
import { openDemo } from './demo.ts';

let atlas: RegionArtifact;
let engine: Engine;
let options: RegionOptions;

beforeAll(async () => {
  ({ atlas, engine } = await openDemo());
  options = regionOptions(atlas);
});
afterAll(() => engine?.close());

const ask = async (search: string): Promise<Answer> => {
  const question = readQuestion(search, options);
  const sql = questionSql(question, options);
  return answerOf(question, [{ options, rows: sql === null ? [] : await engine.query<ResultRow>(sql) }]);
};

/** Questions as readers may put them, every choice from what the county has. */
const questions = () =>
  fc
    .record({
      i: fc.shuffledSubarray(
        options.indicators.map(({ id }) => id),
        { minLength: 1, maxLength: 3 },
      ),
      u: fc.constantFrom('region', 'group'),
      g: fc.shuffledSubarray(
        options.units.map(({ unit_id }) => unit_id),
        { maxLength: 4 },
      ),
      t: fc.constantFrom('', '紧密型', '松散型'),
      when: fc.constantFrom('', 'all'),
      m: fc.shuffledSubarray([...new Set(atlas.results.map(momentOf))], { maxLength: 4 }),
      b: fc.constantFrom(
        '',
        '*',
        ...options.indicators.flatMap(({ figures }) => figures.map(({ basis_id }) => basis_id)),
      ),
      c: fc.constantFrom(
        '',
        ...categoryChoices(
          options.indicators.flatMap(({ figures }) => figures.flatMap(({ categories }) => categories)),
        ),
      ),
      by: fc.constantFrom('', 'moments'),
    })
    .map((choices) => {
      const pairs = Object.entries(choices).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
      return readQuestion(`?${new URLSearchParams(pairs)}`, options);
    });

describe('the address of a question', () => {
  test('gives the same question when it is read again', () => {
    fc.assert(
      fc.property(questions(), (question) => {
        expect(readQuestion(addressOfQuestion(question), options)).toEqual(question);
      }),
    );
  });

  test('holds nothing that goes without saying', () => {
    expect(addressOfQuestion(readQuestion('?i=IND-10', options))).toBe('?i=IND-10&u=group');
  });

  test('of a group page names the group, and the page has it chosen with a figure to show', async () => {
    for (const { group_id } of groupsInForce(atlas)) {
      const { answers, ask: own } = groupPageOf(atlas, group_id);
      for (const choices of [own, ...answers.flatMap(({ ask: one }) => one ?? [])]) {
        const question = readQuestion(`?${new URLSearchParams(choices)}`, options);
        expect([question.indicators, question.unit_kind, question.units]).toEqual([[choices.i], 'group', [group_id]]);
        expect(question.category).toBe(choices['c'] ?? '');
        expect((await ask(`?${new URLSearchParams(choices)}`)).rows.length).toBeGreaterThan(0);
      }
    }
  });

  test('may be anything, and still gives a question that the region can answer', () => {
    const names = ['i', 'u', 'g', 't', 'when', 'm', 'b', 'c', 'by', 'r', '__proto__'];
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom(...names),
            fc.oneof(fc.string(), fc.constantFrom('\0', `'; --`, '"', '__proto__', '\uD800', '..', '<a>')),
          ),
        ),
        (pairs) => {
          const question = readQuestion(`?${new URLSearchParams(pairs)}`, options);
          expect(question).toEqual(readQuestion('', options));
        },
      ),
      { numRuns: 30 },
    );
  });

  test.each([
    ['unknown values', '?i=IND-99&u=planet&g=*&m=2099-2100&b=toString&c=constructor&t=%00&r=../../etc'],
    ['an endless list', `?i=${'IND-10&i='.repeat(1000)}`],
    ['a statement', "?i=IND-10'%20or%201=1;%20drop%20table%20indicator_results;--"],
    ['broken escapes', '?%E0%A4%A&i=%ZZ'],
  ])('with %s falls back to the first question', (_, search) => {
    expect(readQuestion(search, options)).toEqual(readQuestion('', options));
  });

  test('names at most three indicators, each once', () => {
    const { indicators } = readQuestion('?i=IND-10&i=IND-10&i=IND-12&i=IND-15&i=IND-20a', options);
    expect(indicators).toEqual(['IND-10', 'IND-12', 'IND-15']);
  });
});

describe('the statement of a question', () => {
  test('finds exactly the published rows that were asked for', async () => {
    await fc.assert(
      fc.asyncProperty(questions(), async (question) => {
        const sql = questionSql(question, options);
        const rows = sql === null ? [] : await engine.query<ResultRow>(sql);
        expect(new Set(rows.map(written))).toEqual(new Set(publishedRows(question).map(written)));
      }),
      { numRuns: 60 },
    );
  });

  test('takes any name as a text', async () => {
    const name = `a'; drop table indicator_results; --"`;
    const [indicator] = options.indicators;
    const figure = known(known(indicator).figures[0]);
    const hostile: RegionOptions = {
      ...options,
      indicators: [
        {
          ...known(indicator),
          figures: [{ ...figure, basis: name, categories: [name], moments: [name], latest: name }],
        },
      ],
    };
    const question = { ...readQuestion('', hostile), category: name };
    expect(await engine.query(known(questionSql(question, hostile)))).toEqual([]);
    expect((await engine.query('select 1 as one from indicator_results limit 1')).length).toBe(1);
  });
});

/** A row as text; this test's table holds decimals, so that a share has six of them. */
const written = (row: ResultRow) =>
  JSON.stringify({ ...row, value: row.value === null ? null : Number(row.value.toFixed(6)) });

/** The same by plain filters over the artifact, choice by choice. */
function publishedRows(question: Question): readonly ResultRow[] {
  const named = new Map(options.units.map((unit) => [unit.unit_id, unit]));
  return atlas.results.filter((row) => {
    const place = question.indicators.indexOf(row.indicator_id);
    const indicator = options.indicators.find(({ id }) => id === row.indicator_id);
    if (place < 0 || row.unit_kind !== question.unit_kind || indicator === undefined) return false;
    const ofKind = indicator.figures.filter(({ unit_kind }) => unit_kind === row.unit_kind);
    const figure = known(ofKind.find(({ basis }) => basis === row.basis));
    const basis = place === 0 ? question.basis : '';
    if (basis !== '*' && figure !== (ofKind.find(({ basis_id }) => basis_id === basis) ?? ofKind[0])) return false;
    const category = place === 0 ? question.category : '';
    const hasTotal = figure.categories.includes('');
    const isPart = category.endsWith('：') && row.category.startsWith(category);
    if (category !== '*' && row.category !== category && !isPart && (category !== '' || hasTotal)) return false;
    const moment = momentOf(row);
    if (
      question.moments === 'latest'
        ? moment !== figure.latest
        : !question.moments.includes(moment) && question.moments !== 'all'
    )
      return false;
    if (question.unit_kind === 'region') return true;
    if (question.group_type !== '' && named.get(row.unit_id)?.group_type !== question.group_type) return false;
    return question.units.length === 0 || question.units.includes(row.unit_id);
  });
}

describe('the answer', () => {
  test('of all groups at one moment says how many miss the standard and by how many people, and draws bars', async () => {
    const answer = await ask('?i=IND-10&u=group');
    expect(sentenceOf(answer)).toMatchInlineSnapshot(
      `"2024—2025学年，交流轮岗比例（参与口径）：已判定的10个集团中，6个达标，4个未达标（听澜小学集团差1人、砚池初级中学集团差23人、岫荞镇中心小学集团差1人、沐谷镇中心小学集团差10人）；另有1个类型待确认；1个不适用；1个不公开。"`,
    );
    const [figure] = answer.figures;
    expect(chartKindOf(known(figure), 'units')).toBe('bars');
  });

  test('of the region over the years says the change in percentage points, and draws lines', async () => {
    const answer = await ask('?i=IND-10&u=region&when=all&by=moments');
    expect(sentenceOf(answer)).toMatchInlineSnapshot(
      `"2024—2025学年，示例县交流轮岗比例（参与口径）为9.2%，比2023—2024学年提高0.6个百分点。"`,
    );
    expect(chartKindOf(known(answer.figures[0]), 'moments')).toBe('lines');
  });

  test('of all groups over the years says how many rose, and draws dots or lines, as asked', async () => {
    const answer = await ask('?i=IND-12&u=group&when=all');
    expect(sentenceOf(answer)).toMatchInlineSnapshot(
      `"骨干教师占比（文件所列称号）：最近两期可比的10项中，7项上升、3项下降。"`,
    );
    expect(chartKindOf(known(answer.figures[0]), 'units')).toBe('dots');
    expect(chartKindOf(known(answer.figures[0]), 'moments')).toBe('lines');
  });

  test('of one value states it with its parts, its verdict and what is lacking', async () => {
    expect(sentenceOf(await ask('?i=IND-01&u=region&b=*'))).toMatchInlineSnapshot(
      `"2026年3月31日，示例县紧密型覆盖率（校区口径）为80.9%（110/136），距2030年12月31日90%的目标还差13个校区，目标尚未到期。2026年3月31日，示例县紧密型覆盖率（学校口径）为71.8%（56/78），距2030年12月31日90%的目标还差15所学校，目标尚未到期。2026年3月31日，示例县紧密型覆盖率（学生口径）为86.0%（68,679/79,866），距2030年12月31日90%的目标还差3,201名学生，目标尚未到期。"`,
    );
  });

  test('of counts and amounts is in their own units', async () => {
    expect(sentenceOf(await ask('?i=IND-41&u=region&b=*'))).toMatchInlineSnapshot(
      `"2025年度，示例县经费（预算）为626万元。2025年度，示例县经费（下达）为532.2万元。经费（支出）没有数值：2025年各类经费共有16笔支出数尚未填报。"`,
    );
    expect(sentenceOf(await ask('?i=IND-05&u=group'))).toMatchInlineSnapshot(
      `"2026年3月31日，成员数（成员学校）：14个有数值，在0个至8个之间，其中1个超过建议规模。"`,
    );
    expect(sentenceOf(await ask('?i=IND-10&u=region&b=person-times&when=all&by=moments'))).toMatchInlineSnapshot(
      `"2024—2025学年，示例县交流轮岗比例（人次）为498人次，比2023—2024学年增加33人次。"`,
    );
  });

  test('without any value gives the reason of the data and no chart', async () => {
    const answer = await ask('?i=IND-18&u=region&m=2021-2022');
    expect(sentenceOf(answer)).toMatchInlineSnapshot(
      `"跨学段交流（人数）没有数值：为保护个人信息，1—4人的分组不公开；人数较多、但可据以推算出这些分组的关联分组也不公开。"`,
    );
    expect(answer.figures.map((figure) => queryChart(figure, 'units'))).toEqual([null]);
  });

  test('every question gives a sentence without a gap and a chart whose table tells each of its rows', async () => {
    await fc.assert(
      fc.asyncProperty(questions(), async (question) => {
        const answer = await ask(addressOfQuestion(question));
        expect(sentenceOf(answer)).not.toMatch(/undefined|null|NaN|：。|，。|（）/);
        for (const figure of answer.figures) {
          const chart = queryChart(figure, question.compare);
          if (chart === null) continue;
          expect(chart.table.rows).toHaveLength(figure.subjects.length);
          expect(chart.draw('wide')).not.toMatch(/NaN|undefined/);
          expect(chart.draw('narrow')).not.toMatch(/NaN|undefined/);
        }
      }),
      { numRuns: 60 },
    );
  });
});

const pointsFor = async (search: string) => known((await ask(search)).figures[0]);

describe('a standard', () => {
  test('of a share is no line among counts: what is lacking is reached at 0, not at 10 people', async () => {
    const figure = await pointsFor('?i=IND-15&u=group');
    const judged = allPoints(figure).filter(({ figure: { standard } }) => standard !== null);
    expect(new Set(judged.map(({ figure: own }) => standardWords(own)))).toEqual(new Set(['≥10%', '≥5%']));
    expect(new Set(judged.map(({ threshold }) => threshold))).toEqual(new Set([0]));
    const drawn = known(queryChart(figure, 'units')).draw('wide');
    expect([...drawn.matchAll(/text-anchor="middle"[^>]*>([^<]*)</g)].map(([, words]) => words)).toEqual(['0人']);
  });

  test('of what is lacking is named, and what is lacking is not said twice', async () => {
    expect(sentenceOf(await ask('?i=IND-15&u=group&g=999999-G02'))).toBe(
      '2024—2025学年，听澜小学集团缺口人数为1人，按10%的标准计算。',
    );
    expect(sentenceOf(await ask('?i=IND-08&u=region'))).toBe(
      '2026年3月31日，示例县距目标差额（校区口径）为13个校区，按2030年12月31日90%的目标计算。',
    );
  });

  test('carries its own unit: 1学年 is not 1 %, and what all have to do is 100 %', async () => {
    const rows = tableOf(await ask('?i=IND-19&u=group&when=all')).lines.map(({ row, cells }) => ({ row, cells }));
    const wordsOf = (isAsked: (row: AnswerRow) => boolean) =>
      new Set(rows.filter(({ row }) => isAsked(row)).flatMap(({ cells }) => cells.map(({ text }) => text)));
    expect(wordsOf((row) => row.threshold === 1)).toContain('≥1学年');
    expect(wordsOf((row) => row.threshold === 100)).toContain('100%');
    expect(wordsOf((row) => row.threshold !== null)).not.toContain('≥1%');
  });

  test('of a unit of the axis is drawn where it is', async () => {
    const figure = await pointsFor('?i=IND-05&u=group');
    expect(new Set(allPoints(figure).map(({ threshold }) => threshold))).toEqual(new Set([6]));
  });

  test('of no type is held against a group whose type is not known, which stands in the table once', async () => {
    const answer = await ask('?i=IND-10&u=group');
    const unknown = allPoints(known(answer.figures[0])).filter(({ figure }) => figure.verdict === '类型待确认');
    expect(unknown.map(({ figure, threshold }) => [figure.standard, figure.shortfall, threshold])).toEqual([
      [null, null, null],
    ]);
    const lines = tableOf(answer).lines.filter(({ row }) => row.verdict === '类型待确认');
    expect(lines).toHaveLength(1);
    expect(known(lines[0]).cells.map(({ text }) => text)).not.toContain('≥10%');
    expect(sentenceOf(answer)).not.toMatch(/类型待确认[^；。]*差/);
  });
});

describe('the table of an answer', () => {
  test('tells missing, kept back, not applicable and zero apart', async () => {
    const answer = await ask('?i=IND-10&u=group&when=all');
    const texts = new Map(tableOf(answer).lines.map(({ row, cells }) => [row.verdict, cells.map(({ text }) => text)]));
    expect(known(texts.get('人数较少不公开'))).toContain('不公开');
    expect(known(texts.get('数据缺失'))).toContain('无法计算');
    expect(known(texts.get('不适用'))).toContain('不适用');
  });

  test('leaves out what is the same everywhere, and says it once', async () => {
    const { columns, constants } = tableOf(await ask('?i=IND-10&u=group'));
    expect(columns.map(({ label }) => label)).toMatchInlineSnapshot(`
      [
        "对象",
        "数值",
        "分子",
        "分母",
        "标准",
        "判定",
        "差额",
        "说明",
      ]
    `);
    expect(constants).toMatchInlineSnapshot(`
      [
        "地区：示例县",
        "指标：交流轮岗比例",
        "时间：2024—2025学年",
        "口径：参与口径",
        "分项：总计",
      ]
    `);
  });

  test('is sorted by size, with absent values last in both directions', async () => {
    const { columns, lines } = tableOf(await ask('?i=IND-10&u=group&m=2023-2024'));
    const place = columns.findIndex(({ id }) => id === 'value');
    for (const isDescending of [false, true]) {
      const values = sortedLines(lines, { place, isDescending }).map(({ row }) => row.value);
      const present = values.filter((value) => value !== null);
      expect(present.length).toBeLessThan(values.length);
      expect(values.slice(0, present.length)).toEqual(present);
      expect(present).toEqual(present.toSorted((a, b) => (isDescending ? b - a : a - b)));
    }
  });

  test('is filtered by every word that was typed', async () => {
    const { lines } = tableOf(await ask('?i=IND-10&u=group&when=all'));
    const found = filteredLines(lines, ' 未达标  2023—2024 ');
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ row }) => row.verdict === '未达标' && row.period === '2023-2024')).toBe(true);
    expect(filteredLines(lines, '')).toHaveLength(lines.length);
  });
});

const otherRegion = () => ({ ...options, slug: 'other', region_code: '999998', region_name: '另一县' });

describe('the answer of several regions', () => {
  test('takes the latest moment of each, and names the region of every group', async () => {
    const question = readQuestion('?i=IND-10&u=group&g=999999-G01&g=999999-G02', options);
    const rows = await engine.query<ResultRow>(known(questionSql(question, options)));
    const earlier = rows.map((row) => ({ ...row, period: '2023-2024' }));
    const answer = answerOf(question, [
      { options, rows },
      { options: otherRegion(), rows: earlier },
    ]);
    const figure = known(answer.figures[0]);
    expect(figure.moments).toEqual(['latest']);
    expect(chartKindOf(figure, 'units')).toBe('bars');
    expect(figure.subjects.map(({ name }) => name)).toEqual([
      '示例县·青禾小学集团',
      '示例县·听澜小学集团',
      '另一县·青禾小学集团',
      '另一县·听澜小学集团',
    ]);
    expect(new Set(tableOf(answer).lines.map(({ cells }) => cells[2]?.text))).toEqual(
      new Set(['2024—2025学年', '2023—2024学年']),
    );
  });

  test('reads each region out of its own catalog', () => {
    const sql = known(questionSql(readQuestion('', options), options, { catalog: 'a"b' }));
    expect(sql).toContain('from "a""b".indicator_results');
  });
});

describe('the files of an answer', () => {
  test('hold its rows as they are published, with names, and no cell that runs as a formula', async () => {
    const answer = await ask('?i=IND-10&u=group');
    const [first, ...others] = answer.rows;
    const rows = [{ ...known(first), unit_name: '=HYPERLINK("http://a")' }, ...others];
    const csv = answerCsv(answer, rows);
    expect(csv.startsWith('\uFEFF地区,指标名称,单元名称,指标编号')).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(""http://a"")"`);
    const [sheet, about] = await readExcel(Buffer.from(answerWorkbook(answer, rows, 'http://localhost/?i=IND-10')));
    expect(known(sheet).data).toHaveLength(rows.length + 1);
    expect(known(sheet).data[1]?.slice(0, 3)).toEqual(['示例县', '集团内教师交流轮岗比例', '=HYPERLINK("http://a")']);
    expect(known(about).data.map(([item]) => item)).toEqual([
      '项目',
      '查询结果',
      '地区',
      '数据截至',
      '提供单位',
      '查询地址',
    ]);
  });

  test('have names that every system takes', async () => {
    expect(answerFileName(await ask('?i=IND-10&i=IND-12N&u=region'))).toBe('999999_query_ind-10_ind-12n_20260331_demo');
  });
});

test('every ready question is answered with a value', async () => {
  const ready = examplesOf(options).flatMap((group) => group.questions);
  expect(ready.length).toBeGreaterThan(12);
  for (const { search } of ready) {
    const answer = await ask(search);
    expect(
      answer.rows.some(({ value }) => value !== null),
      search,
    ).toBe(true);
  }
});
