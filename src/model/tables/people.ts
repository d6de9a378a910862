import { boolean, calendarYear, date, table, text } from '../column.ts';

/**
 * Restricted tables: one row is about one person. They are read from a folder outside the public repository, and only
 * aggregates made in src/facts leave them.
 */

const pid = text('人员编号', '随机编号，不得由身份证号、手机号或姓名推算', {
  presence: 'filled',
  references: ['teachers.pid'],
});
const campus = { presence: 'filled', references: ['campuses.campus_id'] } as const;

export const teachers = table({
  label: '教师',
  meaning: '专任教师名册，不含姓名和证件号码',
  grain: '一名教师一行',
  key: ['pid'],
  restricted: true,
  unlocks: '满五年教师、毕业班教师等指标',
  filling: {
    row: '一名专任教师，不含姓名和证件号码',
    by: '人事股从教师管理信息系统导出；每年9月1日后填',
    mistakes: '导出时带出了姓名、身份证号、手机号等列，必须删除后再保存；人员编号用了身份证号的一部分',
    gain: '满五年教师、毕业班教师等指标所需的数据',
  },
  columns: {
    pid: text('人员编号', '随机编号，不得由身份证号、手机号或姓名推算', { presence: 'filled' }),
    staff_campus_id: text('人事关系校区', '人事关系所在校区', campus),
    stage: text('任教学段', '任教学段'),
    subject: text('学科', '任教学科'),
    professional_title: text('职称', '专业技术职称', {
      values: ['正高级教师', '高级教师', '一级教师', '二级教师', '三级教师', '未定级'],
      valueSynonyms: {
        中学高级: '高级教师',
        中学一级: '一级教师',
        小学高级: '一级教师',
        中学二级: '二级教师',
        小学一级: '二级教师',
        小学二级: '三级教师',
        小学三级: '三级教师',
        中学三级: '三级教师',
      },
    }),
    birth_year: calendarYear('出生年份', '出生年份'),
    joined_campus_on: date('入本集团校区日期', '进入现成员校区任教的日期'),
    is_full_time: boolean('是否专任', '是否专任教师'),
    is_established: boolean('是否在编', '是否在编'),
    taught_graduating_class: boolean('上学年毕业班', '上一学年是否任教毕业班'),
    meets_conditions: boolean('符合交流条件', '本学年是否符合交流条件；整列不填时，交流教师不作区分'),
    deferral_reason: text('缓交原因', '暂缓交流的原因，如孕期、哺乳期'),
  },
});

export const honours = table({
  label: '称号',
  meaning: '教师获得的骨干教师、学科带头人等称号',
  grain: '一名教师的一个称号一行',
  key: ['pid', 'honour', 'honour_level', 'awarded_on'],
  restricted: true,
  intervals: [['awarded_on', 'valid_to']],
  unlocks: '骨干教师占比，指标 IND-12',
  filling: {
    row: '一名教师的一个称号',
    by: '人事股或教研室；授予文件印发后填，每年9月核对有效期',
    mistakes: '只写“骨干教师”，没有填级别；把职称（如高级教师）当作称号',
    gain: '交流教师中骨干教师占比（IND-12）所需的数据',
  },
  columns: {
    pid,
    honour: text('称号', '称号名称', { presence: 'filled', values: { pack: '称号' } }),
    honour_level: text('级别', '称号级别', { presence: 'filled', values: ['校级', '县级', '市级', '省级', '国家级'] }),
    awarded_on: date('授予日期', '授予日期', { presence: 'filled' }),
    valid_to: date('有效期止', '有效期止（当日起失效）；空为长期有效'),
    document_number: text('文号', '授予文件的文号'),
  },
});

