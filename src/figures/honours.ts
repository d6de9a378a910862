import type { RegionArtifact } from '../artifacts/types.ts';
import { inOrder } from './lookup.ts';
import { holdsAt } from './spells.ts';

/** The titles by which a teacher counts as a backbone teacher on the as-of date, in official order. */
export function backboneHonoursOf({ tables, region }: RegionArtifact): readonly string[] {
  return inOrder(tables.pack_items)
    .filter((row) => row.list_name === '称号' && holdsAt({ from: row.valid_from, to: row.valid_to }, region.as_of_date))
    .map(({ item }) => item);
}
