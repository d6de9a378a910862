import type { Draft } from '../draft.ts';
import { promisedPlaces } from './answers.ts';

interface Interpretation {
  readonly id: string;
  readonly clauses: readonly string[];
  readonly indicators?: readonly string[];
  readonly question: string;
  readonly adopted: string;
  readonly alternatives?: string;
  readonly grounds: string;
  /** Not confirmed by the bureau yet. */
  readonly isProvisional?: true;
}

const interpretations: readonly Interpretation[] = [
  {
    id: 'K-SL-02',
    clauses: ['SL-02'],
    indicators: ['IND-05'],
    question: '成员校怎样计数，超过6个怎样看待？',
    adopted: '按学校计、不含总校；“以不超过6个为宜”为建议性要求，超过时只作提示，不作达标判定。',
    alternatives: '按校区计；含总校',
    grounds: '文件把总校记作“1”、成员校记作“N”；“为宜”不是强制用语。',
  },
  {
    id: 'K-SL-06',
    clauses: ['SL-06', 'SL-07', 'SL-08'],
    indicators: ['IND-01', 'IND-08'],
    question: '“到2023年底”“到2025年底”“到2030年底”指哪一天？',
    adopted: '指当年12月31日；到期后结论不再改变，此后的数值另列。',
    alternatives: '按学年末（8月31日）',
    grounds: '文件写“年底”。',
  },
  {
    id: 'K-SL-06-2',
    clauses: ['SL-06', 'SL-07', 'SL-08'],
    indicators: ['IND-01', 'IND-02', 'IND-08'],
    question: '覆盖率按校区、学校还是学生计算，分母包括哪些学校？',
    adopted:
      '主口径为公办义务教育校区，不含教学点、附设班和高中部；学校口径、学生口径和含民办学校的比例并列。三种口径结论不一致时以主管部门认定为准。',
    alternatives: '学校口径；学生口径；包括民办学校',
    grounds: '减少法人数量会使学校口径的覆盖率下降，而实际办学没有变化。',
  },
  {
    id: 'K-SL-05',
    clauses: ['SL-04', 'SL-05', 'SL-20', 'SL-22'],
    indicators: ['IND-01', 'IND-10', 'IND-12'],
    question: '集团在学年中由松散型转为紧密型，按哪种类型评价？',
    adopted: '覆盖率按时点当日的类型计算；交流比例按学年初9月1日的类型评价，下一学年起按新类型评价。',
    alternatives: '按学年末的类型评价',
    grounds: '交流轮岗在学年初安排。',
  },
  {
    id: 'K-SL-11',
    clauses: ['SL-11', 'SL-12'],
    indicators: ['IND-20a', 'IND-20b'],
    question: '互派干部按集团还是按成员校统计，校级领导包括哪些？',
    adopted: '按成员校逐一统计，以同一时点在岗人员计；校级领导含正、副职；附件2第3项与正文不同，以正文为准。',
    alternatives: '按集团统计；按校区统计（并列公布）',
    grounds: '正文写“每所成员校”。',
  },
  {
    id: 'K-SL-13',
    clauses: ['SL-13'],
    indicators: ['IND-20c', 'IND-20d'],
    question: '“时间不超过一学期”对哪个方向适用？',
    adopted: '按成员校派出方向判定，总校派出方向只列示。',
    grounds: '文件写“成员校派出干部到总校任职锻炼的时间”。',
  },
  {
    id: 'K-SL-14',
    clauses: ['SL-14'],
    indicators: ['IND-21'],
    question: '“每学年选派校干”按什么单位统计？',
    adopted: '每一对总校与成员校在学年内有1名及以上校干（任一方向）挂职即计为落实。',
    alternatives: '按集团计',
    grounds: '文件没有写明方向和人数。',
  },
  {
    id: 'K-SL-15',
    clauses: ['SL-15'],
    indicators: ['IND-19'],
    question: '挂职期限怎样计算，对谁判定？',
    adopted: '期限以学期为最小单位，2个学期计1学年；只对紧密型集团成员校派出人员判定。',
    grounds: '文件的主语是成员校派出挂职人员。',
  },
  {
    id: 'K-SL-15-2',
    clauses: ['SL-15'],
    indicators: ['IND-19'],
    question: '哪些人属于挂职人员，集团改变类型的怎样判定？',
    adopted:
      '挂职人员指互派的干部和形式为挂职的交流教师，定期交流、支教、跟岗不计入；逐条按派出当日的集团类型判定，当日不是紧密型的不计入。',
    alternatives: '成员校派出的交流教师都计入；按学年初或结束时的类型判定',
    grounds: '文件写“紧密型集团成员校派出挂职人员”，期限在派出时确定。',
    isProvisional: true,
  },
  {
    id: 'K-SL-18',
    clauses: ['SL-18'],
    indicators: ['IND-13'],
    question: '“任教满五年”从何时起算，何时完成？',
    adopted: '自进入现成员校区之日起连续计算（含集团成立前）；文件未规定完成期限，只公布进度。',
    alternatives: '自集团成立之日起算',
    grounds: '如自集团成立起算，成立五年内没有教师符合条件。',
  },
  {
    id: 'K-SL-18-2',
    clauses: ['SL-18'],
    indicators: ['IND-13'],
    question: '交流登记开始以前的交流是否计入？',
    adopted: '只计登记中有记录的交流，登记开始以前的交流未计入；公布的完成率为下限，并注明登记自哪一学年起。',
    alternatives: '向教师本人或学校补登',
    grounds: '以前的交流没有可以核对的记录。',
    isProvisional: true,
  },
  {
    id: 'K-SL-20',
    clauses: ['SL-20', 'SL-22'],
    indicators: ['IND-10', 'IND-15'],
    question: '交流轮岗比例的分子、分母怎样取数？',
    adopted:
      '分子为学年内在集团不同校区间全职交流满1个学期的专任教师人数（同一人计1次，含上学年延续的交流）；分母为学年初9月1日集团成员校区专任教师数（按人事关系）。',
    alternatives: '分母按教职工总数、在编教师数或符合交流条件教师数；只计新派出的教师',
    grounds: '文件写“教师总人数”，没有写明统计范围和时点。',
  },
  {
    id: 'K-SL-20-2',
    clauses: ['SL-20', 'SL-22'],
    indicators: ['IND-10'],
    question: '互派干部兼课的，是否计入交流教师？',
    adopted: '不计入；经县教育体育局认定“计入教师交流”的除外，并单独列示。',
    alternatives: '兼课的一律计入',
    grounds: '文件对干部互派和教师交流分别作出规定。',
  },
  {
    id: 'K-SL-21',
    clauses: ['SL-21', 'SL-23'],
    indicators: ['IND-12'],
    question: '哪些称号计入骨干教师占比，称号何时有效？',
    adopted: '文件列举的四种称号，校级及以上；以交流开始之日有效为准，多个称号计1人；“等”字未列举的暂不计入。',
    alternatives: '计入其他称号；以学年初有效为准',
    grounds: '文件逐项列举四种称号，以“等”字收尾。',
  },
  {
    id: 'K-SL-25',
    clauses: ['SL-25'],
    indicators: ['IND-42'],
    question: '大编制管理适用于哪些集团？',
    adopted: '正文为紧密型集团，附件2为乡镇集团；按正文列示并注明差异。',
    alternatives: '按附件2列示',
    grounds: '附件是对正文任务的分工，范围不一致时先按正文。',
    isProvisional: true,
  },
  {
    id: 'K-SL-26',
    clauses: ['SL-26'],
    question: '薄弱学校和“三年以内的新建学校”怎样认定？',
    adopted: '薄弱学校以市教育局认定文件及有效期为准；新建学校自设立批准日期起36个月内。',
    grounds: '文件没有写明三年从何时起算。',
  },
  {
    id: 'K-SL-27',
    clauses: ['SL-27'],
    indicators: ['IND-31a'],
    question: '哪些活动计入骨干交流互动？',
    adopted: '由总校组织、在学期内举办的计1次；成员校组织的另列。',
    alternatives: '成员校组织的一并计入',
    grounds: '文件的主语是“总校”。',
  },
  {
    id: 'K-SL-28',
    clauses: ['SL-28'],
    indicators: ['IND-31b'],
    question: '三项德育活动按什么单位统计？',
    adopted: '按集团、按学期统计；三项活动各不少于1次为“三项齐全”。',
    alternatives: '按学校统计',
    grounds: '文件的主语是“各集团”。',
  },
  {
    id: 'K-SL-34',
    clauses: ['SL-34'],
    indicators: ['IND-30'],
    question: '治理文件齐备率的分母包括哪些文件？',
    adopted: '理事会、章程、管理制度、发展规划、年度计划5类为必备，计入分母；其余3类为应有，不计入分母。',
    alternatives: '8类全部计入分母',
    grounds: '文件对前5类写“组建”“制定”，对其余3类写“完善”。',
  },
  {
    id: 'K-SL-35',
    clauses: ['SL-35'],
    indicators: ['IND-32'],
    question: '2024年新增的统一事项怎样统计？',
    adopted: '按学期开始时的清单统计：2023—2024学年及以前6项，2024—2025学年起7项。',
    alternatives: '始终按文件列举的6项统计',
    grounds: '示教办〔2024〕6号自2024年9月1日起增加统一质量监测。',
    isProvisional: true,
  },
  {
    id: 'K-SL-38',
    clauses: ['SL-38'],
    indicators: ['IND-40'],
    question: '“每年”按什么周期，新成立的集团是否应评？',
    adopted: '按自然年度；成立不满一年的集团不列入应评范围。',
    alternatives: '按学年',
    grounds: '经费按年度安排，考核结果用于次年奖补。',
  },
  {
    id: 'K-SL-38-2',
    clauses: ['SL-38'],
    indicators: ['IND-40'],
    question: '已经考核、结果尚未公布的，是否计为完成考核？',
    adopted: '计为已考核；已公布、已考核未公布和未考核的集团数分别列出，未公布的不列得分和等级。',
    alternatives: '结果公布后才计为完成',
    grounds: '文件要求“每年对教育集团开展一次办学水平考核”，公布结果是另一项要求。',
    isProvisional: true,
  },
];

