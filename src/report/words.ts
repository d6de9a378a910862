import { formatDate } from '../format/date.ts';
import type { Report } from './model.ts';

export { metWords, type Tally } from '../figures/met-words.ts';

/** The phrases of which the report's sentences are made. Each is a part of a sentence, without a full stop. */

/** Joins the parts that there are into one sentence: no part, no sentence. */
export function sentence(...parts: readonly (string | null)[]): string {
  const said = parts.flatMap((part) => (part === null ? [] : [bare(part)])).filter((part) => part !== '');
  return said.length === 0 ? '' : `${said.join('，')}。`;
}

/** Several sentences in a row. */
export function paragraph(...sentences: readonly (string | null)[]): string {
  return sentences.map((one) => one ?? '').join('');
}

/** A phrase without the mark that it may end with: reasons in the results are sentences of their own. */
export function bare(text: string): string {
  return text.trim().replace(/[，。；：、]+$/u, '');
}

/** `无法计算：缺集团类型。` → `缺集团类型` */
export function lackingWords(reason: string): string {
  return bare(reason.replace(/^无法计算：/u, ''));
}

type Named = Pick<Report, 'name' | 'year'>;

/** `2025年度报告`, `政策文本整理（非主管部门发布）`: what it is called among the pages of its region. */
export function shortTitle({ name, year }: Named): string {
  return name === '年度报告' ? `${year}${name}` : `${name}（非主管部门发布）`;
}

/** Whether it will still change, in the list of reports. */
export function statusWords({
  name,
  is_running,
  as_of_date,
  data_status,
}: Pick<Report, 'name' | 'is_running' | 'as_of_date' | 'data_status'>): string {
  if (name !== '年度报告') return `资料截至${formatDate(as_of_date)}`;
  return `${is_running ? `进行中，截至${formatDate(as_of_date)}` : '年度已结束'}，${data_status}`;
}

/**
 * Under the text, where letters are signed: who provided the data, and the day that they speak of. Nobody signs, for nobody
 * wrote it; what is made of texts alone was not provided by anybody.
 */
export function signatureLines({
  name,
  provider,
  as_of_date,
}: Pick<Report, 'name' | 'provider' | 'as_of_date'>): readonly string[] {
  if (name !== '年度报告') return ['根据公开的政策文件整理', formatDate(as_of_date)];
  return [`数据提供单位：${provider}`, formatDate(as_of_date)];
}

/** What must be known of the figures, at the head of every page. */
export function marksOf({
  name,
  is_demo,
  data_status,
  is_running,
}: Pick<Report, 'name' | 'is_demo' | 'data_status' | 'is_running'>): readonly string[] {
  return [
    ...(is_demo ? ['演示数据（虚构）'] : []),
    ...(name === '年度报告' ? [] : ['非主管部门发布']),
    ...(data_status === '初步数' ? ['初步数'] : []),
    ...(is_running ? ['年度尚未结束'] : []),
  ];
}
