import type { CodeFormat } from '../../model/column.ts';
import { provinces, schoolCodeClasses } from '../../model/codes.ts';
import { looksLikeFormula } from './formula.ts';
import { putRight, type Reading, unusable, usable } from './reading.ts';
import { isSocialCreditCode, socialCreditCheck, socialCreditShape } from './social-credit-code.ts';

/** Issued by this site for a school that has no code yet: P-340321-001. */
const provisional = /^P-\d{6}-\d{3}$/;
const schoolCode = new RegExp(`^(${Object.keys(schoolCodeClasses).join('|')})\\d{8}$`);
const scientific = /^\d(\.\d+)?[eE]\+?\d+$/;

/** Six digits of the region whose table this is. */
export interface CodeContext {
  readonly regionCode: string;
}

/** Takes off what Excel needs to keep a code as text, and the `.0` it adds to numbers: '2137000123, ="2137000123", 2137000123.0. */
export function withoutResidue(text: string): string {
  const [, formula] = /^="([^"]*)"$/.exec(text) ?? [];
  const bare = formula ?? text.replace(/^['’‘`]/, '');
  return bare.replace(/^(\d+)\.0+$/, '$1');
}

/** Reads a code of any kind; `format` adds the check of its shape. Digits lost to Excel cannot be restored. */
export function readCode(text: string, format: CodeFormat | undefined, context: CodeContext): Reading {
  const code = withoutResidue(text);
  if (scientific.test(code)) return unusable('scientific-notation');
  if (looksLikeFormula(code)) return unusable('formula-like-text');
  const reading = format === undefined ? usable(code) : readers[format](code, context);
  if (code === text || !reading.usable || reading.finding !== null) return reading;
  return putRight(code, 'code-residue', code);
}

type CodeReader = (code: string, context: CodeContext) => Reading;

const readers: Readonly<Record<CodeFormat, CodeReader>> = {
  school_code: readSchoolCode,
  campus_code: readCampusCode,
  social_credit_code: readSocialCreditCode,
  division_code: readDivisionCode,
  township_code: readTownshipCode,
  web_address: readWebAddress,
};

function readSchoolCode(code: string, { regionCode }: CodeContext): Reading {
  if (provisional.test(code)) return usable(code);
  if (!schoolCode.test(code)) return unusable('school-code-shape', { length: code.length });
  const found = code.slice(2, 4);
  const expected = regionCode.slice(0, 2);
  if (found === expected) return usable(code);
  return unusable('school-code-province', { found: provinceOf(found), expected: provinceOf(expected) });
}

function readCampusCode(code: string, context: CodeContext): Reading {
  const [, school, serial] = /^(.+)-(\d{2})$/.exec(code) ?? [];
  if (school === undefined || serial === undefined) return unusable('campus-code-shape');
  const reading = readSchoolCode(school, context);
  if (reading.usable) return usable(code);
  return reading.finding.code === 'school-code-shape' ? unusable('campus-code-shape') : reading;
}

function readSocialCreditCode(text: string): Reading {
  const code = text.toUpperCase();
  if (!socialCreditShape.test(code)) return unusable('social-credit-shape', { length: code.length });
  if (isSocialCreditCode(code)) return code === text ? usable(code) : putRight(code, 'code-residue', code);
  // Excel keeps 15 significant digits: the rest of a long number becomes zeros.
  if (code.endsWith('000')) return unusable('social-credit-truncated');
  return unusable('social-credit-check', { expected: socialCreditCheck(code), found: code.charAt(17) });
}

function readDivisionCode(code: string): Reading {
  if (/^\d{6}$/.test(code) && code.slice(0, 2) in provinces) return usable(code);
  return unusable('division-code-shape');
}

/** A school may stand beyond the county's border, so a code of another county is only pointed out. */
function readTownshipCode(code: string, { regionCode }: CodeContext): Reading {
  if (!/^(\d{9}|\d{12})$/.test(code)) return unusable('township-code-shape', { length: code.length });
  if (code.startsWith(regionCode)) return usable(code);
  return usable(code, { code: 'township-code-region', details: { expected: regionCode } });
}

function readWebAddress(text: string): Reading {
  // Quotes, angle brackets and backslashes stand in no address; in a page or a link they would end it.
  const isAddress = /^https?:\/\/[^\s/"'<>`\\]+\.[^\s"'<>`\\]+$/iu.test(text) && URL.canParse(text);
  return isAddress ? usable(text) : unusable('web-address-shape');
}

function provinceOf(digits: string): string {
  const names: Readonly<Record<string, string>> = provinces;
  return names[digits] ?? `代码${digits}`;
}
