import type { CatalogueEntry } from './entry.ts';
import { detail } from './words.ts';

/** Findings about a city, which is added up from its counties. */
export const cityEntries = {
  'city-without-member': {
    grade: 'error',
    title: '没有列出所辖县（市、区）',
    explanation:
      '文件夹里有“所辖县区”表的，按市级处理：各项数字由所辖县（市、区）已发布的结果相加。没有报送数据的县（市、区）也要列入，否则看不出缺了多少。',
    problem: () => '“所辖县区”表没有一行。',
    remedy: () => '请每个县（市、区）填一行；本地区不是市级的，请删除这张表。',
  },
  'city-lists-itself': {
    grade: 'error',
    title: '市本级列入了所辖县（市、区）',
    explanation:
      '市级各项数字由所辖县（市、区）相加，市本级不是其中之一；由市直接管理的学校填在所在县（市、区）的“市属学校”一栏。',
    problem: (issue) => `区划代码${issue.value ?? ''}是本市自己的代码。`,
    remedy: () => '请删除这一行；市直属学校填在校舍所在县（市、区）的“市属学校”一栏。',
  },
  'city-member-named-twice': {
    grade: 'error',
    title: '同一县（市、区）列了两次',
    explanation: '同一名称列在两个区划代码下，相加时不知道以哪一行为准。',
    problem: (issue) => `“${issue.value ?? ''}”与第${detail(issue, 'otherLine')}行是同一名称，区划代码不同。`,
    remedy: () => '请核对区划代码，只保留一行。',
  },
  'city-weight-without-source': {
    grade: 'notice',
    title: '规模没有写来源',
    explanation: '没有报送的县（市、区）按规模推算全市的上下限，规模出自哪份文件须一并写明，读者才能核对。',
    problem: (issue) => `${detail(issue, 'name')}填了规模，没有写“规模来源”。`,
    remedy: () => '请填写教育统计公报、年鉴等公开文件的名称和年份，并填“规模时点”。',
    effect: () => '照常发布，来源写作“市级填报”。',
  },
  'city-with-county-table': {
    grade: 'notice',
    title: '市级文件夹中有县级的表',
    explanation: '市级各项数字只由所辖县（市、区）已发布的结果相加，市级文件夹中的学校、集团、交流等表不计入任何合计。',
    problem: (issue) => `市级文件夹中有“${detail(issue, 'label')}”表。`,
    remedy: () => '请把这些记录放入所在县（市、区）的文件夹。',
    effect: () => '照常发布，这张表不计入市级合计。',
  },
  'city-member-without-data': {
    grade: 'notice',
    title: '县（市、区）尚无数据',
    explanation: '“所辖县区”表列出、但没有数据文件夹的县（市、区），市级页面逐项写明缺这一家。',
    problem: (issue) => `${detail(issue, 'name')}（${issue.value ?? ''}）没有数据文件夹。`,
    remedy: () => '数据报来后，按“区划代码-拼音”建文件夹；暂时没有的，不必修改。',
    effect: () => '照常发布，各项合计写明缺这个县（市、区），并按其规模给出上下限。',
  },
  'city-weight-missing': {
    grade: 'notice',
    title: '没有数据的县（市、区）也没有规模',
    explanation: '不知道缺的县（市、区）有多大，就不能说全市至少是多少、至多是多少，也不能判断目标是否达到。',
    problem: (issue) =>
      `${detail(issue, 'name')}（${issue.value ?? ''}）没有数据，也没有填义务教育校区数、学校数等规模。`,
    remedy: () => '请按教育统计公报填写规模和来源；查不到的留空，不要估计。',
    effect: () => '照常发布，涉及这个县（市、区）的比例只列已报的合计，不给全市的上下限。',
  },
  'city-claimed-not-listed': {
    grade: 'notice',
    title: '上级地区是本市，却没有列入',
    explanation: '“地区”表的上级地区写明属于本市的县（市、区），没有列入“所辖县区”表的，排在最后，一并计入。',
    problem: (issue) =>
      `文件夹“${detail(issue, 'folder')}”的上级地区是本市，“所辖县区”表没有${detail(issue, 'name')}（${issue.value ?? ''}）。`,
    remedy: () => '请在“所辖县区”表补上一行；不属于本市的，请改正该文件夹“地区”表的“上级地区”。',
    effect: () => '照常发布，这个县（市、区）计入市级合计，排在最后。',
  },
  'city-member-name-differs': {
    grade: 'notice',
    title: '县（市、区）的名称与其数据不一致',
    explanation: '“所辖县区”表的名称应与该县（市、区）“地区”表的名称一致，以免代码填错、计入别的地区。',
    problem: (issue) =>
      `${issue.value ?? ''}在“所辖县区”表中是“${detail(issue, 'name')}”，在其数据中是“${detail(issue, 'other')}”。`,
    remedy: () => '请核对区划代码和名称。',
    effect: () => '照常发布，按区划代码计入，名称以“所辖县区”表为准。',
  },
  'city-member-older': {
    grade: 'notice',
    title: '县（市、区）的数据早于市的时点',
    explanation: '市级的时点数只相加同一天的数。数据截至日早于市的县（市、区），时点数不计入，旁边列出它最近的数。',
    problem: (issue) =>
      `${detail(issue, 'name')}的数据截至${detail(issue, 'asOf')}，早于市的${detail(issue, 'cityAsOf')}。`,
    remedy: () => '请更新该县（市、区）的数据，或把市的“数据截至”改为各县（市、区）都有数据的一天，最好是月末。',
    effect: () => '照常发布，时点数写明缺这个县（市、区），时点不同。',
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
