import { provinces } from '../../model/codes.ts';
import { daysInMonth } from '../cells/calendar.ts';
import { isSocialCreditCode } from '../cells/social-credit-code.ts';
import { type Candidate, candidatesIn } from './digit-runs.ts';
import type { Find, Rule, RuleText } from './rule.ts';

/** Identity, mobile and card numbers and numbers of certificates, however their digits are written and parted. */
export const numberRules: readonly Rule[] = [
  {
    name: '居民身份证号码、手机号码、银行卡号、教师资格证书号码',
    example: '手机：一三八—１２３４·5678',
    masked: '手机：一三八****5678',
    find: findNumbers,
  },
];

/** Page numbers and timestamps in addresses look like phone and card numbers, unless the address says what they are. */
const webAddress = /(?:https?:\/\/|www\.)[!-~]+/giu;
const namedInAddress = /[?&](?:tel|phone|mobile|mob|sjh?|dh|wx|qq)=/iu;

function findNumbers({ text, digits }: RuleText): readonly Find[] {
  const spellings = text === digits ? [text] : [digits, text];
  return spellings.flatMap((spelling) => {
    if (!/\d(?:\D{0,3}\d){10}/u.test(spelling)) return [];
    const bare = spelling.replace(webAddress, (address) =>
      namedInAddress.test(address) ? address : ' '.repeat(address.length),
    );
    const inAddresses = bare === spelling ? [] : findIn(spelling, (candidate) => identityIn(candidate, text));
    return [...inAddresses, ...findIn(bare, (candidate) => numberIn(candidate, text))];
  });
}

/** One candidate at a time: a text of digits has more of them than characters. */
function findIn(text: string, find: (candidate: Candidate) => readonly Find[]): readonly Find[] {
  const found: Find[] = [];
  for (const candidate of candidatesIn(text)) found.push(...find(candidate));
  return found;
}

function numberIn(candidate: Candidate, text: string): readonly Find[] {
  return [
    ...identityIn(candidate, text),
    ...mobileIn(candidate, text),
    ...cardIn(candidate, text),
    ...certificateIn(candidate, text),
  ];
}

/** The words just before a place, by which a number may be named. */
function wordsBefore(text: string, at: number): string {
  return text.slice(Math.max(0, at - 16), at);
}

const identityWords = /(?:身份|证件|sfz|(?<![a-z])id)[^\d，。；]*$/iu;

function identityIn(candidate: Candidate, text: string): readonly Find[] {
  const { digits, from, to } = candidate;
  if (candidate.isList) return [];
  const find = { from, to, kind: '身份证号', kept: [4, 4] as const };
  const isNamed = identityWords.test(wordsBefore(text, from));
  if (digits.length === 18) {
    if (isIdentityNumber(digits)) return [{ ...find, code: 'identity-number' }];
    const isOne = isWritable(candidate) && isDatedDivision(digits.slice(0, 14)) && !isSocialCreditCode(digits);
    if (isOne || isNamed) return [doubt(find, '校验码不符，可能有一位写错')];
  }
  if (digits.length !== 15 || candidate.endsInX) return [];
  const isOld = isWritable(candidate) && isDatedDivision(`${digits.slice(0, 6)}19${digits.slice(6, 12)}`);
  if (!isOld && !isNamed) return [];
  return [isNamed ? { ...find, code: 'identity-number' } : doubt(find, '与15位旧号码的编排相同')];
}

/**
 * Whether somebody would write an identity number in these groups: in one, each digit apart, by its parts, in fours. Lists of
 * codes such as 111/112/121/122/123 are no number.
 */
function isWritable({ groups }: Candidate): boolean {
  const [first = 0] = groups;
  return groups.length === 1 || groups.length >= 15 || first >= 6 || (groups.length <= 5 && first === 4);
}

function doubt(find: Omit<Find, 'code'>, reason: string): Find {
  return { ...find, code: 'personal-number-doubtful', reason };
}

const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643-1999: division code, date of birth, serial number and a check character. */
export function isIdentityNumber(text: string): boolean {
  if (!/^\d{17}[\dXx]$/u.test(text) || !isDatedDivision(text.slice(0, 14)) || isSocialCreditCode(text)) return false;
  const sum = identityWeights.reduce((total, weight, position) => total + weight * Number(text.charAt(position)), 0);
  return '10X98765432'.charAt(sum % 11) === text.charAt(17).toUpperCase();
}

