import { describe, expect, test } from 'vitest';
import { accountOf } from '../../src/policy/account.ts';
import { policyText, rowsOf, transcribed, type Folder } from './region-files.ts';

/** Sentences the site must print word for word wherever a policy leaves a quantity open. */
const interpretationSentences = {
  '370305-linzi': [
    '成员校数按单位计、不含核心校；“以不超过6个为宜”为建议性要求，超过时只作提示，不作达标判定。',
    '“每年”按学年计；每一对核心校与成员校在学年内有1名及以上校干（任一方向）挂职即计为落实。',
    '由核心校组织、在学期内举办的骨干交流互动活动计1次；成员校组织的活动另列。',
    '按集团、按学期统计；三项活动各不少于1次为“三项齐全”；“至少”原文只修饰经验交流会，其余两项为本站理解。',
    '期限以学期为最小单位，2个学期计1学年；只对成员校派出人员判定，核心校派出人员仅列示。',
  ],
  '340321-huaiyuan': [
    '“到2025年”按2025年12月31日时点，“到2030年”按2030年12月31日时点。',
    '按成员校（区）逐一统计；以同一时点在岗人员计；校级领导含正、副职；附件2第3项未区分集团类型，以正文为准。',
    '双向各不少于1名中层及以上干部；“时间不超过一学期”按成员校派出方向判定。',
    '任教年限自进入现成员校区之日起连续计算（含集团成立前）；文件未规定完成期限，只公布进度。',
    '分子为学年内在集团不同校区间全职交流满1个学期的专任教师人数（同一人计1次）；分母为学年初9月1日集团成员校区专任教师数；集团类型以学年初为准。',
    '分子为上述交流教师中持有校级及以上骨干教师、教坛新星、学科带头人、特级教师称号者（多个称号计1人）；“等”字未列举的称号暂不计入。',
    '正文为紧密型教育集团，附件2为乡镇中心学校教育集团；本站按正文列示并注明差异。',
    '薄弱学校以市教育局认定文件及有效期为准；“三年内新建校”自设立批准日期起36个月内。',
    '“每年”按自然年度；成立不满一年的集团不列入应评范围。',
  ],
} as const;

/** 88 clauses of the analysis (domain.md A2, A3) and 21 duties that none of them carries. */
const clauseCounts = { '370305-linzi': 57, '340321-huaiyuan': 52 } as const;

/** Persons in 附件1; two of Huaiyuan's are named once more in its last sentence. */
const omittedNames = { '370305-linzi': 12, '340321-huaiyuan': 21 } as const;

/** Places whose records an indicator counts: its page must not say that no clause asks for it. */
const indicatorOfPlace = {
  集团统一事项: 'IND-32',
  年度考核: 'IND-40',
  编制调整: 'IND-42',
  通报表扬: 'IND-44',
  竞聘上岗: 'IND-50',
  五项统一管理: 'IND-51',
  特设岗位: 'IND-52',
  职称倾斜: 'IND-53',
  质量监测: 'IND-54',
};

/** Clauses about the whole text, which no single passage states. */
const withoutQuote = ['LZ-43', 'HY-43', 'HY-44'];

