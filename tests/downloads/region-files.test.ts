import { summaryOf } from '../../src/figures/region-summary.ts';
import { describe, expect, test } from 'vitest';

import { sha256 } from '../../src/artifacts/files.ts';
import { completeTables, slugOf, type RegionInput } from '../../src/downloads/published-region.ts';
import { tableFormats } from '../../src/downloads/formats/formats.ts';
import { regionFiles } from '../../src/downloads/region-files.ts';
import { readableResults } from '../../src/downloads/result-columns.ts';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { unitNamesOf } from '../../src/downloads/unit-names.ts';
import { publicTablesOf } from '../../src/facts/public-tables.ts';
import { absenceKindOf, absenceMeanings } from '../../src/model/absence.ts';
import { categoryKinds } from '../../src/model/categories.ts';
import type { Issue } from '../../src/model/issue.ts';
import type { ResultRow } from '../../src/model/result.ts';
import type { RegionTables } from '../../src/model/tables.ts';
import { verdictMeanings } from '../../src/model/verdict.ts';
import { campus, group, member, region, school, policyTarget } from '../indicators/rows.ts';
import { noDerived, noFacts } from '../artifacts/made.ts';

const result: ResultRow = {
  indicator_id: 'IND-05',
  unit_kind: 'group',
  unit_id: 'G1',
  period: '',
  as_of_date: '2022-08-12',
  basis: '成员学校',
  category: '',
  numerator: 2,
  denominator: null,
  value: 2,
  target_id: 'T1',
  threshold: 6,
  comparator: '≤',
  deadline: null,
  verdict: '符合建议',
  shortfall: 0,
  reason: null,
  missing_tables: null,
  clause_id: 'LZ-02',
};

const supplied: RegionTables = {
  region: [region({ region_code: '370305', as_of_date: '2022-08-12', is_demo: false })],
  schools: [school('S1', { school_name: '临淄区溡水实验学校', note: '含“,”和"引号"\n第二行' })],
  campuses: [campus('S1-01', { stages: ['小学', '初中'], longitude: 118.3123, latitude: 36.8 })],
  groups: [group('G1', { group_name: '=HYPERLINK("x")' })],
};

function input(tables: RegionTables = supplied, issues: readonly Issue[] = []): RegionInput {
  const facts = publicTablesOf(tables);
  return {
    folder: '370305-linzi',
    ...facts,
    results: [result],
    facts: noFacts,
    places: null,
    report_texts: [],
    policy_texts: [],
    derived: noDerived,
    issues,
    doubts: [],
    sql_hash: 'abc',
    database: null,
    program: null,
  };
}

function textOf(name: string, files = regionFiles(input(), summaryOf)): string {
  const found = files.find(({ path }) => path === `linzi/${name}`);
  if (found === undefined) throw new Error(`${name} is not among ${files.map(({ path }) => path).join(', ')}`);
  return String(found.content);
}

const artifactOf = (files = regionFiles(input(), summaryOf)): RegionArtifact =>
  JSON.parse(textOf('region.json', files));

test('the files of a region have ASCII names with its code, its table and its date', () => {
  const tables = [
    'region',
    'schools',
    'campuses',
    'groups',
    'indicator_results',
    'indicators',
    'indicator_bases',
    'clause_answers',
  ];
  expect(regionFiles(input(), summaryOf).map(({ path }) => path)).toEqual([
    'linzi/region.json',
    'linzi/summary.json',
    ...tables.flatMap((table) =>
      tableFormats().map(({ extension }) => `linzi/data/370305_${table}_20220812.${extension}`),
    ),
    'linzi/data/370305_codebook_20220812.csv',
    'linzi/data/manifest.json',
    'linzi/data/sha256sums.txt',
  ]);
});

test('files of a demonstration county say so in their names', () => {
  const demo = input({ region: [region({ is_demo: true })] });
  expect(regionFiles(demo, summaryOf).map(({ path }) => path)).toContain('linzi/data/340321_region_20250901_demo.csv');
});

test('the part of the folder name after the code is the slug', () => {
  expect(slugOf('340321-huaiyuan')).toBe('huaiyuan');
});

describe('a CSV download', () => {
  test('has a byte order mark, Chinese headers, CRLF, 是 and 否, and lists joined by 、', () => {
    const text = textOf('data/370305_campuses_20220812.csv');
    expect(text).toBe(
      '\uFEFF校区编码,学校标识码,校区名称,层次,学段,地址,启用日期,停用日期,排序号,备注\r\n' +
        'S1-01,S1-01,某校区,校本部,小学、初中,,,,,\r\n',
    );
    expect(textOf('data/370305_schools_20220812.csv')).toContain(',是,');
  });

  test('quotes commas, quotation marks and line breaks', () => {
    expect(textOf('data/370305_schools_20220812.csv')).toContain('"含“,”和""引号""\n第二行"\r\n');
  });

  test('runs no formula in a spreadsheet', () => {
    expect(textOf('data/370305_groups_20220812.csv')).toContain(`"'=HYPERLINK(""x"")"`);
  });

  test('has no restricted column', () => {
    const all = regionFiles(input(), summaryOf).map(({ content }) => String(content));
    expect(all.filter((text) => /longitude|经度|118\.3123/.test(text))).toEqual([]);
  });
});

