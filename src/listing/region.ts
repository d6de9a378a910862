import { provinces } from '../model/codes.ts';
import { formatDate } from '../format/date.ts';
import { noDocumentNumber } from '../format/document-name.ts';
import { takenSlugs } from '../model/taken-slugs.ts';
import type { ListOrigin, ListTables } from './tables.ts';

/** What is asked for a new region: all that a list does not say. */
export interface RegionAnswers {
  readonly code: string;
  readonly name: string;
  /** Last part of the folder's name and of the address. */
  readonly slug: string;
  readonly title: string;
  /** `''`: the document has none. */
  readonly number: string;
  readonly date: string;
  readonly body: string;
}

/** Names a question, and the option that answers it on a command line. */
export type RegionQuestionId = keyof RegionAnswers;

/** One question for a new region: what is asked, and why an answer will not do. */
export interface RegionQuestion {
  readonly id: RegionQuestionId;
  readonly asks: string;
  readonly hint: string;
  /** What is taken where nothing is answered; null: an answer is needed. */
  readonly otherwise: (answers: Partial<RegionAnswers>) => string | null;
  /** Null: it will do. */
  readonly refuses: (answer: string) => string | null;
}

const needed = () => null;
const filled = (answer: string) => (answer === '' ? '请填写，不能为空。' : null);
const isDay = (answer: string) => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(answer) ?? [];
  if (year === undefined) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.toISOString().startsWith(answer);
};

/** The seven questions, in the order in which they are asked. The short name may be proposed by whoever asks. */
export const regionQuestions: readonly RegionQuestion[] = [
  {
    id: 'code',
    asks: '区划代码',
    hint: '6位县级行政区划代码，例如340321',
    otherwise: needed,
    refuses: (answer) =>
      /^\d{6}$/.test(answer) && answer.slice(0, 2) in provinces ? null : '应为6位行政区划代码，前两位是省级代码。',
  },
  { id: 'name', asks: '地区名称', hint: '县（市、区）全称，例如怀远县', otherwise: needed, refuses: filled },
  {
    id: 'slug',
    asks: '英文简称',
    hint: '小写字母、数字和短横线，会出现在网址里，例如huaiyuan',
    otherwise: needed,
    refuses: (answer) => {
      if (takenSlugs.has(answer)) return `不能是“${answer}”：这是本站网页或操作系统使用的名称。`;
      const isFit = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(answer);
      return isFit ? null : '只能用小写字母、数字和短横线，以字母或数字开头和结尾。';
    },
  },
  {
    id: 'title',
    asks: '名单所在文件的标题',
    hint: '没有文件的留空',
    otherwise: ({ name = '' }) => `${name}集团化办学名单`,
    refuses: filled,
  },
  {
    id: 'number',
    asks: '发文字号',
    hint: '例如怀教组〔2024〕1号；没有的留空',
    otherwise: () => noDocumentNumber,
    refuses: filled,
  },
  {
    id: 'date',
    asks: '成文日期',
    hint: '写作2024-02-20；没有文件的，填名单的日期',
    otherwise: needed,
    refuses: (answer) => (isDay(answer) ? null : '应为一个真实的日期，写作2024-02-20。'),
  },
  { id: 'body', asks: '提供名单的单位', hint: '例如怀远县教育局', otherwise: needed, refuses: filled },
];

/** The folder of a region: `340321-huaiyuan`. */
export function regionFolderOf({ code, slug }: Pick<RegionAnswers, 'code' | 'slug'>): string {
  return `${code}-${slug}`;
}

/** Where a list comes from, by the answers. */
export function originOf(answers: RegionAnswers): ListOrigin {
  const { code: region_code, date, body } = answers;
  return {
    region_code,
    date,
    body,
    source: sourceOf(answers),
    number: answers.number === noDocumentNumber ? null : answers.number,
  };
}

/**
 * The tables of a region that are not in its list: itself, its document, and the clauses of that, of which none is
 * registered yet. Numbers that protect persons are the usual ones; nothing about persons is there to be protected.
 */
export function regionTablesOf(answers: RegionAnswers): ListTables {
  const { code, name, title, number, date, body } = answers;
  const policyId = `${code}-MD-${date.slice(0, 4)}`;
  return {
    region: [
      {
        region_code: code,
        region_name: name,
        parent_name: parentOf(code),
        region_word: regionWordOf(name),
        main_policy_id: policyId,
        as_of_date: date,
        data_status: '政策文本',
        data_provider: body,
        is_demo: code.startsWith('99') ? '是' : '否',
        small_cell_k: '4',
        small_group_n: '20',
        notice: `本地区数据录自${sourceOf(answers)}，反映${formatDate(date)}的情况。名单没有给出的内容一律留空，不作推算。`,
      },
    ],
    policy_documents: [
      {
        policy_id: policyId,
        document_number: number,
        title,
        issuing_body: body,
        issued_on: date,
        disclosure: '未标注',
        may_quote: '否',
        relation: '主文件',
        note: '只录入名单，条款未登记。',
      },
    ],
    clauses: [],
  };
}

/** The province alone; the city is for the clerk to add. */
function parentOf(code: string): string {
  return Object.entries(provinces).find(([digits]) => digits === code.slice(0, 2))?.[1] ?? '';
}

function regionWordOf(name: string): string {
  if (name.endsWith('市')) return '全市';
  return name.endsWith('区') || name.endsWith('旗') ? '全区' : '全县';
}

function sourceOf({ title, number }: RegionAnswers): string {
  return number === noDocumentNumber ? `《${title}》` : `《${title}》（${number}）`;
}
