import type { ResultRow } from '../model/result.ts';

/**
 * Reasons of results in the words of their region, where these are not those of 教育集团: kept beside the rows, which stay as they
 * are published, so that what is worked out anew compares equal.
 */
const localReasons = new WeakMap<ResultRow, string>();

/** Notes what a row says in its region's words. */
export function noteLocalReason(row: ResultRow, reason: string): void {
  localReasons.set(row, reason);
}

/** The reason of a row as its region says it; '' where there is none. */
export function localReasonOf(row: ResultRow): string {
  return localReasons.get(row) ?? row.reason ?? '';
}