test('a JSON download says what it is and keeps types', () => {
  const json: unknown = JSON.parse(textOf('data/370305_campuses_20220812.json'));
  expect(json).toMatchObject({
    table: 'campuses',
    title: '校区',
    region_code: '370305',
    as_of_date: '2022-08-12',
    is_demo: false,
    rows: [{ campus_id: 'S1-01', stages: ['小学', '初中'], closed_on: null }],
  });
  expect(json).toHaveProperty('columns.4', {
    name: 'stages',
    label: '学段',
    type: 'text[]',
    unit: null,
    meaning: '开设的学段，可填多个',
  });
});

test('results are offered with Chinese headers, names beside codes, and the unit beside the value', () => {
  const named = { ...supplied, groups: [group('G1', { group_name: '第一教育集团' })] };
  expect(textOf('data/370305_indicator_results_20220812.csv', regionFiles(input(named), summaryOf))).toBe(
    '\uFEFF指标编号,指标名称,统计单元,单元编码,单元名称,统计期,统计时点,口径,分组,分子,分母,数值,数值单位,缺失类别,' +
      '目标编号,目标值,目标值单位,比较符,截止日期,判定,差额,说明,所缺数据表,未报齐数据表,条款编号\r\n' +
      'IND-05,集团成员数,集团,G1,第一教育集团,,2022-08-12,成员学校,,2,,2,个,,T1,6,,≤,,符合建议,0,,,,LZ-02\r\n',
  );
});

test('the codebook has every public column and every column of the results, and no restricted one', () => {
  const text = textOf('data/370305_codebook_20220812.csv');
  expect(text).toContain(
    'campuses,校区,campus_level,层次,校本部、校区、学部或教学点,文本,必填；取值：校本部、校区、学部、教学点\r\n',
  );
  expect(text).toContain('indicator_results,指标结果,verdict,判定,判定结果,文本,\r\n');
  expect(text).toContain('indicators,指标目录,question,回答的问题,这项指标回答什么问题,文本,\r\n');
  expect(text).not.toContain('longitude');
  expect(text).not.toContain('\r\nteachers,');
});

test('the codebook says what each verdict, kind of absence and kind of part means', () => {
  const text = textOf('data/370305_codebook_20220812.csv');
  for (const [column, label, words] of [
    ['verdict', '判定', verdictMeanings],
    ['absence_kind', '缺失类别', absenceMeanings],
    ['category', '分组', categoryKinds],
  ] as const) {
    for (const [word, meaning] of Object.entries(words))
      expect(text).toContain(`indicator_results,指标结果,${column},${label}：${word},${meaning},取值,\r\n`);
  }
});

function lacking(cells: Partial<ResultRow>): ResultRow {
  return { ...result, numerator: null, value: null, ...cells };
}

function unitOf(cells: Partial<ResultRow>): string | undefined {
  return readableResults([{ ...result, ...cells }], completeTables(supplied))[0]?.value_unit;
}

test('a standard has its unit beside it, also where the share of those who do it is held against all', () => {
  const policy_targets = [policyTarget('T1', { threshold: 1, unit: '人' })];
  const tables = completeTables({ ...supplied, policy_targets });
  const unitsOf = (threshold: number | null) =>
    readableResults([{ ...result, target_id: 'T1', threshold }], tables)[0]?.threshold_unit;
  expect([1, 100, null].map(unitsOf)).toEqual(['人', '%', null]);
});

test('a figure that is absent for want of records names the table that is not whole', () => {
  const tables = completeTables(supplied);
  const lackingOf = (cells: Partial<ResultRow>) => readableResults([lacking(cells)], tables)[0]?.incomplete_table;
  const share = { indicator_id: 'IND-10', basis: '参与口径', verdict: '数据缺失' as const };
  expect(lackingOf(share)).toBe('snapshots');
  expect(lackingOf({ indicator_id: 'IND-32', basis: '已统一事项', verdict: '数据缺失' })).toBe('unify_checks');
  expect(lackingOf({ indicator_id: 'IND-41', basis: '支出', verdict: '数据缺失' })).toBe('funding');
  expect(lackingOf({ indicator_id: 'IND-06', basis: '新建校占比', verdict: '数据缺失' })).toBe('schools');
  // A table that is missing altogether has its own column.
  expect(lackingOf({ ...share, missing_tables: 'rotations' })).toBeNull();
  expect(lackingOf({ ...share, verdict: '人数较少不公开' })).toBeNull();
});

