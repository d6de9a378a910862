import { academicYear, boolean, calendarYear, date, decimal, integer, table, text } from '../column.ts';

/**
 * How a county manages and supports its groups: posts filled by competition, special posts, preferences for titles, and
 * monitoring; how they are appraised, paid and praised. Counts of persons stay in the build and leave it as protected facts only (src/facts); posts and documents
 * are not persons.
 */
const groupId = text('集团编码', '集团编码', { presence: 'filled', references: ['groups.group_id'] });
const groupOrAll = text('集团编码', '所属集团；空为全县', { references: ['groups.group_id'] });
const inside = { unit: '人', restricted: true } as const;

export const post_competitions = table({
  label: '竞聘上岗',
  meaning: '各集团每学年是否实行双向选择、竞聘上岗',
  grain: '一个学年、一个集团一行',
  key: ['academic_year', 'group_id'],
  unlocks: '各集团竞聘上岗实施情况',
  filling: {
    row: '一个学年、一个集团是否实行双向选择、竞聘上岗',
    by: '各集团报，人事股汇总；竞聘结束后填，没有实行的在学年末填“否”',
    mistakes: '只登记实行了的集团，没有实行的不登记；填“否”却填了岗位数',
    advice: '“参加人数”只用于汇总，人数较少的不公布',
    gain: '各集团竞聘上岗的实施情况',
  },
  columns: {
    academic_year: academicYear('学年', '学年', { presence: 'filled' }),
    group_id: groupId,
    is_held: boolean('是否实施', '这一学年是否实行竞聘上岗；没有实行的也要登记', { presence: 'filled' }),
    post_count: integer('竞聘岗位数', '拿出竞聘的岗位数', { unit: '个' }),
    participant_count: integer('参加人数', '参加竞聘的人数；只用于汇总，人数较少的不公布', inside),
    document_number: text('文号', '竞聘方案的文号'),
  },
});

export const special_posts = table({
  label: '特设岗位',
  meaning: '激励交流教师的特设岗位：岗位数、已聘人数和申报条件',
  grain: '一个年度、一个集团（或全县）一行',
  key: [],
  unlocks: '特设岗位数和已聘人数',
  filling: {
    row: '一个年度、一个集团（或全县）的特设岗位',
    by: '人事股会同人力资源社会保障部门；岗位下达、聘用后填',
    mistakes: '同一年度、同一集团填了两行；各集团之和大于全县行；没有聘到人的留空，应填0',
    advice: '集团编码为空的行是全县的数，各集团是其中的一部分。“已聘人数”只用于汇总，人数较少的不公布。',
    gain: '各年度的特设岗位数和已聘人数',
  },
  columns: {
    calendar_year: calendarYear('年度', '设置岗位的年度', { presence: 'filled' }),
    group_id: groupOrAll,
    post_count: integer('岗位数', '当年设置的特设岗位数', { presence: 'filled', unit: '个' }),
    appointed_count: integer('已聘人数', '当年聘用到特设岗位的人数；只用于汇总，人数较少的不公布', inside),
    requirement: text('条件', '申报条件，如在集团内薄弱学校连续工作六年以上'),
    document_number: text('文号', '设置岗位的文号'),
  },
});

export const title_preferences = table({
  label: '职称倾斜',
  meaning: '职称评审竞聘中，对总校交流至成员校教师的优先推荐和加分',
  grain: '一个年度、一个集团（或全县）、一种方式一行',
  key: [],
  unlocks: '职称评审优先推荐和加分的人数',
  filling: {
    row: '一个年度、一个集团（或全县）、一种方式的人数',
    by: '人事股；职称评审结束后填',
    mistakes: '填了教师姓名；优先推荐和赋分加分合填一行',
    advice: '“人数”只用于汇总，人数较少的不公布。没有人享受的填0，尚未统计的留空。',
    gain: '职称评审中优先推荐、赋分加分的人数',
  },
  columns: {
    calendar_year: calendarYear('年度', '评审年度', { presence: 'filled' }),
    group_id: groupOrAll,
    preference: text('方式', '优先推荐，或在赋分时加分', {
      presence: 'filled',
      values: ['优先推荐', '赋分加分'],
      valueSynonyms: { 推荐: '优先推荐', 加分: '赋分加分' },
    }),
    person_count: integer('人数', '享受倾斜的人数；只用于汇总，人数较少的不公布', inside),
    document_number: text('文号', '评审竞聘方案的文号'),
  },
});

