import { academicYear, boolean, date, decimal, integer, table, text } from '../column.ts';
import { schoolTypes, stages, urbanRuralTypes } from '../codes.ts';
import { datumMeanings, datums } from '../outline.ts';
import { sortOrder } from './columns.ts';

const campusId = text('校区编码', '校区编码', { presence: 'filled', references: ['campuses.campus_id'] });
const people = { unit: '人' } as const;

/** Registers are filled in with the names of types as often as with their codes. */
function codesByName(names: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(names).map(([code, name]) => [name, code]));
}

export const schools = table({
  label: '学校',
  meaning: '学校名录，按学校标识码一校一行',
  grain: '一所学校一行',
  key: ['school_id'],
  synonyms: ['学校名录'],
  intervals: [['founded_on', 'closed_on']],
  unlocks: '覆盖率的学校口径、法人学校数、城乡分布',
  filling: {
    row: '一所学校',
    by: '基教股会同教育统计人员；建站时填，每年9月核对，设立、撤并、更名时随时改',
    mistakes:
      '标识码被Excel改成科学计数法；教学点、附设班的“是否计校数”填成“是”；学校更名后另加了一行，应当改名称、编码不变，旧名登记到“校名沿革”',
    advice: '撤销的学校不要删行，填“撤销日期”和“承继学校”',
    least: '成员关系涉及的学校',
    gain: '学校查询、覆盖率的学校口径、独立法人数、城乡分布',
  },
  columns: {
    school_id: text('学校标识码', '10位学校标识码；没有时用临时编号 P-区划代码-三位序号', {
      presence: 'filled',
      format: 'school_code',
      synonyms: ['机构编码', '学校编码', '学校代码'],
    }),
    social_credit_code: text('统一社会信用代码', '18位统一社会信用代码', { format: 'social_credit_code' }),
    school_name: text('学校名称', '学校现用全称；校名沿革另表登记', {
      presence: 'filled',
      synonyms: ['机构名称', '校名'],
    }),
    school_type_code: text('办学类型码', '办学类型代码（GB/T 33782—2017）', {
      presence: 'column',
      values: Object.keys(schoolTypes),
      meanings: schoolTypes,
      valueSynonyms: codesByName(schoolTypes),
      synonyms: ['办学类型'],
    }),
    sponsor: text('举办者', '公办或民办', {
      presence: 'column',
      values: ['公办', '民办'],
      synonyms: ['举办者类型', '办学性质'],
      valueSynonyms: { 公立: '公办', 私立: '民办' },
    }),
    urban_rural_code: text('城乡类型码', '统计用城乡分类代码', {
      values: Object.keys(urbanRuralTypes),
      meanings: urbanRuralTypes,
      valueSynonyms: codesByName(urbanRuralTypes),
      synonyms: ['城乡类型', '城乡分类代码'],
    }),
    township_code: text('所在乡镇码', '9位乡镇或12位村级统计用区划代码', {
      format: 'township_code',
      synonyms: ['所在地区划'],
    }),
    is_counted: boolean('是否计校数', '教育统计中是否计为一所学校', { presence: 'column' }),
    founded_on: date('设立日期', '批准设立的日期'),
    closed_on: date('撤销日期', '撤销的日期（当日起不再计入）'),
    successor_school_id: text('承继学校', '撤并后承继的学校', { references: ['schools.school_id'] }),
    sort_order: sortOrder,
    note: text('备注', '补充说明'),
  },
});

export const campuses = table({
  label: '校区',
  meaning: '校区、学部和教学点，覆盖率主口径的计数单位',
  grain: '一个校区一行',
  key: ['campus_id'],
  synonyms: ['办学点'],
  intervals: [['opened_on', 'closed_on']],
  unlocks: '覆盖率的校区口径、成员关系、地图',
  filling: {
    row: '一个校区、学部或教学点。只有一处校舍的学校，也登记一行“校本部”。',
    by: '基教股；与“学校”表同时填，新校区启用、停用时改',
    mistakes: '校区编码不以学校标识码开头；只登记了分校区，漏了校本部；经纬度填反',
    advice:
      '经度、纬度和坐标系三项同填或同空。坐标系可填CGCS2000、WGS84、GCJ02、BD09，不明来源的不要填。经纬度只用来在示意图上定位，取整到图上的单位，原值不上网。',
    gain: '覆盖率的主口径（校区），集团关系图中的校区，集团分布示意图和各集团的位置图',
  },
  columns: {
    campus_id: text('校区编码', '学校标识码加两位序号', {
      presence: 'filled',
      format: 'campus_code',
      synonyms: ['校区代码'],
    }),
    school_id: text('学校标识码', '校区所属学校', { presence: 'filled', references: ['schools.school_id'] }),
    campus_name: text('校区名称', '校区名称', { presence: 'filled' }),
    campus_level: text('层次', '校本部、校区、学部或教学点', {
      presence: 'filled',
      values: ['校本部', '校区', '学部', '教学点'],
    }),
    stages: text('学段', '开设的学段，可填多个', { presence: 'column', list: true, values: stages }),
    address: text('地址', '公开的校区地址，精确到乡镇街道和门牌'),
    longitude: decimal('经度', '十进制度', { restricted: true, unit: '度' }),
    latitude: decimal('纬度', '十进制度', { restricted: true, unit: '度' }),
    datum: text('坐标系', '坐标所用的坐标系；有坐标就必须填写', {
      restricted: true,
      values: datums,
      meanings: datumMeanings,
    }),
    opened_on: date('启用日期', '校区启用的日期'),
    closed_on: date('停用日期', '校区停用的日期（当日起不再计入）'),
    sort_order: sortOrder,
    note: text('备注', '补充说明'),
  },
});

