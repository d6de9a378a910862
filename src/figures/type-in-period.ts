import type { RegionArtifact } from '../artifacts/types.ts';
import type { ResultRow } from '../model/result.ts';
import { find, typesOfGroup } from './lookup.ts';
import { typeOn } from './members-on.ts';

/**
 * The type of a group by which a result is judged: that of its date or of the first day of its period; of a group that had
 * none yet on that day, the first that it got. Where it is held against a standard for another type, it is that one: for some
 * indicators another day decides. Null: 类型待确认.
 */
export function typeInPeriod(
  atlas: RegionArtifact,
  { unit_id, as_of_date, period, target_id, verdict }: Judged,
): string | null {
  if (verdict === '类型待确认') return null;
  const onDay = typeOn(atlas, unit_id, as_of_date ?? firstDayOf(atlas, period));
  const asked = askedType(atlas, target_id);
  if (asked === null || isOfType(atlas, onDay, asked)) return onDay;
  return typesOfGroup(atlas, unit_id).find((row) => isOfType(atlas, row.group_type, asked))?.group_type ?? onDay;
}

type Judged = Pick<ResultRow, 'unit_id' | 'as_of_date' | 'period' | 'target_id' | 'verdict'>;

/** For which type a standard is; null where it is for all. */
export function askedType(atlas: RegionArtifact, targetId: string | null): string | null {
  return find(atlas.tables.policy_targets, 'target_id', targetId)?.group_type ?? null;
}

/** Whether a type is the one that is asked for, or one of its kinds. */
export function isOfType(atlas: RegionArtifact, type: string | null, asked: string): boolean {
  const parent = find(atlas.tables.group_type_terms, 'group_type', type)?.parent_type ?? null;
  return type !== null && (type === asked || parent === asked);
}

function firstDayOf(atlas: RegionArtifact, period: string): string {
  const term = atlas.tables.calendar.find((item) => item.term === period);
  if (term !== undefined) return term.starts_on;
  if (period.endsWith('-2')) return `${period.slice(5, 9)}-02-16`;
  return period.includes('-') ? `${period.slice(0, 4)}-09-01` : `${period}-01-01`;
}