export const rotations = table({
  label: '交流轮岗',
  meaning: '教师交流轮岗记录',
  grain: '一名教师的一次交流一行',
  key: ['rotation_id'],
  restricted: true,
  synonyms: ['交流轮岗记录', '教师交流'],
  intervals: [['starts_on', 'ended_on']],
  unlocks: '交流轮岗比例，指标 IND-10 至 IND-19',
  filling: {
    row: '一名教师的一次交流',
    by: '人事股；7—8月交流文件下达后填计划，学年末补实际结束日期和状态',
    mistakes: '派出、接收校区相同；同一教师两段全职交流时间重叠；已经结束的没有填实际结束日期，状态仍为“在岗”',
    advice: '教师管理信息系统导出的列名“原单位名称”“交流轮岗单位名称”“开始年月”“结束年月”可以直接识别',
    gain: '交流轮岗比例等指标（IND-10至IND-19）所需的数据',
  },
  columns: {
    rotation_id: text('记录编号', '交流记录编号', { presence: 'filled', synonyms: ['编号'] }),
    pid,
    group_id: text('集团编码', '组织交流的集团', { references: ['groups.group_id'] }),
    sending_campus_id: text('派出校区', '派出校区编码', { ...campus, synonyms: ['派出学校', '原学校', '原单位名称'] }),
    receiving_campus_id: text('接收校区', '接收校区编码', {
      ...campus,
      synonyms: ['接收学校', '交流学校', '交流轮岗单位名称'],
    }),
    rotation_form: text('形式', '交流形式', {
      presence: 'filled',
      values: ['定期交流', '支教', '跟岗', '挂职', '走教', '兼课', '调动'],
      synonyms: ['交流轮岗类型'],
    }),
    moves_staff_relation: boolean('是否调动人事关系', '人事关系是否随同调动', { presence: 'filled' }),
    starts_on: date('开始日期', '交流开始日期', { presence: 'filled', synonyms: ['开始年月'] }),
    planned_end_on: date('计划结束日期', '计划结束日期', { presence: 'filled' }),
    ended_on: date('实际结束日期', '实际结束日期；空为在岗', { synonyms: ['结束年月'] }),
    rotation_status: text('状态', '在岗、完成或中止', { presence: 'filled', values: ['在岗', '完成', '中止'] }),
    stop_reason: text('中止原因', '中止的原因'),
    subject: text('任教学科', '交流期间任教学科'),
    document_number: text('文号', '安排交流的文号'),
  },
});

export const cadre_exchanges = table({
  label: '干部互派',
  meaning: '总校与成员校互派干部的记录',
  grain: '一名干部的一次互派一行',
  key: ['exchange_id'],
  restricted: true,
  intervals: [['starts_on', 'ended_on']],
  unlocks: '干部互派落实率，指标 IND-20、IND-21',
  filling: {
    row: '一名干部的一次互派',
    by: '人事股；任免或选派文件下达后填，期满时补结束日期',
    mistakes: '“原职级”填了现任职级；兼课的干部同时登记为教师交流，而“计入教师交流”填“否”',
    gain: '干部互派落实率等指标（IND-20、IND-21）所需的数据',
  },
  columns: {
    exchange_id: text('记录编号', '互派记录编号', { presence: 'filled', synonyms: ['编号'] }),
    pid: text('人员编号', '随机编号', { presence: 'filled' }),
    group_id: text('集团编码', '集团编码', { presence: 'filled', references: ['groups.group_id'] }),
    direction: text('方向', '总校到成员校，或成员校到总校', {
      presence: 'filled',
      values: ['总校→成员', '成员→总校'],
      valueSynonyms: { '总校-成员': '总校→成员', '成员-总校': '成员→总校' },
    }),
    sending_campus_id: text('派出校区', '派出校区编码', { ...campus, synonyms: ['派出'] }),
    receiving_campus_id: text('接收校区', '接收校区编码', { ...campus, synonyms: ['接收'] }),
    rank: text('原职级', '派出时的职级', {
      presence: 'filled',
      values: ['校级正职', '校级副职', '中层正职', '中层副职'],
    }),
    starts_on: date('开始日期', '开始日期', { presence: 'filled', synonyms: ['开始'] }),
    ended_on: date('结束日期', '结束日期；空为在任', { synonyms: ['结束'] }),
    teaches: boolean('兼课', '是否兼课'),
    counts_as_rotation: boolean('计入教师交流', '是否计入教师交流人数'),
  },
});

export const mentoring = table({
  label: '师徒结对',
  meaning: '师徒结对记录',
  grain: '一对师徒一行',
  key: ['pairing_id'],
  restricted: true,
  intervals: [['starts_on', 'ended_on']],
  unlocks: '师徒结对，指标 IND-33',
  filling: {
    row: '一对师徒',
    by: '各集团报，人事股或教研室汇总；每学年初填',
    mistakes: '填了姓名而不是人员编号；师傅、徒弟编号填反',
    gain: '师徒结对数（IND-33）所需的数据',
  },
  columns: {
    pairing_id: text('结对编号', '结对编号', { presence: 'filled', synonyms: ['编号'] }),
    group_id: text('集团编码', '集团编码', { presence: 'filled', references: ['groups.group_id'] }),
    mentor_pid: text('师傅编号', '师傅的人员编号', { presence: 'filled', synonyms: ['师傅pid'] }),
    apprentice_pid: text('徒弟编号', '徒弟的人员编号', { presence: 'filled', synonyms: ['徒弟pid'] }),
    is_cross_school: boolean('是否跨校', '师徒是否在不同学校', { presence: 'filled' }),
    starts_on: date('开始日期', '结对开始日期', { synonyms: ['开始'] }),
    ended_on: date('结束日期', '结对结束日期', { synonyms: ['结束'] }),
  },
});
