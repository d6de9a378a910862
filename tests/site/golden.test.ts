import { describe, expect, inject, test } from 'vitest';
import { listFiles, listPages, readPage, wordsOf } from './site.ts';

const folder = inject('rootSite');
const words = (page: string) => wordsOf(readPage(folder, `${page}index.html`));

describe('Linzi', () => {
  test('has 7 groups by type, 7 lead schools and 15 members on its overview', () => {
    expect(words('linzi/')).toContain('临淄区有7个教育集团，7所核心校、15所成员校；贯通培养型2个、城乡共建型5个。');
  });

  test('lists 22 schools', () => {
    expect(words('linzi/schools/')).toContain('收录学校22所');
  });

  test('has 2, 4, 2, 2, 2, 1 and 2 members by group, all within the advised size', () => {
    const rows = tableRows('linzi/indicators/ind-05/', '集团成员数：各集团');
    expect(rows.map((row) => /(\d+)个符合建议$/.exec(row)?.[1])).toEqual(['2', '4', '2', '2', '2', '1', '2']);
  });

  test('says that its policy sets no coverage target', () => {
    expect(words('linzi/')).toContain('本方案未设定覆盖率目标');
    expect(words('linzi/indicators/ind-01/')).toContain('本方案未设定该项定量目标');
  });

  test('never coins a name for a group that has none', () => {
    expect(words('linzi/groups/')).toContain('以淄博七中为核心校的教育集团');
  });
});

describe('Huaiyuan', () => {
  test('has 7 groups of unknown type, with 7 head schools, 7 others and 15 campuses', () => {
    expect(words('huaiyuan/')).toContain('怀远县有7个教育集团，7所总校、7所成员校，共15个校区；类型待确认7个。');
  });

  test('shows the 15 rows of the annex, 9 with 校本部, as they are written', () => {
    const cells = ['g01', 'g02', 'g03', 'g04', 'g05', 'g06', 'g07'].flatMap((group) =>
      tableRows(`huaiyuan/groups/340321-${group}/`, '成员和校名'),
    );
    expect(cells).toHaveLength(15);
    expect(cells.filter((row) => row.split('起').at(-1)?.includes('校本部'))).toHaveLength(9);
    expect(cells.filter((row) => /校本部总校/.test(row))).toHaveLength(7);
  });

  test('cannot compute its coverage, names the missing tables and still shows both targets with dates and clauses', () => {
    const page = words('huaiyuan/indicators/ind-01/');
    expect(page).toContain('无法计算：缺');
    expect(page).toContain('全县义务教育学校名录');
    expect(page).toContain('集团类型');
    for (const phrase of ['≥80%', '2025年12月31日', 'HY-06', '≥90%', '2030年12月31日', 'HY-07']) {
      expect(page).toContain(phrase);
    }
  });

  test('prints its tasks as they are written, and a deadline before the document as such', () => {
    const page = words('huaiyuan/tasks/');
    expect(page).toContain('2023年9月底前完成并长期坚持（时限早于成文日期，按文件原文列示）');
    expect(page).not.toContain('逾期');
  });
});

test('every page and file name of the demonstration county says that it is one', () => {
  const pages = listPages(folder).filter((page) => page.startsWith('demo/'));
  expect(pages.length).toBeGreaterThan(50);
  for (const page of pages) expect(wordsOf(readPage(folder, page)), page).toContain('演示数据');
  const downloads = listFiles(folder).filter((file) => /^demo\/data\/.*\.(?:csv|json)$/.test(file));
  expect(downloads.length).toBeGreaterThan(20);
  expect(downloads.filter((file) => !/_demo\.|(?:manifest|datapackage)\.json$/.test(file))).toEqual([]);
});

describe('both regions', () => {
  test.each([
    ['linzi', 'lz', 'LZ', 57],
    ['huaiyuan', 'hy', 'HY', 52],
  ])('%s has each of its clauses on a page', (slug, anchor, prefix, count) => {
    const html = readPage(folder, `${slug}/policy/index.html`);
    for (let number = 1; number <= count; number += 1) {
      const id = String(number).padStart(2, '0');
      expect(html).toContain(` id="${anchor}-${id}"`);
      expect(html).toContain(`>${prefix}-${id}<`);
    }
    expect(html).not.toContain(` id="${anchor}-${count + 1}"`);
  });

  test.each(['linzi', 'huaiyuan', 'demo'])('%s: text and clauses are linked both ways', (slug) => {
    const html = readPage(folder, `${slug}/policy/index.html`);
    const passages = [...html.matchAll(/ id="text-([a-z]+-\d+)"/g)].map(([, id]) => id ?? '');
    expect(passages.length).toBeGreaterThan(40);
    for (const id of passages)
      expect([` href="#text-${id}"`, ` href="#${id}"`].filter((link) => !html.includes(link))).toEqual([]);
    expect(html.match(/<span class="passage"/g)?.length).toBeGreaterThanOrEqual(passages.length);
  });

  test('print the full texts, names left out and every sentence accounted for', () => {
    const linzi = wordsOf(readPage(folder, 'linzi/policy/index.html'));
    expect(linzi).toContain('全面扩大优质教育资源辐射的广度和深度');
    expect(linzi).toContain('〔姓名略〕');
    expect(wordsOf(readPage(folder, 'huaiyuan/policy/index.html'))).toContain('辐射带动涡北经济发展');
    for (const slug of ['linzi', 'huaiyuan', 'demo']) {
      const page = readPage(folder, `${slug}/policy/index.html`);
      expect(page).toContain('没有列为条款的文句');
      expect(wordsOf(page)).not.toMatch(/另有\d+句尚未列入/);
    }
  });

  test('print every contradiction of the policy texts', () => {
    const printed = ['linzi', 'huaiyuan'].map((slug) => readPage(folder, `${slug}/policy/index.html`)).join('');
    for (let number = 1; number <= 11; number += 1) {
      expect(printed).toContain(` id="a6-${String(number).padStart(2, '0')}"`);
    }
  });

  test('never show an empty section, a placeholder or a slip of the program', () => {
    for (const page of listPages(folder)) {
      // Code is quoted, and stands between marks as a word does.
      const text = wordsOf(readPage(folder, page).replace(/<(pre|code|textarea)[\s\S]*?<\/\1>/g, '代码'));
      expect(text, page).not.toMatch(/undefined|NaN|\[object|null|XXX|TODO/);
      expect(text, page).not.toMatch(/。。|，，|；。|，。|、、|：。/);
      expect(readPage(folder, page), page).not.toMatch(
        /<tbody[^>]*>\s*<\/tbody>|<ul(?![^>]*\shidden)[^>]*>\s*<\/ul>|<dd[^>]*>\s*<\/dd>/,
      );
    }
  });
});

/** Words of each body row of the page's tables, or of the one table whose box has this label. */
function tableRows(page: string, label = ''): string[] {
  const html = readPage(folder, `${page}index.html`);
  const start = label === '' ? 0 : html.indexOf(`aria-label="${label}"`);
  const end = label === '' ? html.length : html.indexOf('</table>', start);
  return [...html.slice(start, end).matchAll(/<tr[^>]*>\s*<t[hd][^>]*(?:scope="row")?[^>]*>[\s\S]*?<\/tr>/g)]
    .map((match) => wordsOf(match[0]))
    .filter((row) => row !== '')
    .slice(label === '' ? 0 : 1);
}
