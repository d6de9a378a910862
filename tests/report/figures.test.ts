import { beforeAll, describe, expect, test } from 'vitest';

import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { absenceWords } from '../../src/figures/say.ts';
import type { ResultRow } from '../../src/model/result.ts';
import { reportYears } from '../../src/report/context.ts';
import type { Report, ReportTable } from '../../src/report/model.ts';
import { reportOf } from '../../src/report/report.ts';
import { tablesOf } from '../../src/report/table-files.ts';
import { countyArtifact } from './artifacts.ts';
import { sentencesOf } from './reading.ts';

/** What the report says, held against the artifact: every number in its sentences and tables is there. */

let demo: RegionArtifact;
let real: readonly RegionArtifact[];

beforeAll(async () => {
  demo = await countyArtifact('999999-demo');
  real = [await countyArtifact('340321-huaiyuan'), await countyArtifact('370305-linzi')];
});

function tableOf(report: Report, id: string): ReportTable {
  const table = tablesOf(report).find((one) => one.id === id);
  if (table === undefined) throw new Error(`${report.title} has no table ${id}`);
  return table;
}

/** Cells of a table's file by the heads of their columns. */
function recordsOf(table: ReportTable): readonly Readonly<Record<string, string>>[] {
  const heads = table.columns.flatMap(({ csv }) => csv);
  return table.rows.map((cells) =>
    Object.fromEntries(cells.flatMap(({ csv }) => csv).map((value, index) => [heads[index] ?? '', value])),
  );
}

describe.each([
  ['rotation-share', 'IND-10', '参与口径', '交流轮岗教师（人）', '专任教师（人）'],
  ['backbone-share', 'IND-12', '文件所列称号', '骨干教师（人）', '交流教师（人）'],
])('the table %s of every year', (id, indicator, basis, part, whole) => {
  test('has each group’s own numbers, or the word for what is absent', () => {
    for (const year of [2022, 2023, 2024, 2025, 2026]) {
      const own = demo.results.filter(
        (row) =>
          row.indicator_id === indicator &&
          row.unit_kind === 'group' &&
          row.basis === basis &&
          row.category === '' &&
          row.period === `${year - 1}-${year}`,
      );
      const groups = new Map(demo.tables.groups.map((group) => [group.short_name, group.group_id]));
      const records = recordsOf(tableOf(reportOf(demo, year), id));
      expect(records.length).toBe(new Set(own.map(({ unit_id }) => unit_id)).size);
      for (const record of records) {
        const rows = own.filter((row) => row.unit_id === groups.get(record['集团'] ?? ''));
        const numbers = [record[part], record[whole], record['缺口（人）']];
        expect(rows.map(expected(numbers)), `${year} ${record['集团']}`).toContainEqual(numbers);
      }
    }
  });
});

/** What a row of the results should have become. */
function expected([, first]: readonly (string | undefined)[]) {
  return ({ numerator, denominator, shortfall, verdict, value }: ResultRow): readonly (string | undefined)[] => {
    if (value === null) return ['', absenceWords(verdict), ''];
    const isJudged = verdict !== '无定量要求' && verdict !== '类型待确认';
    expect(first).toBe(String(denominator));
    return [String(numerator), String(denominator), isJudged ? String(shortfall) : ''];
  };
}

test('a change told beside two shares is the difference of the two', () => {
  let compared = 0;
  for (const year of reportYears(demo)) {
    for (const table of [tableOf(reportOf(demo, year), 'summary'), tableOf(reportOf(demo, year), 'coverage')]) {
      for (const record of recordsOf(table)) {
        const [now, before] = table.id === 'summary' ? ['本期', '上年同期'] : ['覆盖率', beforeOf(table)];
        const [n, all, m, total] = [`${now}分子`, `${now}分母`, `${before}分子`, `${before}分母`].map((head) =>
          Number(record[head] === '' ? Number.NaN : record[head]),
        );
        const said = record['同比'] ?? '';
        if (!said.endsWith('个百分点')) continue;
        const points = ((n ?? 0) / (all ?? 1) - (m ?? 0) / (total ?? 1)) * 100;
        expect(said).toBe(`${points > 0 ? '提高' : '下降'}${Math.abs(points).toFixed(1)}个百分点`);
        compared += 1;
      }
    }
  }
  expect(compared).toBeGreaterThan(40);
});

function beforeOf({ columns }: ReportTable): string {
  return columns.map(({ label }) => label).find((label) => label.startsWith('上年')) ?? '';
}

/** The first thing that is said after what the data are. */
function opening(atlas: RegionArtifact, year: number): string | undefined {
  return sentencesOf(reportOf(atlas, year)).find((text) => text !== atlas.region.notice);
}

test('a group that misses its standard by one person does not read as meeting it, wherever it stands', () => {
  const report = reportOf(demo, 2025);
  const [annex] = recordsOf(tableOf(report, 'ind-10-2024-2025')).filter((record) => record['差额'] === '1人');
  expect(annex).toMatchObject({ 数值: '9.96%', 数值分子: '50', 数值分母: '502', 判定: '未达标' });
  const [own] = recordsOf(tableOf(report, 'rotation-share')).filter((record) => record['缺口（人）'] === '1');
  expect(own).toMatchObject({ 比例: '9.96%', 判定: '未达标' });
});

