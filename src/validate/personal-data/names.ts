import type { Span } from './fold.ts';
import { compoundSurnames, givenCharacters, neverLast, ordinaryWords, surnames } from './name-characters.ts';
import { type Find, type Rule, type RuleText, spansOf } from './rule.ts';

/**
 * Names of persons by surname and context: after 校长、负责人、联系人 and their likes, before a title, in a list of names,
 * and where a cell holds nothing else. A school or a street that has a person's name goes on after it and is none.
 */
export const nameRules: readonly Rule[] = [
  { name: '标明身份后的姓名', example: '联系人：王晓燕、李　强', masked: '联系人：王**、李**', find: findLabelled },
  { name: '职务称谓前的姓名', example: '由王晓燕老师主讲', masked: '由王**老师主讲', find: findTitled },
  { name: '姓名清单', example: '王晓燕、李志强、张雅静', masked: '王**、李**、张**', find: findLists },
];

const surname = new Set(surnames);
/** In these, two characters alone are taken for a name only after a word that says so. */
const wordlikeSurnames = new Set(
  '任于高金江黄安方万华文明常马龙石田白关武解强古全单项司向乐保和习应来都原官冷商计连党木简符花米池阳游曲位查卫齐章'.split(
    '',
  ),
);

const roles =
  '校 ?长|园 ?长|院长|所长|书 ?记|负 ?责 ?人|联 ?系 ?人|责任人|经办人|填报人|填表人|审核人|制表人|承办人|联络人|联络员|教 ?师|老 ?师|班主任|主任|局长|科长|股长|组长|组员|成 ?员|理事长|理事|秘书长|主持人|主讲人?|主讲教师|执教者?|授课人?|导师|师傅|徒弟|学员|学生|家长|姓 ?名|作者|执笔人?|撰稿人?|获奖者|名师|带头人|领衔人|专家|法定代表人|法人代表|法人|召集人|牵头人|评委|嘉宾|委员|干部|人员|名单|县长|区长|市长|镇长|乡长';
const label = new RegExp(`(?:${roles})(?:（[^）]{0,8}）|\\([^)]{0,8}\\))? ?(?:名单|姓名)? ?(?:[:：]|是|为)`, 'gu');
/** What is said in one breath after the colon. */
const breath = /^[^。；;:：\n]{0,120}/u;
const word = /\p{Script=Han}+(?:·\p{Script=Han}+)?/gu;
const titles = '(?:副?(?:校长|园长|书记|主任|局长|科长|组长|院长)|老师|教师|同志|先生|女士|同学|小朋友|教授|博士)';
const titleAtEnd = new RegExp(`${titles}$`, 'u');

function personName(span: Span): Find {
  return { ...span, code: 'person-name', kind: '个人姓名' };
}

function findLabelled({ text }: RuleText): readonly Find[] {
  const listed = [...text.matchAll(label)].flatMap(({ 0: words, index }) => {
    const start = index + words.length;
    const said = breath.exec(text.slice(start, start + 120))?.[0] ?? '';
    return namesIn(said).map(({ from, to }) => personName({ from: start + from, to: start + to }));
  });
  const direct = spansOf(text, directly).filter(({ from, to }) => isCommonName(text.slice(from, to)));
  return [...listed, ...direct.map(personName)];
}

/** 校长王晓燕: the name has two common characters, and what follows is no street or school that is called so. */
const directly =
  /(?:校长|园长|书记|局长|县长|区长|主任|教师|老师|同学|学生|学员|选手|组长|负责人|联系人|主讲|执教|主持) ?(\p{Script=Han}{3}|\p{Script=Han}{2}(?=[^\p{Script=Han}]|$))(?!路|街|楼|奖|杯|\p{Script=Han}{0,2}(?:中学|小学|学校|大学|学院))/gu;

/** Names among the words of a phrase; single characters that were set apart to fill a line are put together. */
function namesIn(phrase: string): readonly Span[] {
  const words = [...phrase.matchAll(word)].map(({ 0: own, index }) => ({ own, from: index, to: index + own.length }));
  const joined: { own: string; from: number; to: number }[] = [];
  for (const next of words) {
    const before = joined.at(-1);
    const isApart = before !== undefined && /^ {1,2}$/u.test(phrase.slice(before.to, next.from));
    if (before !== undefined && isApart && next.own.length === 1 && before.own.length <= 2 && isSpaced(before)) {
      joined[joined.length - 1] = { own: before.own + next.own, from: before.from, to: next.to };
    } else joined.push(next);
  }
  return joined.flatMap(({ own, from, to }) => {
    const title = titleAtEnd.exec(own)?.[0] ?? '';
    const name = own.slice(0, own.length - title.length);
    return isName(name) ? [{ from, to: title === '' ? to : to - title.length }] : [];
  });
}

