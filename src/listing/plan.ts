import { collectGroups, type Homeless, type ListGroup, type ListMember } from './collect.ts';
import { findListHeader, type ListColumn } from './columns.ts';
import { kindOfHeading } from './kinds.ts';
import { leadOf, looksLikeSchool } from './names.ts';
import { type NearNames, nearNamesOf } from './near-names.ts';
import { listRowsOf, type SkippedListRow } from './rows.ts';
import { type SchoolType, typeOfName } from './school-types.ts';
import type { ListSheet } from './sheet.ts';

/** A school of the list: one for every name, exactly as it is written. */
export interface ListedSchool {
  readonly name: string;
  readonly school_code: string | null;
  /** Null: its name does not say. */
  readonly type: SchoolType | null;
}

/** A group with each of its schools once, the lead first. */
export interface ListedGroup extends ListGroup {
  /** The list marks no lead, and the group bears this member's name. */
  readonly isLeadByName: boolean;
}

/** A sheet as it was understood. */
export interface ReadSheet {
  readonly name: string;
  /** Null: no list stands in it. */
  readonly header: {
    readonly line: number;
    readonly columns: readonly ListColumn[];
    /** Columns that were not read, by their headers. */
    readonly unread: readonly string[];
  } | null;
  readonly skipped: readonly SkippedListRow[];
}

/** What a list says, and what in it a clerk has to look at. Nothing is written yet. */
export interface ListPlan {
  readonly sheets: readonly ReadSheet[];
  readonly groups: readonly ListedGroup[];
  readonly schools: readonly ListedSchool[];
  readonly doubts: ListDoubts;
}

/** What only a clerk can answer; each of them may be right as it is. */
export interface ListDoubts {
  readonly near: readonly NearNames[];
  /** Names that do not end like a school's. */
  readonly odd: readonly ListMember[];
  readonly homeless: readonly Homeless[];
  /** Names that the list gives several codes: two schools, or a wrong code. Nothing is written while one of them stands. */
  readonly withSeveralCodes: readonly { readonly name: string; readonly codes: readonly string[] }[];
  /** Schools in several groups, with the indexes of those. */
  readonly inSeveral: readonly { readonly name: string; readonly groups: readonly number[] }[];
  /** Indexes of groups. */
  readonly withoutLead: readonly number[];
  readonly withSeveralLeads: readonly number[];
  readonly withoutMembers: readonly number[];
  readonly withoutKind: readonly number[];
}

/** Understands the sheets of an office list. `regionName` is left out where names are compared. */
export function planOf(sheets: readonly ListSheet[], regionName = ''): ListPlan {
  const read = sheets.map(readSheet);
  const listed = read.flatMap(({ groups }) => groups);
  const codes = codesByName(listed.flatMap(({ members }) => members));
  const merged = mergeGroups(listed);
  const groups = merged.map((group) => withLead(group, regionName));
  const schools = schoolsOf(groups, codes);
  const places = Map.groupBy(
    groups.flatMap(({ members }, index) => members.map(({ name }) => ({ name, index }))),
    ({ name }) => name,
  );
  const indexesOf = (is: (group: ListGroup) => boolean) => groups.flatMap((group, index) => (is(group) ? [index] : []));
  return {
    sheets: read.map(({ sheet }) => sheet),
    groups,
    schools,
    doubts: {
      near: nearNamesOf(
        schools.map(({ name }) => name),
        regionName,
      ),
      odd: oncePerName(groups.flatMap(({ members }) => members)).filter(({ name }) => !looksLikeSchool(name)),
      homeless: read.flatMap(({ homeless }) => homeless),
      withSeveralCodes: [...codes].flatMap(([name, own]) => (own.length < 2 ? [] : [{ name, codes: own }])),
      inSeveral: [...places].flatMap(([name, own]) =>
        own.length < 2 ? [] : [{ name, groups: own.map(({ index }) => index) }],
      ),
      withoutLead: indexesOf((group) => group.members.length > 0 && leadsOf(group) === 0),
      withSeveralLeads: indexesOf((group) => leadsOf(group) > 1),
      withoutMembers: indexesOf(({ members }) => members.length === 0),
      withoutKind: indexesOf(({ kind }) => kind === null),
    },
  };
}

