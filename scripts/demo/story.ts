import type { Story } from './blueprint.ts';

/**
 * The story of 示例县: each edge case of the domain's register once in natural surroundings. Groups, dates and numbers
 * named here drive the generator; tests/demo/story.test.ts finds every instance in the rows it wrote.
 */
export interface Instance {
  readonly edge_case: `EC-${string}`;
  /** What happened, where and when. */
  readonly happens: string;
  /** What a reader of the site should find. */
  readonly shows: string;
}

/** Dates on which something turns, used by the blueprint of the county. */
export const turningPoints = {
  first_groups_on: '2021-09-01',
  second_groups_on: '2022-09-01',
  renumbered_school_on: '2022-08-01',
  new_school_on: '2023-08-15',
  g09_tight_on: '2024-09-01',
  merger_on: '2024-08-01',
  renaming_on: '2024-03-01',
  g07_exit_on: '2025-02-20',
  g04_tight_on: '2025-03-01',
  mid_year_join_on: '2025-03-01',
  g05_exit_on: '2025-07-31',
  new_group_on: '2025-10-15',
  late_join_on: '2026-03-01',
} as const;

export const story: Story = {
  scenes: [
    // EC-10: three school years in one record, and two.
    { group: 1, form: '支教', starts_on: '2022-09-01', planned_end_on: '2025-07-31', ended_on: '2025-07-31' },
    { group: 5, form: '定期交流', starts_on: '2023-09-01', planned_end_on: '2025-07-31', ended_on: '2025-07-31' },
    // EC-11: the same person in both terms.
    {
      group: 1,
      form: '定期交流',
      starts_on: '2024-09-01',
      planned_end_on: '2025-01-31',
      ended_on: '2025-01-31',
      again: { starts_on: '2025-02-10', planned_end_on: '2025-07-31', ended_on: '2025-07-31' },
    },
    // EC-14: the honour runs out while the teacher is away, and one that comes too late.
    {
      group: 1,
      form: '定期交流',
      starts_on: '2023-09-01',
      planned_end_on: '2024-07-31',
      ended_on: '2024-07-31',
      honour: { awarded_on: '2018-12-31', valid_to: '2023-12-31' },
    },
    {
      group: 1,
      form: '定期交流',
      starts_on: '2023-09-01',
      planned_end_on: '2024-07-31',
      ended_on: '2024-07-31',
      honour: { awarded_on: '2023-12-20', valid_to: '2028-12-20' },
    },
    // EC-21: appointed in August for the coming school year.
    { group: 7, form: '定期交流', starts_on: '2024-08-20', planned_end_on: '2025-07-31', ended_on: '2025-07-31' },
    // EC-22: moves with the staff relation.
    { group: 5, form: '调动', starts_on: '2023-09-01', planned_end_on: '2024-07-31', ended_on: '2024-07-31' },
    // EC-25: the receiving campus leaves after the first term; the teacher stays to the end of the year.
    {
      group: 7,
      form: '支教',
      starts_on: '2024-09-01',
      planned_end_on: '2025-07-31',
      ended_on: '2025-07-31',
      to: '惊蛰小学校本部',
    },
    // EC-07: begun before the school left in July.
    {
      group: 5,
      form: '支教',
      starts_on: '2024-09-01',
      planned_end_on: '2025-07-31',
      ended_on: '2025-07-31',
      to: '白露小学校本部',
    },
    // EC-12: twelve weeks are less than a term.
    { group: 2, form: '跟岗', starts_on: '2024-10-08', planned_end_on: '2024-12-31', ended_on: '2024-12-31' },
    { group: 2, form: '走教', starts_on: '2024-09-02', planned_end_on: '2025-07-04', ended_on: '2025-07-04' },
    // Called off before a term was over.
    {
      group: 3,
      form: '支教',
      starts_on: '2024-09-01',
      planned_end_on: '2025-07-31',
      ended_on: '2024-11-15',
      stop_reason: '因身体原因中止',
    },
  ],
  // EC-26: 50 of 502 are 9.96 %, one person short of 10 %. EC-16: 18 teachers.
  headcounts: [
    { group: 2, year: 2024, teachers: 502 },
    { group: 12, year: 2024, teachers: 18 },
  ],
  // EC-24.
  missing_snapshots: [{ year: 2022, school: '漱石学校', campus: '初中部' }],
  weak_schools: ['朝露小学', '漪菽镇中心小学', '栎坡小学'],
  // EC-13.
  counted_cadres: [{ group: 1, year: 2024, count: 2 }],
};

