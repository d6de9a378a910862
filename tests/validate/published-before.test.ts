import { expect, test } from 'vitest';

import { sha256 } from '../../src/artifacts/files.ts';
import type { CheckingCode } from '../../src/model/checking-codes.ts';
import type { ContentRow } from '../../src/releases/content.ts';
import { carriedOn } from '../../src/releases/ledger.ts';
import { checkPromise, type PublishedBefore } from '../../src/releases/promise.ts';
import { sealOf, type Release } from '../../src/releases/types.ts';
import { formatIssue } from '../../src/validate/print/text.ts';
import { correction, published, region, result } from '../releases/contents.ts';
import { madeReleases } from '../releases/made.ts';

type Tables = Readonly<Record<string, readonly ContentRow[]>>;

function printed(code: CheckingCode, now: Tables, before: PublishedBefore): string {
  const { issues } = checkPromise({ content: published(now), statement_sha256: {} }, before);
  expect(issues.map((issue) => issue.code)).toEqual([code]);
  return issues.map(formatIssue).join('\n');
}

/** A release that publishes the row of its region. */
function releaseOf(row: ContentRow): Release {
  const [made] = madeReleases(1);
  if (made === undefined) throw new Error('no release was made');
  const columns = Object.keys(row).map((name) => ({ name, label: name, type: 'text' }));
  const bytes = Buffer.from(JSON.stringify({ table: 'region', title: '地区', columns, rows: [row] }));
  const path = 'data/999999_region_20240331.json';
  const file = { path, title: '地区', format: 'JSON', row_count: 1, byte_count: bytes.length, sha256: sha256(bytes) };
  const { seal: _, ...body } = { ...made.head, files: [file] };
  return { head: { ...body, seal: sealOf(body) }, files: new Map([[path, bytes]]) };
}

const limits = { small_cell_k: 4, small_group_n: 20 };
const released = { releases: [releaseOf({ ...region('2024-03-31'), ...limits })], ledger: null };

test('a published figure that differs without a word says where, what and what to do', () => {
  const tables = { region: [region('2025-10-31')], corrections: [correction()] };
  const first = { ...tables, indicator_results: [result()] };
  const ledger = carriedOn(null, { input_sha256: '', statement_sha256: {}, content: published(first) });
  const now = { ...tables, indicator_results: [result({ numerator: 9, value: 0.09 })] };
  expect(printed('published-changed', now, { releases: [], ledger })).toMatchInlineSnapshot(`
    "【需确认】corrections.csv
      问题：G01，2024—2025学年：数据截至2025年10月31日时已经公布的数字变了，更正记录和口径登记都没有说明：交流轮岗比例（参与口径）10.0%（10/100）→9.0%（9/100）。
      修改办法：数字确需更正的，在 corrections.csv 增加一行，“影响指标或数据表”填“IND-10”，“对象”填“G01”，“周期”填“2024-2025”，写明原值、更正值和原因；口径有调整的，在 interpretations.csv 登记；不应变动的，恢复原来的数据。
      影响：说明之前，更正页把这些改动列为没有登记的改动，也不能冻结新的发布版本。"
  `);
});

test('an as-of date before that of the last release is an error', () => {
  const now = { region: [{ ...region('2024-02-29'), ...limits }] };
  expect(printed('as-of-before-release', now, released)).toMatchInlineSnapshot(`
    "【错误】region.csv 第2行
      填写内容：2024-02-29
      问题：“数据截至”为2024-02-29，早于发布版本2024-1的2024-03-31。
      修改办法：请核对 region.csv 的“数据截至”，改为不早于上一个发布版本的日期。
      影响：改正前不发布新版本。涉及：本地区的全部页面。"
  `);
});

test('a limit below that of the last release is an error', () => {
  const now = { region: [{ ...region('2024-03-31'), ...limits, small_cell_k: 2 }] };
  expect(printed('limit-lowered', now, released)).toMatchInlineSnapshot(`
    "【错误】region.csv 第2行
      问题：“小人数上限”由发布版本2024-1时的4改为2，当时不公开的人数会显示出来。
      修改办法：请把 region.csv 的“小人数上限”恢复为4，或者改为更大的数。
      影响：改正前不发布新版本。涉及：本地区的全部页面。"
  `);
});

test('a limit that was left empty held all the same: one below the usual is an error, the usual itself is none', () => {
  const row = { ...region('2024-03-31'), ...limits };
  const before = { releases: [releaseOf({ ...row, small_denominator: null })], ledger: null };
  const codesWith = (small_denominator: number | null) =>
    checkPromise(
      { content: published({ region: [{ ...row, small_denominator }] }), statement_sha256: {} },
      before,
    ).issues.map(({ code }) => code);
  expect(codesWith(3)).toEqual(['limit-lowered']);
  expect(codesWith(10)).toEqual([]);
  expect(codesWith(null)).toEqual([]);
  // A release of a program that did not know the limit promised nothing of it.
  const older = { releases: [releaseOf(row)], ledger: null };
  const now = { content: published({ region: [{ ...row, small_denominator: 3 }] }), statement_sha256: {} };
  expect(checkPromise(now, older).issues).toEqual([]);
});

test('a higher limit and a later day are none', () => {
  const now = { region: [{ ...region('2024-04-30'), ...limits, small_cell_k: 9 }] };
  expect(checkPromise({ content: published(now), statement_sha256: {} }, released).issues).toEqual([]);
});
