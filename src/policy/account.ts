import { annexListPlace, liesIn, linesOf, type PolicyLine, type Span } from './lines.ts';
import { type Located, locatorOf } from './quotations.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

/** A clause, as far as its words in the text are concerned. */
export interface ClauseWords {
  readonly clause_id: string;
  /** As in `clauses`: `三（二）3；附件2第4项`. */
  readonly place: string;
  /** Null for a clause about the whole text. */
  readonly quote: string | null;
}

/** Words of a text that ask for nothing to be recorded. */
export interface UnrecordedWords {
  readonly passage: string;
}

/** Part of a text that a clause quotes. */
export interface Passage extends Span {
  readonly clause_id: string;
}

/** A policy's text beside the rows that speak of it. */
export interface PolicyAccount {
  readonly lines: readonly PolicyLine[];
  /** In the order of the clauses and of their parts; they may overlap. */
  readonly passages: readonly Passage[];
  /** One per clause, null where it quotes nothing. */
  readonly quoted: readonly (Located | null)[];
  /** One per row of words that are not recorded. */
  readonly unrecorded: readonly Located[];
  /** Sentences that no clause quotes and no row names, in the order of the text. */
  readonly open: readonly Sentence[];
}

/** Compares a policy's text with its clauses and with the words that are said not to be recorded. */
export function accountOf(
  text: string,
  {
    clauses,
    unrecorded,
  }: { readonly clauses: readonly ClauseWords[]; readonly unrecorded: readonly UnrecordedWords[] },
): PolicyAccount {
  const lines = linesOf(text);
  const locate = locatorOf(text, lines);
  const quoted = clauses.map(({ quote, place }) => (quote === null ? null : locate({ quote, place })));
  const passages = clauses.flatMap(({ clause_id }, index) =>
    (quoted[index]?.spans ?? []).map((span) => ({ clause_id, ...span })),
  );
  const named = unrecorded.map(({ passage }) => locate({ quote: passage, place: '' }));
  const known = [...passages, ...annexesSpokenFor(lines, passages), ...named.flatMap(({ spans }) => spans)];
  const open = sentencesOf(text, lines).filter((sentence) => !known.some((span) => overlap(span, sentence)));
  return { lines, passages, quoted, unrecorded: named, open };
}

/**
 * The annexes whose title a clause quotes. An annex is a list: what it holds is taken over into tables row by row, and to
 * quote it once more would say nothing.
 */
function annexesSpokenFor(lines: readonly PolicyLine[], passages: readonly Passage[]): readonly Span[] {
  return lines.flatMap((head, index) => {
    const title = lines[index + 1];
    const isAnnex = head.level === 1 && head.place !== annexListPlace && head.place.startsWith('附件');
    if (!isAnnex || title === undefined) return [];
    const isQuoted = passages.some(({ start, end }) => start <= title.start && end >= title.end);
    const last = lines.findLast(({ place }) => liesIn(place, head.place)) ?? title;
    return isQuoted ? [{ start: head.start, end: last.end }] : [];
  });
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