export const instances: readonly Instance[] = [
  {
    edge_case: 'EC-01',
    happens: '2025年12月31日，校区口径和学校口径未达到80%，学生口径超过80%',
    shows: '三种口径并列，并写明结论不一致',
  },
  {
    edge_case: 'EC-02',
    happens: '学年初快照同时有教职工、专任教师、在编教师和符合交流条件教师，四个数互不相同',
    shows: '比例以专任教师为分母，其他分母另列',
  },
  {
    edge_case: 'EC-03',
    happens: 'G04于2025年3月1日由松散型转为紧密型，当学年交流比例在5%与10%之间',
    shows: '2024—2025学年按松散型评价，覆盖率自3月1日起计入',
  },
  {
    edge_case: 'EC-04',
    happens: 'G14自成立起没有类型认定，现处整改状态',
    shows: '类型待确认，不作判定，不计入紧密型',
  },
  {
    edge_case: 'EC-05',
    happens: '竹里小学校本部同时属于G01和G05，两条记录都有文号',
    shows: '两个集团页面都列出并注明同时属于，全县只计一次',
  },
  {
    edge_case: 'EC-06',
    happens: '松间学校小学部属于G02，初中部属于G03',
    shows: '按学部分别统计',
  },
  {
    edge_case: 'EC-07',
    happens: '白露小学2025年7月31日退出G05，2024年9月开始的交流在退出前完成',
    shows: '退出前的数据保留，仍在覆盖率分母中',
  },
  {
    edge_case: 'EC-08',
    happens: '小满小学2025年3月1日加入G08',
    shows: '覆盖率自加入之日起计入，交流比例自2025—2026学年起纳入',
  },
  {
    edge_case: 'EC-09',
    happens:
      '2024年8月1日岫荞镇桥头小学、岫荞镇溪口小学并入岫荞镇中心小学，校区继续使用；枕溪小学改为九年一贯制，换用新标识码；望舒学校2024年3月1日更名',
    shows: '学校口径分母减少，校区口径不变；新旧学校以承继学校相连；更名不换码',
  },
  {
    edge_case: 'EC-10',
    happens: 'G01一名教师2022年9月至2025年7月连续支教',
    shows: '三个学年都计入参与口径，新派口径只计第一年',
  },
  {
    edge_case: 'EC-11',
    happens: 'G01一名教师2024—2025学年两个学期各交流一次',
    shows: '1人、2人次',
  },
  {
    edge_case: 'EC-12',
    happens: 'G02有不满一学期的跟岗和按课时的走教',
    shows: '不计入交流比例，另行列出',
  },
  {
    edge_case: 'EC-13',
    happens: 'G01有2名兼课的中层干部经认定计入教师交流，其余互派干部不计入',
    shows: '计入的与不计入的分开列出',
  },
  {
    edge_case: 'EC-14',
    happens: 'G01一名教师的称号在交流期间到期，另一名在交流期间取得',
    shows: '以开始之日为准：前者计入骨干，后者不计入',
  },
  {
    edge_case: 'EC-15',
    happens: 'G13于2025年10月15日成立',
    shows: '成立不满一学年，不作达标评价',
  },
  {
    edge_case: 'EC-16',
    happens: 'G12只有18名专任教师',
    shows: '不公布交流人数，不作达标判定，不计入全县合计',
  },
  {
    edge_case: 'EC-17',
    happens: '石屏小学2024年8月1日撤销后，G11只剩一个校区',
    shows: '2024—2025学年起交流指标不适用',
  },
  {
    edge_case: 'EC-18',
    happens: 'G10的核心校墨池高级中学是高中',
    shows: '核心校不计入义务教育覆盖率，成员校照常统计',
  },
  {
    edge_case: 'EC-19',
    happens: '民办的凌霄学校是G10的成员校',
    shows: '主口径只计公办，含民办的比例另列',
  },
  {
    edge_case: 'EC-20',
    happens: '砚稻镇中心小学只有校本部加入G06，校区和教学点没有加入',
    shows: '学校口径为部分覆盖，教学点未覆盖',
  },
  {
    edge_case: 'EC-21',
    happens: 'G07有2024年8月20日开始的交流',
    shows: '计入2024—2025学年，处理记录注明',
  },
  {
    edge_case: 'EC-22',
    happens: 'G05一名教师2023年9月随人事关系调动',
    shows: '只计入2023—2024学年',
  },
  {
    edge_case: 'EC-23',
    happens: '2025年度经费支出和G09的考核结果尚未报送，经费登记为初步数',
    shows: '写明数据截至和初步数，不沿用上年数字',
  },
  {
    edge_case: 'EC-24',
    happens: 'G06漱石学校初中部缺2022—2023学年快照',
    shows: '该集团当学年比例为数据缺失',
  },
  {
    edge_case: 'EC-25',
    happens: '惊蛰小学2025年2月20日退出G07时，一名支教教师已满第一学期',
    shows: '计入2024—2025学年',
  },
  {
    edge_case: 'EC-26',
    happens: 'G02在2024—2025学年502人中交流50人',
    shows: '9.96%，差1人，不显示为10.0%',
  },
  {
    edge_case: 'EC-27',
    happens: 'G03按学年不足10%，按2025年度超过10%',
    shows: '两种口径都列出，以学年为主',
  },
  {
    edge_case: 'EC-28',
    happens: '覆盖率80%的目标在2025年12月31日差两个校区，2026年3月1日三个校区加入后达到',
    shows: '截止日的结论不变，当前值另列',
  },
];
