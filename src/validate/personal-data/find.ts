import { remembering } from '../../csv/remembering.ts';
import { addressRules } from './addresses.ts';
import { contactRules } from './contacts.ts';
import { fold, type Folded, spanIn, withDigits } from './fold.ts';
import { nameRules } from './names.ts';
import { numberRules } from './numbers.ts';
import type { Find, PersonalCode, Rule } from './rule.ts';

/** Everything that is looked for, the gravest first: of two finds at one place the earlier stands. */
export const personalRules: readonly Rule[] = [...numberRules, ...contactRules, ...addressRules, ...nameRules];

/** What is not published before somebody has answered for it; everything else is not published at all. */
export const doubtfulCodes: ReadonlySet<PersonalCode> = new Set([
  'personal-number-doubtful',
  'vehicle-plate',
  'home-address',
  'person-name',
]);

/** Something in a text that may tell who a person is. */
export interface PersonalData {
  readonly code: PersonalCode;
  /** 身份证号 */
  readonly kind: string;
  /** Why it is only a doubt; '' where it is none, or none is needed. */
  readonly reason: string;
  /** Place in the text as it was given. */
  readonly from: number;
  readonly to: number;
  /** The same with its middle covered. */
  readonly masked: string;
}

/** Longer texts do not come twice. */
const longestRepeated = 60;

/** The same names and addresses stand in many tables of a county, and are read again with every change. */
const lookedUp = remembering(lookUp);

/** Personal data in a text, in the order of the text, none within another. Linear in its length. */
export function findPersonalData(text: string): readonly PersonalData[] {
  if (!mayHold(text)) return [];
  return text.length > longestRepeated ? lookUp(text) : lookedUp(text);
}

function lookUp(text: string): readonly PersonalData[] {
  const folded = fold(text);
  const views = { text: folded.text, digits: withDigits(folded.text) };
  const found = personalRules.flatMap((rule) => rule.find(views)).map((one) => placed(one, text, folded));
  return withoutOverlaps(found.toSorted((a, b) => a.from - b.from));
}

/** Of finds that lie upon each other one: what is certain before what is not, and of equals the longer. */
function withoutOverlaps(found: readonly PersonalData[]): readonly PersonalData[] {
  const kept: PersonalData[] = [];
  for (const one of found) {
    const last = kept.at(-1);
    if (last === undefined || last.to <= one.from) kept.push(one);
    else if (rank(one) > rank(last)) kept[kept.length - 1] = one;
  }
  return kept;
}

/** Certain finds rank above all doubts: none of these is a million characters long. */
function rank(one: PersonalData): number {
  return (isDoubtful(one) ? 0 : 1_000_000) + one.to - one.from;
}

/** Whether a finding is only a doubt, which a person has to look at. */
export function isDoubtful({ code }: { readonly code: PersonalCode }): boolean {
  return doubtfulCodes.has(code);
}

/** Hides the middle of everything that is found in a text: 3403**********1234, 138****1234, 王**. */
export function maskPersonalData(text: string): string {
  return masked(text, findPersonalData(text));
}

/** The text with these stretches of it covered. */
export function masked(text: string, found: readonly PersonalData[]): string {
  return found
    .toReversed()
    .reduce((rest, { from, to, masked: shown }) => rest.slice(0, from) + shown + rest.slice(to), text);
}

/** Whether the first of the gravest is one, or null: what a line of a text is refused for. */
export function gravestIn(found: readonly PersonalData[]): PersonalData | null {
  return found.find((one) => !isDoubtful(one)) ?? found[0] ?? null;
}

/** Shorter texts hold no number and no name; most cells are codes and single words, and cost nothing more. */
function mayHold(text: string): boolean {
  return text.length >= 3 && /\p{Script=Han}|@|＠|[\d\p{No}\p{Nd}].{3}|[A-Za-z]/su.test(text);
}

function placed(find: Find, text: string, folded: Folded): PersonalData {
  const { code, kind, reason = '' } = find;
  const { from, to } = spanIn(folded, find);
  return { code, kind, reason, from, to, masked: cover(text.slice(from, to), find) };
}

/** Characters of the original at both ends, without what parts them: 一三八****五六七八. */
function cover(text: string, { kept, skipped = 0, code, kind }: Find): string {
  const signs = [...text].filter((char) => /[\p{L}\p{N}]/u.test(char)).slice(skipped);
  const [head, tail] = kept ?? (code === 'home-address' ? [2, 0] : [1, 0]);
  const last = tail === 0 ? '' : signs.slice(-tail).join('');
  return signs.slice(0, head).join('') + '*'.repeat(coverLength(signs.length - head - tail, { code, kind })) + last;
}

/** As long as what it covers where everybody knows the length; of anything else not even that is told. */
function coverLength(length: number, { code, kind }: Pick<Find, 'code' | 'kind'>): number {
  if (code === 'person-name') return 2;
  const isKnown = ['identity-number', 'bank-card', 'mobile-number', 'teacher-certificate'].includes(code);
  return isKnown || (code === 'personal-number-doubtful' && kind !== '个人电话') ? Math.max(0, length) : 3;
}
