import { boolean, date, table, text } from '../column.ts';
import { groupId, sortOrder } from './columns.ts';

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
