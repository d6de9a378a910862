import type { RegionArtifact } from '../artifacts/types.ts';
import { indicatorIds } from '../indicators/ids.ts';
import type { DerivedRow } from '../model/derived.ts';

/** The targets of coverage on each basis, as far as the basis has a figure on the as-of date; in the order of the records. */
export function coverageMilestones(atlas: RegionArtifact): readonly DerivedRow<'milestones'>[] {
  return atlas.derived.milestones.filter(
    (row) => row.indicator_id === indicatorIds.tightCoverage && row.now_numerator !== null,
  );
}

/**
 * Whether the bases come to one conclusion on each target whose day has come: `三种口径对2023年、2025年目标的结论不一致，…`. ''
 * where none has come, or there is one basis only.
 */
export function basesFinding(atlas: RegionArtifact): string {
  const byDay = [...Map.groupBy(coverageMilestones(atlas), ({ deadline }) => deadline)];
  const due = byDay.filter(([, own]) => own.length > 1 && own.every(({ due_verdict }) => due_verdict !== null));
  const agrees = ([, own]: (typeof due)[number]) => new Set(own.map(({ due_verdict }) => due_verdict)).size === 1;
  const yearsOf = (own: typeof due) => own.map(([day]) => `${day.slice(0, 4)}年`).join('、');
  const [same, apart] = [due.filter(agrees), due.filter((item) => !agrees(item))];
  const words = [
    ...(same.length === 0 ? [] : [`对${yearsOf(same)}目标的结论一致`]),
    ...(apart.length === 0 ? [] : [`对${yearsOf(apart)}目标的结论不一致，以主管部门认定为准；本站主口径为校区口径`]),
  ];
  return words.length === 0 ? '' : `三种口径${words.join('，')}。`;
}
