import type { RegionArtifact } from '../artifacts/types.ts';
import { groupsInForce } from './lookup.ts';

/** What is known of a group's yearly appraisal. Nobody who was appraised counts as late because the result is not out yet. */
export interface Appraisal {
  readonly group_id: string;
  readonly state: '已公布' | '已考核，结果未公布' | '未考核';
  /** Of the result last made public; null when none is. */
  readonly published_on: string | null;
  readonly document_number: string | null;
}

/** One per group that existed all through the year, in official order; empty when nothing at all is recorded of the year. */
export function appraisalsOf(atlas: RegionArtifact, year: number): readonly Appraisal[] {
  const own = atlas.tables.evaluations.filter((row) => row.calendar_year === year);
  if (own.length === 0) return [];
  return groupsInForce(atlas, `${year}-12-31`)
    .filter(({ founded_on }) => founded_on === null || founded_on <= `${year}-01-01`)
    .map(({ group_id }) => {
      const appraised = own.filter((row) => row.group_id === group_id);
      const [last] = appraised
        .filter(({ published_on }) => published_on !== null && published_on <= atlas.region.as_of_date)
        .toSorted((a, b) => (b.published_on ?? '').localeCompare(a.published_on ?? ''));
      if (last !== undefined)
        return { group_id, state: '已公布', published_on: last.published_on, document_number: last.document_number };
      const state = appraised.length > 0 ? '已考核，结果未公布' : '未考核';
      return { group_id, state, published_on: null, document_number: null };
    });
}
