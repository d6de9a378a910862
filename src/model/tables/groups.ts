import { academicYear, boolean, calendarYear, date, integer, table, term, text } from '../column.ts';
import { stages } from '../codes.ts';
import { sortOrder } from './columns.ts';

const groupId = text('集团编码', '集团编码', { presence: 'filled', references: ['groups.group_id'] });
/** Other words for the core and the members, by kinds of bodies; pages call them as their kind does. */
const roleSynonyms = {
  学区长学校: '核心校',
  学区长单位: '核心校',
  牵头校: '核心校',
  牵头学校: '核心校',
  牵头园: '核心校',
  核心园: '核心校',
  龙头校: '核心校',
  盟主校: '核心校',
  支援校: '核心校',
  托管校: '核心校',
  成员学校: '成员校',
  成员园: '成员校',
  受援校: '成员校',
  被托管校: '成员校',
};
const dateBasis = text('日期依据', '日期是原文写明的，还是以成文日期代替', { values: ['原文载明', '以成文日期列示'] });

export const groups = table({
  label: '教育集团',
  meaning: '教育集团名录；学区、联盟、托管等形式也在此登记',
  grain: '一个集团一行',
  key: ['group_id'],
  synonyms: ['集团'],
  intervals: [
    ['founded_on', 'closed_on'],
    ['status_from', 'status_to'],
  ],
  unlocks: '集团数和集团页面',
  filling: {
    row: '一个教育集团。学区、联盟、托管等形式也登记在这里，在“组织形式”列注明。',
    by: '基教股；批准成立、调整、撤销时填',
    mistakes: '文件没有给集团命名，却自拟名称；按合并单元格留空，造成编码空缺；撤销的集团直接删行',
    advice: '文件没有写成立日期的，填成文日期，“日期依据”填“以成文日期列示”；成文日期也不知道的留空',
    least: '每个集团一行',
    gain: '集团数、集团名录和每个集团的页面',
  },
  columns: {
    group_id: text('集团编码', '集团在本站的编码', { presence: 'filled', synonyms: ['集团代码', '集团编号'] }),
    group_name: text('集团名称', '集团正式名称；文件没有命名的留空，网站以核心校指称', {
      presence: 'column',
    }),
    short_name: text('简称', '集团简称'),
    group_kind: text('组织形式', '教育集团、学区、联盟等；空为教育集团', { values: { pack: '组织形式' } }),
    founded_on: date('成立日期', '成立日期；空为日期未载明，按早于本站的记录已经成立处理', {
      presence: 'column',
      mayBeUnknown: true,
      synonyms: ['成立时间'],
    }),
    date_basis: dateBasis,
    closed_on: date('撤销日期', '撤销日期（当日起不再计入）'),
    approval_number: text('批准文号', '批准成立的文号'),
    status: text('状态', '试点、运行、整改或退出；空为未公布', {
      presence: 'column',
      values: ['试点', '运行', '整改', '退出'],
    }),
    status_from: date('状态起始日期', '状态开始的日期；整改没有填的，只从数据截至日起算，以前按运行计', {
      synonyms: ['状态起'],
    }),
    status_to: date('状态终止日期', '状态结束的日期（当日起不再适用，按运行计）；空为仍在这一状态', {
      synonyms: ['状态止'],
    }),
    scope: text('范围', '城区或乡镇；空为未公布', { presence: 'column', values: ['城区', '乡镇'] }),
    sort_order: sortOrder,
    note: text('备注', '补充说明'),
  },
});

export const group_types = table({
  label: '类型沿革',
  meaning: '集团类型的认定及其起止日期；没有认定的集团为“类型待确认”',
  grain: '一个集团的一段类型一行',
  key: ['group_id', 'valid_from'],
  synonyms: ['集团类型沿革'],
  intervals: [['valid_from', 'valid_to']],
  unlocks: '紧密型覆盖率，按类型适用的标准',
  filling: {
    row: '一个集团在一段时间内的类型',
    by: '基教股；认定类型的文件印发时填。由松散型转为紧密型的，旧的一行填失效日期，新加一行。',
    mistakes: '两段时间重叠；没有认定文件就填类型。没有认定的不要填，网站写“类型待确认”。',
    gain: '紧密型覆盖率（IND-01），按类型适用的标准',
  },
  columns: {
    group_id: groupId,
    group_type: text('类型', '集团类型名称', {
      presence: 'filled',
      values: { pack: 'group_type_terms' },
      valueSynonyms: { 紧密: '紧密型', 松散: '松散型' },
      synonyms: ['集团类型'],
    }),
    valid_from: date('生效日期', '类型生效的日期', { presence: 'filled' }),
    valid_to: date('失效日期', '类型失效的日期（当日起不再适用）；空为现行'),
    date_basis: dateBasis,
    recognition_number: text('认定文号', '认定类型的文号'),
    recognition_basis: text('认定依据', '单法人制、团队管理法等'),
  },
});

