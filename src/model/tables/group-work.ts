import { academicYear, boolean, calendarYear, date, integer, table, term, text } from '../column.ts';
import { stages } from '../codes.ts';
import { groupId } from './columns.ts';

/** What groups have in writing, do and share, from one school year to the next. */

export const governance_docs = table({
  label: '治理文件',
  meaning: '集团的章程、规划、年度计划等文件',
  grain: '一个集团的一份文件一行',
  key: [],
  unlocks: '治理文件齐备率，指标 IND-30',
  filling: {
    row: '一个集团的一份治理文件',
    by: '各集团报，基教股汇总；文件通过后填，每学年初核对年度计划等需要更新的文件',
    mistakes:
      '“文件类别”不在“清单”的“治理文件”中；一行写了几份文件；草案也登记；管理制度没有填“子类”，逐项列示时就看不到',
    advice: '管理制度一项制度一行，“子类”按“清单”表的“管理制度”填写',
    gain: '治理文件齐备率（IND-30）',
  },
  columns: {
    group_id: groupId,
    document_kind: text('文件类别', '文件类别', { presence: 'filled', values: { pack: '治理文件' } }),
    document_subtype: text('子类', '管理制度的子类，如名师带徒制度', { values: { pack: '管理制度' } }),
    adopted_on: date('通过日期', '通过或印发的日期', { presence: 'filled' }),
    valid_to: date('有效期', '有效期止（当日起失效）；空为长期有效'),
    version: text('版本', '版本说明'),
    source_url: text('公开链接', '公开文件的网址', { format: 'web_address' }),
  },
});

export const unify_checks = table({
  label: '统一事项',
  meaning: '各集团每学期统一事项和五项统一管理的落实情况',
  grain: '一个学期、一个集团、一份清单、一个事项一行',
  key: ['term', 'group_id', 'checklist', 'item'],
  unlocks: '统一事项完成数，指标 IND-32；五项统一管理落实情况',
  filling: {
    row: '一个学期、一个集团、一份清单中的一个事项',
    by: '各集团自查，基教股核实；每学期末填',
    mistakes: '只登记做到的，没有做到的不登记；“应覆盖校区数”没有随成员变动调整；两份清单的事项混填',
    advice:
      '“清单”列填“六统一”或“五项统一管理”，事项分别以“清单”表中的“统一事项”“五项统一管理”为准。以前的文件没有“清单”列的，各行按“六统一”读取，并列入处理记录。',
    gain: '统一事项完成情况（IND-32）；教师招聘、岗位晋升、职称评审、教师交流、教师培训由总校统一管理的情况',
  },
  columns: {
    term: term('学期', '学期，如 2024—2025学年第一学期', { presence: 'filled' }),
    group_id: groupId,
    checklist: text('清单', '六统一或五项统一管理；文件没有这一列的，各行按六统一读取', {
      presence: 'filled',
      values: ['六统一', '五项统一管理'],
      valueSynonyms: { 统一事项: '六统一', 五项管理: '五项统一管理' },
      whenAbsent: '六统一',
    }),
    item: text('事项', '清单中的事项名称', {
      presence: 'filled',
      values: { packBy: 'checklist', packs: { 六统一: '统一事项', 五项统一管理: '五项统一管理' } },
    }),
    covered_campus_count: integer('覆盖校区数', '已统一的校区数', { presence: 'filled', unit: '个' }),
    expected_campus_count: integer('应覆盖校区数', '应统一的校区数', { presence: 'filled', unit: '个' }),
    status: text('状态', '已统一、部分或未统一', { presence: 'filled', values: ['已统一', '部分', '未统一'] }),
    note: text('说明', '补充说明'),
  },
});

export const activities = table({
  label: '集团活动',
  meaning: '集团教研、培训、德育、交流等活动',
  grain: '一次活动一行',
  key: ['activity_id'],
  unlocks: '学期活动指标 IND-31a、IND-31b、IND-34',
  filling: {
    row: '一次集团活动',
    by: '主办学校报，基教股或教研室汇总；活动后填，每学期末核对',
    mistakes: '“主题”里写了教师姓名；几次活动合写一行；参与人次写“约50”',
    gain: '学期活动指标（IND-31a、IND-31b）所需的记录',
  },
  columns: {
    activity_id: text('活动编号', '活动编号', { presence: 'filled', synonyms: ['编号'] }),
    group_id: groupId,
    category: text('类别', '活动类别', { presence: 'filled', values: { pack: '活动类别' } }),
    held_on: date('日期', '活动日期', { presence: 'filled' }),
    host_campus_id: text('主办校区', '主办校区编码', { presence: 'filled', references: ['campuses.campus_id'] }),
    participating_campus_ids: text('参与校区', '参与校区编码，可填多个', {
      list: true,
      references: ['campuses.campus_id'],
    }),
    attendance_count: integer('参与人次', '参与人次', { unit: '人次' }),
    level: text('级别', '培训级别；县填县级，区填区级', { values: ['县级', '区级', '集团', '校本'] }),
    theme: text('主题', '活动主题；不填个人姓名'),
    subject: text('学段学科', '涉及的学段和学科', { synonyms: ['学段/学科'] }),
  },
});

