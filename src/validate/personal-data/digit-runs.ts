import type { Span } from './fold.ts';

/** Digits that may be one number however they are parted: consecutive groups with what stands between them. */
export interface Candidate extends Span {
  readonly digits: string;
  /** Lengths of the groups: 138 1234 5678 → [3, 4, 4]. */
  readonly groups: readonly number[];
  /** What stands between the groups, without repetition. */
  readonly gaps: readonly string[];
  /** An identity number may end with X. */
  readonly endsInX: boolean;
  /** Only the marks that part a list (，、：) are between the groups. */
  readonly isList: boolean;
}

interface Group extends Span {
  readonly digits: string;
  /** What stands between it and the group before; '' for the first. */
  readonly gap: string;
  readonly joins: 'close' | 'list' | 'not';
}

const close = /^[\s\-‐-―−~～_.·•・‧∙。/\\|=*+#'"“”‘’()（）[\]【】{}〔〕「」<>《》]{1,3}$/u;
const list = /^ ?[,，、;；:：] ?$/u;
const mayPrecede = /(?:tel|phone|mobile|mob|cell|call|ids?|no|num|card|sfz|sfzh|sj|sjh|dh|wx|vx|qq|hm|kh|zh)$/iu;

/**
 * Every sequence of digits that begins and ends with a group of them and is as long as a number that is looked for. At most
 * 19 groups are laid together from each, so that it stays linear. A code with letters at either end is none, unless the
 * letters say what the number is.
 */
export function* candidatesIn(text: string): Generator<Candidate> {
  const groups = groupsIn(text);
  for (let start = 0; start < groups.length; start += 1) {
    if (mayBegin(text, groups, start)) yield* candidatesFrom(text, groups, start);
  }
}

function groupsIn(text: string): readonly Group[] {
  let end = 0;
  return [...text.matchAll(/\d+/gu)].map(({ 0: digits, index }) => {
    const gap = index - end > 3 ? '' : text.slice(end, index);
    end = index + digits.length;
    return { digits, from: index, to: end, gap, joins: joinOf(gap) };
  });
}

function joinOf(gap: string): Group['joins'] {
  if (close.test(gap)) return 'close';
  return list.test(gap) ? 'list' : 'not';
}

function mayBegin(text: string, groups: readonly Group[], start: number): boolean {
  const { from = 0 } = groups[start] ?? {};
  if (/[A-Za-z]/u.test(text.charAt(from - 1)) && !mayPrecede.test(letterWordBefore(text, from))) return false;
  // The decimals of a coordinate are no number of their own; what follows the 1. of a list is.
  return !(/\d{2}\.$/u.test(text.slice(Math.max(0, from - 3), from)) && (groups[start]?.digits.length ?? 0) > 4);
}

function letterWordBefore(text: string, at: number): string {
  return /[A-Za-z]{1,8}$/u.exec(text.slice(Math.max(0, at - 8), at))?.[0] ?? '';
}

function* candidatesFrom(text: string, groups: readonly Group[], start: number): Generator<Candidate> {
  let digits = '';
  let isMixed = false;
  const from = groups[start]?.from ?? 0;
  const isNamed = /\p{L}[^\d]{0,4}$/u.test(text.slice(Math.max(0, from - 5), from));
  for (let at = start; at < groups.length; at += 1) {
    const group = groups[at];
    if (group === undefined || (at > start && group.joins === 'not')) return;
    isMixed ||= at > start && group.joins === 'list';
    digits += group.digits;
    if (digits.length > 19) return;
    if (digits.length >= 11 && isShaped(digits, { isMixed, isNamed }))
      yield* candidateOf(text, digits, groups.slice(start, at + 1));
  }
}

/** A mobile number; a card; year, province; division and date of birth, the year with two digits or four. */
const mobile = /^(?:0086|86|0)?1[3-9]\d{9}$/u;
const longer = /^(?:(?:62|4|5)\d{14,}|(?:19[89]|20[0-3])\d{14}|[1-8]\d{5}(?:19|20)\d{9,10}|[1-8]\d{7}[01]\d{6})$/u;

/** Begins as one of the numbers and is as long; where a word may say what it is, of any beginning. */
function isShaped(
  digits: string,
  { isMixed, isNamed }: { readonly isMixed: boolean; readonly isNamed: boolean },
): boolean {
  if (digits.length <= 15 && mobile.test(digits)) return true;
  return digits.length >= 15 && !isMixed && (isNamed || longer.test(digits));
}

function* candidateOf(text: string, digits: string, taken: readonly Group[]): Generator<Candidate> {
  const [first, last] = [taken[0], taken.at(-1)];
  if (first === undefined || last === undefined) return;
  const ending = digits.length === 17 ? endingX(text, last.to) : '';
  if (ending === '' && /[A-Za-z]/u.test(text.charAt(last.to))) return;
  const between = taken.slice(1);
  const common = {
    from: first.from,
    groups: taken.map((group) => group.digits.length),
    gaps: [...new Set(between.map(({ gap }) => gap))],
    isList: between.length > 0 && between.every(({ joins }) => joins === 'list'),
  };
  if (ending !== '') yield { ...common, to: last.to + ending.length, digits: `${digits}X`, endsInX: true };
  yield { ...common, to: last.to, digits, endsInX: false };
}

/** The check character X after 17 digits, or ''. */
function endingX(text: string, at: number): string {
  return /^[ -]?[Xx×](?![\dA-Za-z])/u.exec(text.slice(at, at + 3))?.[0] ?? '';
}
