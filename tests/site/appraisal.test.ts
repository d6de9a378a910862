import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { parseRecords } from '../../src/csv/parse.ts';
import { openNativeEngine } from '../../src/engine/native.ts';
import { databaseFileOf, tablesFileOf } from './published.ts';
import { readableTexts } from './readable.ts';
import { listFiles, readPage, wordsOf } from './site.ts';

/** Appraisals, titles, rules of management and themes of policy, as readers of the built site find them. */

const site = inject('rootSite');
const words = (page: string) => wordsOf(readPage(site, `${page}index.html`));

const [header, ...records] = parseRecords(
  readFileSync('data/999999-demo/evaluations.csv', 'utf8').replace(/^\uFEFF/, ''),
  ',',
);
const appraisals = records
  .filter(({ cells }) => cells.length > 1)
  .map(({ cells }) => Object.fromEntries((header?.cells ?? []).map((label, index) => [label, cells[index] ?? ''])));

describe('a result that its authority has not published', () => {
  const open = appraisals.filter((row) => row['公布日期'] === '');

  test('stands in no file of the site, of whatever kind', async () => {
    expect(open.length).toBeGreaterThan(10);
    const files = listFiles(site).filter((file) => file.startsWith('demo/') || !file.includes('/'));
    const texts = await readableTexts(files.map((file) => join(site, file)));
    // A row of a CSV file, of a sheet, of a page or of a list of objects.
    const pieces = texts.flatMap((text, index) =>
      text
        .split(/\r?\n|<\/row>|<\/tr>|<\/w:tr>|<\/w:p>|\}\s*,\s*\{/)
        .filter((piece) => piece.includes('999999-G'))
        .map((piece) => ({ file: files[index], piece })),
    );
    expect(pieces.length).toBeGreaterThan(10_000);
    const told = open.flatMap((row) =>
      pieces
        .filter(
          ({ piece }) =>
            piece.includes(row['集团编码'] ?? '') &&
            piece.includes(row['维度'] ?? '') &&
            piece.includes(row['年度'] ?? '') &&
            new RegExp(`(?<![\\d.])${(row['得分'] ?? '').replace('.', '\\.')}(?![\\d.])`).test(piece),
        )
        .map(({ file, piece }) => `${file}: ${piece.slice(0, 200)}`),
    );
    expect(told).toEqual([]);
  });

  test('has neither score nor grade in the databases', async () => {
    for (const path of [databaseFileOf(site, 'demo'), tablesFileOf(site, 'demo')]) {
      const engine = await openNativeEngine([{ name: 'region', path, isReadOnly: true }]);
      try {
        const [row] = await engine.query(`select
          count(*) filter (where published_on is null) as open,
          count(*) filter (where published_on is null and (score is not null or grade is not null)) as told,
          count(*) filter (where published_on is not null and score is not null) as published
          from region.evaluations`);
        expect([Number(row?.['open']), Number(row?.['told']), Number(row?.['published'])]).toEqual([
          open.length,
          0,
          appraisals.length - open.length,
        ]);
      } finally {
        engine.close();
      }
    }
  });

  test('is said to be not published on the page of its group, where no other page shows it', () => {
    const groups = [...new Set(open.map((row) => row['集团编码'] ?? ''))];
    for (const group of groups) {
      const page = readPage(site, `demo/groups/${group.toLowerCase()}/index.html`);
      expect(wordsOf(page)).toContain('已考核，结果未公布');
    }
  });
});

test('every published grade stands in the matrix of its year, in official order and without a rank', () => {
  const page = readPage(site, 'demo/appraisal/index.html');
  const [table = ''] = page.split('2025年度各集团考核等级</caption>').slice(1);
  const lines = table.slice(0, table.indexOf('</table>')).split('<tr').slice(2);
  expect(lines).toHaveLength(13);
  const published = appraisals.filter(
    (row) => row['年度'] === '2025' && row['评价对象'] === '集团' && row['公布日期'] !== '',
  );
  const grades = lines.flatMap((line) => line.match(/优秀|良好|合格|待改进/g) ?? []);
  expect(grades).toEqual(published.map((row) => row['等级']));
  expect(wordsOf(page)).not.toMatch(/第[一二三\d]+名|排名第|名次：/);
});

test('the annual report sends its reader to results that are there', () => {
  expect(words('demo/reports/2025/')).toContain('各维度的等级见附件，得分和历年结果见集团页');
  expect(words('demo/reports/2025/appraisals/')).toContain('2025年度各集团考核等级');
  const group = words('demo/groups/999999-g02/');
  expect(group).toContain('2026年3月20日，示教函〔2026〕16号');
  expect(group).toMatch(/优秀\s*96\.4分/);
});

test('titles, new schools and rules stand on the page of groups, themes on that of policy', () => {
  const groups = words('demo/groups/');
  expect(groups).toContain('现有示范集团2个。');
  expect(groups).toContain('2022—2023学年承接新建学校1所，派出执行校长。');
  expect(groups).toContain('名师带徒制度8个');
  expect(words('demo/policy/')).toContain('配套政策8个主题中，已公布6个，2个未见公布。');
});

describe('the real counties claim nothing', () => {
  test.each(['linzi', 'huaiyuan'])('%s has no result, no title and no document on a theme', (slug) => {
    const page = words(`${slug}/appraisal/`);
    expect(page).toContain('没有登记教育集团年度考核的记录。');
    expect(page).not.toMatch(/优秀|良好/);
    expect(words(`${slug}/policy/`)).toMatch(
      /配套政策[68]个主题均未见公布。“未见公布”指本站没有收录现行文件，不等于没有制定/,
    );
    expect(words(`${slug}/groups/`)).not.toMatch(/现有.*集团\d个。/);
  });
});