export const monitoring = table({
  label: '质量监测',
  meaning: '对集团化办学开展的过程性专项监测和教育质量监测',
  grain: '一次监测、一个集团（或全县）一行',
  key: [],
  unlocks: '各年度监测次数',
  filling: {
    row: '一次监测；只监测部分集团的，一个集团一行',
    by: '督导室、教研室；监测结束后填',
    mistakes: '把日常听课、视导也登记为监测；全县统一的监测按集团填了很多行',
    gain: '各年度过程性专项监测、质量监测的次数',
  },
  columns: {
    calendar_year: calendarYear('年度', '监测年度', { presence: 'filled' }),
    group_id: text('集团编码', '监测的集团；空为全县', { references: ['groups.group_id'] }),
    category: text('类别', '过程性专项监测或质量监测', {
      presence: 'filled',
      values: ['过程性专项监测', '质量监测'],
      valueSynonyms: { 专项监测: '过程性专项监测' },
    }),
    held_on: date('日期', '监测日期', { presence: 'filled' }),
    document_number: text('文号', '组织监测的文号'),
  },
});

export const evaluations = table({
  label: '年度考核',
  meaning: '集团年度考核的结果；尚未公布的只列出已经考核，不列得分和等级',
  grain: '一个年度、一个集团、一个维度、一个评价对象一行',
  key: ['calendar_year', 'group_id', 'dimension', 'subject'],
  unlocks: '年度考核完成率，指标 IND-40',
  filling: {
    row: '一个年度、一个集团、一个考核维度对一个评价对象的结果。集团整体的填“集团”；文件要求结对双方同步评价的，核心校（总校）、成员校各填一行。',
    by: '督导室；考核完成后填，结果公布后补“公布日期”',
    mistakes:
      '结果还没有公布就填了公布日期。公布日期为空的，网站只列为“已考核未公布”，不显示得分和等级；没有任何记录的集团列为“未考核”。结对双方只公布了一方的，双方都不显示。',
    gain: '年度考核完成率（IND-40）；“年度考核”页和集团页列出已公布的等级、得分',
  },
  columns: {
    calendar_year: calendarYear('年度', '考核年度', { presence: 'filled' }),
    group_id: text('集团编码', '被考核的集团', { presence: 'filled', references: ['groups.group_id'] }),
    dimension: text('维度', '考核维度', { presence: 'filled', values: { pack: '评价维度' } }),
    subject: text('评价对象', '集团整体填“集团”；结对双方分别评价的填“核心校”“成员校”，双方都公布后才列示', {
      presence: 'filled',
      values: ['集团', '核心校', '成员校'],
      valueSynonyms: { 总校: '核心校', 集团整体: '集团' },
    }),
    score: decimal('得分', '该维度得分', { unit: '分' }),
    grade: text('等级', '考核等级'),
    published_on: date('公布日期', '主管部门公布结果的日期；空为尚未公布'),
    document_number: text('文号', '公布结果的文号'),
  },
});

export const funding = table({
  label: '经费',
  meaning: '集团化办学经费的预算、下达和支出',
  grain: '一个年度、一个集团、一类经费一行',
  key: [],
  unlocks: '经费使用情况，指标 IND-41',
  filling: {
    row: '一个年度、一个集团（或全县）的一类经费',
    by: '计财股；预算批复后填预算，年底填下达和支出',
    mistakes: '元和万元混用，数字与“单位”列不一致；一个数既在全县行、又在集团行，重复计算',
    gain: '集团化办学经费（IND-41）所需的记录',
  },
  columns: {
    calendar_year: calendarYear('年度', '预算年度', { presence: 'filled' }),
    group_id: text('集团编码', '经费所属集团；空为全县', { references: ['groups.group_id'] }),
    category: text('类别', '经费类别', { presence: 'filled', values: { pack: '经费类别' } }),
    budget_amount: decimal('预算', '年初预算数'),
    allocated_amount: decimal('下达', '已下达数'),
    spent_amount: decimal('支出', '已支出数'),
    money_unit: text('单位', '金额单位', { presence: 'filled', values: ['元', '万元'] }),
    document_number: text('来源文号', '下达经费的文号'),
  },
});

export const commendations = table({
  label: '通报表扬',
  meaning: '对集体和个人的通报表扬，只列人数，不列姓名',
  grain: '一份通报中的一个类别一行',
  key: [],
  unlocks: '通报表扬情况',
  filling: {
    row: '一份通报中的一个类别',
    by: '办公室或人事股；通报印发后填',
    mistakes: '填了受表扬人的姓名。只填人数，名单以原通报的链接为准。',
    gain: '通报表扬情况的记录',
  },
  columns: {
    calendar_year: calendarYear('年度', '表扬年度', { presence: 'filled' }),
    category: text('类别', '集体或个人', { presence: 'filled', values: ['集体', '个人'] }),
    group_id: text('集团编码', '所属集团；空为不分集团', { references: ['groups.group_id'] }),
    person_count: integer('人数', '受表扬的人数或集体数', { unit: '人' }),
    document_number: text('文号', '通报文号'),
    source_url: text('通报链接', '原通报的公开网址', { format: 'web_address' }),
  },
});
