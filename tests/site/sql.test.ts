import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { openNativeEngine } from '../../src/engine/native.ts';
import { sqlExamples } from '../../src/sql/examples.ts';
import { fragmentOf } from '../../src/sql/sql-link.ts';
import { checkable, findBarriers, widthOf } from './axe.ts';
import { databaseFileOf, tablesFileOf } from './published.ts';
import { ended, focusEditor, give, run, start, write } from './sql-page.ts';
import { desk, foreignOf, openPage, phone, test as siteTest } from './visit.ts';

const workbench = 'demo/query/sql/';
const asked: string[] = [];
const errors: string[] = [];

/** `tab` is one page for all that can be tried on one engine: to start it takes longer than everything else. */
const test = siteTest.extend('tab', { scope: 'file' }, async ({ browser, address }) => {
  const tab = await openPage(browser, { ...phone, baseURL: address, acceptDownloads: true });
  tab.context().on('request', (request) => asked.push(request.url()));
  tab.context().on('weberror', (error) => errors.push(error.error().message));
  await tab.goto(workbench);
  return tab;
});

const inEditor = (tab: Page) => tab.locator('#sql-text').inputValue();

/** One figure for the names, labels and texts of all views. */
const viewsSql = `select md5(string_agg(concat_ws('|', view_name, comment, sql), '' order by view_name)) as all_views
  from duckdb_views() where not internal and database_name = 'demo'`;

async function viewsOfDownload(): Promise<string> {
  const path = databaseFileOf(inject('subPathSite'), 'demo');
  const engine = await openNativeEngine([{ name: 'demo', path, isReadOnly: true }]);
  const [row] = await engine.query<{ all_views: string }>(viewsSql);
  engine.close();
  return row?.all_views ?? 'no views';
}

