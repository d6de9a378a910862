import type { RegionArtifact } from '../artifacts/types.ts';
import { formatDate, formatKnownDate } from '../format/date.ts';
import type { Row } from '../model/tables.ts';
import { localName } from './local-name.ts';
import { groupName, groupsInForce, inOrder, membersOf } from './lookup.ts';
import { dissolvedGroups, groupStateOf, groupTypeWords, whereMembersWent } from './register.ts';

/** One group in the list of groups. */
export interface GroupLine {
  readonly group: Row<'groups'>;
  readonly name: string;
  readonly type: string;
  /** `2024年2月20日（以成文日期列示）`; `未载明` where no document says. */
  readonly founded: string;
  /** Names in official order; '' where there are none. */
  readonly leads: string;
  readonly members: string;
  readonly member_count: number;
}

/** The groups of a region by whether they are there on the as-of date. */
export interface GroupList {
  /** In force on the as-of date, in official order. */
  readonly present: readonly GroupLine[];
  /** Decided and not founded yet. */
  readonly coming: readonly { readonly group: Row<'groups'>; readonly name: string; readonly founded: string }[];
  /** With the day of dissolution and what became of the members. */
  readonly dissolved: readonly {
    readonly group: Row<'groups'>;
    readonly name: string;
    readonly closed: string;
    readonly went: string;
  }[];
}

/** Everything that the list of groups prints. */
export function groupListOf(atlas: RegionArtifact): GroupList {
  return {
    present: groupsInForce(atlas).map((group) => lineOf(atlas, group)),
    coming: inOrder(atlas.tables.groups)
      .filter(({ group_id }) => groupStateOf(atlas, group_id).state === 'coming')
      .map((group) => ({ group, name: nameOf(atlas, group), founded: formatKnownDate(group.founded_on) })),
    dissolved: dissolvedGroups(atlas).map((group) => ({
      group,
      name: nameOf(atlas, group),
      closed: formatDate(group.closed_on ?? ''),
      went: whereMembersWent(atlas, group.group_id),
    })),
  };
}

function nameOf(atlas: RegionArtifact, { group_id }: Row<'groups'>): string {
  return localName(atlas, groupName(atlas, group_id));
}

function lineOf(atlas: RegionArtifact, group: Row<'groups'>): GroupLine {
  const members = membersOf(atlas, group.group_id).filter(({ is_current }) => is_current);
  const names = (isLead: boolean) =>
    members
      .filter(({ is_lead }) => is_lead === isLead)
      .map(({ label }) => localName(atlas, label))
      .join('、');
  const note = group.date_basis === '以成文日期列示' ? '（以成文日期列示）' : '';
  return {
    group,
    name: nameOf(atlas, group),
    type: groupTypeWords(atlas, group.group_id),
    founded: group.founded_on === null ? '未载明' : `${formatDate(group.founded_on)}${note}`,
    leads: names(true),
    members: names(false),
    member_count: members.filter(({ is_lead }) => !is_lead).length,
  };
}
