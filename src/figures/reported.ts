import type { ResultRow } from '../model/result.ts';

/** How it is said of a figure that it rests on a total that was handed in; indicators/measured-rows.sql says it first. */
export const reportedWords = '按汇总填报';

/** Whether a number in a result was handed in as a total of its group, and not counted of a register. */
export function isReported({ reason }: Pick<ResultRow, 'reason'>): boolean {
  return reason?.startsWith(`${reportedWords}。`) === true;
}
