import { indicatorIds } from '../indicators/ids.ts';
import { formatAcademicYear } from '../format/date.ts';
import { formatCount, formatShare } from '../format/number.ts';
import { tableLabels } from '../format/tables.ts';
import { indicatorOf } from '../indicators/registry.ts';
import type { ResultRow } from '../model/result.ts';
import type { Row } from '../model/tables.ts';
import { groupShortName, inOrder, interpretationsOfIndicator, resultsOf, targetsOf } from './lookup.ts';
import { latestEndedOf } from './result-grid.ts';
import { missingTablesOf } from './targets.ts';
import type { RegionArtifact } from '../artifacts/types.ts';

/** What the page about rotation asks of a region. */

/** Indicators of rotation, in the order in which the page speaks of them. */
const rotationIds = [
  indicatorIds.rotationShare,
  indicatorIds.backboneShare,
  indicatorIds.rotationGap,
  indicatorIds.rotationDirection,
  indicatorIds.flowMatrix,
  indicatorIds.crossStage,
  indicatorIds.fiveYearRotation,
  indicatorIds.graduatingClassShare,
  indicatorIds.termCompliance,
  indicatorIds.nationalRotationShare,
];

/** How a group stands in the latest academic year that has ended; null where it did not exist then. */
export interface GroupRotation {
  readonly group_id: string;
  readonly name: string;
  readonly share: ResultRow | null;
  readonly backbone: ResultRow | null;
}

export interface Rotations {
  /** Null when nothing could be computed. */
  readonly academic_year: string | null;
  readonly region: { readonly share: ResultRow | null; readonly backbone: ResultRow | null };
  /** In official order. */
  readonly groups: readonly GroupRotation[];
}

export function rotationsOf(atlas: RegionArtifact): Rotations {
  const shares = latestRows(atlas, indicatorIds.rotationShare);
  const backbones = latestRows(atlas, indicatorIds.backboneShare);
  const hasValue = shares.some(({ value }) => value !== null);
  return {
    academic_year: hasValue ? (shares[0]?.period ?? null) : null,
    region: {
      share: pick(shares, atlas.region.region_code),
      backbone: pick(backbones, atlas.region.region_code),
    },
    groups: inOrder(atlas.tables.groups).map(({ group_id }) => ({
      group_id,
      name: groupShortName(atlas, group_id),
      share: pick(shares, group_id),
      backbone: pick(backbones, group_id),
    })),
  };
}

/** The headline figure of an indicator in the latest academic year that has ended, of every unit. */
function latestRows(atlas: RegionArtifact, indicatorId: string): readonly ResultRow[] {
  const headline = indicatorOf(indicatorId).bases[0]?.label;
  const rows = resultsOf(atlas, indicatorId).filter((row) => row.category === '' && row.basis === headline);
  return latestEndedOf(rows, atlas.region.as_of_date);
}

/** Of several targets beside one figure the one that judges it. */
function pick(rows: readonly ResultRow[], unitId: string): ResultRow | null {
  const own = rows.filter((row) => row.unit_id === unitId);
  return own.find((row) => row.verdict !== '不适用') ?? own[0] ?? null;
}

/** The finding of the page in a sentence or two, or what is missing for one. */
export function rotationsFinding(atlas: RegionArtifact): string {
  const { academic_year, region, groups } = rotationsOf(atlas);
  if (academic_year === null) return missingFinding(atlas);
  const parts = [wholeFinding(atlas, region), judgedFinding(groups)].filter((part) => part !== null);
  return `${formatAcademicYear(academic_year)}${parts.join('；')}。`;
}

function wholeFinding(
  { region: { region_word } }: RegionArtifact,
  { share, backbone }: Rotations['region'],
): string | null {
  if (share?.numerator == null || !share.denominator) return null;
  const count = `${region_word}集团内交流${formatCount(share.numerator)}人，占专任教师的${formatShare(share.numerator, share.denominator)}`;
  if (backbone?.numerator == null || !backbone.denominator) return count;
  return `${count}，其中骨干教师等${formatCount(backbone.numerator)}人，占${formatShare(backbone.numerator, backbone.denominator)}`;
}

function judgedFinding(groups: readonly GroupRotation[]): string | null {
  const shares = groups.flatMap(({ share }) => share ?? []);
  const met = shares.filter(({ verdict }) => verdict === '达标').length;
  const unmet = shares.filter(({ verdict }) => verdict === '未达标');
  if (met + unmet.length === 0) return null;
  const short = unmet.reduce((sum, { shortfall }) => sum + (shortfall ?? 0), 0);
  if (unmet.length === 0) return `已判定的${met}个集团均达到交流比例标准`;
  return `${met}个集团达到交流比例标准，${unmet.length}个未达到，共差${formatCount(short)}人`;
}

function missingFinding(atlas: RegionArtifact): string {
  const missing = missingForRotations(atlas);
  return missing.length === 0
    ? '现有数据不足以计算交流轮岗情况。'
    : `交流轮岗情况无法计算，缺${tableLabels(missing.map(({ table }) => table))}。`;
}

/** Tables without which figures of rotation cannot be computed, and which figures; those that most need come first. */
export function missingForRotations(
  atlas: RegionArtifact,
): readonly { readonly table: string; readonly indicator_ids: readonly string[] }[] {
  const needed = new Map<string, string[]>();
  for (const id of rotationIds) {
    const tables = new Set(resultsOf(atlas, id).flatMap((row) => missingTablesOf(row)));
    for (const table of tables) needed.set(table, [...(needed.get(table) ?? []), id]);
  }
  return [...needed]
    .map(([table, indicator_ids]) => ({ table, indicator_ids }))
    .toSorted((a, b) => b.indicator_ids.length - a.indicator_ids.length || a.table.localeCompare(b.table));
}

/** What the region's policy asks of rotation, in the order of its records. */
export function rotationTargets(atlas: RegionArtifact): readonly Row<'policy_targets'>[] {
  const asked = new Set(rotationIds.flatMap((id) => targetsOf(atlas, id)));
  return atlas.tables.policy_targets.filter((target) => asked.has(target));
}

/** How this site reads the policy where it is silent about rotation. */
export function rotationInterpretations(atlas: RegionArtifact): readonly Row<'interpretations'>[] {
  const found = new Set(rotationIds.flatMap((id) => interpretationsOfIndicator(atlas, id)));
  return atlas.tables.interpretations.filter((row) => found.has(row));
}
