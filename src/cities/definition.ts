import type { RegionArtifact } from '../artifacts/types.ts';
import { kindsOfIndicator } from '../figures/kinds.ts';
import { indicatorIds } from '../indicators/ids.ts';
import type { Indicator, IndicatorBasis } from '../indicators/indicator.ts';
import { usualKind } from '../model/kinds.ts';

/**
 * What a county's figure counts, where its documents decide that: rows of two counties are summed only where this is equal.
 * The catalogue defines everything else, and it is one for all.
 */
export interface Definition {
  /** Parts of the id that differ by document; '' where nothing does. */
  readonly variant: string;
  /** The same for readers; null where nothing does. */
  readonly words: string | null;
}

const usual: Definition = { variant: '', words: null };

/** The definition of a basis of an indicator in one county. */
export function definitionIn(
  county: RegionArtifact,
  { indicator, basis }: { readonly indicator: Indicator; readonly basis: IndicatorBasis },
): Definition {
  const traits = [
    kindsTrait(county, indicator),
    ...(titled.has(indicator.id) ? [titlesTrait(county)] : []),
    ...(basis.is_group_total ? [standardsTrait(county, indicator)] : []),
    ...(leavingOut.has(indicator.id) ? [smallestTrait(county)] : []),
    ...(indicator.id === indicatorIds.legalPersons && !basis.is_judged ? [sinceTrait(county)] : []),
  ].filter((trait) => trait !== null);
  if (traits.length === 0) return usual;
  return { variant: traits.join(';'), words: traits.join('；') };
}

/** Of teachers with a title: the documents list which. */
const titled: ReadonlySet<string> = new Set([indicatorIds.backboneShare, indicatorIds.nationalBackboneShare]);

/** Groups with fewer teachers than 公开最小规模 are in no total of these. */
const leavingOut: ReadonlySet<string> = new Set([
  indicatorIds.rotationShare,
  indicatorIds.backboneShare,
  indicatorIds.rotationDirection,
  indicatorIds.graduatingClassShare,
]);

const usualSmallest = 20;

/** What describes bodies of every kind counts all of them everywhere. */
function kindsTrait(county: RegionArtifact, indicator: Indicator): string | null {
  if (indicator.is_of_all_kinds) return null;
  const kinds = kindsOfIndicator(county, indicator.id).map(({ kind }) => kind);
  const isUsual = kinds.length === 0 || (kinds.length === 1 && kinds[0] === usualKind);
  return isUsual ? null : `组织形式：${kinds.toSorted().join('、')}`;
}

function titlesTrait({ tables, region }: RegionArtifact): string {
  const titles = tables.pack_items
    .filter(({ list_name, valid_to }) => list_name === '称号' && (valid_to === null || valid_to > region.as_of_date))
    .map(({ item }) => item);
  return titles.length === 0 ? '称号：文件没有列出' : `称号：${[...new Set(titles)].toSorted().join('、')}`;
}

/** Groups that meet the standard, of different standards, are no sum. */
function standardsTrait({ tables }: RegionArtifact, { target_indicator_id }: Indicator): string {
  const standards = tables.policy_targets
    .filter(({ indicator_id }) => indicator_id === target_indicator_id)
    .map(({ group_type, comparator, threshold, unit }) => `${group_type ?? ''}${comparator}${threshold}${unit}`);
  return standards.length === 0 ? '标准：文件没有规定' : `标准：${[...new Set(standards)].toSorted().join('、')}`;
}

function smallestTrait({ region: { small_group_n } }: RegionArtifact): string | null {
  return small_group_n === usualSmallest ? null : `不含专任教师少于${small_group_n}人的集团`;
}

/** Counted since the day of the county's own document. */
function sinceTrait({ tables, region }: RegionArtifact): string {
  const main = tables.policy_documents.find(({ policy_id }) => policy_id === region.main_policy_id);
  return `自${main?.issued_on ?? '方案印发'}起`;
}

/** Whether the city's own documents say what this figure counts: they set it a target, or list the titles. */
export function isDefinedBy(own: RegionArtifact, indicator: Indicator, basis: IndicatorBasis): boolean {
  const hasTarget = own.tables.policy_targets.some(
    ({ indicator_id }) => indicator_id === indicator.target_indicator_id,
  );
  if (titled.has(indicator.id))
    return own.tables.pack_items.some(({ list_name }) => list_name === '称号') && (!basis.is_group_total || hasTarget);
  return hasTarget;
}
