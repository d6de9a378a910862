import type { RegionArtifact } from '../artifacts/types.ts';
import type { Row } from '../model/tables.ts';

/** Learning resources that a group offers, with those of the whole region; without a group all of them. */
export function resourcesOf({ tables }: RegionArtifact, groupId?: string): readonly Row<'resources'>[] {
  return tables.resources.filter(({ group_id }) => groupId === undefined || group_id === null || group_id === groupId);
}