/** Division code and date of birth, the first 14 digits. */
function isDatedDivision(text: string): boolean {
  const [year, month, day] = [Number(text.slice(6, 10)), Number(text.slice(10, 12)), Number(text.slice(12, 14))];
  if (!(text.slice(0, 2) in provinces) || year < 1900 || year > 2100) return false;
  return day >= 1 && day <= daysInMonth(year, month);
}

/** Ways in which people part a mobile number; any other way, with the same mark throughout, is asked about. */
const mobileGroups = new Set(['11', '3,4,4', '3,3,5', '3,5,3', '3,8', '4,3,4', '4,4,3', '7,4', '1,10', '2,9']);

function mobileIn(candidate: Candidate, text: string): readonly Find[] {
  const { to, digits, gaps } = candidate;
  const from = text.charAt(candidate.from - 1) === '+' ? candidate.from - 1 : candidate.from;
  const ahead = /^(?:0086|86|0)?(?=1[3-9]\d{9}$)/u.exec(digits)?.[0];
  if (ahead === undefined || candidate.endsInX) return [];
  const groups = withoutFirst(candidate.groups, ahead.length);
  const find = { from, to, kind: '手机号码', kept: [3, 4] as const, skipped: ahead.length };
  const isSingle = groups.length === 11;
  if (candidate.isList) {
    return isSingle || groups.join(',') === '3,4,4' ? [doubt(find, '数字之间加有标点')] : [];
  }
  if (isSingle || mobileGroups.has(groups.join(','))) {
    // 150/1200/1300 may be three numbers of pupils.
    const mayBeSeveral = !isSingle && gaps.some((gap) => /[/|=~～]/u.test(gap));
    return [mayBeSeveral ? doubt(find, '数字之间加有符号') : { ...find, code: 'mobile-number' }];
  }
  // 1990-09-01 and what follows it is a date, 135.12345 47.1 a pair of coordinates.
  const isDate = groups[0] === 4 && /^(?:1[3-9]\d\d)(?:0[1-9]|1[0-2])/u.test(digits.slice(ahead.length));
  // 15000-200000 is a range.
  const isRange = groups.length === 2 && !/^ $/u.test(gaps.join(''));
  return gaps.length === 1 && !isDate && !isRange ? [doubt(find, '数字分段书写')] : [];
}

/** Lengths of groups without the first digits of the number. */
function withoutFirst(groups: readonly number[], count: number): readonly number[] {
  const [first = 0, ...rest] = groups;
  if (count === 0) return groups;
  return first > count ? [first - count, ...rest] : withoutFirst(rest, count - first);
}

const cardWords = /(?:卡号|账号|帐号|账户|银行|card)[^\d，。；]*$/iu;

function cardIn({ from, to, digits, groups, isList, endsInX }: Candidate, text: string): readonly Find[] {
  if (isList || endsInX || digits.length < 16 || digits.length > 19) return [];
  const find = { from, to, kind: '银行卡号', kept: [4, 4] as const };
  const isNamed = cardWords.test(wordsBefore(text, from));
  if (!isBankCard(digits)) return isNamed ? [doubt(find, '位数与银行卡号相同，校验位不符')] : [];
  // One in ten lists of four numbers such as 4500 4600 4700 4800 has the check digit of a foreign card.
  const isSure = isNamed || groups.length === 1 || groups.length >= 16 || digits.startsWith('62');
  return [isSure ? { ...find, code: 'bank-card' } : doubt(find, '与银行卡号的编排相同')];
}

/** Card numbers begin with 62 (UnionPay), 4 or 5 and end with a Luhn check digit. */
export function isBankCard(number: string): boolean {
  if (!/^(?:62|4|5)\d{14,17}$/u.test(number) || isSocialCreditCode(number)) return false;
  const doubled = [...number].toReversed().map((digit, position) => Number(digit) * (position % 2 === 1 ? 2 : 1));
  return doubled.reduce((total, value) => total + (value > 9 ? value - 9 : value), 0) % 10 === 0;
}

const certificateWords = /(?:资格|教资|证书|证号)[^\d，。；]*$/u;

/** Numbers of teacher certificates: year, province and 11 digits more. */
function certificateIn({ from, to, digits, isList, endsInX }: Candidate, text: string): readonly Find[] {
  if (isList || endsInX || digits.length !== 17) return [];
  if (!/^(?:19[89]|20[0-3])/u.test(digits) || !(digits.slice(4, 6) in provinces)) return [];
  const find = { from, to, kind: '教师资格证书号码', kept: [4, 4] as const };
  const isNamed = certificateWords.test(wordsBefore(text, from));
  return [isNamed ? { ...find, code: 'teacher-certificate' } : doubt(find, '与17位证书号码的编排相同')];
}