export function interpretationRows(): readonly Draft<'interpretations'>[] {
  return interpretations.map(({ id, clauses, indicators, isProvisional, ...interpretation }) => ({
    interp_id: id,
    clause_ids: clauses,
    indicator_ids: indicators ?? null,
    ...interpretation,
    confirmed_by: isProvisional === true ? null : '示例县教育体育局',
    confirmed_on: isProvisional === true ? null : '2022-10-20',
    status: isProvisional === true ? '暂定' : '已确认',
    answer_places: promisedPlaces[id] ?? null,
  }));
}

const contradictions: readonly Draft<'contradictions'>[] = [
  {
    contradiction_id: 'MD-01',
    clause_ids: ['SL-11', 'SL-12', 'SL-43'],
    statement:
      '附件2第3项写“总校与成员校互派一名校级领导和两名中层管理干部”，不区分集团类型；正文三对紧密型和松散型分别规定，成员校派出的是“校长”。',
    handling: '以正文为准，按类型分别列示；附件2的写法在任务分工中照录。',
    sort_order: 1,
  },
  {
    contradiction_id: 'MD-02',
    clause_ids: ['SL-25', 'SL-43'],
    statement: '“大编制管理”的实施范围，正文四（四）写“紧密型集团”，附件2第6项写“各乡镇教育集团”。',
    handling: '按正文列示并注明差异；任务分工照录附件2。',
    sort_order: 2,
  },
  {
    contradiction_id: 'MD-03',
    clause_ids: ['SL-08', 'SL-43'],
    statement: '2030年覆盖率90%的目标没有列入附件2，也没有责任单位。',
    handling: '目标照常列出，责任单位显示为“文件未列明”。',
    sort_order: 3,
  },
  {
    contradiction_id: 'MD-04',
    clause_ids: ['SL-13', 'SL-15'],
    statement:
      '成员校派出干部的时间，松散型“不超过一学期”，紧密型“不少于1学年”，同一干部所在集团在学年中转型的，适用哪一项没有写明。',
    handling: '按派出之日集团的类型适用。',
    sort_order: 4,
  },
];

export const contradictionRows: readonly Draft<'contradictions'>[] = contradictions.map((row) => ({
  ...row,
  answer_places: promisedPlaces[row.contradiction_id] ?? null,
}));