describe('the reader’s SQL', () => {
  test('runs in the page, and its rows are those of the published file', async ({ tab }) => {
    const { results, status } = await run(
      tab,
      'select group_id, founded_on, short_name, closed_on from groups order by 1',
    );
    expect(status).toBe('已运行。');
    const download = tab.waitForEvent('download');
    await tab.getByRole('button', { name: '下载 CSV' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('demo_sql.csv');
    const { data } = Papa.parse<string[]>(readFileSync(await file.path(), 'utf8').trim());
    const published = await tab.evaluate(async () => {
      const link = [...document.querySelectorAll('a')].find(({ href }) => href.endsWith('/data/'));
      const html = await (await fetch(link?.href ?? '')).text();
      const [, path = ''] = /href="([^"]*_groups_[^"]*\.json|[^"]*_groups\.json)"/.exec(html) ?? [];
      return (await (await fetch(path)).json()) as unknown;
    });
    const text = JSON.stringify(published);
    expect(data.length).toBe(15);
    for (const [id = '', founded = ''] of data.slice(1)) {
      expect(text).toContain(id);
      expect(text).toContain(founded);
    }
    expect(results).toContain('空值');
  });

  test('has a result for each statement', async ({ tab }) => {
    const { results, status } = await run(
      tab,
      "select ';' as a, 2 as a; create temp table t as select 7 as x; from t;",
    );
    expect(status).toBe('3条语句已全部运行。');
    expect(results.match(/第\d条语句的结果/g)).toHaveLength(3);
    expect(await tab.locator('[data-sql-own-tables]').innerText()).toContain('t');
  });

  test('runs in part when a part is selected, and every example runs', async ({ tab }) => {
    await write(tab, 'select 1; select 2;');
    await tab.keyboard.press('Home');
    for (let step = 0; step < 8; step += 1) await tab.keyboard.press('Shift+ArrowRight');
    await tab.keyboard.press('Control+Enter');
    expect((await ended(tab)).status).toBe('已运行。');
    const all = await run(tab, sqlExamples.map(({ sql }) => sql).join('\n'));
    expect(all.status).toBe(`${sqlExamples.length}条语句已全部运行。`);
    expect(all.results.match(/共\d+行/g)).not.toContain('共0行');
  });

  test('has a plan', async ({ tab }) => {
    await write(tab, 'select group_id, count(*) from memberships group by 1');
    await tab.getByRole('button', { name: '看执行计划' }).click();
    expect((await ended(tab)).results).toContain('GROUP_BY');
  });

  test('finds the views of the downloaded file, with the text of the build', async ({ tab }) => {
    const { results, status } = await run(
      tab,
      `select count(*) > 100 as a, count(*) = (select count(*) from demo.ind_10) as b from ind_10;
      select count(*) as different from (from recomputed_indicator_results except all from indicator_results);
      ${viewsSql};`,
    );
    expect(status).toBe('3条语句已全部运行。');
    expect(results).toMatch(/是\t是/);
    expect(results).toMatch(/different\n数值\n\n0\n/);
    expect(results).toContain(await viewsOfDownload());
  });

  test('is that of an indicator, chosen by its name', async ({ tab }) => {
    await tab.locator('#sql-example').selectOption('IND-10');
    await ended(tab);
    expect(await inEditor(tab)).toContain('from person_ratios');
    expect((await run(tab, await inEditor(tab))).status).toBe('已运行。');
  });

  test('is drawn as the reader chooses', async ({ tab }) => {
    await run(tab, "select 'a' as k, 1 as v union all select 'b', null union all select 'c', 3 order by 1");
    await tab.getByText('画图').click();
    await tab.locator('.sql__chart svg').waitFor();
    expect(await tab.locator('.sql__chart svg text').allTextContents()).toEqual(['a', 'b', 'c', '1', '空值', '3']);
  });

  test('can be written with the keyboard alone, with names completed by their meaning', async ({ tab }) => {
    await write(tab, '');
    await tab.keyboard.type('select * from 教育集');
    await tab.locator('.cm-tooltip-autocomplete').waitFor();
    expect(await tab.locator('.cm-tooltip-autocomplete').innerText()).toContain('groups');
    // A list that has just opened does not take a key yet, so that nobody chooses by mistake.
    await tab.waitForTimeout(150);
    await tab.keyboard.press('Enter');
    expect(await inEditor(tab)).toBe('select * from groups');
    await tab.keyboard.press('Escape');
    await tab.keyboard.press('Tab');
    expect(await tab.evaluate(() => document.activeElement?.textContent?.trim())).toBe('运行');
    await tab.keyboard.press('Enter');
    expect((await ended(tab)).results).toContain('共14行');
  });
});

