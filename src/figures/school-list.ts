import type { RegionArtifact } from '../artifacts/types.ts';
import { schoolTypes } from '../model/codes.ts';
import type { Row } from '../model/tables.ts';
import { countOf, countWords } from './counts/counts.ts';
import { localName } from './local-name.ts';
import { inOrder, namesOfSchool, oncePerRegion } from './lookup.ts';
import { schoolStandingOf, type SchoolStanding } from './register.ts';
import { wordsOfAll } from './kinds.ts';
import { townOf } from './townships.ts';

/** One school in the list of schools. */
export interface SchoolLine {
  readonly standing: SchoolStanding;
  readonly name: string;
  /** Its former and short names, once each, in the order of the records. */
  readonly names: readonly string[];
  readonly town: string | null;
  readonly school_type: string | null;
}

/** A page of the list of schools. */
export interface SchoolListPage {
  /** From 1 on. */
  readonly number: number;
  readonly path: string;
  readonly lines: readonly SchoolLine[];
  /** Where its schools are, as far as that says anything: `皓麻镇—霁禾镇`; '' where it does not. */
  readonly from_to: string;
}

/** All schools of a region as their pages list them. */
export interface SchoolList {
  /** The page's first sentence. */
  readonly lead: string;
  /** At least one, which may be empty. */
  readonly pages: readonly SchoolListPage[];
  readonly hasProvisionalIds: boolean;
  /** Remarks that many schools share: said once, not at each of them. */
  readonly commonNotes: readonly string[];
}

/** So many equal remarks are one remark about the list. */
const fewestCommon = 5;

/** A longer list is cut into pages, and goes by townships, so that a page is about a part of the region. */
const mostLines = 300;

/** Everything that the list of schools prints. */
export const schoolListOf = oncePerRegion((atlas): SchoolList => {
  const schools = inOrder(atlas.tables.schools);
  const byNote = Map.groupBy(schools, ({ note }) => note ?? '');
  const lines = schools.map((school) => lineOf(atlas, school)).toSorted((a, b) => rank(a) - rank(b));
  return {
    lead: leadOf(atlas),
    pages: pagesOf(lines),
    commonNotes: [...byNote].flatMap(([note, own]) => (note !== '' && own.length >= fewestCommon ? [note] : [])),
    hasProvisionalIds: schools.some(({ school_id }) => school_id.startsWith('P-')),
  };
});

const rank = ({ standing }: SchoolLine) => (standing.state === 'closed' ? 1 : 0);

/** In official order, closed schools after those that are open; of a long list the schools of a township together. */
function pagesOf(lines: readonly SchoolLine[]): readonly SchoolListPage[] {
  const together = lines.length > mostLines ? [...Map.groupBy(lines, ({ town }) => town).values()].flat() : lines;
  const count = Math.max(1, Math.ceil(together.length / mostLines));
  return Array.from({ length: count }, (_, index) => {
    const own = together.slice(index * mostLines, (index + 1) * mostLines);
    const towns = [...new Set(own.flatMap(({ town }) => town ?? []))];
    return {
      number: index + 1,
      path: index === 0 ? 'schools/' : `schools/pages/${index + 1}/`,
      lines: own,
      from_to: [...new Set([towns[0] ?? '', towns.at(-1) ?? ''])].filter(Boolean).join('—'),
    };
  });
}

function lineOf(atlas: RegionArtifact, school: Row<'schools'>): SchoolLine {
  const name = localName(atlas, school.school_name);
  // How groups call their campuses stands on the school's page.
  const others = namesOfSchool(atlas, school.school_id)
    .filter(({ name_kind }) => name_kind !== '集团内名称' && name_kind !== '现名')
    .map((row) => localName(atlas, row.name));
  return {
    standing: schoolStandingOf(atlas, school.school_id),
    name,
    names: [...new Set(others)].filter((other) => other !== name && other !== school.school_name),
    town: townOf(atlas, school),
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
