import type { AnswerPlaceLabel } from '../../../src/model/answer-places.ts';

/** Where readers of the site find what a clause asks for; `items`: which parts of those places. */
export type Answer =
  { readonly places: readonly AnswerPlaceLabel[]; readonly items?: readonly string[] } | { readonly quoted: string };

const byResult: Answer = { places: ['指标结果'] };
const byResultAndExchange: Answer = { places: ['指标结果', '干部互派'] };

/** Every clause has its entry: one without is refused when the county is made. */
export const clauseAnswers: Readonly<Record<string, Answer>> = {
  'SL-01': { places: ['政策文件'] },
  'SL-02': byResult,
  'SL-03': byResult,
  'SL-04': { places: ['指标结果', '集团名录'] },
  'SL-05': byResult,
  'SL-06': byResult,
  'SL-07': byResult,
  'SL-08': byResult,
  'SL-09': byResult,
  'SL-10': byResult,
  'SL-11': byResultAndExchange,
  'SL-12': byResultAndExchange,
  'SL-13': byResultAndExchange,
  'SL-14': byResult,
  'SL-15': byResult,
  'SL-16': { places: ['集团基本信息'], items: ['类型认定依据'] },
  'SL-17': { places: ['集团称号和承接新校'], items: ['承接新校', '执行校长'] },
  'SL-18': byResult,
  'SL-19': byResult,
  'SL-20': byResult,
  'SL-21': byResult,
  'SL-22': byResult,
  'SL-23': byResult,
  'SL-24': { places: ['指标结果', '交流方向', '骨干流向和派出职级'] },
  'SL-25': { places: ['指标结果', '编制调整'] },
  'SL-26': { places: ['薄弱学校和新建校任教'] },
  'SL-27': { places: ['指标结果', '集团活动'], items: ['骨干交流互动'] },
  'SL-28': {
    places: ['指标结果', '集团活动'],
    items: ['工作经验交流会', '主题班会课或心理活动课', '班主任论坛'],
  },
  'SL-29': { places: ['指标结果', '集团活动'], items: ['学校领导联席会议'] },
  'SL-30': {
    places: ['指标结果', '集团活动'],
    items: [
      '党组织联合共建',
      '集中教研活动',
      '专题讲座',
      '课题指导',
      '同课异构',
      '学科沙龙',
      '教师培训',
      '岗前培训',
      '跟岗实践',
      '学生交流',
      '素质展示和比赛',
    ],
  },
  'SL-31': byResult,
  'SL-32': {
    places: ['名师工作室'],
    items: ['名师乡村工作室', '名校长工作室', '名师工作室', '名班主任工作室', '特级教师流动站', '骨干教师研修共同体'],
  },
  'SL-33': { places: ['集团教研组'] },
  'SL-34': { places: ['指标结果', '集团治理文件', '集团管理制度'] },
  'SL-35': { places: ['指标结果', '集团统一事项'] },
  'SL-36': { places: ['指标结果'], items: ['专项工作经费', '奖补'] },
  'SL-37': { places: ['指标结果'], items: ['补助', '专家授课费'] },
  'SL-38': { places: ['指标结果', '年度考核', '集团称号和承接新校'] },
  'SL-39': { places: ['指标结果', '通报表扬'] },
  'SL-40': { places: ['成员关系', '集团名录'] },
  'SL-41': { places: ['在线资源'] },
  'SL-42': { places: ['领导机构', '配套政策主题'] },
  'SL-43': { places: ['指标结果', '重点任务'] },
  'SL-45': { places: ['指标结果', '竞聘上岗'] },
  'SL-46': {
    places: ['指标结果', '五项统一管理'],
    items: ['教师招聘', '岗位晋升', '职称评审', '教师交流', '教师培训'],
  },
  'SL-47': { places: ['指标结果', '特设岗位'] },
  'SL-48': { places: ['指标结果', '职称倾斜'] },
  'SL-49': { places: ['指标结果', '质量监测'], items: ['过程性专项监测', '质量监测'] },
  'SL-44': { places: ['指标结果', '集团名录', '成员关系'] },
};

/** Where a reading, or a handling of a contradiction, that promises a list or a figure of its own is kept. */
export const promisedPlaces: Readonly<Record<string, readonly AnswerPlaceLabel[]>> = {
  'K-SL-02': ['指标结果'],
  'K-SL-06': ['指标结果'],
  'K-SL-06-2': ['指标结果'],
  'K-SL-11': ['指标结果'],
  'K-SL-13': ['指标结果'],
  'K-SL-18': ['指标结果'],
  'K-SL-18-2': ['指标结果'],
  'K-SL-20-2': ['指标结果'],
  'K-SL-25': ['指标结果'],
  'K-SL-27': ['集团活动'],
  'K-SL-28': ['指标结果', '集团活动'],
  'K-SL-34': ['指标结果', '集团治理文件'],
  'K-SL-38-2': ['指标结果', '年度考核'],
  'MD-01': ['干部互派', '重点任务'],
  'MD-02': ['指标结果', '重点任务'],
  'MD-03': ['指标结果', '重点任务'],
};
