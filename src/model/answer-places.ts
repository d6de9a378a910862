/**
 * The places of a region's site where records are answered to the reader: the only vocabulary in which a clause says where
 * it is answered. A place is known by its Chinese label, which is what clerks write; its page and anchor may change here
 * without a change of any record.
 */
export interface AnswerPlace {
  /**
   * Address relative to the region's. `{indicator}` and `{group}` stand for each indicator of the clause and for each group:
   * such a place is as many sections as there are indicators or groups.
   */
  readonly page: string;
  /** Id of the section on the page. */
  readonly anchor: string;
  /** What a reader sees there, without a full stop. */
  readonly shows: string;
  /** What it shows: rows of public tables, supplied or made by the build. Without any it has nothing to show yet. */
  readonly records: readonly PlaceRecords[];
  /** The section is there, and says so, where there are no records; otherwise the page goes without it. */
  readonly isAlwaysThere?: true;
}

/** Rows of a table; with `where`, those whose column holds the value, or is filled where no value is given. */
export interface PlaceRecords {
  readonly table: string;
  readonly where?: readonly [column: string, value?: string | boolean];
}

/** The place of a clause that is answered by the results of its indicators. */
export const indicatorPlaceLabel = '指标结果';

/**
 * Where clauses can be answered, by the words that clerks write: each is a section of a page and shows rows of certain
 * tables.
 */