describe.each(transcribed)('$folder', ({ folder, prefix }) => {
  const clauses = rowsOf(folder, 'clauses');
  const unrecorded = rowsOf(folder, 'unrecorded_passages');
  const text = policyText(folder);
  const passages = unrecorded.map((row) => ({ passage: row['passage'] ?? '' }));
  const account = accountOf(text, { clauses: wordsOf(clauses), unrecorded: passages });

  test(`all ${clauseCounts[folder]} clauses are there: 44 of the analysis, and the duties found since`, () => {
    const expected = Array.from(
      { length: clauseCounts[folder] },
      (_, index) => `${prefix}-${String(index + 1).padStart(2, '0')}`,
    );
    expect(clauses.map((row) => row['clause_id']).toSorted()).toEqual(expected);
  });

  test('the clauses stand in the order of the text, those about the whole of it last', () => {
    expect(clauses.map((row) => Number(row['sort_order']))).toEqual(clauses.map((_, index) => index + 1));
    const starts = account.quoted.map((located) => located?.spans[0]?.start ?? Infinity);
    const moved = clauses.filter(
      (row, index) =>
        row['clause_id'] !== 'HY-42' &&
        starts
          .slice(0, index)
          .some((start, before) => clauses[before]?.['clause_id'] !== 'HY-42' && start > (starts[index] ?? 0)),
    );
    expect(moved.map((row) => row['clause_id'])).toEqual([]);
  });

  test('a matter that a clause leads to a place for is linked to the indicator of that place', () => {
    const linked = (code: string) => clauses.filter((row) => row['indicator_ids']?.split('、').includes(code));
    const lost = Object.entries(indicatorOfPlace).filter(
      ([place, code]) =>
        clauses.some((row) => row['answer_places']?.split('、').includes(place)) && linked(code).length === 0,
    );
    expect(lost).toEqual([]);
    const monitored = clauses.filter((row) => /办学质量监测|过程性专项监测/.test(row['quote'] ?? ''));
    expect(monitored.map((row) => row['clause_id'])).toEqual(linked('IND-54').map((row) => row['clause_id']));
    expect(monitored).not.toEqual([]);
  });

  test('every sentence is quoted by a clause or listed as not recorded with the reason', () => {
    expect(account.lines.length).toBeGreaterThan(60);
    expect(account.open.map(({ start, end }) => text.slice(start, end))).toEqual([]);
    expect(unrecorded.filter((row) => row['reason'] === '')).toEqual([]);
  });

  test('what is listed as not recorded stands in the text and is quoted by no clause', () => {
    expect(account.unrecorded.map(({ missing }) => missing).filter((missing) => missing !== null)).toEqual([]);
    const twice = account.unrecorded.flatMap(({ spans }) =>
      spans.filter((span) => account.passages.some(({ start, end }) => start < span.end && span.start < end)),
    );
    expect(twice.map(({ start, end }) => text.slice(start, end))).toEqual([]);
  });

  test('without one of its clauses a sentence would be open', () => {
    const fewer = accountOf(text, { clauses: wordsOf(clauses.slice(0, -8)), unrecorded: passages });
    expect(fewer.open.length).toBeGreaterThan(0);
  });

  test('the text has its annexes, and no name in them', () => {
    expect(text.match(/〔姓名略〕/g)).toHaveLength(omittedNames[folder]);
    expect(text).not.toMatch(/(?:主\s*任|组\s*长|成\s*员|委\s*员|联络员)：(?!〔姓名略〕)/);
  });

  test('every clause says what is tracked and what it became', () => {
    for (const row of clauses) expect([row['title'], row['place'], row['tracked'], row['outcome']]).not.toContain('');
  });

  test('every part of a quote stands in the policy text, in the order of the text', () => {
    const misquoted = clauses.filter((_, index) => (account.quoted[index]?.missing ?? null) !== null);
    expect(misquoted.map((row) => row['clause_id'])).toEqual([]);
  });

  test('only clauses about the whole text have no quote', () => {
    const empty = clauses.filter((row) => row['quote'] === '').map((row) => row['clause_id']);
    expect(empty).toEqual(withoutQuote.filter((id) => id.startsWith(prefix)));
  });

  test('the agreed interpretations are printed word for word', () => {
    const adopted = rowsOf(folder, 'interpretations').map((row) => row['adopted']);
    expect(adopted).toEqual(expect.arrayContaining([...interpretationSentences[folder]]));
  });

  test('no interpretation passes for confirmed', () => {
    for (const row of rowsOf(folder, 'interpretations')) expect(row['status']).toBe('暂定');
  });

  test('every quantified clause has its target from the date of the document', () => {
    const date = rowsOf(folder, 'region')[0]?.['as_of_date'];
    const targets = rowsOf(folder, 'policy_targets');
    const quantified = clauses.filter((row) => row['obligation'] === '定量要求').map((row) => row['clause_id']);
    const targeted = new Set(targets.map((row) => row['clause_id']));
    expect(quantified.filter((id) => !targeted.has(id ?? ''))).toEqual([]);
    for (const row of targets) expect(row['valid_from']).toBe(date);
  });
});

