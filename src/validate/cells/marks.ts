import { type Reading, unusable } from './reading.ts';

/** Superscripts, subscripts, circled and bracketed digits and numbers: ² ① ⑴ ⒈ ㈠ ½. */
const mark = /\p{No}+/gu;
const digitsApart = /\d\s+(?=\d)/;
/** Signs and words for “as above”. */
const ditto = /^(?:[〃〞″"＂]{1,2}|同上|同前|上同|如上|以上同)$/;
/** A question mark for a character that an old encoding did not know, and the printer's signs for one. */
const lost = /\p{Script=Han}\?|\?\p{Script=Han}|\?\?|[〓□]/u;

/**
 * Characters that nobody sees and that change what is seen: controls, the marks that turn the direction of writing, soft
 * hyphens and the like. Line breaks and tabs belong to prose; the joiners of Tibetan, Uyghur and Mongolian to their words.
 */
const unseen = /[\p{Cc}\u00AD\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFC]/gu;

/** Refuses a cell with characters that nobody sees; they are shown by their code points. Null = there are none. */
export function refuseUnseen(text: string): Reading | null {
  const found = text.match(unseen)?.filter((character) => character !== '\n' && character !== '\t') ?? [];
  if (found.length === 0) return null;
  return unusable('unseen-character', { codes: [...new Set(found)].map(codePointOf).join('、') });
}

/** A text in which what nobody sees is written out: 湖滨⟨U+202E⟩小学. */
export function withUnseenShown(text: string): string {
  return text.replace(unseen, (character) => (/[\n\t\r]/.test(character) ? character : `⟨${codePointOf(character)}⟩`));
}

/** `U+202E` */
export function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * Refuses a number, date, period or code in which a footnote's mark or a gap stands: 6① read as 61 would be a wrong
 * figure nobody sees. What is left without the mark is proposed where `read` can read it. Null = there is no such mark.
 */
export function refuseMarks(text: string, read: (rest: string) => Reading): Reading | null {
  const marks = text.match(mark);
  if (marks === null) return digitsApart.test(text) ? unusable('digits-apart') : null;
  const rest = text.replace(mark, '').trim();
  return unusable('footnote-mark', { mark: marks.join(''), rest: rest !== '' && read(rest).usable ? rest : '' });
}

/** Refuses a cell that points at the one above it. Null = it does not. */
export function refuseDitto(text: string): Reading | null {
  return ditto.test(text) ? unusable('ditto-mark') : null;
}

/** Refuses a name or a code in which a character was lost: 实验?学. Null = nothing is lost. */
export function refuseLost(text: string): Reading | null {
  return lost.test(text) ? unusable('character-lost') : null;
}
