import type { RegionArtifact } from '../../artifacts/types.ts';
import { groupsInForce } from '../lookup.ts';
import { membersWithHead, newSchoolsOf } from '../new-schools.ts';
import { policyThemesOf } from '../policy-themes.ts';
import { systemsOfGroup } from '../systems.ts';
import { titleHoldersOf } from '../titles.ts';
import type { Count } from './count.ts';

/** How groups are appraised, entitled and regulated, and what they have taken on. */
export const appraisalCounts = {
  appraisal_results: {
    unit: '项',
    meaning: '某一年度登记的考核结果，一个集团、一个维度、一个评价对象计一项',
    of: (atlas, year) => resultsIn(atlas, year).length,
  },
  appraisal_results_open: {
    unit: '项',
    meaning: '某一年度登记的考核结果中，尚未公布的',
    of: (atlas, year) => resultsIn(atlas, year).filter(({ score, grade }) => score === null && grade === null).length,
  },
  groups_with_title: {
    unit: '个',
    meaning: '数据截至日持有某一称号的教育集团，已撤销的集团不计',
    of: (atlas, title) => new Set(holdersOf(atlas, title).map(({ group_id }) => group_id)).size,
  },
  titles_awarded: {
    unit: '个',
    meaning: '某一年获得某一称号的教育集团',
    of: ({ tables, region }, argument) => {
      const [year = '', title = ''] = argument.split(',');
      const own = tables.group_titles.filter(
        (row) => row.title === title && row.awarded_on.startsWith(year) && row.awarded_on <= region.as_of_date,
      );
      return new Set(own.map(({ group_id }) => group_id)).size;
    },
  },
  groups_with_system: {
    unit: '个',
    meaning: '某一日登记有某一项现行管理制度的教育集团',
    of: (atlas, argument) => {
      const [date = '', system = ''] = argument.split(',');
      return groupsInForce(atlas, date).filter(({ group_id }) =>
        systemsOfGroup(atlas, group_id, date).some((own) => own.system === system && own.adopted_on !== null),
      ).length;
    },
  },
  new_schools: {
    unit: '所',
    meaning: '教育集团承接的新建学校，按加入日期计入学年，8月加入的计入下一学年',
    of: (atlas, year) => newSchoolsOf(atlas).filter(({ academic_year }) => (academic_year ?? '') === year).length,
  },
  new_schools_with_head: {
    unit: '所',
    meaning: '某一学年承接的新建学校中，派出执行校长的',
    of: (atlas, year) =>
      newSchoolsOf(atlas).filter(
        ({ academic_year, member }) => (academic_year ?? '') === year && member.membership.has_executive_head === true,
      ).length,
  },
  members_with_head: {
    unit: '所',
    meaning: '数据截至日登记派有执行校长的成员校',
    of: (atlas) => membersWithHead(atlas).length,
  },
  policy_themes: {
    unit: '个',
    meaning: '文件要求健全配套政策的主题',
    of: (atlas) => policyThemesOf(atlas).length,
  },
  policy_themes_documented: {
    unit: '个',
    meaning: '配套政策主题中，已登记现行文件的',
    of: (atlas) => policyThemesOf(atlas).filter(({ documents }) => documents.length > 0).length,
  },
  policy_themes_open: {
    unit: '个',
    meaning: '配套政策主题中，没有登记现行文件的',
    of: (atlas) => policyThemesOf(atlas).filter(({ documents }) => documents.length === 0).length,
  },
} as const satisfies Record<string, Count>;

function resultsIn({ tables }: RegionArtifact, year: string) {
  return tables.evaluations.filter(({ calendar_year }) => String(calendar_year) === year);
}

function holdersOf(atlas: RegionArtifact, title: string) {
  return titleHoldersOf(atlas).find((own) => own.title === title)?.current ?? [];
}
