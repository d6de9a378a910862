import type { ListRole } from './columns.ts';
import { kindOfName } from './kinds.ts';
import { groupIn, leadOf, type NamedSchool, plainName, schoolsIn } from './names.ts';
import type { ListRow } from './rows.ts';

/** A school in a group as a list has it. */
export interface ListMember extends NamedSchool {
  readonly line: number;
  readonly sheet: string;
  /** 10-digit code, where the list has one. */
  readonly school_code: string | null;
  /** As written: dates are read when the tables are checked. */
  readonly joined: string | null;
  /** What the list says of its part, where that is neither lead nor member. */
  readonly part: string | null;
  readonly note: string | null;
}

/** A group as a list has it. */
export interface ListGroup {
  /** Null: the list gives it none. */
  readonly name: string | null;
  /** 教育集团, 学区 …; null where neither the list nor the name says. */
  readonly kind: string | null;
  /** 紧密型 …; null where the list says nothing. */
  readonly type: string | null;
  readonly scope: string | null;
  readonly founded: string | null;
  readonly line: number;
  readonly sheet: string;
  readonly members: readonly ListMember[];
}

interface OpenGroup extends Omit<ListGroup, 'members'> {
  readonly members: ListMember[];
}

/** A row that names schools and nothing that they are in. */
export interface Homeless {
  readonly sheet: string;
  readonly line: number;
  readonly text: string;
}

/** What the rows of a sheet are collected with. */
export interface CollectSetting {
  readonly sheet: string;
  /** The kind that its title announces; null where it announces none. */
  readonly kind: string | null;
  /** What the column of leads calls them. */
  readonly lead: '核心校' | '总校';
}

type Cells = Readonly<Partial<Record<ListRole, string>>>;

/**
 * Puts the rows of a sheet together into groups. A merged cell stands in its first row alone: until another is named, rows
 * belong to the group above; a group that is named again further down is the same one.
 */
export function collectGroups(
  rows: readonly ListRow[],
  { sheet, kind: announced, lead }: CollectSetting,
): { readonly groups: readonly ListGroup[]; readonly homeless: readonly Homeless[] } {
  const groups: OpenGroup[] = [];
  const homeless: Homeless[] = [];
  let current: OpenGroup | null = null;
  let section = announced;
  let merged: Cells = {};
  for (const row of rows) {
    if (row.kind === 'heading') {
      section = row.names === '' ? section : row.names;
      [current, merged] = [null, {}];
      continue;
    }
    const { cells, line } = row;
    merged = { ...merged, ...filledOf(cells, ['kind', 'type']) };
    if (begins(cells, current)) {
      const name = groupIn(cells.group ?? '').name || null;
      const again: OpenGroup | undefined = name === null ? undefined : groups.find((group) => group.name === name);
      if (again === undefined) groups.push(openGroup({ ...cells, ...merged }, { sheet, line, section, name }));
      current = again ?? groups.at(-1) ?? null;
    }
    const members = membersIn(cells, { sheet, line }, lead);
    if (current === null && members.length > 0)
      homeless.push({ sheet, line, text: members.map(({ name }) => name).join('、') });
    current?.members.push(...members);
  }
  return { groups, homeless };
}

/** Whether a row names another group: by its name or, in a list without names, by its lead or its number. */
function begins(cells: Cells, current: OpenGroup | null): boolean {
  if (cells.group !== undefined) return cells.group !== '' && groupIn(cells.group).name !== current?.name;
  if (cells.core !== undefined) return cells.core !== '';
  return (cells.number ?? '') !== '';
}

function openGroup(
  cells: Cells,
  place: {
    readonly sheet: string;
    readonly line: number;
    readonly section: string | null;
    readonly name: string | null;
  },
): OpenGroup {
  const { sheet, line, section, name } = place;
  const own = name === null ? null : kindOfName(name);
  const type = plainName(cells.type ?? '');
  return {
    name,
    kind: (plainName(cells.kind ?? '') || null) ?? kindOfName(type) ?? own ?? section,
    // A column 类型 may hold kinds: 教育集团, 学区.
    type: type === '' || (kindOfName(type) !== null && !/紧密|松散/.test(type)) ? null : type,
    scope: cells.scope === '城区' || cells.scope === '乡镇' ? cells.scope : null,
    founded: (cells.founded ?? '') || null,
    line,
    sheet,
    members: [],
  };
}

function filledOf(cells: Cells, roles: readonly ListRole[]): Cells {
  return Object.fromEntries(roles.flatMap((role) => ((cells[role] ?? '') === '' ? [] : [[role, cells[role]]])));
}

function membersIn(
  cells: Cells,
  place: { readonly sheet: string; readonly line: number },
  columnLead: CollectSetting['lead'],
): readonly ListMember[] {
  const role = (cells.role ?? '').trim();
  const lead = leadOf(role);
  const leads = [
    ...groupIn(cells.group ?? '').leads,
    ...schoolsIn(cells.core ?? '').map((school) => ({ ...school, lead: school.lead ?? columnLead })),
  ];
  const named = [...schoolsIn(cells.members ?? ''), ...schoolsIn(cells.school ?? '')];
  const isOne = named.length === 1;
  return [
    ...leads.map((school) => ({ ...school, school_code: null, part: null })),
    ...named.map((school) => ({
      ...school,
      lead: school.lead ?? (isOne ? lead : null),
      school_code: isOne ? (cells.school_code ?? '') || null : null,
      part: isOne && role !== '' && lead === null ? role : null,
    })),
  ].map((school) => ({ ...school, ...place, joined: (cells.joined ?? '') || null, note: (cells.note ?? '') || null }));
}