function leadsOf({ members }: ListGroup): number {
  return members.filter(({ lead }) => lead !== null).length;
}

function readSheet(sheet: ListSheet) {
  const header = findListHeader(sheet);
  if (header === null) return { sheet: { name: sheet.name, header: null, skipped: [] }, groups: [], homeless: [] };
  const { rows, skipped } = listRowsOf(sheet, header);
  const titles = sheet.rows.slice(0, header.row).flat();
  const kind = [...titles, sheet.name.replace(/\.\w+$/, '')].map(kindOfHeading).find((found) => found !== null) ?? null;
  const core = header.columns.find(({ role }) => role === 'core');
  const lead = leadOf(core?.header ?? '') ?? '核心校';
  const { groups, homeless } = collectGroups(rows, { sheet: sheet.name, kind, lead });
  const found = { line: header.row + 1, columns: header.columns, unread: header.unread };
  return { sheet: { name: sheet.name, header: found, skipped }, groups, homeless };
}

/** A group of several sheets is one, and a school is in it once; as the lead, where one of its rows says so. */
function mergeGroups(groups: readonly ListGroup[]): readonly ListGroup[] {
  const same = Map.groupBy<string | ListGroup, ListGroup>(groups, (group) => group.name ?? group);
  return [...same.values()].flatMap((own) => {
    const [first] = own;
    return first === undefined ? [] : [{ ...first, members: membersOnce(own.flatMap(({ members }) => members)) }];
  });
}

function membersOnce(members: readonly ListMember[]): readonly ListMember[] {
  const own = [...Map.groupBy(members, ({ name }) => name).values()].flatMap((rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    return [{ ...first, lead: first.lead ?? rows.find(({ lead }) => lead !== null)?.lead ?? null }];
  });
  return own.toSorted((a, b) => Number(a.lead === null) - Number(b.lead === null));
}

/** A group that is called after one of its members is led by it: 青禾小学教育集团. By its exact name, and where nobody else is. */
function withLead(group: ListGroup, regionName: string): ListedGroup {
  const { name, members } = group;
  if (name === null || members.some(({ lead }) => lead !== null)) return { ...group, isLeadByName: false };
  const bare = (text: string) =>
    regionName !== '' && text.startsWith(regionName) ? text.slice(regionName.length) : text;
  const stem = bare(name).replace(/(?:教育|幼教|学前教育)?(?:集团|联盟|共同体|学区)$/, '');
  const named = members.find((member) => bare(member.name) === stem);
  if (named === undefined) return { ...group, isLeadByName: false };
  const others = members.filter((member) => member !== named);
  return { ...group, members: [{ ...named, lead: '核心校' }, ...others], isLeadByName: true };
}

/** The codes that any row gives a name, each once. */
function codesByName(members: readonly ListMember[]): ReadonlyMap<string, readonly string[]> {
  const own = Map.groupBy(members, ({ name }) => name);
  return new Map(
    [...own].map(([name, rows]) => [name, [...new Set(rows.flatMap(({ school_code }) => school_code ?? []))]] as const),
  );
}

function schoolsOf(
  groups: readonly ListGroup[],
  codes: ReadonlyMap<string, readonly string[]>,
): readonly ListedSchool[] {
  const names = new Set(groups.flatMap(({ members }) => members.map(({ name }) => name)));
  return [...names].map((name) => ({ name, school_code: codes.get(name)?.[0] ?? null, type: typeOfName(name) }));
}

function oncePerName(members: readonly ListMember[]): readonly ListMember[] {
  return [...new Map(members.toReversed().map((member) => [member.name, member])).values()].toReversed();
}