export const answerPlaces = {
  指标结果: {
    page: 'indicators/{indicator}/',
    anchor: 'results',
    shows: '各期结果、分子分母、标准和判定',
    records: [{ table: 'indicator_results' }],
  },
  政策文件: {
    page: 'policy/',
    anchor: 'documents',
    shows: '文件的字号、标题、发文机关、成文日期、关系和公开属性',
    records: [{ table: 'policy_documents' }],
  },
  配套政策主题: {
    page: 'policy/',
    anchor: 'themes',
    shows: '各主题的配套文件及日期，或未见公布',
    records: [{ table: 'policy_documents', where: ['relation', '配套文件'] }],
  },
  重点任务: {
    page: 'tasks/',
    anchor: 'by-number',
    shows: '各项任务的责任单位、时限和进展',
    records: [{ table: 'tasks' }],
  },
  责任单位: {
    page: 'tasks/',
    anchor: 'by-unit',
    shows: '各单位负责的条目和任务',
    records: [{ table: 'responsibilities' }, { table: 'tasks' }],
  },
  领导机构: {
    page: 'tasks/',
    anchor: 'bodies',
    shows: '机构的组成单位、职务和人数',
    records: [{ table: 'leading_bodies' }],
  },
  集团名录: {
    page: 'groups/',
    anchor: 'list',
    shows: '各集团的类型、状态、成立日期、核心校（总校）和成员校',
    records: [{ table: 'groups' }],
  },
  成员关系: {
    page: 'relations/',
    anchor: 'table',
    shows: '全部成员的角色和加入、退出日期，含已退出的',
    records: [{ table: 'memberships' }],
  },
  集团基本信息: {
    page: 'groups/{group}/',
    anchor: 'facts',
    shows: '集团的类型、类型认定依据、状态和称号',
    records: [{ table: 'groups' }],
  },
  集团称号和承接新校: {
    page: 'groups/',
    anchor: 'marks',
    shows: '示范集团等称号，每年承接的新建校和派出执行校长的成员校',
    records: [
      { table: 'group_titles' },
      { table: 'memberships', where: ['takes_on_new_school', true] },
      { table: 'memberships', where: ['has_executive_head', true] },
    ],
  },
  集团治理文件: {
    page: 'groups/{group}/',
    anchor: 'documents',
    shows: '各类治理文件的有无和通过日期',
    records: [{ table: 'governance_docs' }],
  },
  集团管理制度: {
    page: 'groups/',
    anchor: 'systems',
    shows: '各集团已有哪几类管理制度',
    records: [{ table: 'governance_docs' }],
  },
  集团统一事项: {
    page: 'groups/{group}/',
    anchor: 'unified',
    shows: '最近一个学期各统一事项的落实情况',
    records: [{ table: 'unify_checks', where: ['checklist', '六统一'] }],
  },
  学校名录: {
    page: 'schools/',
    anchor: 'list',
    shows: '学校、校区、所属集团和历次校名',
    records: [{ table: 'schools' }],
  },
  交流方向: {
    page: 'rotations/',
    anchor: 'directions',
    shows: '交流教师的方向和人数',
    records: [{ table: 'campus_flows' }],
  },
  干部互派: {
    page: 'rotations/',
    anchor: 'cadres',
    shows: '各集团干部互派的方向和落实情况',
    records: [{ table: 'exchange_checks' }],
  },
  骨干流向和派出职级: {
    page: 'rotations/',
    anchor: 'sent',
    shows: '交流教师中骨干教师的方向，派出干部的职级',
    records: [{ table: 'person_counts', where: ['measure', 'rotating_backbone_direction'] }],
  },
  薄弱学校和新建校任教: {
    page: 'rotations/',
    anchor: 'weak-and-new',
    shows: '总校到薄弱学校和三年内新建校交流的人次',
    records: [{ table: 'person_counts', where: ['measure', 'weak_or_new_records'] }, { table: 'campus_flows' }],
  },
  集团活动: {
    page: 'activities/',
    anchor: 'by-term',
    shows: '各类活动按学期的次数、参与人次和参与校区',
    records: [{ table: 'activities' }],
  },
  名师工作室: {
    page: 'platforms/',
    anchor: 'studios',
    shows: '各类工作室和平台的数量、所在校区和设立日期',
    records: [{ table: 'studios' }],
  },
  集团教研组: {
    page: 'platforms/',
    anchor: 'research',
    shows: '各集团已建立教研组或备课组的学段和学科',
    records: [{ table: 'research_groups' }],
  },
  竞聘上岗: {
    page: 'management/',
    anchor: 'post-competitions',
    shows: '各集团每年是否实施',
    records: [{ table: 'post_competitions' }],
  },
  五项统一管理: {
    page: 'management/',
    anchor: 'unified-management',
    shows: '各集团五项工作的统一管理情况',
    records: [{ table: 'unify_checks', where: ['checklist', '五项统一管理'] }],
  },
  特设岗位: {
    page: 'management/',
    anchor: 'special-posts',
    shows: '每年设置的岗位数和已聘人数',
    records: [{ table: 'special_posts' }],
  },
  职称倾斜: {
    page: 'management/',
    anchor: 'title-preferences',
    shows: '每年优先推荐和赋分加分的人数',
    records: [{ table: 'title_preferences' }],
  },
  质量监测: {
    page: 'management/',
    anchor: 'monitoring',
    shows: '每年监测的次数',
    records: [{ table: 'monitoring' }],
  },
  年度考核: {
    page: 'appraisal/',
    anchor: 'results',
    shows: '各集团分年度、分维度的考核结果和公布情况',
    records: [{ table: 'evaluations' }],
    isAlwaysThere: true,
  },
  通报表扬: {
    page: 'indicators/ind-44/',
    anchor: 'commendations',
    shows: '每年通报表扬的集体数、人数和文号',
    records: [{ table: 'commendations' }],
  },
  编制调整: {
    page: 'indicators/ind-42/',
    anchor: 'adjustments',
    shows: '各年度调整前后的编制数和文号',
    records: [{ table: 'staffing_changes' }],
  },
  在线资源: {
    page: 'platforms/',
    anchor: 'resources',
    shows: '资源的名称、链接和是否免费',
    records: [{ table: 'resources' }],
  },
  数据登记: {
    page: 'completeness/',
    anchor: 'tables',
    shows: '每张数据表的范围、时点和行数',
    records: [{ table: 'region' }],
  },
} as const satisfies Readonly<Record<string, AnswerPlace>>;

export type AnswerPlaceLabel = keyof typeof answerPlaces;

export const answerPlaceLabels = Object.keys(answerPlaces) as readonly AnswerPlaceLabel[];

/** The place of a label; null for a word that names none. */
export function answerPlaceOf(label: string): AnswerPlace | null {
  const known: Readonly<Record<string, AnswerPlace>> = answerPlaces;
  return Object.hasOwn(known, label) ? (known[label] ?? null) : null;
}
