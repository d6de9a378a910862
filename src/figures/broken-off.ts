import type { RegionArtifact } from '../artifacts/types.ts';
import { formatDate } from '../format/date.ts';
import { cellNumber } from './say.ts';

/** How many exchanges on record were broken off, in a sentence; null where nothing is known of it. */
export function brokenOffWords({ facts, region }: Pick<RegionArtifact, 'facts' | 'region'>): string | null {
  const row = facts.person_counts.find(
    ({ measure, unit_kind, period }) =>
      measure === 'broken_off_records' && unit_kind === 'region' && period === region.as_of_date,
  );
  if (row === undefined || row.absence === 'missing' || row.absence === 'not-applicable') return null;
  const since = `截至${formatDate(region.as_of_date)}，${region.region_word}登记的教师交流中`;
  if (row.person_count === null) return `${since}有中途中止的，次数较少，不公开。`;
  return row.person_count === 0
    ? `${since}没有中途中止的。`
    : `${since}有${cellNumber(row, 'person_count')}人次中途中止。`;
}
