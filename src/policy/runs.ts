import type { Passage } from './account.ts';
import type { Span } from './lines.ts';

/** Words of a line that the same clauses quote. */
export interface Run {
  readonly text: string;
  /** Clauses that quote these words, in the order of the clauses; empty where none does. */
  readonly clause_ids: readonly string[];
  /** Those of them whose quotation begins here: the place to which their links lead. */
  readonly begins: readonly string[];
  /** Those of which a part ends here. */
  readonly ends: readonly string[];
}

/** Cuts a stretch of a text wherever a quotation begins or ends. */
export function runsOf(text: string, { start, end }: Span, passages: readonly Passage[]): readonly Run[] {
  const here = passages.filter((passage) => passage.start < end && start < passage.end);
  const cuts = [...new Set([start, end, ...here.flatMap((passage) => [passage.start, passage.end])])]
    .filter((cut) => cut >= start && cut <= end)
    .toSorted((a, b) => a - b);
  const first = firstParts(passages);
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? start;
    const quoting = here.filter((passage) => passage.start <= from && passage.end >= to);
    return {
      text: text.slice(from, to),
      clause_ids: idsOf(quoting),
      begins: idsOf(quoting.filter((passage) => passage.start === from && first.has(passage))),
      ends: idsOf(quoting.filter((passage) => passage.end === to)),
    };
  });
}

function idsOf(passages: readonly Passage[]): readonly string[] {
  return [...new Set(passages.map(({ clause_id }) => clause_id))];
}

/** Of each clause the part that its quotation begins with. */
function firstParts(passages: readonly Passage[]): ReadonlySet<Passage> {
  const parts = Map.groupBy(passages, ({ clause_id }) => clause_id);
  return new Set([...parts.values()].flatMap(([first]) => first ?? []));
}
