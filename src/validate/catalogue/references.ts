import type { Issue } from '../../model/issue.ts';
import type { CatalogueEntry } from './entry.ts';
import { columnLabel, detail, nothingToDo, written } from './words.ts';

/** Findings about what rows refer to. */
export const referenceEntries = {
  'reference-name-resolved': {
    grade: 'handled',
    title: '名称已换成编码',
    explanation: '应填编码的列可以填写登记过的全称、简称或曾用名；只有一个对象用过这一名称时，自动换成它的编码。',
    problem: (issue) => `按名称“${issue.value}”找到编码“${detail(issue, 'becomes')}”。`,
    remedy: nothingToDo,
  },
  'reference-name-outdated': {
    grade: 'notice',
    title: '名称当时不在使用期内',
    explanation:
      '所填名称属于一个已登记的对象，但按“校名沿革”，记录发生时它还没有使用或已不再使用这一名称。新旧名称按同一对象统计。',
    problem: (issue) =>
      `按“校名沿革”，“${issue.value}”这一名称在${detail(issue, 'date')}不在使用期内；本条按编码“${detail(issue, 'becomes')}”统计。`,
    remedy: () => '请核对是否为该校；无误的不必修改，也可改填编码。',
  },
  'reference-ambiguous': {
    grade: 'confirm',
    title: '名称对应多个对象',
    explanation: '同一名称先后或同时属于几个学校、校区或集团，系统不作选择。',
    problem: (issue) => `“${written(issue)}”对应多个对象：${detail(issue, 'candidates')}。`,
    remedy: (issue) => `请在“${columnLabel(issue)}”列改填其中正确的编码。`,
  },
  'name-variant': {
    grade: 'confirm',
    title: '名称只差一个易混的字',
    explanation:
      '异体字和扫描识别常见的错字（淄与菑、涂与塗、湖与胡）会使同一学校有两种写法，也可能确实是两所学校，系统不作选择。',
    problem: (issue) => {
      const characters = detail(issue, 'characters') === '' ? '' : `（${detail(issue, 'characters')}）`;
      const line = detail(issue, 'otherLine') === '' ? '登记的' : `第${detail(issue, 'otherLine')}行`;
      return `“${written(issue)}”与${line}“${detail(issue, 'other')}”只差易混的字${characters}。`;
    },
    remedy: () =>
      '是同一所的，请统一写法；确为两所的，请在“校名沿革”表中把两个名称都登记为各自的“现名”，引用处改填编码。',
  },
  'reference-unknown': {
    grade: 'error',
    title: '找不到所填的编码或名称',
    explanation: '应填编码的列所填的内容，必须能在相应的表中找到。名称相近的只作提示，绝不自动合并。',
    problem: (issue) =>
      detail(issue, 'nearest') === ''
        ? `找不到“${written(issue)}”这个名称或编码。`
        : `找不到“${written(issue)}”这个名称或编码。是否为：${detail(issue, 'nearest')}？`,
    remedy: (issue) => {
      const several = severalIn(issue);
      if (several === null) return '请改填编码或登记的全称；确为常用简称或曾用名的，请先在“校名沿革”表中登记。';
      return `一行只填一个：请按${several.map((one) => `“${one}”`).join('')}分成${several.length}行，其余各列照抄，其中的核心校（总校）在“角色”列注明。`;
    },
  },
  'referenced-table-missing': {
    grade: 'error',
    title: '缺少所引用的表',
    explanation: '一张表引用另一张表的编码时，被引用的表必须一并提供。',
    problem: (issue) => `${referring(issue)}引用${detail(issue, 'tables')}表的编码，但没有提供该表。`,
    remedy: (issue) => `请补充${detail(issue, 'tables')}表；没有这类数据的，清空引用它的列。`,
  },
  'referenced-register-missing': {
    grade: 'notice',
    title: '缺少人员名册，编号未经核对',
    explanation: '没有提供教师名册时，人员编号不能核对，按所填内容计数。',
    problem: (issue) => `没有提供${detail(issue, 'tables')}表，${referring(issue)}的编号未经核对。`,
    remedy: () => '如有教师名册，请一并提供。',
  },
  'dataset-table-unknown': {
    grade: 'error',
    title: '数据表名称不对',
    explanation: '“数据登记”表按名称说明每张数据表的范围，名称须与本站的数据表一致，否则无从判断名录是否完整。',
    problem: (issue) =>
      detail(issue, 'nearest') === ''
        ? `没有名为“${issue.value}”的数据表。`
        : `没有名为“${issue.value}”的数据表。是否为：${detail(issue, 'nearest')}？`,
    remedy: () => '请填写数据表的中文名称或机器名，例如 学校 或 schools。',
  },
  'correction-subject-unknown': {
    grade: 'error',
    title: '更正记录中的指标或数据表不对',
    explanation: '更正按指标编号或数据表名称与改动的数字对应，写法与本站不同的对应不上，等于没有登记。',
    problem: (issue) =>
      detail(issue, 'nearest') === ''
        ? `“${detail(issue, 'element')}”不是指标编号，也不是数据表名称。`
        : `“${detail(issue, 'element')}”不是指标编号，也不是数据表名称。是否为：${detail(issue, 'nearest')}？`,
    remedy: () => '请填写指标编号或数据表的中文名称，多个用顿号隔开，例如 IND-10、学年初快照。',
  },
  'correction-period-unreadable': {
    grade: 'error',
    title: '更正记录中的周期读不出来',
    explanation:
      '一条更正说明一个周期的数字，周期须是一个学年、学期、年度或时点；写成几个周期或者月份的，对应不上改动的数字。',
    problem: (issue) => `“${issue.value}”不是一个学年、学期、年度或日期。`,
    remedy: () => '请填写一个周期，例如 2024-2025、2024-2025-1、2025、2025-10-31；涉及几个周期的，一个周期一行。',
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;

/** The names in a cell that ought to hold one: 甲校（乙校、丙校） and 甲校、乙校; null where there is one. */
function severalIn(issue: Issue): readonly string[] | null {
  if (detail(issue, 'element') !== '') return null;
  const value = issue.value ?? '';
  if (!/[、，,；;\n]/.test(value)) return null;
  const names = value.split(/[、，,；;\n（）()]/).map((name) => name.trim());
  const found = names.filter((name) => name !== '');
  return found.length > 1 && found.length < 20 ? found : null;
}

/** One missing table is told once, however many columns refer to it. */
function referring({ details }: Issue): string {
  return Number(details['count'] ?? 1) > 1 ? `这一列和另外${Number(details['count']) - 1}列` : '本列';
}