export const group_titles = table({
  label: '集团称号',
  meaning: '主管部门授予集团的称号，如示范集团；教师个人的称号不在此登记',
  grain: '一个集团的一段称号一行',
  key: ['group_id', 'title', 'awarded_on'],
  intervals: [['awarded_on', 'valid_to']],
  unlocks: '示范集团等称号',
  filling: {
    row: '一个集团的一段称号，如示范集团',
    by: '基教股；授予称号的文件印发时填，期满或撤销的填“有效期止”',
    mistakes: '把教师个人的称号填到这里；称号没有先列入“清单”表的“集团称号”',
    gain: '“年度考核”页和集团页列出示范集团等称号',
  },
  columns: {
    group_id: groupId,
    title: text('称号', '称号名称', { presence: 'filled', values: { pack: '集团称号' } }),
    awarding_body: text('授予单位', '授予称号的单位'),
    awarded_on: date('授予日期', '授予称号的日期', { presence: 'filled' }),
    valid_to: date('有效期止', '有效期止（当日起失效）；空为长期有效'),
    document_number: text('文号', '授予称号的文号'),
  },
});

export const memberships = table({
  label: '成员关系',
  meaning: '校区或学校加入、退出集团的记录',
  grain: '一个集团中一个成员的一段成员关系一行',
  key: [],
  synonyms: ['集团成员', '成员校一览表'],
  intervals: [['valid_from', 'valid_to']],
  oneOf: [['campus_id', 'school_id']],
  unlocks: '集团成员、覆盖率、关系图',
  filling: {
    row: '一个成员在一个集团的一段时间。核心校、总校也要登记。',
    by: '基教股；批准成立、学校加入或退出时填，每年9月1日核对',
    mistakes:
      '退出的成员直接删行，应填“退出日期”；同一校区同时在两个集团，没有都填文号；“校区编码”“学校标识码”两列都空着',
    advice:
      '整所学校加入的，填“学校标识码”，“校区编码”留空；只有某个校区、学部加入的，填“校区编码”。加入日期不知道的留空，网页写“日期未载明”，不画以前的变化。',
    least: '每个成员一行，核心校、总校也要登记',
    gain: '集团成员名单、集团关系图、覆盖率',
  },
  columns: {
    group_id: text('集团编码', '集团编码', { presence: 'filled', references: ['groups.group_id'], fillDown: true }),
    campus_id: text('校区编码', '加入的校区；以整所学校加入时留空', { references: ['campuses.campus_id'] }),
    school_id: text('学校标识码', '以整所学校加入时填写，等于全部校区加入', { references: ['schools.school_id'] }),
    member_role: text('角色', '核心校、总校或成员校', {
      presence: 'filled',
      values: ['核心校', '总校', '成员校'],
      valueSynonyms: roleSynonyms,
    }),
    role_name: text('角色名称', '角色在本地的叫法，如副学区长学校；空为所在组织形式的通称'),
    valid_from: date('加入日期', '加入集团的日期；空为日期未载明，按早于本站的记录已经加入处理', {
      presence: 'column',
      mayBeUnknown: true,
      synonyms: ['加入时间'],
    }),
    valid_to: date('退出日期', '退出集团的日期（当日起不再是成员）', { synonyms: ['退出时间'] }),
    date_basis: dateBasis,
    exit_reason: text('退出原因', '退出的原因'),
    document_number: text('文号', '加入或退出的文号'),
    takes_on_new_school: boolean('承接新校', '是否由集团承接的新建校'),
    has_executive_head: boolean('执行校长', '是否派出执行校长'),
    source_text: text('原文写法', '文件附表中的原样文字'),
    source_note: text('原文备注', '文件附表备注栏的原样文字'),
    sort_order: sortOrder,
  },
});

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
