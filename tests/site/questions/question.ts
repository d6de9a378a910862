import type { County } from './county.ts';

/** One step of a reader: a link to follow, by the end of its address, or a name to search for. */
export type Step =
  | { readonly click: string }
  | { readonly search: string }
  /** What is folded away on the page, by the element that holds it. */
  | { readonly open: string };

/** Where on a page a part of the answer stands, and what it is. White space does not matter. */
export type Finding =
  /** Words, in this order, in the one element. */
  | { readonly in: string; readonly says: readonly string[] }
  /** The whole list: the words of every element that is shown, no more and no fewer. */
  | { readonly each: string; readonly are: readonly string[]; readonly inAnyOrder?: boolean }
  /** The whole list of the addresses that links lead to, by their ends; each is there. */
  | { readonly links: string; readonly lead: readonly string[] }
  /** What stands in the file behind the first such link; of a packed file what is packed in it. */
  | { readonly file: string; readonly starts: string; readonly holds: readonly string[] };

/** One walk from the region's overview to an answer. */
export interface Walk {
  /** No step = the answer is on the overview. */
  readonly steps: readonly Step[];
  readonly finds: readonly Finding[];
}

export interface Question {
  /** As numbered in the list of the forty questions that the site must answer. */
  readonly id: string;
  readonly question: string;
  /** Several, where groups or schools get answers of different kinds: a number, a reason why there is none. */
  readonly walks: readonly Walk[];
}

/** A question, with what its answer is in a county; the answer is worked out from the county's data. */
export interface Asked {
  readonly id: string;
  readonly question: string;
  readonly walks: (county: County) => readonly Walk[];
}
