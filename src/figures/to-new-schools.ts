import type { RegionArtifact } from '../artifacts/types.ts';
import { formatAcademicYear, lastDayOf } from '../format/date.ts';
import type { FactRow } from '../model/fact-tables.ts';
import { campusesOf, find, holdsAt, isLead, isSupplied, membersOf, type Member } from './lookup.ts';
import { cellNumber, cellSum } from './say.ts';

/**
 * Teachers whom the lead sent to schools founded less than three years before, where nobody handed in which schools are
 * recognised as weak: out of the published ways between campuses alone, so that nothing is told that they do not tell.
 */
export interface ToNewSchoolsYear {
  readonly period_words: string;
  /** `12人`; `没有可公开的人数` where no way to a new school is published. */
  readonly words: string;
  readonly is_running: boolean;
}

type Flow = FactRow<'campus_flows'>;

/** One line for each academic year of which ways are published, newest first; empty where weak schools are on record. */
export function toNewSchoolsOf(atlas: RegionArtifact): readonly ToNewSchoolsYear[] {
  if (isSupplied(atlas, 'weak_schools')) return [];
  const years = [...new Set(atlas.facts.campus_flows.map(({ academic_year }) => academic_year))];
  return years
    .toSorted()
    .toReversed()
    .map((year) => {
      const flows = atlas.facts.campus_flows.filter((row) => row.academic_year === year && isToNewSchool(atlas, row));
      return {
        period_words: formatAcademicYear(year),
        words: wordsOf(flows),
        is_running: lastDayOf(year) > atlas.region.as_of_date,
      };
    });
}

function wordsOf(flows: readonly Flow[]): string {
  const [first] = flows;
  if (first === undefined) return '没有可公开的人数';
  return `${flows.length === 1 ? cellNumber(first, 'person_count') : cellSum(flows, 'person_count')}人`;
}

/** From a campus of the lead to one of a school founded less than 36 months before the first day of the year, or after it. */
function isToNewSchool(atlas: RegionArtifact, row: Flow): boolean {
  if (row.person_count === null || !isOfLead(atlas, row)) return false;
  const campus = find(atlas.tables.campuses, 'campus_id', row.receiving_campus_id);
  const founded = find(atlas.tables.schools, 'school_id', campus?.school_id ?? null)?.founded_on ?? null;
  const first = `${row.academic_year.slice(0, 4)}-09-01`;
  const threeYearsBefore = `${Number(first.slice(0, 4)) - 3}${first.slice(4)}`;
  return founded !== null && founded > threeYearsBefore;
}

function isOfLead(atlas: RegionArtifact, { group_id, sending_campus_id, academic_year }: Flow): boolean {
  const day = `${academic_year.slice(0, 4)}-09-01`;
  return membersOf(atlas, group_id).some(
    (member) =>
      isLead(member.membership.member_role) &&
      holdsAt(member.spell, day) &&
      campusIdsOf(atlas, member).includes(sending_campus_id),
  );
}

/** The campus that joined, or all of the school. */
function campusIdsOf(atlas: RegionArtifact, { campus, school }: Member): readonly string[] {
  if (campus !== null) return [campus.campus_id];
  return school === null ? [] : campusesOf(atlas, school.school_id).map(({ campus_id }) => campus_id);
}
