import type { RegionArtifact } from '../artifacts/types.ts';
import { groupsInForce, holdsAt, membersOf, type Member } from './lookup.ts';

/** A group on a day, with its type and its members then. */
export interface GroupOn {
  readonly group_id: string;
  /** Null: the type is still to be confirmed. */
  readonly group_type: string | null;
  readonly members: readonly Member[];
}

/** The groups that existed on a day, in official order. */
export function groupsWithMembersOn(atlas: RegionArtifact, date: string): readonly GroupOn[] {
  return groupsInForce(atlas, date).map(({ group_id }) => {
    const type = atlas.tables.group_types.find(
      (row) => row.group_id === group_id && holdsAt({ from: row.valid_from, to: row.valid_to }, date),
    );
    const members = membersOf(atlas, group_id).filter(({ membership }) =>
      holdsAt({ from: membership.valid_from, to: membership.valid_to }, date),
    );
    return { group_id, group_type: type?.group_type ?? null, members };
  });
}
