import type { RegionArtifact } from '../artifacts/types.ts';
import type { ResultRow } from '../model/result.ts';
import { typeOn } from './members-on.ts';

/**
 * The type of a group by which a result is judged: that of its date or of the first day of its period; of a group that had
 * none yet on that day, the first that it got. Null: 类型待确认.
 */
export function typeInPeriod(
  atlas: RegionArtifact,
  row: Pick<ResultRow, 'unit_id' | 'as_of_date' | 'period'>,
): string | null {
  return typeOn(atlas, row.unit_id, row.as_of_date ?? firstDayOf(atlas, row.period));
}

function firstDayOf(atlas: RegionArtifact, period: string): string {
  const term = atlas.tables.calendar.find((item) => item.term === period);
  if (term !== undefined) return term.starts_on;
  if (period.endsWith('-2')) return `${period.slice(5, 9)}-02-16`;
  return period.includes('-') ? `${period.slice(0, 4)}-09-01` : `${period}-01-01`;
}
