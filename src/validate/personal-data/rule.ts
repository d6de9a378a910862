import type { Span } from './fold.ts';

/** What is found of persons: the codes of the catalogue. Their grade is there, too. */
export type PersonalCode =
  | 'identity-number'
  | 'mobile-number'
  | 'bank-card'
  | 'passport-number'
  | 'teacher-certificate'
  | 'email-address'
  | 'messaging-account'
  | 'personal-number-doubtful'
  | 'vehicle-plate'
  | 'home-address'
  | 'person-name';

/** One find, in places of the folded text. */
export interface Find extends Span {
  readonly code: PersonalCode;
  /** What it looks like, as a message calls it: 身份证号. */
  readonly kind: string;
  /** Why it is only a doubt; '' where it is none. */
  readonly reason?: string;
  /** How much of it stays to be read at either end when it is masked; without it, the first character. */
  readonly kept?: readonly [head: number, tail: number];
  /** Digits before the number itself, which are not shown: the code of a country. */
  readonly skipped?: number;
}

/** A text as the rules look at it. */
export interface RuleText {
  /** As `fold` left it. */
  readonly text: string;
  /** The same with Chinese digits as Arabic ones, place by place. */
  readonly digits: string;
}

/** One kind of personal data: linear in the length of the text. `example` is found by it, `masked` is how it is then shown. */
export interface Rule {
  readonly name: string;
  readonly example: string;
  readonly masked: string;
  readonly find: (text: RuleText) => readonly Find[];
}

/** Every match of a global pattern as a stretch of the text; a pattern with a group means the group. */
export function spansOf(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].map((match) => {
    const { index } = match;
    const [whole, group] = match;
    const from = group === undefined ? index : index + whole.lastIndexOf(group);
    return { from, to: from + (group ?? whole).length };
  });
}
