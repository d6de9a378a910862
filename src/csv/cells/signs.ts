import { narrowWidth } from './width.ts';

const emptySigns: ReadonlySet<string> = new Set([
  '/',
  '//',
  '\\',
  '-',
  '--',
  '—',
  '——',
  '–',
  '―',
  'n/a',
  'null',
  '暂无',
  '无',
]);
const wordsForEmpty: ReadonlySet<string> = new Set(['无', '暂无']);

const yes: ReadonlySet<string> = new Set(['是', '√', '✓', '✔', '☑', 'y', 'yes', '1', 'true', '有', '对']);
const no: ReadonlySet<string> = new Set([
  '否',
  '×',
  '✗',
  '✘',
  '✕',
  '✖',
  'x',
  'n',
  'no',
  '0',
  'false',
  '无',
  '没有',
  '不是',
]);

/** Whether a cell says in a sign or a word that there is nothing to say: / - — 无. */
export function isEmptySign(text: string): boolean {
  return text.length <= 4 && emptySigns.has(narrowWidth(text).toLowerCase());
}

/** Whether it says so in a word: in prose that has to be filled, 无 is an answer, while a dash is not. */
export function isWordForEmpty(text: string): boolean {
  return wordsForEmpty.has(text);
}

/** 是 or 否 for the spellings in use (√ Y 1 有 / × N 0 无); any other text stays as it is. */
export function normaliseBoolean(text: string): string {
  const spelling = narrowWidth(text).toLowerCase();
  if (yes.has(spelling)) return '是';
  return no.has(spelling) ? '否' : text;
}

const formulaError =
  /^(?:#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|BUSY!|CONNECT!|EXTERNAL!|UNKNOWN!|GETTING_DATA|#+)|Err:\d{3})$/i;

/** Whether a spreadsheet put an error into the cell instead of a value: #REF!, #####, Err:502, also in full width. */
export function isFormulaError(text: string): boolean {
  return /^[#＃Ee]/.test(text) && formulaError.test(narrowWidth(text));
}
