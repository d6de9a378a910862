import type { RegionArtifact } from '../artifacts/types.ts';
import { countNumber } from './counts/counts.ts';
import { bodyWordsOf, hasSeveralKinds, kindsOf } from './kinds.ts';
import { groupsInForce } from './lookup.ts';

/** How many bodies there are on the as-of date, each kind by its name: `9个教育集团、6个学区、9个幼教联盟`. */
export function kindCountWords(atlas: RegionArtifact): string {
  return kindCountsOf(atlas)
    .map(({ name, count }) => `${count}个${name}`)
    .join('、');
}

/** The same one by one: of a kind that has none any more nothing is said. The count is a bound number. */
export function kindCountsOf(atlas: RegionArtifact): readonly { readonly name: string; readonly count: string }[] {
  if (!hasSeveralKinds(atlas)) return [{ name: bodyWordsOf(atlas).name, count: countNumber(atlas, 'groups') }];
  const present = new Set(groupsInForce(atlas).map(({ group_kind }) => group_kind));
  return kindsOf(atlas)
    .filter(({ kind }) => present.has(kind) || (kind === '教育集团' && present.has(null)))
    .map(({ kind, name }) => ({ name, count: countNumber(atlas, 'groups_of_kind', kind) }));
}
