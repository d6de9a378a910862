import { academicYear, boolean, calendarYear, date, integer, table, text } from '../column.ts';

/**
 * How a county manages and supports its groups: posts filled by competition, special posts, preferences for titles, and
 * monitoring. Counts of persons stay in the build and leave it as protected facts only (src/facts); posts and documents
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