describe('the words of a year', () => {
  test('tell the demonstration county’s story', () => {
    expect(opening(demo, 2025)).toMatchInlineSnapshot(
      `"截至2025年12月31日，示例县有教育集团14个，其中紧密型9个、松散型4个、类型待确认1个，集团内学校67所，校区146个。2025年12月31日紧密型集团化办学覆盖率（校区口径）为78.7%（107/136），比上年末提高5.9个百分点，比80%的目标低1.3个百分点，差2个校区。2024—2025学年，可公布的12个集团合计（含不单列数值的1个集团），集团内交流轮岗教师497人，占集团成员校区专任教师的9.2%（497/5,374），比上学年提高0.6个百分点，10个应评集团中6个集团达到交流比例标准。骨干教师人数可公布的集团有交流教师494人，其中具有规定称号的骨干教师240人，占交流教师的48.6%（240/494），比上学年提高4.3个百分点，10个应评集团中9个集团达到骨干教师占比标准。"`,
    );
    expect(opening(demo, 2021)).toMatchInlineSnapshot(
      `"截至2021年12月31日，示例县有教育集团6个，其中紧密型4个、松散型2个，集团内学校31所，校区63个。2021年12月31日紧密型集团化办学覆盖率（校区口径）为31.6%（43/136）。"`,
    );
  });

  test('begin with what the data are, as the clerk put it', () => {
    for (const atlas of [demo, ...real]) {
      const [first] = sentencesOf(reportOf(atlas, reportYears(atlas)[0] ?? 0));
      expect(first).toBe(atlas.region.notice);
    }
  });

  test('tell of a real county what its document tells, and no more', () => {
    expect(real.map((atlas) => reportYears(atlas).map((year) => opening(atlas, year)))).toMatchInlineSnapshot(`
      [
        [
          "截至2024年2月20日，怀远县有教育集团7个，类型均待确认，集团内学校14所，校区15个。",
        ],
        [
          "截至2022年8月12日，临淄区有教育集团7个，其中城乡共建型5个、贯通培养型2个，集团内学校22所。",
        ],
      ]
    `);
    const ids = real.map((atlas) =>
      reportYears(atlas).flatMap((year) => reportOf(atlas, year).sections.map(({ id }) => id)),
    );
    expect(ids).toMatchInlineSnapshot(`
      [
        [
          "summary",
          "coverage",
          "groups",
          "governance",
          "tasks",
          "pending",
          "completeness",
          "methods",
        ],
        [
          "summary",
          "groups",
          "governance",
          "pending",
          "completeness",
          "methods",
        ],
      ]
    `);
  });

  test('change with any figure that they tell', () => {
    const changed = demo.results.map((row) =>
      row.indicator_id === 'IND-10' &&
      row.basis === '参与口径' &&
      row.period === '2024-2025' &&
      row.unit_kind === 'region' &&
      row.category === ''
        ? { ...row, numerator: (row.numerator ?? 0) + 7 }
        : row,
    );
    const other = sentencesOf(reportOf({ ...demo, results: changed }, 2025));
    const before = sentencesOf(reportOf(demo, 2025));
    expect(before.filter((text) => !other.includes(text)).every((text) => text.includes('497'))).toBe(true);
    expect(other.filter((text) => !before.includes(text)).every((text) => text.includes('504'))).toBe(true);
    expect(other).not.toEqual(before);
  });
});

describe('every number in a sentence', () => {
  test.each([2021, 2022, 2023, 2024, 2025, 2026])(
    'of the demonstration county’s report of %s is in its data',
    (year) => {
      expect(unexplained(demo, year)).toEqual([]);
    },
  );

  test('of the real counties’ reports is in their data', () => {
    for (const atlas of real) for (const year of reportYears(atlas)) expect(unexplained(atlas, year)).toEqual([]);
  });
});

/** Numbers of the sentences that neither the artifact nor a table of the report (held against it above) has. */
function unexplained(atlas: RegionArtifact, year: number): readonly string[] {
  const report = reportOf(atlas, year);
  const known = new Set([
    ...knownNumbers(atlas),
    ...budgetShares(atlas, year),
    hiddenCount(atlas, year),
    ...tablesOf(report).flatMap(numbersOfTable),
  ]);
  return sentencesOf(report).flatMap((text) =>
    numbersIn(withoutQuotes(text))
      .filter((number) => !known.has(number))
      .map((number) => `${number}: ${text}`),
  );
}

/** What was allocated and spent as a share of what was planned. */
function budgetShares({ results }: RegionArtifact, year: number): readonly string[] {
  const amount = (basis: string) =>
    results.find(
      (row) =>
        row.indicator_id === 'IND-41' &&
        row.unit_kind === 'region' &&
        row.category === '' &&
        row.basis === basis &&
        row.period === String(year),
    )?.value ?? Number.NaN;
  return ['下达', '支出'].map((basis) => ((amount(basis) / amount('预算')) * 100).toFixed(1));
}

