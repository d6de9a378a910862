import { liesIn, type PolicyLine, sectionsNamed, type Span } from './lines.ts';

/** Joins parts of a quotation that stand apart in the text. */
export const omission = '……';

/** Words that are said to stand in a text. */
export interface Quotation {
  /** Verbatim, white space aside; parts that stand apart in the order of the text. */
  readonly quote: string;
  /** Sections in which the parts are looked for first, `三（二）3；附件2第4项`; '' = anywhere. */
  readonly place: string;
}

/** Where a quotation stands in the text of its document. */
export interface Located {
  /** Where each part stands, in the order of the quotation, up to the first that was not found. */
  readonly spans: readonly Span[];
  /** The first part that does not stand in the text after those before it; null when all do. */
  readonly missing: string | null;
}

/** A text without white space, and where each of its characters stands in the text. */
interface Squeezed {
  readonly text: string;
  readonly offsets: readonly number[];
}

/**
 * Finds quotations in a text. White space is no part of the comparison: originals set names and numbers apart with it.
 * Words that occur several times are taken where the clause says that it stands.
 */
export function locatorOf(text: string, lines: readonly PolicyLine[]): (quotation: Quotation) => Located {
  const squeezed = squeeze(text);
  return ({ quote, place }) => {
    const sections = sectionsNamed(place);
    const isNamed = (offset: number) => {
      const line = lines.findLast(({ start }) => start <= offset);
      return sections.some((section) => liesIn(line?.place ?? '', section));
    };
    const spans: Span[] = [];
    for (const part of quote.split(omission).filter((words) => squeeze(words).text !== '')) {
      const found = occurrencesOf(squeeze(part).text, squeezed).filter(
        ({ start }) => start >= (spans.at(-1)?.end ?? 0),
      );
      const chosen = found.find(({ start }) => isNamed(start)) ?? found[0];
      if (chosen === undefined) return { spans, missing: part };
      spans.push(chosen);
    }
    return { spans, missing: null };
  };
}

function squeeze(text: string): Squeezed {
  const offsets = [...text.matchAll(/\S/g)].map(({ index }) => index);
  return { text: text.replaceAll(/\s/g, ''), offsets };
}

function occurrencesOf(words: string, { text, offsets }: Squeezed): readonly Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    found.push({ start: offsets[at] ?? 0, end: (offsets[at + words.length - 1] ?? 0) + 1 });
  }
  return found;
}