describe('a result without a value', () => {
  test.each([
    ['数据缺失', '缺数据'],
    ['人数较少不公开', '人数较少不公开'],
    ['不适用', '不适用'],
    ['类型待确认', '类型待确认'],
    ['无定量要求', '没有可比目标'],
    ['未到期', '尚未适用'],
  ] as const)('that is judged %s is absent for the reason %s', (verdict, kind) => {
    expect(absenceKindOf(lacking({ verdict }))).toBe(kind);
    expect(absenceKindOf({ ...result, verdict })).toBeNull();
  });

  test('cannot have a verdict that needs a value', () => {
    expect(() => absenceKindOf(lacking({ verdict: '达标' }))).toThrow('达标');
  });
});

describe('the unit of a value', () => {
  test('is that of its way of counting', () => {
    expect(unitOf({})).toBe('个');
    expect(unitOf({ indicator_id: 'IND-10', basis: '参与口径', denominator: 9 })).toBe('比例');
    expect(unitOf({ indicator_id: 'IND-10', basis: '人次' })).toBe('人次');
    expect(unitOf({ indicator_id: 'IND-41', basis: '预算' })).toBe('万元');
  });

  test('is that of a count where a part of a share is one', () => {
    expect(unitOf({ indicator_id: 'IND-01', basis: '学校口径', category: '覆盖情况：部分覆盖' })).toBe('所学校');
  });

  test('is that of the share where there is no value, and nothing for an indicator that this site does not have', () => {
    expect(unitOf(lacking({ indicator_id: 'IND-10', basis: '参与口径', verdict: '数据缺失' }))).toBe('比例');
    expect(unitOf({ indicator_id: 'IND-99', basis: '' })).toBe('');
  });
});

test('a group without a published name is described by its lead school', () => {
  const unnamed = {
    ...supplied,
    groups: [group('G1', { group_name: null })],
    memberships: [member('G1', { campus_id: 'S1-01', member_role: '核心校' })],
  };
  expect(unitNamesOf(completeTables(unnamed))(result)).toBe('以某校区为核心校的教育集团');
});

test('the manifest holds size, rows and hash of every download, and the pages hold the manifest too', () => {
  const files = regionFiles(input(), summaryOf);
  const manifest: unknown = JSON.parse(textOf('data/manifest.json', files));
  const text = textOf('data/370305_groups_20220812.csv', files);
  const listed = {
    path: '370305_groups_20220812.csv',
    table_name: 'groups',
    title: '教育集团',
    format: 'CSV',
    row_count: 1,
    byte_count: Buffer.byteLength(text),
    sha256: sha256(text),
  };
  expect(manifest).toMatchObject({ schema_version: 1, region_code: '370305', sql_sha256: 'abc' });
  expect(manifest).toHaveProperty('files', expect.arrayContaining([listed]));
  const { downloads } = artifactOf(files);
  expect(downloads).toContainEqual({ ...listed, path: 'data/370305_groups_20220812.csv' });
  // It lists all files but itself and the hashes.
  expect(downloads.at(-2)).toMatchObject({ path: 'data/manifest.json', row_count: downloads.length - 2 });
  expect(textOf('data/sha256sums.txt', files)).toContain(`${sha256(text)}  370305_groups_20220812.csv\n`);
});

test('the manifest names the program that made the files, and the hash of the data does not depend on it', () => {
  const program = { name: 'School Group Atlas', version: '3.0.0', commit: '1a2b3c4d5e'.repeat(4), has_changes: false };
  const files = regionFiles({ ...input(), program }, summaryOf);
  expect(JSON.parse(textOf('data/manifest.json', files))).toHaveProperty('generator', program);
  expect(JSON.parse(textOf('data/manifest.json'))).not.toHaveProperty('generator');
  expect(artifactOf(files).input_hash).toBe(artifactOf().input_hash);
});

test('tables that were not supplied are empty for the pages and are not offered', () => {
  const { tables, table_status, downloads } = artifactOf();
  expect(tables.tasks).toEqual([]);
  expect(table_status.find(({ table_name }) => table_name === 'tasks')?.is_supplied).toBe(false);
  expect(downloads.filter(({ table_name }) => table_name === 'tasks')).toEqual([]);
});

test('equal data have equal hashes, other data another one', () => {
  const changed = { ...supplied, groups: [group('G1', { group_name: '另一个集团' })] };
  expect(artifactOf().input_hash).toBe(artifactOf(regionFiles(input({ ...supplied }), summaryOf)).input_hash);
  expect(artifactOf(regionFiles(input(changed), summaryOf)).input_hash).not.toBe(artifactOf().input_hash);
});

test('the processing record leaves out in which form a file came and how it compares with the last version', () => {
  const place = { file: 'groups.csv', table: 'groups', line: null, column: null, value: null, details: {} };
  const issues: readonly Issue[] = [
    { ...place, code: 'gbk-decoded' },
    { ...place, code: 'row-count-changed' },
    { ...place, code: 'spaces-removed' },
  ];
  expect(artifactOf(regionFiles(input(supplied, issues), summaryOf)).issues.map(({ code }) => code)).toEqual([
    'spaces-removed',
  ]);
});
