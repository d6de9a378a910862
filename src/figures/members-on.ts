import type { RegionArtifact } from '../artifacts/types.ts';
import { find, groupsInForce, holdsAt, membersOf, typesOfGroup, type Member } from './lookup.ts';

/** A group on a day, with its type and its members then. */
export interface GroupOn {
  readonly group_id: string;
  /** Null: the type is still to be confirmed. */
  readonly group_type: string | null;
  readonly members: readonly Member[];
}

/** The type of a group on a day; null where none is on record for that day. */
function typeAt(atlas: RegionArtifact, groupId: string, date: string): string | null {
  const row = typesOfGroup(atlas, groupId).find(({ valid_from, valid_to }) =>
    holdsAt({ from: valid_from, to: valid_to }, date),
  );
  return row?.group_type ?? null;
}

/** The type of a group on a day or, of a group that was founded later, the first that it got; null: 类型待确认. */
export function typeOn(atlas: RegionArtifact, groupId: string, date: string): string | null {
  const group = find(atlas.tables.groups, 'group_id', groupId);
  return typeAt(atlas, groupId, group?.founded_on != null && date < group.founded_on ? group.founded_on : date);
}

/** The groups that existed on a day, in official order. */
export function groupsWithMembersOn(atlas: RegionArtifact, date: string): readonly GroupOn[] {
  return groupsInForce(atlas, date).map(({ group_id }) => {
    const members = membersOf(atlas, group_id).filter(({ membership }) =>
      holdsAt({ from: membership.valid_from, to: membership.valid_to }, date),
    );
    return { group_id, group_type: typeAt(atlas, group_id, date), members };
  });
}
