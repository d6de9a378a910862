import { readQuestion } from './address.ts';
import type { RegionOptions } from './options.ts';
import { askedFigures } from './question.ts';

/** A question in a reader's words, with the address of its answer. */
export interface ExampleQuestion {
  readonly question: string;
  readonly search: string;
}

/** Example questions of one kind of reader. */
export interface Examples {
  readonly reader: string;
  readonly questions: readonly ExampleQuestion[];
}

const ofLeaders: readonly ExampleQuestion[] = [
  { question: '紧密型覆盖率按三种口径各是多少，距目标还差多少？', search: '?i=IND-01&u=region&b=*' },
  { question: '哪些集团的教师交流比例未达标，各差多少人？', search: '?i=IND-10&u=group' },
  { question: '全域教师交流比例比上一学年变化了几个百分点？', search: '?i=IND-10&u=region&when=all&by=moments' },
  { question: '骨干教师交流占比达标的集团有几个？', search: '?i=IND-12&u=region&b=groups-meeting' },
  { question: '专项经费预算、下达和支出各是多少？', search: '?i=IND-41&u=region&b=*' },
  { question: '集团年度考核是否全部完成？', search: '?i=IND-40&u=region&when=all&by=moments' },
];

const ofPrincipals: readonly ExampleQuestion[] = [
  { question: '各集团距交流比例标准各差多少人？', search: '?i=IND-15&u=group' },
  { question: '各集团骨干教师占比历年怎样变化？', search: '?i=IND-12&u=group&when=all&by=moments' },
  { question: '总校向成员校派出的管理团队是否到位？', search: '?i=IND-20a&u=group' },
  {
    question: '满五年未交流的教师各集团占多少？',
    search: '?i=IND-13&u=group&c=其中：尚未交流',
  },
  { question: '集团治理文件是否齐备？', search: '?i=IND-30&u=group' },
  { question: '规定的集团活动开展了多少次？', search: '?i=IND-31a&u=group' },
  { question: '各集团举办了多少次活动，多少人次、多少校区参加？', search: '?i=IND-34&u=group&b=*' },
];

const ofWriters: readonly ExampleQuestion[] = [
  { question: '各个目标截止日的覆盖率是多少，是否完成？', search: '?i=IND-01&u=region&when=all&by=moments' },
  { question: '交流比例和骨干占比，各学年的全域数是多少？', search: '?i=IND-10&i=IND-12&u=region&when=all&by=moments' },
  { question: '覆盖率按城区、镇区、乡村分别是多少？', search: '?i=IND-01&u=region&c=城乡：' },
  { question: '各类集团活动每学期各举办多少次？', search: '?i=IND-34&u=region&c=活动：&when=all&by=moments' },
  { question: '各集团交流比例，各学年列在一起怎样比较？', search: '?i=IND-10&u=group&when=all' },
];

/** The ready questions that a region has values for; the region's own word stands for the whole of it. */
export function examplesOf(options: RegionOptions): readonly Examples[] {
  return [
    { reader: '了解全域进展', questions: ofLeaders },
    { reader: '了解各个集团', questions: ofPrincipals },
    { reader: '撰写年度报告', questions: ofWriters },
  ]
    .map(({ reader, questions }) => ({
      reader: worded(reader, options),
      questions: questions
        .filter(({ search }) => hasValues(search, options))
        .map(({ question, search }) => ({ question: worded(question, options), search })),
    }))
    .filter(({ questions }) => questions.length > 0);
}

function worded(words: string, { region_word }: RegionOptions): string {
  return words.replace('全域', region_word);
}

function hasValues(search: string, options: RegionOptions): boolean {
  const question = readQuestion(search, options);
  const [asked] = new URLSearchParams(search).getAll('i');
  const figures = askedFigures(question, options);
  return question.indicators[0] === asked && figures.some(({ figure }) => figure.has_values);
}