test('the targets of Linzi are the numbers of the text', () => {
  expect(targetLines('370305-linzi')).toMatchInlineSnapshot(`
    [
      "LZ-02 IND-05 ≤6个 宜",
      "LZ-08 IND-21 ≥1人 刚性",
      "LZ-11 IND-31a ≥1次 刚性",
      "LZ-14 IND-31b ≥1次 刚性",
      "LZ-14 IND-31b ≥1次 刚性",
      "LZ-14 IND-31b ≥1次 刚性",
      "LZ-28 IND-19 ≥1学年 原则上",
      "LZ-28 IND-19 ≤2学年 原则上",
      "LZ-39 IND-30 ≥100% 刚性",
    ]
  `);
});

test('the targets of Huaiyuan are the numbers of the text', () => {
  expect(targetLines('340321-huaiyuan')).toMatchInlineSnapshot(`
    [
      "HY-06 IND-01 ≥80% 刚性 2025-12-31",
      "HY-07 IND-01 ≥90% 刚性 2030-12-31",
      "HY-09 IND-20a 紧密型 ≥100% 刚性",
      "HY-09 IND-20a 紧密型 ≥1人 刚性",
      "HY-09 IND-20a 紧密型 ≥2人 刚性",
      "HY-10 IND-20b 紧密型 ≥100% 刚性",
      "HY-10 IND-20b 紧密型 ≥1人 刚性",
      "HY-10 IND-20b 紧密型 ≥2人 刚性",
      "HY-11 IND-20c 松散型 ≥1人 刚性",
      "HY-11 IND-20c 松散型 ≥1人 刚性",
      "HY-11 IND-20d 松散型 ≤1学期 刚性",
      "HY-14 IND-13 ≥100% 刚性",
      "HY-16 IND-10 紧密型 ≥10% 刚性",
      "HY-17 IND-12 紧密型 ≥50% 刚性",
      "HY-18 IND-10 松散型 ≥5% 刚性",
      "HY-19 IND-12 松散型 ≥10% 刚性",
      "HY-20 IND-42 紧密型 ≥1次 刚性",
      "HY-26 IND-44 ≥1次 刚性",
      "HY-36 IND-40 ≥100% 刚性",
    ]
  `);
});

test('every standard that the text does not state is marked, and none that it does', () => {
  const inferred = transcribed.map(({ folder }) =>
    rowsOf(folder, 'policy_targets').flatMap((row) => (row['is_inferred'] === '是' ? (row['target_id'] ?? []) : [])),
  );
  expect(inferred).toEqual([
    ['T-LZ-08', 'T-LZ-39'],
    ['T-HY-09', 'T-HY-10', 'T-HY-14', 'T-HY-20', 'T-HY-26', 'T-HY-36'],
  ]);
});

test('the tasks of Huaiyuan are quoted from the annex', () => {
  const text = policyText('340321-huaiyuan');
  for (const row of rowsOf('340321-huaiyuan', 'tasks')) expect(text).toContain(`\t${row['task']}\t`);
});

test('the eleven contradictions are all printed, the one between the regions in both', () => {
  const ids = transcribed.map(({ folder }) => rowsOf(folder, 'contradictions').map((row) => row['contradiction_id']));
  expect(ids).toEqual([
    ['A6-08', 'A6-09', 'A6-10'],
    ['A6-01', 'A6-02', 'A6-03', 'A6-04', 'A6-05', 'A6-06', 'A6-07', 'A6-10', 'A6-11'],
  ]);
});

function wordsOf(clauses: readonly Readonly<Record<string, string>>[]) {
  return clauses.map((row) => ({
    clause_id: row['clause_id'] ?? '',
    place: row['place'] ?? '',
    quote: row['quote'] || null,
  }));
}

function targetLines(folder: Folder): readonly string[] {
  return rowsOf(folder, 'policy_targets').map((row) =>
    [row['clause_id'], row['indicator_id'], row['group_type'], limitOf(row), row['obligation'], row['deadline']]
      .filter(Boolean)
      .join(' '),
  );
}

function limitOf(row: Readonly<Record<string, string>>): string {
  return `${row['comparator']}${row['threshold']}${row['unit']}`;
}
