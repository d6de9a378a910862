import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import readExcel from 'read-excel-file/node';
import { expect, inject } from 'vitest';
import { parseRecords } from '../../src/csv/parse.ts';
import { formatShare } from '../../src/format/number.ts';
import type { ResultRow } from '../../src/model/result.ts';
import { checkable, findBarriers, widthOf } from './axe.ts';
import { publishedRows } from './published.ts';
import { deskWithoutScripts, foreignOf, phone, recordRequests, test } from './visit.ts';

const query = (search = '') => `demo/query/${search}`;
const sentence = (page: Page) => page.locator('[data-answer="sentence"]').innerText();
const answered = (page: Page) => page.locator('[data-answer="section"]:not([hidden])').waitFor();
const lines = (page: Page) => page.locator('.query__table tbody tr');
const submit = (page: Page) => page.getByRole('button', { name: '查询', exact: true });

/** Figures of the published file: rotation share of each group in the last ended year. */
function rotationShares(): readonly ResultRow[] {
  return publishedRows(inject('subPathSite'), 'demo').filter(
    (row) =>
      row.indicator_id === 'IND-10' &&
      row.unit_kind === 'group' &&
      row.period === '2024-2025' &&
      row.basis === '参与口径' &&
      row.category === '',
  );
}

/** A share as the page writes it. */
const written = ({ numerator, denominator, threshold }: ResultRow) =>
  formatShare(numerator ?? 0, denominator ?? 0, threshold);