describe('hostile input', () => {
  test.for([
    ['a quote and a semicolon in a value', `select 'it''s; -- ' || chr(34) as v; select 2`, '2条语句已全部运行。'],
    ['nothing but a comment', '-- ; \n/* ; */', '没有可以运行的语句。'],
    ['markup in a value', `select '<img src=x onerror="document.title=1">' as v`, '已运行。'],
    ['a product of a billion rows', 'select * from range(100000) a, range(10000) b', '已运行。'],
    ['a column of the name of a method', 'select 1 as constructor, 2 as "__proto__"', '已运行。'],
  ] as const)('%s is taken as it is', async ([, sql, status], { tab }) => {
    const shown = await run(tab, sql);
    expect(shown.status).toBe(status);
    expect(shown.text).toBe(sql);
    expect(await tab.locator('[data-sql-results] img').count()).toBe(0);
  });

  test.for([
    ['Chinese punctuation', 'select 1， 2', '半角'],
    ['an open quote', "select 'abc; select 2", '引号没有成对'],
    ['a table that is not there, after one that is', 'select 1;\nselect * from grps;\nselect 3', '在第2行'],
    ['a drop of what is published', 'drop table groups', '只能读取'],
    ['a change of what is published', "update groups set group_name = ''", '只能读取'],
    ['an address', "select * from read_csv('https://example.org/a.csv')", '不读写文件、不访问网络'],
    ['a function that needs one', 'select today()', '引擎的扩展'],
    ['a sum without end', `select ${'1+'.repeat(5000)}1`, '没有运行成功'],
    ['a name without a letter', 'select 1 as ""', '没有运行成功'],
    ['more than the memory holds', 'select list(repeat(range::varchar, 500)) from range(5000000)', '内存不够'],
  ] as const)('%s is refused in words, and the text is kept', async ([, sql, words], { tab }) => {
    const { results, text } = await run(tab, sql);
    expect(results).toContain(words);
    expect(results).toContain('查询引擎返回的信息');
    expect(text).toBe(sql);
  });

  test.for([
    ['a file', "copy groups to 'a.csv'", '语句不能写文件'],
    ['an extension', 'install icu; load icu', '本页不安装、不加载引擎的扩展'],
    ['a setting', 'set enable_external_access = true', '设置不能更改'],
  ] as const)('%s is not asked for at all, in words, and the text is kept', async ([, sql, words], { tab }) => {
    const { results, text } = await run(tab, sql);
    expect(results).toContain(words);
    expect(results).not.toContain('查询引擎返回的信息');
    expect(text).toBe(sql);
  });

  test('what never ends can be stopped', async ({ tab }) => {
    await start(
      tab,
      'select count(*) from range(100000) a, range(100000) b, range(999) c where a.range > b.range + c.range',
    );
    await tab.getByRole('button', { name: '取消' }).click();
    expect((await ended(tab)).status).toBe('已取消。');
    expect((await run(tab, 'select 1')).status).toBe('已运行。');
  });

  test('a result that is cut says so', async ({ tab }) => {
    expect((await run(tab, 'from range(100001)')).results).toContain(
      '结果超过100,000行：只取前100,000行，显示前1,000行',
    );
    expect((await run(tab, 'from range(1001)')).results).toContain('共1,001行，显示前1,000行，下载的文件含全部行');
    expect(await tab.locator('[data-sql-results] tbody tr').count()).toBe(1000);
  });

  test('a damaged address changes nothing, a whole one brings the text', async ({ tab }) => {
    const other = await tab.context().newPage();
    await other.goto(`${workbench}#sql=%E4`);
    const kept = await other.locator('#sql-text').inputValue();
    expect(kept).not.toBe('');
    await other.goto('demo/');
    await other.goto(workbench + fragmentOf("select '甲'"));
    expect(await other.locator('#sql-text').inputValue()).toBe("select '甲'");
    // What stood there before is among the texts that were run.
    await other
      .getByRole('listitem')
      .filter({ hasText: kept.trim().split('\n')[0] ?? '' })
      .first()
      .waitFor();
    await other.close();
  });
});

describe('a file of the reader', () => {
  const school = '3499990001';

  test('in GBK joins the published tables, its codes unharmed', async ({ tab }) => {
    const ids = await run(tab, 'select school_id from schools order by 1 limit 1');
    const [id = school] = /\d{10}/.exec(ids.results) ?? [];
    const said = await give(
      tab,
      '招生(最终)’; drop table groups; --.csv',
      iconv.encode(`学校标识码,序号,人数\n${id},007,12\n`, 'gbk'),
    );
    expect(said).toContain('已成为表 招生_最终_drop_table_groups，1行');
    expect(said).toContain('GBK');
    const { results } = await run(
      tab,
      'select school_name, 序号, 人数 + 1 as 加一 from 招生_最终_drop_table_groups o join schools s on s.school_id = o.学校标识码',
    );
    expect(results).toContain('共1行');
    expect(results).toMatch(/\t007\t13/);
    expect((await run(tab, 'from groups')).results).toContain('共14行');
  });

  test('of 10 MB and of one column is read', async ({ tab }) => {
    const rows = Array.from({ length: 250_000 }, (_, index) => `第${index}行，说明文字说明文字说`);
    const big = `说明\n${rows.join('\n')}\n`;
    expect(Buffer.byteLength(big)).toBeGreaterThan(10_000_000);
    expect(await give(tab, 'big.csv', big)).toContain('已成为表 big，250000行');
    expect((await run(tab, 'select count(distinct 说明) as n from big')).results).toContain('250000');
  });

  test.for([
    ['a program', Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256)), '不是文字'],
    ['a workbook', Buffer.from('PK\u0003\u0004rest of it'), 'Excel 工作簿'],
    ['an empty file', Buffer.alloc(0), '文件是空的'],
  ] as const)('that is %s by another name is refused with what to do', async ([, content, words], { tab }) => {
    expect(await give(tab, 'renamed.csv', content)).toContain(words);
  });
});

