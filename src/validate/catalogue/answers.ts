import type { CatalogueEntry } from './entry.ts';
import { detail } from './words.ts';

/** Findings about where clauses, and what is said about them, are answered on the site. */
export const answerEntries = {
  'clause-unanswered': {
    grade: 'error',
    title: '条款没有写明展示位置',
    explanation:
      '每一条要么写明读者在本站哪里看到它的记录或数字，要么写明为什么只引原文，读者才知道报送的记录用在哪里。展示位置从规定的名称中选填，可填多处。',
    problem: () => '“展示位置”和“只引原文的理由”都没有填写。',
    remedy: () => '有记录可以列示的，填写展示位置，例如“指标结果”“集团活动”；没有的，写明只引原文的理由。',
  },
  'clause-answered-and-quoted': {
    grade: 'error',
    title: '展示位置和只引原文的理由不能同时填写',
    explanation: '有展示位置的条款不是只引原文；两项都填，读者不知道以哪一项为准。',
    problem: () => '已经填写“展示位置”，又填写了“只引原文的理由”。',
    remedy: () => '请删去其中一项；需要说明的内容写入“本站处理”。',
  },
  'clause-without-indicator': {
    grade: 'error',
    title: '展示位置是指标结果，但没有对应指标',
    explanation: '“指标结果”指该条对应指标的结果页，因此须填写“对应指标”。',
    problem: () => '“展示位置”含“指标结果”，而“对应指标”为空。',
    remedy: () => '请填写对应指标，例如 IND-10；不产生指标的，从展示位置中删去“指标结果”。',
  },
  'promise-without-place': {
    grade: 'notice',
    title: '写明列示，没有写在哪里',
    explanation: '口径和处理方式中写有“列示”“另列”等的，应当写明展示位置，页面上才有链接可以核对。',
    problem: (issue) => `写有“${detail(issue, 'element')}”，“展示位置”为空。`,
    remedy: () => '请在“展示位置”填写本站在哪里列出；没有列出的，修改文字。',
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
