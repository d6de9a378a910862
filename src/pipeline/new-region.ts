import { basename, join } from 'node:path';
import { readRegionFolder } from '../csv/read-folder.ts';
import { realFiles } from '../csv/effects.ts';
import { type ListPlan, planOf } from '../listing/plan.ts';
import {
  originOf,
  type RegionAnswers,
  regionFolderOf,
  type RegionQuestionId,
  regionQuestions,
  regionTablesOf,
} from '../listing/region.ts';
import { type ListOrigin, tablesOf } from '../listing/tables.ts';
import { unusableWords } from '../listing/usable.ts';
import { planWords } from '../listing/words.ts';
import { validateRegion } from '../validate/validate.ts';
import { labelsOf, readListFile, writeNewTables } from './list-files.ts';
import { refusal } from './refusal.ts';

/** How the person at the keyboard is talked to. */
export interface Conversation {
  /** Returns what is answered, '' where nothing is; null where nobody is there to answer. */
  readonly ask: (question: string) => Promise<string | null>;
  readonly say: (line: string) => void;
}

/** What was given on the command line, before anything is asked. */
export interface GivenAnswers {
  readonly answers: Partial<RegionAnswers>;
  readonly list: string | null;
  readonly hasOneCampusEach: boolean;
  /** Accepts what the list is taken for. */
  readonly isAccepted: boolean;
}

/** Answers that can be proposed by what was answered before. */
export type Proposals = Readonly<Partial<Record<RegionQuestionId, (answers: Partial<RegionAnswers>) => string>>>;

/** Sets up the folder of a region from seven answers and a list. Returns the folder; null: the plan was not accepted. */
export async function newRegion(
  data: string,
  given: GivenAnswers,
  talk: Conversation,
  proposals: Proposals = {},
): Promise<string | null> {
  const answers = await answersTo(given.answers, talk, proposals);
  const list = given.list ?? (await talk.ask('名单文件（可以把文件拖到这里）：'));
  if (list === null || list === '') throw refusal('请用 --list 写明名单文件');
  const folder = join(data, regionFolderOf(answers));
  const order = { ...given, list: list.replace(/^["']|["']$/g, ''), folder, regionName: answers.name };
  return await importInto({ ...order, origin: originOf(answers), about: answers }, talk);
}

/**
 * Turns a list into the tables of a region's folder. A folder in which the region does not describe itself yet is asked
 * about, as a new one is. Returns the folder; null: the plan was not accepted.
 */
export async function importList(
  list: string,
  folder: string,
  given: Omit<GivenAnswers, 'list'>,
  talk: Conversation,
): Promise<string | null> {
  const [, code = '', slug = ''] = /^(\d{6})-([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(basename(folder)) ?? [];
  if (code === '') throw refusal(`${folder} 的名称应为“区划代码-英文简称”，如 data/340321-huaiyuan`);
  const known = await regionIn(folder);
  const order = { ...given, list, folder };
  if (known !== null)
    return await importInto({ ...order, regionName: known.name, origin: known.origin, about: null }, talk);
  const answers = await answersTo({ ...given.answers, code, slug }, talk, {});
  return await importInto({ ...order, regionName: answers.name, origin: originOf(answers), about: answers }, talk);
}

interface ImportOrder extends Omit<GivenAnswers, 'list'> {
  readonly list: string;
  readonly folder: string;
  readonly regionName: string;
  readonly origin: ListOrigin;
  /** For a region that does not describe itself yet. */
  readonly about: RegionAnswers | null;
}

async function importInto(order: ImportOrder, talk: Conversation): Promise<string | null> {
  const plan = planOf(await readListFile(order.list), order.regionName);
  for (const line of planWords(plan)) talk.say(line);
  refuseUnusable(plan, order);
  const hasOneCampusEach = order.hasOneCampusEach || (!order.isAccepted && (await isAgreed(talk, campusQuestion)));
  if (!order.isAccepted && !(await isAgreed(talk, '按以上内容写入吗？（是／否）'))) {
    talk.say('没有写入。名单改好后可以再导入；不需要逐项回答的，加 --yes。');
    return null;
  }
  const tables = {
    ...(order.about === null ? {} : regionTablesOf(order.about)),
    ...tablesOf(plan, { ...order.origin, hasOneCampusEach }),
  };
  const { written, kept } = await writeNewTables(order.folder, tables);
  talk.say('');
  talk.say(`已写入 ${order.folder}：${written.join('、')}`);
  if (kept.length > 0) talk.say(`${labelsOf(kept)}表已有，没有改动，请把名单涉及的内容补进去。`);
  talk.say(`接下来运行：npm run check -- ${basename(order.folder)}`);
  return order.folder;
}

const campusQuestion = '各校都只有一处校舍，并按校名登记学段吗？（是／否，不清楚的填否）';

function refuseUnusable(plan: ListPlan, { list }: ImportOrder): void {
  const words = unusableWords(plan, basename(list));
  if (words !== null) throw refusal(words);
}

async function isAgreed({ ask }: Conversation, question: string): Promise<boolean> {
  return /^(?:是|y|yes|1|对|好)$/i.test(((await ask(question)) ?? '').trim());
}

/** All seven answers: those that were given, and what is answered to the other questions, each until it will do. */
async function answersTo(
  given: Partial<RegionAnswers>,
  talk: Conversation,
  proposals: Proposals,
): Promise<RegionAnswers> {
  let answers = given;
  for (const { id, asks, hint, otherwise, refuses } of regionQuestions) {
    const own = given[id];
    const wrong = own === undefined ? null : refuses(own);
    if (wrong !== null) throw refusal(`--${id} ${own ?? ''}：${asks}${wrong}`);
    if (own !== undefined) continue;
    const proposed = proposals[id]?.(answers) ?? otherwise(answers);
    const usual = proposed === null || refuses(proposed) !== null ? null : proposed;
    answers = { ...answers, [id]: await answerTo({ id, asks, hint, usual, refuses }, talk) };
  }
  // Each of the questions has been gone through.
  return answers as RegionAnswers;
}

interface OpenQuestion {
  readonly id: RegionQuestionId;
  readonly asks: string;
  readonly hint: string;
  readonly usual: string | null;
  readonly refuses: (answer: string) => string | null;
}

async function answerTo({ id, asks, hint, usual, refuses }: OpenQuestion, talk: Conversation): Promise<string> {
  for (;;) {
    const typed = await talk.ask(`${asks}（${hint}${usual === null ? '' : `；直接回车为“${usual}”`}）：`);
    if (typed === null && usual === null) throw refusal(`请用 --${id} 写明${asks}`);
    const answer = (typed ?? '').trim() || (usual ?? '');
    const wrong = refuses(answer);
    if (wrong === null) return answer;
    talk.say(wrong);
  }
}

/** What a folder says of its region; null where it does not say it, or is not there. */
async function regionIn(folder: string): Promise<{ readonly name: string; readonly origin: ListOrigin } | null> {
  if ((await realFiles.listFolder(folder)) === null) return null;
  const { tables } = validateRegion(await readRegionFolder(folder), { folder: basename(folder) });
  const [region] = tables.region ?? [];
  if (region === undefined) return null;
  const document = tables.policy_documents?.find(({ policy_id }) => policy_id === region.main_policy_id);
  const { region_code, region_name: name, as_of_date: date, data_provider: body } = region;
  const source = document === undefined ? '' : `《${document.title}》`;
  return { name, origin: { region_code, date, body, source, number: document?.document_number ?? null } };
}
