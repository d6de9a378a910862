import { formatCount } from './number.ts';

/** A count with the name of what is counted. */
export interface NamedCount {
  /** `交流教师` */
  readonly label: string;
  readonly count: number;
  /** `人` */
  readonly unit: string;
}

/**
 * A whole and the part of it that is counted in it: `交流教师538人，其中骨干教师277人`. Without 其中 a reader may add the two, and
 * 277 of 538 (51.5 %, above a threshold of 50 %) becomes 277 of 815 (34.0 %, below it). Throws RangeError when the part is
 * larger than the whole: then it is no part of it, and must not be printed as one.
 */
export function formatOfWhich(whole: NamedCount, part: NamedCount): string {
  if (part.count > whole.count) throw new RangeError(`${part.label} ${part.count} is no part of ${whole.count}`);
  return `${formatNamedCount(whole)}，其中${formatNamedCount(part)}`;
}

function formatNamedCount({ label, count, unit }: NamedCount): string {
  return `${label}${formatCount(count)}${unit}`;
}
