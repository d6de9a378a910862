import type { CatalogueEntry } from './entry.ts';
import { becomes, columnLabel, detail, nothingToDo, written } from './words.ts';

/** Findings about codes, allowed values and text. */
export const codeEntries = {
  'code-residue': {
    grade: 'handled',
    title: '编码前后的多余符号已去除',
    explanation: 'Excel为保存长数字会在前面加单引号、写成="…"，或在后面加“.0”。这些符号会自动去掉。',
    problem: (issue) => `${becomes(issue)}。`,
    remedy: nothingToDo,
  },
  'school-code-shape': {
    grade: 'error',
    title: '学校标识码格式不对',
    explanation:
      '学校标识码共10位：两位学校类别、两位省级区划、六位顺序码。尚无标识码的，使用临时编号“P-区划代码-三位序号”。',
    problem: (issue) =>
      `学校标识码应为10位数字，前两位为学校类别（如21小学、31初中、34高中）；这里是${detail(issue, 'length')}位。`,
    remedy: () => '请从教育统计系统中重新复制；尚无标识码的，用临时编号，例如 P-340321-001。',
  },
  'school-code-province': {
    grade: 'error',
    title: '学校标识码的省份不符',
    explanation: '学校标识码第3、4位是省级区划代码，应与本地区一致。',
    problem: (issue) => `第3、4位表示${detail(issue, 'found')}，本地区属于${detail(issue, 'expected')}。`,
    remedy: () => '请核对标识码，检查是否错位或粘贴了其他地区的学校。',
  },
  'campus-code-shape': {
    grade: 'error',
    title: '校区编码格式不对',
    explanation: '校区编码由所属学校的标识码、短横线和两位序号组成，由本地自行编排。',
    problem: (issue) => `“${issue.value}”不是“学校标识码-两位序号”的形式。`,
    remedy: () => '请写成学校标识码加两位序号，例如 2134000123-01。',
  },
  'social-credit-shape': {
    grade: 'error',
    title: '统一社会信用代码格式不对',
    explanation: '统一社会信用代码共18位，由数字和大写字母组成，不使用I、O、S、V、Z（GB 32100—2015）。',
    problem: (issue) =>
      `统一社会信用代码应为18位数字或大写字母（不含I、O、S、V、Z），这里共${detail(issue, 'length')}位。`,
    remedy: () => '请对照事业单位法人证书重新填写。',
  },
  'social-credit-check': {
    grade: 'error',
    title: '统一社会信用代码校验不通过',
    explanation: '统一社会信用代码最后一位是校验码，按前17位计算得出（GB 32100—2015）。不符说明至少有一位写错。',
    problem: (issue) =>
      `最后一位是“${detail(issue, 'found')}”，按前17位计算应为“${detail(issue, 'expected')}”，说明至少有一位写错。`,
    remedy: () => '请对照事业单位法人证书逐位核对。',
  },
  'social-credit-truncated': {
    grade: 'confirm',
    title: '统一社会信用代码可能被截断',
    explanation: 'Excel只保留15位有效数字，18位代码按数字存放时末三位会变成000。',
    problem: () => '末三位为000且未通过校验，可能被Excel截断。',
    remedy: (issue) => `请把“${columnLabel(issue)}”列设为“文本”格式，再重新填写18位代码。`,
  },
  'division-code-shape': {
    grade: 'error',
    title: '区划代码格式不对',
    explanation: '县级行政区划代码为6位数字，前两位是省级代码（GB/T 2260）。',
    problem: (issue) => `“${issue.value}”不是6位县级行政区划代码。`,
    remedy: () => '请填写6位区划代码，例如 340321。',
  },
  'township-code-shape': {
    grade: 'error',
    title: '乡镇码格式不对',
    explanation: '统计用区划代码：乡镇级9位，村级12位。',
    problem: (issue) => `统计用区划代码应为9位（乡镇）或12位（村），这里是${detail(issue, 'length')}位。`,
    remedy: () => '请从教育统计系统中重新复制，并把该列设为“文本”格式。',
  },
  'township-code-region': {
    grade: 'notice',
    title: '乡镇码不属于本地区',
    explanation: '统计用区划代码的前6位是县级区划代码。学校设在邻县的情况存在，所以只作提醒。',
    problem: (issue) => `代码不以本地区的${detail(issue, 'expected')}开头。`,
    remedy: () => '请核对；学校确实设在其他县（市、区）的，不必修改。',
  },
  'web-address-shape': {
    grade: 'error',
    title: '网址不完整',
    explanation: '网址须以http://或https://开头，才能在网站上点开；其中没有空格、引号和尖括号。',
    problem: (issue) => `“${issue.value}”不是完整的网址。`,
    remedy: () => '请从浏览器地址栏复制完整网址，例如 https://www.example.gov.cn/a.html。',
  },
  'indicator-id-shape': {
    grade: 'error',
    title: '指标编号格式不对',
    explanation: '指标编号由“IND-”、两位数字和可有可无的一个字母组成，见网站的指标目录。',
    problem: (issue) => `“${written(issue)}”不是指标编号。`,
    remedy: () => '请按指标目录填写，例如 IND-10；多个编号用顿号隔开。',
  },
  'value-synonym': {
    grade: 'handled',
    title: '同义写法已统一',
    explanation: '含义明确的同义写法按清单中的规范名称处理，例如“紧密”按“紧密型”。',
    problem: (issue) => `${becomes(issue)}。`,
    remedy: nothingToDo,
  },
  'value-not-allowed': {
    grade: 'error',
    title: '不在可填内容之列',
    explanation: '有些列只能填写规定的内容，有的由本站规定，有的由本地政策文件规定（见“清单”和“集团类型”表）。',
    problem: (issue) => `“${written(issue)}”不在可填内容之列。可填：${detail(issue, 'allowed')}。`,
    remedy: (issue) => {
      const list = detail(issue, 'list');
      if (issue.details['isCoded'] === 1) return '请改为所列内容之一，填代码或填名称都可以。';
      if (list === '') return '请改为所列内容之一。';
      const place = list === '集团类型' ? '“集团类型”表' : `“清单”表的“${list}”`;
      return `请改为所列内容之一；本地文件另有规定的，请先在${place}中增加。`;
    },
  },
  'value-list-missing': {
    grade: 'error',
    title: '没有提供所需的清单',
    explanation: '这一列的内容以本地政策文件规定的清单为准，清单须先在“清单”或“集团类型”表中登记。',
    problem: (issue) =>
      detail(issue, 'list') === '集团类型'
        ? '本列以“集团类型”表为准，但该表没有内容。'
        : `本列以“清单”表中的“${detail(issue, 'list')}”为准，但其中没有项目。`,
    remedy: (issue) =>
      detail(issue, 'list') === '集团类型'
        ? '请先在“集团类型”表中登记本地文件使用的类型名称。'
        : `请先在“清单”表中登记“${detail(issue, 'list')}”的各个项目。`,
  },
  'formula-like-text': {
    grade: 'error',
    title: '内容以运算符开头',
    explanation: '以“=”“+”“-”“@”（全角的相同）开头的文字，在读者用Excel打开下载文件时会被当作公式执行，因此不能发布。',
    problem: (issue) => `“${written(issue)}”以“${written(issue).slice(0, 1)}”开头，用Excel打开时会被当作公式。`,
    remedy: () => '请删去开头的符号或改写；如本来是公式，请“选择性粘贴—数值”后再导出。',
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
