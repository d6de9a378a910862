import type { RegionArtifact } from '../artifacts/types.ts';
import { formatDate } from '../format/date.ts';
import { schoolTypes } from '../model/codes.ts';
import type { Row } from '../model/tables.ts';
import { countOf, countWords } from './counts/counts.ts';
import { campusesOf, inOrder, namesOfSchool } from './lookup.ts';
import { schoolStandingOf, shortCampusName, type SchoolStanding } from './register.ts';
import { wordsOfAll } from './kinds.ts';

/** One school in the list of schools. */
export interface SchoolLine {
  readonly standing: SchoolStanding;
  /** Its other names, in the order of the records. */
  readonly names: readonly Row<'names'>[];
  readonly campuses: readonly {
    readonly name: string;
    /** Null where the name says it already. */
    readonly level: string | null;
    /** `2024年8月1日停用`; null while in use. */
    readonly closed: string | null;
  }[];
  readonly school_type: string | null;
  /** What is remarked of this school alone, or of a few; null where nothing is. */
  readonly note: string | null;
}

/** All schools of a region as their page lists them. */
export interface SchoolList {
  /** The page's first sentence. */
  readonly lead: string;
  /** In official order, closed schools after those that are open. */
  readonly lines: readonly SchoolLine[];
  readonly hasProvisionalIds: boolean;
  /** Remarks that many schools share: said once, not at each of them. */
  readonly commonNotes: readonly string[];
}

/** So many equal remarks are one remark about the list. */
const fewestCommon = 5;

/** Everything that the list of schools prints. */
export function schoolListOf(atlas: RegionArtifact): SchoolList {
  const schools = inOrder(atlas.tables.schools);
  const byNote = Map.groupBy(schools, ({ note }) => note ?? '');
  const commonNotes = [...byNote].flatMap(([note, own]) => (note !== '' && own.length >= fewestCommon ? [note] : []));
  const lines = schools.map((school) => {
    const isCommon = commonNotes.includes(school.note ?? '');
    return { ...lineOf(atlas, school), note: isCommon ? null : school.note };
  });
  return {
    lead: leadOf(atlas),
    lines: lines.toSorted((a, b) => rank(a) - rank(b)),
    commonNotes,
    hasProvisionalIds: schools.some(({ school_id }) => school_id.startsWith('P-')),
  };
}

const rank = ({ standing }: SchoolLine) => (standing.state === 'closed' ? 1 : 0);

function lineOf(atlas: RegionArtifact, school: Row<'schools'>): Omit<SchoolLine, 'note'> {
  const { as_of_date } = atlas.region;
  return {
    standing: schoolStandingOf(atlas, school.school_id),
    names: namesOfSchool(atlas, school.school_id).filter(({ name }) => name !== school.school_name),
    campuses: campusesOf(atlas, school.school_id).map((campus) => {
      const name = shortCampusName(campus, school);
      return {
        name,
        level: name.endsWith(campus.campus_level) ? null : campus.campus_level,
        closed:
          campus.closed_on !== null && campus.closed_on <= as_of_date ? `${formatDate(campus.closed_on)}停用` : null,
      };
    }),
    school_type: schoolTypes[school.school_type_code as keyof typeof schoolTypes] ?? null,
  };
}

function leadOf(atlas: RegionArtifact): string {
  if (atlas.tables.schools.length === 0) return '没有登记学校。';
  const closed = countOf(atlas, 'schools_closed') === 0 ? '' : `，另列已撤销的${countWords(atlas, 'schools_closed')}`;
  const status = atlas.table_status.find(({ table_name }) => table_name === 'schools');
  const part = status?.coverage === '全域完整' ? '' : '只包括公布文件列出的学校，不是全域学校名录。';
  return wordsOfAll(
    atlas,
  )`收录学校${countWords(atlas, 'schools')}${closed}；可按现名、曾用名、简称和集团内名称查找。${part}`;
}
