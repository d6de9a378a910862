import type { PolicyLine, Span } from './lines.ts';

/** A sentence of a policy's text with its place. */
export interface Sentence extends Span {
  /** In the file; the first is 1. */
  readonly line: number;
}

/** Up to and with the mark that ends it, and closing brackets and quotation marks after that. */
const pattern = /[^。！？；\t]+(?:[。！？；]+[”’）》〉】]*)?/g;

/** Returns the sentences of a policy: what ends with 。！？； or with its line or cell. */
export function sentencesOf(text: string, lines: readonly PolicyLine[]): readonly Sentence[] {
  return lines.flatMap(({ start, end, line }) =>
    [...text.slice(start, end).matchAll(pattern)]
      .filter(([words]) => /[\p{L}\p{N}]/u.test(words))
      .map(({ 0: words, index }) => ({ start: start + index, end: start + index + words.length, line })),
  );
}
