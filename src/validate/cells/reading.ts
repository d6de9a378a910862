import type { CheckingCode } from '../../model/checking-codes.ts';

/** What a typed cell may hold; null, beside it, means the cell was empty. */
export type CellValue = string | number | boolean | readonly string[];

/** What a message needs to say of a cell, by name. */
export type Details = Readonly<Record<string, string | number>>;

/** What is to be said about a cell; the place is added by whoever knows the row. */
export interface Finding {
  readonly code: CheckingCode;
  readonly details: Details;
}

/**
 * One cell, read as its column's type. An unusable cell has no value at all, which is not the same as an empty one:
 * it is reported once and takes no part in any later check.
 */
export type Reading =
  | { readonly usable: true; readonly value: CellValue | null; readonly finding: Finding | null }
  | { readonly usable: false; readonly finding: Finding };

/** A cell that can be used, with what is to be said about it all the same. */
export function usable(value: CellValue | null, finding: Finding | null = null): Reading {
  return { usable: true, value, finding };
}

/** A value that was put right without asking; `becomes` is what it is now taken for. */
export function putRight(value: CellValue, code: CheckingCode, becomes: string | number): Reading {
  return { usable: true, value, finding: { code, details: { becomes } } };
}

/** A cell that cannot be used, and why. */
export function unusable(code: CheckingCode, details: Details = {}): Reading {
  return { usable: false, finding: { code, details } };
}