export const names = table({
  label: '校名沿革',
  meaning: '学校、校区和集团的现名、曾用名、简称和集团内名称',
  grain: '一个对象的一个名称一行',
  key: ['entity_id', 'name', 'name_kind'],
  intervals: [['valid_from', 'valid_to']],
  unlocks: '按任何名称查找学校',
  filling: {
    row: '一所学校、一个校区或一个集团的一个名称',
    by: '基教股；建站时填，更名时加一行。学校在报表里常用的简称也登记在这里。',
    mistakes: '把“原某某学校校址”登记为“曾用名”，应为“曾用址”；改名时只改了新名，没有给旧名填失效日期',
    gain: '用任何一个名称都能查到学校，报表里填简称也能识别',
  },
  columns: {
    entity_id: text('对象编码', '学校标识码、校区编码或集团编码', {
      presence: 'filled',
      references: ['schools.school_id', 'campuses.campus_id', 'groups.group_id'],
    }),
    name: text('名称', '名称全文', { presence: 'filled' }),
    name_kind: text('类别', '名称的类别；“曾用址”指校舍曾由该校使用，不是本校的旧名', {
      presence: 'filled',
      values: ['现名', '曾用名', '简称', '集团内名称', '挂牌名', '曾用址', '所在地'],
    }),
    valid_from: date('生效日期', '开始使用这一名称的日期'),
    valid_to: date('失效日期', '停止使用这一名称的日期（当日起不用）'),
    source: text('来源', '名称见于何处', { presence: 'column' }),
    source_text: text('原文写法', '来源中的原样文字，如“现支湖学校”'),
  },
});

export const snapshots = table({
  label: '学年初快照',
  meaning: '每学年初各校区的在校生、教职工和专任教师数',
  grain: '一个学年、一个校区一行',
  key: ['academic_year', 'campus_id'],
  synonyms: ['学年初统计'],
  unlocks: '覆盖率的学生口径、交流轮岗比例的分母',
  filling: {
    row: '一个学年、一个校区的在校生、教职工和专任教师数',
    by: '教育统计人员；每年以9月1日为时点，9月20日至10月教育统计报送后填',
    mistakes: '缺了个别校区；按实际上课的学校统计，应按人事关系统计；附设班的人数重复计入',
    advice: '缺一个校区，所在集团的比例就不计算，不按其余校区推算',
    gain: '覆盖率的学生口径，交流轮岗比例的分母',
  },
  columns: {
    academic_year: academicYear('学年', '学年，如 2024—2025', { presence: 'filled' }),
    campus_id: campusId,
    primary_student_count: integer('在校生_小学', '小学在校生数', people),
    junior_student_count: integer('在校生_初中', '初中在校生数', people),
    class_count: integer('教学班', '教学班数', { unit: '个' }),
    staff_count: integer('教职工', '教职工总数', people),
    full_time_teacher_count: integer('专任教师', '按人事关系统计的专任教师数', { unit: '人', presence: 'filled' }),
    established_teacher_count: integer('在编教师', '在编教师数', people),
    established_post_count: integer('编制数', '核定的教职工编制数', people),
    eligible_teacher_count: integer('符合交流条件教师', '符合交流条件的教师数', people),
    county_backbone_count: integer('县级以上骨干', '县级及以上骨干教师数', people),
    school_backbone_count: integer('校级以上骨干', '校级及以上骨干教师数', people),
    five_year_teacher_count: integer('满五年教师', '在集团内任教满五年的教师数', people),
    source: text('来源', '教育统计或自报', { presence: 'filled', values: ['教育统计', '自报'] }),
    counted_on: date('统计时点', '统计时点，一般为9月1日'),
  },
});

export const weak_schools = table({
  label: '薄弱学校认定',
  meaning: '经市教育局认定的薄弱学校；网站只公布数量，不公布校名',
  grain: '一所学校的一次认定一行',
  key: ['school_id', 'valid_from'],
  restricted: true,
  intervals: [['valid_from', 'valid_to']],
  unlocks: '到薄弱学校交流的人次',
  filling: {
    row: '一所学校的一次认定',
    by: '基教股；认定文件印发后填，撤销认定时填“止”',
    mistakes: '放到了公开的文件夹；在别的表的备注里写出了被认定的学校',
    gain: '到薄弱学校交流的人次所需的数据。网站只公布数量，不公布校名。',
  },
  columns: {
    school_id: text('学校标识码', '被认定的学校', { presence: 'filled', references: ['schools.school_id'] }),
    recognising_body: text('认定机关', '作出认定的机关', { presence: 'filled' }),
    document_number: text('认定文号', '认定文件的文号', { presence: 'filled' }),
    valid_from: date('起', '认定生效日期', { presence: 'filled', synonyms: ['起始日期'] }),
    valid_to: date('止', '认定失效日期（当日起不再适用）', { synonyms: ['截止日期'] }),
  },
});
