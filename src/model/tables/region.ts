import { boolean, date, integer, table, text } from '../column.ts';

export const region = table({
  label: '地区',
  meaning: '本地区的名称、数据截止日期和小人数规则',
  grain: '只有一行',
  key: ['region_code'],
  unlocks: '本地区的全部页面',
  filling: {
    row: '一个地区，全表只有一行',
    by: '基教股，建站时填；以后每次发布都要改“数据截至”和“数据性质”',
    mistakes: '“数据截至”忘了改；区划代码与文件夹名不符；“主政策”在“政策文件”表里找不到；正式数据把“演示数据”填成“是”',
    least: '一行',
    gain: '本地区的全部页面。每页页首写明数据截至哪一天、是初步数还是核定数、由谁提供。',
  },
  columns: {
    region_code: text('区划代码', '6位县级行政区划代码', { presence: 'filled', format: 'division_code' }),
    region_name: text('地区名称', '县（区）全称', { presence: 'filled' }),
    parent_name: text('上级地区', '省、市名称', { presence: 'filled' }),
    region_word: text('统称', '本地区各级称“全县”还是“全区”', { presence: 'filled', values: ['全县', '全区', '全市'] }),
    main_policy_id: text('主政策', '集团化办学主文件的编号', {
      presence: 'filled',
      references: ['policy_documents.policy_id'],
    }),
    as_of_date: date('数据截至', '全部数据的截止日期，所有“当前”均指这一天', { presence: 'filled' }),
    data_status: text('数据性质', '初步数或核定数', {
      presence: 'filled',
      values: ['初步数', '核定数', '政策文本'],
      valueSynonyms: { 初步: '初步数', 核定: '核定数' },
    }),
    data_provider: text('提供单位', '提供数据的单位；网站据公开文件整理的，填网站名称', { presence: 'filled' }),
    contact: text('数据咨询电话', '数据有误时供公众反映的单位办公电话，不填个人手机；没有的留空'),
    is_demo: boolean('演示数据', '是否虚构的演示数据', { presence: 'filled' }),
    small_cell_k: integer('小人数上限', '1至该数的分组人数不公开', { presence: 'filled', unit: '人' }),
    small_group_n: integer('公开最小规模', '专任教师少于该数的集团不公布交流等人数，不作达标判定，也不计入全县合计', {
      presence: 'filled',
      unit: '人',
    }),
    small_denominator: integer('小分母', '交流教师少于该数的集团，其中的骨干教师人数、占比和判定不公布；不填为10', {
      unit: '人',
    }),
    notice: text('说明', '数据说明，显示在概览页、年度报告开头和下载文件的说明中'),
  },
});

export const datasets = table({
  label: '数据登记',
  meaning: '已提供的数据表的范围、时点和来源；没有登记的表视为不完整',
  grain: '一张数据表一行',
  key: ['table_name'],
  unlocks: '判断名录是否完整，从而能否计算比例',
  filling: {
    row: '一张数据表的范围、时点和来源',
    by: '基教股；每提供或更新一张表，同时改这里的一行',
    mistakes: '表名写错；学校名录并不完整，却填了“全域完整”；时点没有随数据更新',
    gain: '系统能判断名录是否完整，覆盖率等比例才能计算',
  },
  columns: {
    table_name: text('数据表', '数据表名称', { presence: 'filled' }),
    coverage: text('覆盖范围', '全域完整，或仅为部分', {
      presence: 'filled',
      values: ['全域完整', '仅文件所列', '部分'],
    }),
    as_of_date: date('时点', '数据时点'),
    provider: text('提供单位', '提供单位', { presence: 'filled' }),
    data_status: text('数据性质', '初步数或核定数', { values: ['初步数', '核定数', '政策文本'] }),
    source: text('来源', '来源文件或系统'),
    update_cycle: text('更新周期', '多久更新一次'),
    note: text('备注', '补充说明'),
  },
});

export const corrections = table({
  label: '更正记录',
  meaning: '已公布数据的更正',
  grain: '一处更正一行',
  key: [],
  unlocks: '更正记录页',
  filling: {
    row: '一处更正',
    by: '基教股；已公布的数字要改动时，与改动同时填',
    mistakes:
      '改了原表没有登记；几个集团或几个学年的更正合写一行；只写了学校，所在集团和全县的数字没有另起一行；登记以后又删除',
    gain: '更正记录页。一行只说明一个对象、一个周期；没有说明到的改动，检查和生成时提示确认，不能发布新的版本。登记办法见“更正怎么登记”。',
  },
  columns: {
    corrected_on: date('日期', '更正日期', { presence: 'filled' }),
    place: text('页面或数据集', '更正涉及的页面或数据集', { presence: 'filled', synonyms: ['页面/数据集'] }),
    old_value: text('原值', '原来公布的内容', { presence: 'filled' }),
    new_value: text('更正值', '更正后的内容', { presence: 'filled' }),
    reason: text('原因', '更正的原因', { presence: 'filled' }),
    affected_indicators: text('影响指标或数据表', '更正涉及的指标编号或数据表名称', {
      presence: 'filled',
      list: true,
      synonyms: ['影响指标'],
    }),
    unit_id: text('对象', '更正涉及的集团、校区或学校的编码；全县的填区划代码', {
      presence: 'filled',
      references: ['groups.group_id', 'campuses.campus_id', 'schools.school_id', 'region.region_code'],
    }),
    period: text('周期', '更正涉及的学年、学期、年度或时点，例如 2024-2025、2025、2025-10-31', { presence: 'filled' }),
  },
});