export const studios = table({
  label: '名师工作室',
  meaning: '名师乡村工作室、特级教师流动站等平台',
  grain: '一个工作室一行',
  key: ['studio_id'],
  intervals: [['founded_on', 'closed_on']],
  unlocks: '各集团教师发展平台数',
  filling: {
    row: '一个工作室、流动站或研修平台',
    by: '教研室或人事股；批准设立、撤销时填',
    mistakes: '名称含个人姓名而批准文件没有公开；类别不在“清单”的“工作室类别”中',
    gain: '各集团教师发展平台的记录',
  },
  columns: {
    studio_id: text('编号', '工作室编号', { presence: 'filled' }),
    studio_name: text('名称', '工作室名称；含姓名的，以批准文件公开为限', { presence: 'filled' }),
    category: text('类别', '工作室类别', { presence: 'filled', values: { pack: '工作室类别' } }),
    campus_id: text('所在校区', '所在校区编码', { presence: 'filled', references: ['campuses.campus_id'] }),
    founded_on: date('设立日期', '设立日期'),
    closed_on: date('撤销日期', '撤销日期（当日起不再计入）'),
  },
});

export const research_groups = table({
  label: '集团教研组',
  meaning: '集团内同学段、同学科的教研组或备课组',
  grain: '一个集团、一个学段、一个学科一行',
  key: ['group_id', 'stage', 'subject'],
  unlocks: '教研组、备课组建立情况',
  filling: {
    row: '一个集团、一个学段、一个学科的教研组或备课组',
    by: '各集团报，教研室汇总；每学年初填',
    mistakes: '几个学科合写一行；“覆盖校区”填了简称而没有登记',
    gain: '教研组、备课组建立情况的记录',
  },
  columns: {
    group_id: groupId,
    stage: text('学段', '学段', { presence: 'filled', values: stages }),
    subject: text('学科', '学科', { presence: 'filled' }),
    campus_ids: text('覆盖校区', '覆盖的校区编码，可填多个', { list: true, references: ['campuses.campus_id'] }),
    founded_on: date('建立日期', '建立日期'),
  },
});

export const staffing_changes = table({
  label: '编制调整',
  meaning: '按在校生规模动态调整教职工编制的决定',
  grain: '一个年度、一个校区一行',
  key: ['calendar_year', 'campus_id'],
  unlocks: '编制动态调整，指标 IND-42',
  filling: {
    row: '一个年度、一个校区的一次编制调整',
    by: '人事股会同机构编制部门；调整文件下达后填',
    mistakes: '只填增减数。应分别填调整前、调整后的编制数。',
    gain: '编制动态调整情况（IND-42）所需的记录',
  },
  columns: {
    calendar_year: calendarYear('年度', '调整年度', { presence: 'filled' }),
    campus_id: text('校区编码', '校区编码', { presence: 'filled', references: ['campuses.campus_id'] }),
    post_count_before: integer('调整前', '调整前编制数', { presence: 'filled', unit: '人' }),
    post_count_after: integer('调整后', '调整后编制数', { presence: 'filled', unit: '人' }),
    document_number: text('文号', '调整文件的文号'),
  },
});

export const resources = table({
  label: '在线资源',
  meaning: '免费向学生和家长开放的在线学习资源',
  grain: '一项资源一行',
  key: ['resource_name'],
  unlocks: '家长可用的学习资源链接',
  filling: {
    row: '一项向学生和家长开放的在线资源',
    by: '教研室或信息中心；随时填，每学期检查链接是否有效',
    mistakes: '网址不完整，没有`http://`或`https://`；需要付费的也登记为免费',
    gain: '家长可用的学习资源及其网址',
  },
  columns: {
    resource_name: text('名称', '资源名称', { presence: 'filled' }),
    source_url: text('链接', '资源网址', { presence: 'filled', format: 'web_address' }),
    is_free: boolean('是否免费', '是否免费开放', { presence: 'filled' }),
    group_id: text('集团编码', '提供资源的集团；空为全县', { references: ['groups.group_id'] }),
  },
});

export const calendar = table({
  label: '校历',
  meaning: '每学期的开学和结束日期',
  grain: '一个学期一行',
  key: ['term'],
  intervals: [['starts_on', 'ends_on']],
  unlocks: '把活动和交流归入学期',
  filling: {
    row: '一个学期的开学日和结束日',
    by: '基教股；每年校历印发后填两行',
    mistakes: '第二学期的学年写成下一年；把报到日当作第一个上课日',
    gain: '活动、交流等记录能归入学期',
  },
  columns: {
    academic_year: academicYear('学年', '学年', { presence: 'filled', fillDown: true }),
    term: term('学期', '学期', { presence: 'filled' }),
    starts_on: date('开学日', '学期第一个上课日', { presence: 'filled' }),
    ends_on: date('结束日', '学期最后一天', { presence: 'filled' }),
  },
});