/** Results of the year that are kept back. */
function hiddenCount({ results, region }: RegionArtifact, year: number): string {
  const years = new Set([`${year}`, `${year - 1}-${year}`, `${year - 1}-${year}-1`, `${year - 1}-${year}-2`]);
  const asOf = region.as_of_date;
  const dates = new Set([`${year}-12-31`, ...(asOf.startsWith(`${year}-`) ? [asOf] : [])]);
  const own = results.filter((row) => (row.as_of_date === null ? years.has(row.period) : dates.has(row.as_of_date)));
  return String(own.filter(({ verdict }) => verdict === '人数较少不公开').length);
}

/** Numbers of periods, dates, names of documents and checksums are not figures. */
function withoutQuotes(text: string): string {
  return text
    .replace(/数据校验值：[0-9a-f]{16}（所据全部数据文件的SHA-256前16位）/gu, '')
    .replace(/“[^”]*”|（[^（）]*〔[^（）]*）|《[^》]*》/gu, '')
    .replace(/\d{4}(?:—\d{4})?(?:学年|年度|年(?:\d+月(?:\d+日)?)?)/gu, '')
    .replace(/\d+月\d+日/gu, '');
}

function numbersIn(text: string): readonly string[] {
  return [...text.matchAll(/\d[\d,]*(?:\.\d+)?/gu)].map(([number]) => number.replaceAll(',', ''));
}

function numbersOfTable({ rows }: ReportTable): readonly string[] {
  return [...rows.flat().flatMap(({ text }) => numbersIn(text)), String(rows.length)];
}

/** Numbers that the artifact has, in the forms in which they are told. */
function knownNumbers(atlas: RegionArtifact): readonly string[] {
  const { results, derived, table_status, region, tables } = atlas;
  const shares = [
    ...results.map(({ numerator, denominator }) => ({ numerator, denominator })),
    ...derived.coverage_history.flatMap((row) => [
      { numerator: row.numerator, denominator: row.denominator },
      { numerator: row.numerator_tight, denominator: row.denominator },
    ]),
  ];
  const counts = [
    ...shares.flatMap(({ numerator, denominator }) => [numerator, denominator]),
    ...results.flatMap(({ value, shortfall, threshold }) => [value, shortfall, threshold]),
    ...derived.composition_history.flatMap((row) => [row.group_count, row.school_count, row.campus_count]),
    table_status.length,
    table_status.filter(({ is_supplied }) => is_supplied).length,
    table_status.filter(({ is_supplied }) => !is_supplied).length,
    tables.tasks.length,
    tables.groups.length,
    tables.corrections.length,
    region.small_cell_k,
    region.small_group_n,
    region.small_denominator,
    1,
  ];
  return [
    ...counts.flatMap((count) => (count === null ? [] : [String(Math.abs(count))])),
    ...shares.flatMap(({ numerator, denominator }) =>
      numerator === null || !denominator ? [] : [((numerator / denominator) * 100).toFixed(1)],
    ),
    ...results.flatMap(({ reason }) => numbersIn(reason ?? '')),
    ...changesIn(atlas),
  ];
}

/** Changes between neighbouring years of one figure, in percentage points and in its unit. */
function changesIn({ results, derived }: RegionArtifact): readonly string[] {
  const figures = [
    ...results.map((row) => ({
      key: [row.indicator_id, row.unit_id, row.basis, row.category].join('|'),
      numerator: row.numerator,
      denominator: row.denominator,
    })),
    ...derived.coverage_history.flatMap(({ basis, perimeter, denominator, numerator, numerator_tight }) => [
      { key: `${basis}|${perimeter}`, numerator, denominator },
      { key: `${basis}|${perimeter}|tight`, numerator: numerator_tight, denominator },
    ]),
    ...derived.composition_history.flatMap(({ group_type, group_count, school_count, campus_count }) =>
      [group_count, school_count, campus_count].map((numerator, index) => ({
        key: `${group_type}|${index}`,
        numerator,
        denominator: null,
      })),
    ),
  ];
  return [...Map.groupBy(figures, ({ key }) => key).values()].flatMap((own) =>
    own.flatMap((a) => own.flatMap((b) => changeBetween(a, b))),
  );
}

interface Told {
  readonly numerator: number | null;
  readonly denominator: number | null;
}

function changeBetween(a: Told, b: Told): readonly string[] {
  if (a.numerator === null || b.numerator === null) return [];
  const rate = b.numerator === 0 ? [] : [(Math.abs(a.numerator / b.numerator - 1) * 100).toFixed(1)];
  const points =
    !a.denominator || !b.denominator
      ? rate
      : [(Math.abs(a.numerator / a.denominator - b.numerator / b.denominator) * 100).toFixed(1)];
  return [String(Math.abs(a.numerator - b.numerator)), ...points];
}