/** Whether every character so far stood alone. */
function isSpaced({ own, from, to }: { own: string; from: number; to: number }): boolean {
  return own.length === 1 || to - from > own.length;
}

/** Where a word says that a name follows: a surname, and one usual character beside it. */
function isName(text: string): boolean {
  if (/^\p{Script=Han}{2,6}·\p{Script=Han}{2,6}$/u.test(text)) return true;
  const given = givenOf(text);
  if (given === null || ordinaryWords.has(text) || neverLast.has(given.at(-1) ?? '')) return false;
  const isUsual = [...given].some((char) => givenCharacters.has(char));
  return isUsual || (given.length === 2 && !wordlikeSurnames.has(text.charAt(0)));
}

/** Without such a word: a surname and usual characters only. */
function isCommonName(text: string): boolean {
  const given = givenOf(text);
  if (given === null || ordinaryWords.has(text) || ordinaryWords.has(text.slice(0, 2))) return false;
  return [...given].every((char) => givenCharacters.has(char)) && !neverLast.has(given.at(-1) ?? '');
}

/** What follows the surname, one or two characters; null where there is no surname or not that much after it. */
function givenOf(text: string): string | null {
  const compound = compoundSurnames.find((known) => text.startsWith(known));
  const given = compound === undefined ? text.slice(1) : text.slice(compound.length);
  const isSurname = compound !== undefined || surname.has(text.charAt(0));
  return isSurname && (given.length === 1 || given.length === 2) && /^\p{Script=Han}+$/u.test(given) ? given : null;
}

/** 刘少奇同志纪念馆 is called after a person. */
const titleAnywhere = new RegExp(`(?:${titles}|主讲|执教|授课)(?!纪念|故居|铜像|精神|事迹)`, 'gu');
const boundary = /(?:^|[^\p{Script=Han}]|[由请与和及是为向]|以及|邀请|校长|教师|老师|同学|学校)$/u;

function findTitled({ text }: RuleText): readonly Find[] {
  return [...text.matchAll(titleAnywhere)].flatMap(({ index: to }) => {
    const length = [3, 2].find((own) =>
      isTitled(text.slice(Math.max(0, to - own), to), text.slice(Math.max(0, to - own - 2), Math.max(0, to - own))),
    );
    return length === undefined ? [] : [personName({ from: to - length, to })];
  });
}

function isTitled(name: string, before: string): boolean {
  const isShort = name.length === 2 && wordlikeSurnames.has(name.charAt(0));
  return isCommonName(name) && !isShort && boundary.test(before);
}

const parted = /\p{Script=Han}{2,4}(?:[、，,;；/ ]{1,2}\p{Script=Han}{2,4}){2,}/gu;
const andOthers = /(?<!\p{Script=Han})(\p{Script=Han}{3})(?=等 ?\d{0,4} ?(?:人|名|位|同志|教师|老师|同学))/gu;

/** Nothing but a name, or a name at the head of what is said of its bearer. */
const aloneOrFirst =
  /^ ?(\p{Script=Han}{3}) ?(?:$|[（(]|[ ，,]?(?<=[ ，,])(?=.{0,40}(?:教师|校长|主任|老师|小学|中学|学校)))/u;

/** Three or more names in a row and nothing else between them; the first of “王晓燕等5人”; a name that is all there is. */
function findLists({ text }: RuleText): readonly Find[] {
  const lists = [...text.matchAll(parted)].flatMap(({ 0: list, index }) => {
    const words = [...list.matchAll(word)];
    const names = words.filter(([own]) => isCommonName(own));
    if (names.length < 3 || names.length * 2 < words.length) return [];
    return names.map(({ 0: own, index: at }) => personName({ from: index + at, to: index + at + own.length }));
  });
  const others = spansOf(text, andOthers).filter(({ from, to }) => isCommonName(text.slice(from, to)));
  const whole = aloneOrFirst.exec(text)?.[1] ?? '';
  const alone = isCommonName(whole) ? [{ from: text.indexOf(whole), to: text.indexOf(whole) + 3 }] : [];
  return [...lists, ...[...others, ...alone].map(personName)];
}
