import { type ListPlan, planOf } from '../../listing/plan.ts';
import { readList } from '../../listing/read-list.ts';
import { originOf, type RegionAnswers, regionFolderOf, regionQuestions, regionTablesOf } from '../../listing/region.ts';
import { csvFilesOf, tablesOf } from '../../listing/tables.ts';
import { unusableWords } from '../../listing/usable.ts';
import { planWords } from '../../listing/words.ts';
import type { DroppedFile, ListOrder, ListView } from './messages.ts';

/** What is understood of a list and of the answers to the seven questions, before anything is made of it. */
export async function listView(order: ListOrder): Promise<ListView> {
  const { wrong, answers } = answersOf(order.answers);
  const read = await planIn(order, answers.name ?? '');
  if ('refused' in read) return { wrong, lines: [], refused: read.refused };
  return { wrong, lines: planWords(read.plan), refused: unusableWords(read.plan, order.list.path) };
}

/** The folder of a region made of its list: the same tables that `npm run new` writes. Throws where something is open. */
export async function filesOfList(
  order: ListOrder,
): Promise<{ readonly folder: string; readonly files: readonly DroppedFile[] }> {
  const { wrong, answers } = answersOf(order.answers);
  const open = regionQuestions.find(({ id }) => wrong[id] !== undefined);
  if (open !== undefined) throw new Error(`${open.asks}：${wrong[open.id] ?? ''}`);
  // A cast: each of the seven is answered, or would be among the wrong ones.
  const whole = answers as RegionAnswers;
  const read = await planIn(order, whole.name);
  const refused = 'refused' in read ? read.refused : unusableWords(read.plan, order.list.path);
  if ('refused' in read || refused !== null) throw new Error(refused ?? '');
  const origin = { ...originOf(whole), hasOneCampusEach: order.has_one_campus_each };
  const files = csvFilesOf({ ...regionTablesOf(whole), ...tablesOf(read.plan, origin) });
  return {
    folder: regionFolderOf(whole),
    files: files.map(({ name, text }) => ({ path: name, bytes: new TextEncoder().encode(text) })),
  };
}

async function planIn(
  { list: { bytes, path } }: ListOrder,
  regionName: string,
): Promise<{ readonly plan: ListPlan } | { readonly refused: string }> {
  const reading = await readList(bytes, path);
  return 'refused' in reading ? reading : { plan: planOf(reading.sheets, regionName) };
}

/** Every answer, with what is taken where nothing was answered; and by question, what will not do. */
function answersOf(typed: ListOrder['answers']): {
  readonly answers: Partial<RegionAnswers>;
  readonly wrong: ListView['wrong'];
} {
  let answers: Partial<RegionAnswers> = {};
  const wrong: Record<string, string> = {};
  for (const { id, otherwise, refuses } of regionQuestions) {
    const answer = (typed[id] ?? '').trim() || otherwise(answers) || '';
    const words = answer === '' ? '请填写，不能为空。' : refuses(answer);
    answers = { ...answers, [id]: answer };
    if (words !== null) wrong[id] = words;
  }
  return { answers, wrong };
}