test('one click answers an example as it is published, and nothing came before it', async ({ page, address }) => {
  const requests = recordRequests(page);
  await page.goto(query());
  expect(requests.filter((url) => /\/engine\/|\.duckdb$/.test(url))).toEqual([]);
  const example = page.getByRole('link', { name: '哪些集团的教师交流比例未达标，各差多少人？' });
  await example.click();
  // How far it is stands beside the question that was clicked.
  expect(await example.locator('xpath=..').locator('[data-status]').count()).toBe(1);
  await answered(page);
  expect(foreignOf(requests, address)).toEqual([]);
  // A group whose type is not known stands in the file once for the standard of each type, in the table once.
  const rows = [...new Map(rotationShares().map((row) => [row.unit_id, row])).values()];
  const unmet = rows.filter(({ verdict }) => verdict === '未达标');
  expect(await sentence(page)).toContain(`${unmet.length}个未达标`);
  expect(await lines(page).count()).toBe(rows.length);
  const values = await lines(page).locator('strong').allInnerTexts();
  const shares = rows.filter(({ value }) => value !== null);
  expect(values.toSorted()).toEqual(shares.map(written).toSorted());
  const marks = await page
    .locator('.chart__wide [data-point]')
    .evaluateAll((all) => all.map((mark) => mark.getAttribute('data-point') ?? ''));
  expect(marks).toHaveLength(new Set(rows.map(({ unit_id }) => unit_id)).size);
  for (const row of shares) expect(marks.some((mark) => mark.includes(`：${written(row)}`))).toBe(true);
  expect(new URL(page.url()).search).toBe('?i=IND-10&u=group');
  // Every figure can be checked by its reader.
  const checks = await lines(page)
    .locator('a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(checks).toHaveLength(shares.length);
  await page.goto(new URL(checks[0] ?? '', page.url()).href);
  expect(await page.locator('h1').innerText()).toContain('核算');
});

test('the keyboard alone asks, sorts and filters, and the address asks it again', async ({ page }) => {
  await page.goto(query());
  await page.getByLabel('指标', { exact: true }).selectOption('IND-12');
  await page.getByRole('radio', { name: '全部各期' }).focus();
  await page.keyboard.press('Space');
  await submit(page).focus();
  await page.keyboard.press('Enter');
  await answered(page);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('answer');
  const said = await sentence(page);
  const all = await lines(page).count();
  await page.getByRole('button', { name: '数值' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  expect(await page.locator('th[aria-sort="descending"]').innerText()).toContain('数值');
  await page.getByLabel('筛选行').focus();
  await page.keyboard.type('未达标');
  expect(await page.locator('[data-count]').innerText()).toBe(`共${all}行，筛选后${await lines(page).count()}行`);
  // What the first answer took is kept: the link answers at once, and its form is folded until it is wanted.
  await page.goto(page.url());
  await answered(page);
  expect(await sentence(page)).toBe(said);
  await page.getByText('查询条件', { exact: true }).click();
  expect(await page.getByRole('radio', { name: '全部各期' }).isChecked()).toBe(true);
  expect(await page.getByLabel('指标', { exact: true }).inputValue()).toBe('IND-12');
});

test('the rows that are shown are saved as CSV and XLSX, and copied for WPS', async ({ page }) => {
  await page.goto(query('?i=IND-10&u=group'));
  await submit(page).click();
  await answered(page);
  await page.getByLabel('筛选行').fill('未达标');
  const shown = await lines(page).count();
  const take = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };
  const csv = await take('下载 CSV');
  expect(csv.name).toBe('999999_query_ind-10_20260331_demo.csv');
  const text = csv.bytes.toString('utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  const [header, ...records] = parseRecords(text.slice(1).trimEnd(), ',').map(({ cells }) => cells);
  const unmet = rotationShares().filter(({ verdict }) => verdict === '未达标');
  expect(records).toHaveLength(shown);
  const numerators = records.map((cells) => cells[header?.indexOf('分子') ?? -1]);
  expect(numerators.toSorted()).toEqual(unmet.map((row) => String(row.numerator)).toSorted());
  const workbook = await take('下载 XLSX');
  const [sheet] = await readExcel(workbook.bytes);
  expect(sheet?.data).toHaveLength(shown + 1);
  expect(sheet?.data[1]?.[header?.indexOf('数值') ?? -1]).toBe(Number(records[0]?.[header?.indexOf('数值') ?? -1]));
  await page.getByRole('button', { name: '复制表格' }).click();
  expect(await page.locator('[data-taken]').innerText()).toBe(`已复制${shown}行，可以粘贴到WPS或Excel。`);
});

test('on a phone two regions’ answer fits and meets AA, and only those are loaded', async ({ visit }) => {
  const page = await visit({ ...phone, ...checkable });
  const loaded: string[] = [];
  page.on('request', (request) => {
    const [, slug] = /\/jyjt\/(\w+)\/data\/\d+_tables_.*\.duckdb$/.exec(request.url()) ?? [];
    if (slug !== undefined) loaded.push(slug);
  });
  await page.goto(query('?i=IND-01&u=region&r=linzi'));
  await submit(page).click();
  await answered(page);
  expect(loaded.toSorted()).toEqual(['demo', 'linzi']);
  const regions = await lines(page).evaluateAll((all) => all.map((line) => line.textContent ?? ''));
  expect(regions.some((words) => words.includes('临淄区'))).toBe(true);
  expect(await widthOf(page)).toBeLessThanOrEqual(375);
  expect(await findBarriers(page)).toEqual([]);
});

test('a hostile address asks the first question, a missing file loses no question', async ({ page }) => {
  await page.goto(query(`?i=${encodeURIComponent(`IND-12'; drop table indicator_results; --`)}&u=x&g=%22&m=<script>`));
  expect(await page.getByLabel('指标', { exact: true }).inputValue()).toBe('IND-01');
  await page.route('**/*.duckdb', (route) => route.fulfill({ status: 404, body: '' }));
  await page.getByLabel('指标', { exact: true }).selectOption('IND-12');
  await submit(page).click();
  await page.getByText('网站刚刚更新，请刷新页面').waitFor();
  expect(await page.locator('[data-refused]').isVisible()).toBe(true);
  expect(await page.getByLabel('指标', { exact: true }).inputValue()).toBe('IND-12');
  await page.unroute('**/*.duckdb');
  await submit(page).click();
  await answered(page);
  expect(await sentence(page)).toContain('骨干教师');
});

test('a reader stops the download, is told so, and may ask again', async ({ page }) => {
  await page.goto(query('?i=IND-12&u=group'));
  await page.route('**/engine/*.bin', () => undefined);
  await submit(page).click();
  await page.getByRole('button', { name: '取消' }).click();
  await page.getByText('已取消。').waitFor();
  await page.unroute('**/engine/*.bin');
  await submit(page).click();
  await answered(page);
  expect(await sentence(page)).toContain('骨干教师占比');
});

test('without scripts the page says what it needs and leads to the results', async ({ visit }) => {
  const plain = await visit(deskWithoutScripts);
  await plain.goto(query());
  expect(await plain.locator('noscript .notice').isVisible()).toBe(true);
  expect(await plain.getByRole('button', { name: '查询', exact: true }).isDisabled()).toBe(true);
});
