import type { RegionArtifact } from '../artifacts/types.ts';
import { formatAcademicYear, formatDate, undatedWords } from '../format/date.ts';
import { countOf, countWords } from './counts/counts.ts';
import { inOrder } from './lookup.ts';
import { newSchoolsOf, saysNewSchools } from './new-schools.ts';
import { systemsOf } from './systems.ts';
import { titleHoldersOf, type TitleHolders } from './titles.ts';
import { wordsOfCounted } from './kinds.ts';

/** Sentences about titles, new schools and rules of management. */

/** `现有示范集团2个。曾有进步集团，均已期满。`; what is on the region's list and was never given is said to be not on record. */
export function titleFinding(atlas: RegionArtifact, { title, former }: TitleHolders): string {
  if (countOf(atlas, 'groups_with_title', title) > 0)
    return `现有${title}${countWords(atlas, 'groups_with_title', title)}。`;
  return former.length > 0
    ? wordsOfCounted(atlas)`目前没有集团持有“${title}”称号。`
    : `没有登记“${title}”称号；没有登记不等于没有授予。`;
}

/** `2025年授予示范集团1个、进步集团1个` of one year; '' where none was given. No full stop. */
export function titlesAwardedIn(atlas: RegionArtifact, year: number): string {
  const given = titleHoldersOf(atlas).filter(({ title }) => countOf(atlas, 'titles_awarded', `${year},${title}`) > 0);
  if (given.length === 0) return '';
  const each = given.map(({ title }) => `${title}${countWords(atlas, 'titles_awarded', `${year},${title}`)}`);
  return wordsOfCounted(atlas)`${year}年授予集团称号：${each.join('、')}`;
}

/** What is known of new schools that groups have taken on, by year, and of executive heads. */
export function newSchoolsFinding(atlas: RegionArtifact): string {
  if (!saysNewSchools(atlas)) return '成员关系没有填写是否承接新校、是否派出执行校长，暂不能列示。';
  const years = [...new Set(newSchoolsOf(atlas).map(({ academic_year }) => academic_year ?? ''))];
  const said = years.map((year) => newSchoolsInYear(atlas, year));
  const taken = said.length === 0 ? wordsOfCounted(atlas)('没有登记集团承接新建学校。') : `${said.join('；')}。`;
  if (countOf(atlas, 'members_with_head') === 0) return wordsOfCounted(atlas)`${taken}没有登记派出执行校长的成员校。`;
  return wordsOfCounted(atlas)`${taken}目前派有执行校长的成员校${countWords(atlas, 'members_with_head')}。`;
}

/** `2022—2023学年承接新建学校2所，其中1所派出执行校长`; of one alone `，派出执行校长`. '': those that joined nobody knows when. */
export function newSchoolsInYear(atlas: RegionArtifact, year: string): string {
  const when = year === '' ? `加入集团${undatedWords}的` : formatAcademicYear(year);
  const all = `${when}承接新建学校${countWords(atlas, 'new_schools', year)}`;
  if (countOf(atlas, 'new_schools', year) === 0) return '';
  const headed = countOf(atlas, 'new_schools_with_head', year);
  if (headed === 0) return `${all}，没有登记派出执行校长`;
  if (headed === countOf(atlas, 'new_schools', year)) return `${all}，${headed === 1 ? '' : '均'}派出执行校长`;
  return `${all}，其中${countWords(atlas, 'new_schools_with_head', year)}派出执行校长`;
}

/** `2026年3月31日登记有现行管理制度的集团：名师带徒制度9个，…`; '' where nothing is on record or named. No full stop. */
export function systemsFinding(atlas: RegionArtifact, date = atlas.region.as_of_date): string {
  const systems = systemsOf(atlas);
  if (systems.length === 0 || atlas.tables.governance_docs.length === 0) return '';
  const each = systems.map((system) => `${system}${countWords(atlas, 'groups_with_system', `${date},${system}`)}`);
  return wordsOfCounted(atlas)`${formatDate(date)}登记有现行管理制度的集团：${each.join('；')}`;
}

/** The clauses that name items of a list, such as the titles of groups; each once. */
export function clausesOfList({ tables }: RegionArtifact, list: string): readonly string[] {
  const rows = inOrder(tables.pack_items).filter(({ list_name }) => list_name === list);
  return [...new Set(rows.flatMap(({ clause_id }) => clause_id ?? []))];
}
