/**
 * A promise that pages or documents make, and what holds it: a reader who relies on the sentence relies on these tests.
 * A sentence that nothing holds is reworded or taken back, not put here.
 */
export interface Promised {
  /** The part of the sentence that stays the same wherever it is printed, without white space. */
  readonly words: string;
  readonly held: readonly Holder[];
}

/** A test by its file, named from tests/, and its title as it stands there. */
export interface Holder {
  readonly file: string;
  readonly title: string;
}

/** A sentence that sounds like a promise and is none. */
export interface NoPromise {
  readonly words: string;
  readonly reason: string;
}

/** `held('site/links.test.ts', 'loads nothing …')` */
export function by(file: string, ...titles: readonly string[]): readonly Holder[] {
  return titles.map((title) => ({ file, title }));
}
