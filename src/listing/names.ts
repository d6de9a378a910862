import { splitList } from '../csv/cells/list.ts';
import { isEmptySign } from '../csv/cells/signs.ts';
import { joinHan, trimEdges } from '../csv/cells/spaces.ts';
import { ordinaryCharacters } from '../format/ordinary-characters.ts';

/** One school as a list names it. */
export interface NamedSchool {
  /** Exactly as written, without white space, numbering and marks of its part. */
  readonly name: string;
  /** As it stands in the cell, where that is something else. */
  readonly written: string;
  /** The word by which the cell marks it as the lead; null where it does not. */
  readonly lead: '核心校' | '总校' | null;
}

/** What leads a group, in the many words for it. A 副学区长学校 does not. */
const leadWord =
  /^(?:集团)?(?:核心|总|牵头|龙头|领办|主办|盟主|领衔|引领|主持|中心|理事长|组长|学区长|盟长)(?:校|学校|园|幼儿园|单位|校园|成员校)?$/;

const bracket = /[（(【[〔]([^（）()【】[\]〔〕]*)[）)】\]〕]/gu;
const numbering = /^(?:[（(]?\d{1,3}[）)、.．]|[①-⑳]|[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、)\s*/u;
const label = /^([\p{Script=Han}]{2,8})[:：]\s*/u;

/** The lead's word as the register knows it: 总校 where the list says so, 核心校 for every other. */
export function leadOf(word: string): NamedSchool['lead'] {
  const plain = word.replace(/\s/g, '');
  if (!leadWord.test(plain)) return null;
  return /总/.test(plain) ? '总校' : '核心校';
}

/** A name as registers have it: nothing is changed but white space and the numbering before it. */
export function plainName(text: string): string {
  return joinHan(trimEdges(ordinaryCharacters(text).replace(numbering, '')));
}

/**
 * The name of a group and the lead that its cell tells beside it: `青禾教育集团（核心校：青禾小学）`. Every other bracket
 * belongs to the name.
 */
export function groupIn(cell: string): { readonly name: string; readonly leads: readonly NamedSchool[] } {
  const leads: NamedSchool[] = [];
  const bare = cell.replace(bracket, (whole, inside: string) => {
    const [, word = ''] = label.exec(inside) ?? [];
    const lead = leadOf(word);
    if (lead === null) return whole;
    leads.push(...schoolsIn(inside.replace(label, '')).map((school) => ({ ...school, lead })));
    return '';
  });
  return { name: plainName(bare), leads };
}

/**
 * The schools of one cell, separated by 、 ， ； / or line breaks, by blanks where every part is a name, and with the lead
 * marked: `青禾小学（总校）、云帆小学`, `核心校：青禾小学；成员校：云帆小学、星河小学`.
 */
export function schoolsIn(cell: string): readonly NamedSchool[] {
  let isLeading = false;
  return splitList(cell)
    .flatMap(splitBlanks)
    .flatMap((part) => {
      const [, word] = label.exec(trimEdges(part)) ?? [];
      const isLabelled = word !== undefined && (leadOf(word) !== null || /^(?:成员|分|加盟|协作)/.test(word));
      if (isLabelled) isLeading = leadOf(word) !== null;
      const found = schoolIn(isLabelled ? trimEdges(part).replace(label, '') : part);
      if (found === null) return [];
      return [isLeading && found.lead === null ? { ...found, lead: leadOf(word ?? '核心校') ?? '核心校' } : found];
    });
}

function schoolIn(part: string): NamedSchool | null {
  const written = trimEdges(part);
  let lead: NamedSchool['lead'] = null;
  const bare = written.replace(bracket, (whole, inside: string) => {
    const found = leadOf(inside);
    lead ??= found;
    return found === null ? whole : '';
  });
  const name = plainName(bare).replace(/[。.]$/, '');
  return name === '' || isEmptySign(name) ? null : { name, written, lead };
}

/** What the name of a school ends with. */
const schoolEnding = /(?:校|学|园|班|部|院|托儿所|中心|教学点)(?:[（(][^（）()]*[）)])?$/u;

/** Whether a text may be the name of a school: its last word says so. */
export function looksLikeSchool(name: string): boolean {
  return schoolEnding.test(name) && !name.startsWith('等');
}

function splitBlanks(part: string): readonly string[] {
  const pieces = trimEdges(part)
    .split(/[\s\u3000]+/u)
    .filter((piece) => piece !== '');
  return pieces.length > 1 && pieces.every((piece) => looksLikeSchool(plainName(piece))) ? pieces : [part];
}
