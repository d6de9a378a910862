import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tableNames, tableOf } from '../../src/model/tables.ts';
import { listPages, readPage, textOf } from './site.ts';

// A site of two invented regions, and of the city that both belong to: one with 教育集团, 学区 and 幼教联盟 beside each other, one of
// 共同体 alone. Of both there is a list and nothing else, as of most regions on their first day.
let folder = '';
let site = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'school-group-atlas-kinds-'));
  const data = join(folder, 'data');
  cpSync('tests/fixtures/kinds', data, { recursive: true });
  cpSync('tests/fixtures/city-of-kinds', data, { recursive: true });
  cpSync('data/site.csv', join(data, 'site.csv'));
  site = join(folder, 'dist');
  const run = spawnSync('node', ['scripts/build.ts', '--data', data, '--out', site], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`The site was not built:\n${run.stdout}\n${run.stderr}`);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Tables and SQL are called what they are called everywhere, so that files of regions can be put together. */
const commonWords = tableNames
  .map((name) => tableOf(name).label)
  .filter((label) => label.includes('集团'))
  .toSorted((a, b) => b.length - a.length);

/** What a page says for itself, without the frame and statements. */
function saidOn(page: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(readPage(site, page))?.[0] ?? '';
  return textOf(main.replace(/<(pre|code|textarea)\b[\s\S]*?<\/\1>/g, '')).replaceAll(' ', '');
}

/** The same without the names of tables. */
const withoutTables = (said: string) => commonWords.reduce((text, label) => text.replaceAll(label, '（表）'), said);

/** Pages on which columns and files are described, by the names that they have in every region. */
const isOfFiles = (page: string) => /\/(?:data|verify|templates|query|releases)\//.test(page);
const pagesOf = (slug: string) => listPages(site).filter((page) => page.startsWith(`${slug}/`) && !isOfFiles(page));

describe('a region of 共同体', () => {
  test('has the word on every page, and never speaks of groups', () => {
    const pages = pagesOf('gongti');
    expect(pages.length).toBeGreaterThan(50);
    const strange = pages.flatMap((page) =>
      (withoutTables(saidOn(page)).match(/.{0,12}(?:集团(?!化)|总校|核心校).{0,12}/gu) ?? []).map(
        (words) => `${page}: ${words}`,
      ),
    );
    expect(strange).toEqual([]);
    expect(saidOn('gongti/index.html')).toContain('共林县有2个共同体，2所牵头校、3所成员校');
  });
});

describe('a region of three kinds', () => {
  const counted = '2个教育集团、3个学区、3个幼教联盟';

  test('counts them by name where it counts them', () => {
    for (const page of ['', 'groups/', 'relations/'])
      expect(saidOn(`sanlin/${page}index.html`), page).toContain(`三林区有${counted}`);
  });

  test.for([
    ['g01', '核心校桐花小学', /学区长学校|牵头园|本学区|本联盟/u],
    ['g03', '学区长学校梧桐小学', /集团|核心校|总校|牵头园|本联盟/u],
    ['g06', '牵头园春苗幼儿园', /集团|核心校|总校|学区长学校|本学区/u],
  ] as const)('speaks on the page of %s in the words of its kind', ([group, lead, others]) => {
    const said = saidOn(`sanlin/groups/999997-${group}/index.html`);
    expect(said).toContain(lead);
    // Schools may have other roles elsewhere, and the heading over all of them names every kind.
    const own = said.replaceAll('教育集团、学区和幼教联盟', '').replaceAll('桐花小学教育集团', '');
    expect(own.match(others)?.[0] ?? null).toBeNull();
  });

  test('says of a body without a type what it is, and never that its type is to be confirmed', () => {
    for (const page of ['', 'groups/', 'relations/'])
      expect(saidOn(`sanlin/${page}index.html`), page).not.toContain('类型待确认');
  });

  test('a list and nothing else has no lists of what cannot be computed, but on the page that says what would help', () => {
    for (const page of pagesOf('sanlin').filter((name) => /\/(?:groups|schools|relations)\//.test(name))) {
      expect(saidOn(page).match(/无法计算|未提供/gu) ?? [], page).toEqual([]);
    }
    expect(saidOn('sanlin/completeness/index.html')).toContain('未提供');
  });

  test('the school of two kinds is found in both', () => {
    expect(saidOn('sanlin/schools/index.html')).toContain('桐花小学教育集团成员校东片学区副学区长学校');
  });
});

describe('the city of both, of whose three counties two have lists and one has nothing', () => {
  test('has its own pages, and none of a county', () => {
    expect(pagesOf('xugou').filter((page) => !page.startsWith('xugou/indicators/'))).toEqual([
      'xugou/across/index.html',
      'xugou/index.html',
      'xugou/policy/index.html',
    ]);
  });

  test('says first how little is known, and judges nothing', () => {
    const said = saidOn('xugou/index.html');
    expect(said).toContain('3个县（市、区）中0个有数据：三林区、共林县只有集团和成员名单');
    expect(said).toContain('远山县没有报送');
    expect(said).not.toMatch(/未达标|[\d.]+%至/u);
  });

  test('leads to its counties', () => {
    for (const county of ['sanlin', 'gongti'])
      expect(readPage(site, 'xugou/index.html')).toContain(`href="/${county}/"`);
  });

  test('is found from the entrance, by the search and from the path above every page of its counties', () => {
    expect(readPage(site, 'index.html')).toContain('href="/xugou/"');
    expect(saidOn('index.html')).toContain('虚构市所辖三林区、共林县、远山县；数据截至2025年12月1日');
    expect(JSON.parse(readPage(site, 'data/regions.json'))).toMatchObject({
      cities: [['xugou', '虚构市', '虚构省', 'xu gou shi']],
    });
    // On the big screen there is no path.
    for (const page of [...pagesOf('sanlin'), ...pagesOf('gongti')].filter((name) => !name.includes('/screen/'))) {
      const path = /<nav class="crumbs[\s\S]*?<\/nav>/.exec(readPage(site, page))?.[0] ?? '';
      expect(path, page).toMatch(/全部地区<\/a>[\s\S]*href="\/xugou\/"[^>]*>虚构市/u);
    }
  });
});
