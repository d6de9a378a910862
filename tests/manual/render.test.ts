import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chapters } from '../../src/manual/chapters.ts';
import { renderChapter } from '../../src/manual/render.ts';

const root = join(import.meta.dirname, '../..');
const addressOf = (path: string) => `/jyjt${path}`;
const render = (markdown: string) => renderChapter(markdown, addressOf);

test('the title is left to the page, headings keep their ids or are named as repositories name them', async () => {
  const { html, headings } = await render(
    '# 题\n\n## <a id="table-groups"></a>17. 教育集团（必备）\n\n### 放在nginx上\n',
  );
  expect(html).not.toContain('题');
  expect(headings).toEqual([
    { depth: 2, id: 'table-groups', text: '17. 教育集团（必备）' },
    { depth: 3, id: '放在nginx上', text: '放在nginx上' },
  ]);
  expect(html).toContain('<h2 id="table-groups">17. 教育集团（必备）</h2>');
});

test('a table that people fill in has its template beside it', async () => {
  const { html } = await render('## <a id="table-groups"></a>教育集团\n');
  expect(html).toContain('<a href="/jyjt/guide/templates/groups.csv" download>');
});

test('links between chapters lead to pages, links to other files of the project are plain words', async () => {
  const { html } = await render(
    '[甲](server.md#放在nginx上) [乙](src/docs/zh/findings.md) [丙](../../../README.zh-CN.md) [丁](README.md) [戊](https://a.cn/)\n',
  );
  const plain = decodeURI(html);
  expect(plain).toContain('<a href="/jyjt/guide/server/#放在nginx上">甲</a>');
  expect(plain).toContain('<a href="/jyjt/guide/findings/">乙</a>');
  expect(plain).toContain('<a href="/jyjt/guide/">丙</a> 丁 <a href="https://a.cn/">戊</a>');
});

test('a table scrolls in a named box, and its cells say which column they are of', async () => {
  const { html } = await render(
    '## 编码\n\n| 列名 | 说明 |\n| --- | --- |\n| 甲<br>`a` | 乙 |\n\n| 列名 |\n| --- |\n| 丙 |\n',
  );
  expect(html).toContain('<div class="table-scroll" role="region" aria-label="编码（表）" tabindex="0"><table>');
  expect(html).toContain('<th scope="row">甲<br><code>a</code></th>');
  expect(html).toContain('<td data-label="说明">乙</td>');
  const labels = [...html.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label);
  expect(new Set(labels).size).toBe(2);
});

test('marks of generated parts and boxes to be ticked are no controls and no comments of the page', async () => {
  const { html } = await render('<!-- 由程序生成：one 开始 -->\n\n- [ ] 核对\n\n<!-- 结束 -->\n');
  expect(html).not.toMatch(/<!--|<input/);
  expect(html).toContain('☐ 核对');
});

const files = new Map([
  ['/guide/', 'README.zh-CN.md'],
  ...chapters.map(({ stem }) => [`/guide/${stem}/`, `src/docs/zh/${stem}.md`] as const),
]);

async function pageOf(file: string) {
  return renderChapter(readFileSync(join(root, file), 'utf8'), (path) => path);
}

test.each([...files.values()])('%s: links within the manual find their heading', async (file) => {
  const { html } = await pageOf(file);
  const links = [...html.matchAll(/href="(\/guide\/[^"]*)"/g)].map(([, href = '']) => decodeURI(href));
  for (const href of links.filter((one) => !one.startsWith('/guide/templates/'))) {
    const [page = '', anchor] = href.split('#');
    const target = files.get(page);
    expect(target, href).toBeDefined();
    if (target === undefined || anchor === undefined) continue;
    const { headings } = await pageOf(target);
    expect(
      headings.map(({ id }) => id),
      href,
    ).toContain(anchor);
  }
});
