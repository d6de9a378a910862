import type { GroupPage } from './group-page.ts';

/** The parts of a group's page that are there, in their order; `id` is that of the heading. */
export function groupSectionsOf(
  page: GroupPage,
  charts: { readonly flows: boolean; readonly location: boolean; readonly months: boolean },
): readonly { readonly id: string; readonly label: string }[] {
  const all: readonly (readonly [id: string, label: string, isThere: boolean])[] = [
    ['diagram', '关系图', page.isInForce],
    ['status', '达标情况', page.isInForce && page.standings.length > 0],
    ['standings', '对照要求', page.standings.length > 0],
    ['flows', '交流流向', charts.flows],
    ['location', '位置', charts.location],
    ['answers', '要点', page.answers.length > 0],
    ['members', '成员和校名', page.members.length > 0],
    ['former', '曾经的成员', page.formerMembers.length > 0],
    ['headcounts', '教师总人数', page.headcounts.lines.length > 0],
    ['trial', page.trial?.heading ?? '', page.trial !== null],
    ['activities', '集团活动', page.activities !== null || charts.months],
    ['platforms', '名师平台和教研组', page.platforms !== null],
    ['unified', '统一事项', page.unified !== null],
    ['managed', '五项统一管理', page.managed !== null],
    ['competitions', '竞聘上岗', page.competitions.length > 0],
    ['documents', '治理文件', page.documents.length > 0],
    ['appraisal', '年度考核', page.appraisals !== null],
    ['resources', '学习资源', page.resources.length > 0],
    ['results', '全部指标', true],
    ['questions', '常见问答', true],
    ['facts', '基本信息', true],
  ];
  return all.filter(([, , isThere]) => isThere).map(([id, label]) => ({ id, label }));
}
