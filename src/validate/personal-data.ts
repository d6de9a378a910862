import { provinces } from '../model/codes.ts';
import { daysInMonth } from './cells/calendar.ts';
import { isSocialCreditCode } from './cells/social-credit-code.ts';

/** Numbers that identify a person, wherever they stand in a text. */
export type PersonalNumberKind = 'identity-number' | 'mobile-number' | 'bank-card';

// A digit, a letter or a decimal point beside the number makes it part of something longer.
const identity = /(?<![\dA-Za-z.])\d{17}[\dXx](?![\dA-Za-z])/g;
const mobile = /(?<![\dA-Za-z.])(?:\+?86[- ]?)?(1[3-9]\d[- ]?\d{4}[- ]?\d{4})(?![\dA-Za-z])/g;
const card = /(?<![\dA-Za-z.])(?:\d{4}[- ]?){3}\d{4,7}(?![\dA-Za-z])/g;
/** Page numbers and timestamps in addresses look like phone and card numbers. */
const webAddress = /https?:\/\/\S+/gi;
const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Digits of the shortest of them, a mobile number: a shorter text holds none. */
export const shortestPersonalNumber = 11;

/** The first kind of personal number in a text, or null. */
export function findPersonalNumber(text: string): PersonalNumberKind | null {
  if (!mayHoldNumber(text)) return null;
  if (allIn(text, identity).some(isIdentityNumber)) return 'identity-number';
  const withoutAddresses = text.replace(webAddress, ' ');
  if (allIn(withoutAddresses, mobile).length > 0) return 'mobile-number';
  return allIn(withoutAddresses, card).some(isBankCard) ? 'bank-card' : null;
}

/** Hides the middle of every personal number in a text: 3403**********1234, 138****1234. */
export function maskPersonalNumbers(text: string): string {
  if (!mayHoldNumber(text)) return text;
  return text
    .replace(identity, (number) => (isIdentityNumber(number) ? mask(number, 4, 4) : number))
    .replace(card, (number) => (isBankCard(number) ? mask(number, 4, 4) : number))
    .replace(mobile, (_, number: string) => mask(number.replaceAll(/[- ]/g, ''), 3, 4));
}

function mayHoldNumber(text: string): boolean {
  return text.length >= shortestPersonalNumber && /\d[\d -]{9}/.test(text);
}

function allIn(text: string, pattern: RegExp): readonly string[] {
  return text.match(pattern) ?? [];
}

function mask(number: string, head: number, tail: number): string {
  return number.slice(0, head) + '*'.repeat(number.length - head - tail) + number.slice(-tail);
}

/** GB 11643-1999: division code, date of birth, serial number and a check character. */
export function isIdentityNumber(text: string): boolean {
  const [year, month, day] = [Number(text.slice(6, 10)), Number(text.slice(10, 12)), Number(text.slice(12, 14))];
  if (!(text.slice(0, 2) in provinces) || year < 1900 || year > 2100) return false;
  if (day < 1 || day > daysInMonth(year, month) || isSocialCreditCode(text)) return false;
  const sum = identityWeights.reduce((total, weight, position) => total + weight * Number(text.charAt(position)), 0);
  return '10X98765432'.charAt(sum % 11) === text.charAt(17).toUpperCase();
}

/** Card numbers begin with 62 (UnionPay), 4 or 5 and end with a Luhn check digit. */
export function isBankCard(text: string): boolean {
  const number = text.replaceAll(/[- ]/g, '');
  if (!/^(62|4|5)\d{14,17}$/.test(number) || isSocialCreditCode(number)) return false;
  const doubled = [...number].toReversed().map((digit, position) => Number(digit) * (position % 2 === 1 ? 2 : 1));
  return doubled.reduce((total, value) => total + (value > 9 ? value - 9 : value), 0) % 10 === 0;
}

/** Headers of columns about one person. Offices and their public lines, addresses of schools and posts are not meant. */
const personalHeader =
  /姓名|身份证|证件号|手机|(?<!咨询)电话|联系方式|联系人|家庭住址|家庭地址|住址|户籍|银行卡|银行账号|微信号|^QQ/i;

export function isPersonalHeader(header: string): boolean {
  return personalHeader.test(header.replaceAll(/\s/g, ''));
}
