import type { RegionArtifact } from '../artifacts/types.ts';
import { formatDate, formatPeriod } from '../format/date.ts';
import type { PublicRow } from '../model/tables.ts';
import { readMoment } from '../validate/cells/moment.ts';
import { localGroupName, localName } from './local-name.ts';

/** What a correction is about, as readers see it: `听澜小学集团，2024—2025学年`. */
export function correctionScope(
  atlas: RegionArtifact,
  { unit_id, period }: Pick<PublicRow<'corrections'>, 'unit_id' | 'period'>,
): string {
  return `${unitWords(atlas, unit_id)}，${periodWords(readMoment(period) ?? period)}`;
}

function unitWords(atlas: RegionArtifact, unitId: string): string {
  const { groups, campuses, schools } = atlas.tables;
  if (groups.some(({ group_id }) => group_id === unitId)) return localGroupName(atlas, unitId);
  const place =
    campuses.find(({ campus_id }) => campus_id === unitId)?.campus_name ??
    schools.find(({ school_id }) => school_id === unitId)?.school_name;
  return place === undefined ? atlas.region.region_name : localName(atlas, place);
}

function periodWords(moment: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(moment) ? formatDate(moment) : formatPeriod(moment);
}
