import { noteLocalReason } from '../format/local-reasons.ts';
import { wordingOf } from '../format/wording.ts';
import { kindOf, kindsAmong, usualKind, usualKindsAmong, wordsOfKinds } from '../model/kinds.ts';
import type { RegionArtifact } from './types.ts';

/**
 * Puts the reasons of a region's results into its own words: of a group into those of its kind, of the whole into those of the
 * kinds that are counted. Changes nothing of a region of 教育集团.
 */
export function withLocalReasons(atlas: RegionArtifact): RegionArtifact {
  const { groups, group_kinds } = atlas.tables;
  const kinds = kindsAmong(groups, group_kinds ?? []);
  if ((group_kinds ?? []).length === 0 && kinds.every((kind) => kind === usualKind)) return atlas;
  const counted = wordingOf(wordsOfKinds(usualKindsAmong(kinds).map((kind) => kindOf(kind, group_kinds))));
  const ofGroups = new Map(
    groups.map(({ group_id, group_kind }) => [group_id, wordingOf(kindOf(group_kind, group_kinds))]),
  );
  for (const row of atlas.results) {
    if (row.reason === null) continue;
    const wording = (row.unit_kind === 'group' && ofGroups.get(row.unit_id)) || counted;
    // Tables and titles are called what they are called everywhere.
    noteLocalReason(
      row,
      row.reason.replaceAll(/“[^”]*”|《[^》]*》|[^“《]+/gu, (part) => (/^[“《]/u.test(part) ? part : wording(part))),
    );
  }
  return atlas;
}