describe('what goes wrong around the page', () => {
  test('a second tab works beside the first, and one that is closed while it loads takes nothing with it', async ({
    tab,
  }) => {
    const closed = await tab.context().newPage();
    await closed.goto(workbench);
    await start(closed, 'select 1');
    await closed.close();
    const second = await tab.context().newPage();
    await second.goto(workbench);
    expect((await run(second, 'select 42 as n')).results).toContain('42');
    await second.close();
    expect((await run(tab, 'select 43 as n')).results).toContain('43');
  });

  test('data that are missing, cut or without a connection are named, and asking again helps', async ({ visit }) => {
    const damaged = readFileSync(tablesFileOf(inject('subPathSite'), 'demo'));
    // The rows and not the table of contents, which stands at the end: it can be opened, and the texts cannot be read.
    damaged.fill(7, 20_000, damaged.length / 2);
    // Without what earlier visits have left in the browser.
    const other = await visit(desk);
    await other.goto(workbench);
    const fail = async (answer: Parameters<Page['route']>[1], words: string) => {
      await other.route('**/*.duckdb', answer);
      const shown = await run(other, 'select 44 as n');
      expect(shown.status).toContain(words);
      expect(shown.text).toBe('select 44 as n');
      await other.unroute('**/*.duckdb');
    };
    await fail((route) => route.fulfill({ status: 404 }), '网站刚刚更新，请刷新页面');
    await fail((route) => route.fulfill({ status: 200, body: 'half' }), '没有下载完整');
    await fail((route) => route.abort(), '没有连接到本站');
    await other.route('**/*.duckdb', (route) => route.fulfill({ body: damaged }));
    expect((await run(other, 'select 44 as n')).results).toContain('Corrupt database file');
    await other.unroute('**/*.duckdb');
    expect((await run(other, 'select 44 as n')).results).toContain('44');
    await other.close();
  });

  test('a browser that keeps nothing still runs everything', async ({ tab }) => {
    const other = await tab.context().newPage();
    await other.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('forbidden', 'SecurityError');
        },
      });
    });
    await other.goto(workbench);
    await focusEditor(other);
    expect(await other.locator('[data-sql-history-note]').innerText()).toContain('不允许');
    await other.getByRole('button', { name: '复制链接' }).click();
    expect(new URL(other.url()).hash).toMatch(/^#sql=/);
    await other.close();
  });
});

test('editor, results, errors and pictures meet WCAG 2.1 A and AA on a phone', async ({ visit }) => {
  const other = await visit({ ...phone, ...checkable });
  await other.goto(workbench);
  await run(other, "select 1 as v, null as n, '' as e; select nope");
  await other.getByText('画图').click();
  await other.locator('.sql__chart svg').waitFor();
  await give(other, 'own.csv', 'a\n1\n');
  for (const summary of await other.locator('.schema summary').all())
    if (await summary.isVisible()) await summary.click();
  expect(await widthOf(other)).toBeLessThanOrEqual(375);
  expect(await findBarriers(other)).toEqual([]);
});

test('nothing is asked of another site, and no script fails', ({ address }) => {
  expect(asked).toContain(address + workbench);
  expect(foreignOf(asked, address)).toEqual([]);
  expect(errors).toEqual([]);
});
