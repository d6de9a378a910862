import type { CatalogueEntry } from './entry.ts';
import { tableLabel } from './words.ts';

/** Words for what is found in the header of a file, and above it. */
export const headerEntries = {
  'title-rows-skipped': {
    grade: 'handled',
    title: '跳过表头上方的标题',
    explanation: '表头上方的标题、填报单位、填报日期等行不是数据，读取时跳过。',
    problem: ({ details }) => `已跳过表头上方的${details['count']}行标题。`,
    remedy: () => '无需处理。',
  },
  'header-not-found': {
    grade: 'error',
    title: '找不到表头',
    explanation: '文件前20行中，没有一行的各列名称与这张表的列名基本一致（五分之四以上）。',
    problem: (issue) =>
      `找不到“${tableLabel(issue)}”表的表头。文件第一行是：${issue.details['present']}；应有的列：${issue.details['expected']}。`,
    remedy: (issue) => `请下载“${tableLabel(issue)}”表的最新模板，核对文件名和表头；表头上方不要有其他内容。`,
  },
  'header-merged': {
    grade: 'error',
    title: '表头有合并单元格',
    explanation: '两行表头或合并的表头单元格导出为CSV后，列名残缺，无法对应。',
    problem: ({ details }) => `表头有合并单元格（第${details['first']}—${details['last']}行）。`,
    remedy: (issue) => `请使用“${tableLabel(issue)}”表的模板，表头只保留一行，每列一个列名。`,
  },
  'layout-wide': {
    grade: 'error',
    title: '几个成员校并排写在一行',
    explanation:
      '一览表常把一个集团的核心校和几个成员校并排写在一行，或者写在同一格的括号里。本站的表一行只登记一个成员，这样才能各有加入、退出日期和文号。',
    problem: ({ details }) => `${details['columns']}列都是“${details['kind']}”，一行登记了几个成员。`,
    remedy: () =>
      '请改成一个成员校一行：每行填“集团编码”和一个“校区编码”或“学校标识码”，“角色”填核心校或成员校；有几个成员校就填几行，集团编码照抄。可下载“成员关系”表的模板对照。',
  },
  'layout-second-table': {
    grade: 'error',
    title: '一个文件中有两张表',
    explanation: '一个CSV文件只放一张表。上下相连的第二张表，会被当作第一张表的内容。',
    problem: ({ line, details }) => `第${line ?? ''}行又是表头（“${details['label']}”表）。`,
    remedy: ({ line, details }) =>
      `请把第${line ?? ''}行起的内容移到另一个文件，保存为“${details['label']}.csv”；与上面是同一张表的，删去第${line ?? ''}行，使各行相连。`,
  },
  'header-duplicate': {
    grade: 'error',
    title: '列名重复',
    explanation: '表头中有两列对应同一个项目，无法判断以哪一列为准。',
    problem: ({ column, details }) => `${details['letters']}列都是“${column?.label ?? ''}”。`,
    remedy: () => '请只保留其中一列。',
  },
  'header-recognised': {
    grade: 'handled',
    title: '识别列名',
    explanation: '列名与模板不同，但属于已登记的通用写法，或者只多了括号中的说明，系统自动对应。',
    problem: ({ column, value }) => `已将列“${(value ?? '').trim()}”识别为“${column?.label ?? ''}”。`,
    remedy: () => '无需处理。',
  },
  'column-missing': {
    grade: 'error',
    title: '缺少必填列',
    explanation: '表头中没有这张表必须有的列。允许不填的内容也要保留列名，单元格可以留空。',
    problem: ({ details }) => `缺少必填列“${details['label']}”。当前表头：${details['present']}。`,
    remedy: (issue) => `请补上“${issue.details['label']}”列，或下载“${tableLabel(issue)}”表的最新模板重新填写。`,
  },
  'column-assumed': {
    grade: 'handled',
    title: '补上后来增加的列',
    explanation: '有的列是数据表制定以后增加的。以前的文件没有这一列时，按当时的含义读取，不必重新填报。',
    problem: ({ details }) => `文件没有“${details['label']}”列，各行按“${details['value']}”读取。`,
    remedy: ({ details }) => `无需处理；含有其他“${details['label']}”的，请按最新模板补上这一列。`,
  },
  'columns-ignored': {
    grade: 'handled',
    title: '忽略模板以外的列',
    explanation: '模板中没有的列不读取、不公开；其中如有个人信息，仍按个人信息检查处理。',
    problem: ({ details }) => `模板中没有的列已忽略：${details['columns']}。`,
    remedy: () => '无需处理。如果其中有应当统计的内容，请按模板改列名。',
  },
  'column-nearly-known': {
    grade: 'notice',
    title: '列名与模板相近',
    explanation: '列名与模板中的一列只差一两个字，而文件中没有那一列，多半是列名写错。系统不作猜测，这一列没有读取。',
    problem: ({ value, details }) =>
      `列名“${value ?? ''}”与模板的“${details['label']}”相近，但不相同，其中的内容没有读取。`,
    remedy: ({ details }) => `如指“${details['label']}”，请改正列名；确是另外一列的，不必修改。`,
  },
  'column-unnamed': {
    grade: 'notice',
    title: '有内容的列没有列名',
    explanation: '表头为空的列不知道是什么项目，其中的内容没有读取。',
    problem: ({ column, details }) =>
      `${column?.letter ?? ''}列没有列名，其中${details['count']}个单元格的内容没有读取。`,
    remedy: () => '请补上列名，或删除这一列。',
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
