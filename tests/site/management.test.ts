import { readFileSync } from 'node:fs';
import { describe, expect, inject, test } from 'vitest';
import { parseRecords } from '../../src/csv/parse.ts';
import { openNativeEngine } from '../../src/engine/native.ts';
import { databaseFileOf, tablesFileOf } from './published.ts';
import { listFiles, readPage, wordsOf } from './site.ts';

/** Management and support of the groups, as readers of the built site find them. */

const site = inject('rootSite');
const words = (page: string) => wordsOf(readPage(site, `${page}index.html`));

function recordsOf(table: string): readonly Readonly<Record<string, string>>[] {
  const [header, ...records] = parseRecords(readFileSync(`data/999999-demo/${table}.csv`, 'utf8'), ',');
  return records
    .filter(({ cells }) => cells.length > 1)
    .map(({ cells }) => Object.fromEntries((header?.cells ?? []).map((label, index) => [label, cells[index] ?? ''])));
}

/** The cells of a line of the matrix under a caption. */
function lineOf(caption: string, name: string): string {
  const [, table = ''] = readPage(site, 'demo/management/index.html').split(`${caption}</caption>`);
  const line = table
    .slice(0, table.indexOf('</table>'))
    .split('<tr')
    .find((row) => row.includes(`>${name}</a>`));
  return wordsOf(line ?? '').replace(/\s+/g, '');
}

const postsOf2025 = (group: string) =>
  recordsOf('special_posts').find((row) => row['年度'] === '2025' && row['集团编码'] === group);

describe('the page about management and support', () => {
  test('says how many of the groups that returned it held competitions, and who is still silent', () => {
    const year = recordsOf('post_competitions').filter((row) => row['学年'] === '2024-2025');
    const held = year.filter((row) => row['是否实施'] === '是').length;
    expect(words('demo/management/')).toContain(
      `2024—2025学年，已报送的${year.length}个集团中${held}个集团实行竞聘上岗`,
    );
    expect(lineOf('各集团竞聘上岗', '沐谷镇中心小学集团')).toContain('沐谷镇中心小学集团—未实行未实行未实行');
  });

  test('calls a figure the county’s own only where the county stated it, and says whose total another is', () => {
    const persons = (way: string) =>
      recordsOf('title_preferences').filter((row) => row['年度'] === '2024' && row['方式'] === way);
    // The group of few teachers is out of the total.
    const sum = (way: string) =>
      persons(way)
        .filter((row) => row['集团编码'] !== '999999-G12')
        .reduce((total, row) => total + Number(row['人数']), 0);
    const whole = '已报送的各集团合计（含人数不公开的集团，人数不含教师较少的集团）';
    const said = `2024年度，${whole}职称评审中优先推荐${sum('优先推荐')}人，赋分加分${sum('赋分加分')}人`;
    expect(words('demo/management/')).toContain(said);
    expect(words('demo/reports/2024/')).toContain(said);
    expect(lineOf('各集团职称倾斜', whole)).toContain(`推荐${sum('优先推荐')}人，加分${sum('赋分加分')}人`);
    expect(lineOf('各集团职称倾斜', '全县')).toBe('');
    const [stated] = recordsOf('special_posts').filter((row) => row['集团编码'] === '');
    expect(stated?.['年度']).toBe('2023');
    expect(lineOf('各集团特设岗位', '全县')).toContain(
      `全县——岗位${stated?.['岗位数']}个，聘用${stated?.['已聘人数']}人`,
    );
  });

  test('tells silence apart from not having existed, on every page', () => {
    expect(lineOf('各集团竞聘上岗', '望川小学集团')).toContain(`望川小学集团${'学年初未成立'.repeat(4)}`);
    expect(words('demo/groups/999999-g09/')).toContain('2025—2026学年：没有报送');
    expect(words('demo/indicators/ind-50/')).toContain('2025—2026学年实施集团占比：有1个集团没有报送，不列入计算。');
    expect(words('demo/indicators/ind-50/')).not.toMatch(/汀麦镇中心小学集团[^。]*无法计算/);
  });

  test('tells posts, and persons as far as they may be told', () => {
    const [shown, few] = ['999999-G08', '999999-G02'].map(postsOf2025);
    expect(lineOf('各集团特设岗位', '岫荞镇中心小学集团')).toContain(
      `岗位${shown?.['岗位数']}个，聘用${shown?.['已聘人数']}人`,
    );
    expect(Number(few?.['已聘人数'])).toBeLessThan(5);
    expect(lineOf('各集团特设岗位', '听澜小学集团')).toContain(`岗位${few?.['岗位数']}个，聘用人数不公开`);
    expect(words('demo/management/')).toContain('2025年度：在集团内薄弱学校连续工作六年以上');
  });

  test('keeps the two checklists apart, and says which group returned nothing', () => {
    expect(lineOf('各集团统一事项', '沐谷镇中心小学集团')).toContain('1/7');
    expect(lineOf('各集团五项统一管理', '沐谷镇中心小学集团')).toContain('没有报送');
    const page = words('demo/groups/999999-g05/');
    expect(page).toContain('五项统一管理，2025—2026学年第一学期');
    expect(page).toMatch(/2024—2025学年：实行竞聘上岗，岗位14个，参加24人\s*（示教人〔2024〕65号）/);
  });

  test('counts rounds of monitoring by year, as the report does', () => {
    const said = '2025年度，开展监测2次，其中质量监测1次、过程性专项监测1次。';
    expect(words('demo/management/')).toContain(said);
    expect(words('demo/reports/2025/')).toContain(said);
  });
});

test('numbers of persons are in no file as they were handed in', async () => {
  const files = listFiles(site).filter((file) => /special_posts|title_preferences|post_competitions/.test(file));
  expect(files.length).toBeGreaterThan(2);
  for (const path of [databaseFileOf(site, 'demo'), tablesFileOf(site, 'demo')]) {
    const engine = await openNativeEngine([{ name: 'region', path, isReadOnly: true }]);
    try {
      const columns = await engine.query(`select column_name from information_schema.columns
        where table_name in ('special_posts', 'title_preferences', 'post_competitions')
          and column_name in ('appointed_count', 'person_count', 'participant_count')`);
      expect(columns).toEqual([]);
      const few = await engine.query(`select count(*) as n from region.person_counts
        where measure in ('special_post_holders', 'title_preference_persons', 'competition_participants')
          and person_count between 1 and 4`);
      expect(Number(few[0]?.['n'])).toBe(0);
    } finally {
      engine.close();
    }
  }
});

test.each([
  ['linzi', '质量监测'],
  ['huaiyuan', '统一事项、五项统一管理、竞聘上岗、特设岗位、职称倾斜、质量监测'],
])('%s claims nothing, and misses what its text asks for', (slug, missing) => {
  const page = words(`${slug}/management/`);
  expect(page).toContain(`没有提供${missing}的记录。`);
  expect(page).not.toMatch(/实行竞聘上岗|聘用\d|开展监测/);
});

test('of the teachers with five years those who have not rotated come first, in the list of indicators and the chart', () => {
  // The county's own total is kept back while the year runs.
  expect(words('demo/indicators/ind-13/')).toContain('全县合计不公开，以免推算出人数较少的分组');
  expect(words('demo/groups/999999-g02/')).toContain('任教满五年的教师274人中，尚未交流136人，占49.6%，已交流过138人');
});
