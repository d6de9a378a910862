import { indicatorIds } from '../indicators/ids.ts';
import { bind, derivedRef } from '../format/bound-text.ts';
import { formatAcademicYear, lastDayOf } from '../format/date.ts';
import { formatCount } from '../format/number.ts';
import { tableLabels } from '../format/tables.ts';
import type { ResultRow } from '../model/result.ts';
import type { Row } from '../model/tables.ts';
import { backboneCountWords } from './backbone.ts';
import { figureAt, groupTotalBasisOf, hasEnded, headlineOf } from './choose.ts';
import { figureOf } from './figure.ts';
import { localGroupName } from './local-name.ts';
import { groupsInForce, interpretationsOfIndicator, resultsOf, targetsOf } from './lookup.ts';
import { groupTypeWords } from './register.ts';
import { numeratorWords, partRef, shortfallSum, valueWords } from './say.ts';
import { missingTablesOf } from './targets.ts';
import type { RegionArtifact } from '../artifacts/types.ts';
import { wordsOfCounted } from './kinds.ts';

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

/** How a group stands in the latest academic year that has ended; null where there is no result. */
export interface GroupRotation {
  readonly group_id: string;
  readonly name: string;
  /** The type on the as-of date; the year is judged by that of its first day. */
  readonly type: string;
  readonly share: ResultRow | null;
  readonly backbone: ResultRow | null;
  /** Why there is no result: 当时尚未成立 only of a group founded after the year. */
  readonly absence: string;
}

/** Rotation in the latest academic year that has ended. */
export interface Rotations {
  /** Null when nothing could be computed. */
  readonly academic_year: string | null;
  readonly region: { readonly share: ResultRow | null; readonly backbone: ResultRow | null };
  /** Groups in force, in official order. */
  readonly groups: readonly GroupRotation[];
}

/** Rotation of a region; without computed results its year is null and the groups have no rows. */
export function rotationsOf(atlas: RegionArtifact): Rotations {
  const year = lastYearOf(atlas);
  const rowOf = (indicatorId: string, unit?: string) =>
    year === null
      ? null
      : figureAt(
          atlas,
          { indicator_id: indicatorId, ...(unit === undefined ? {} : { unit_kind: 'group', unit_id: unit }) },
          year,
        );
  return {
    academic_year: year,
    region: { share: rowOf(indicatorIds.rotationShare), backbone: rowOf(indicatorIds.backboneShare) },
    groups: groupsInForce(atlas).map(({ group_id, founded_on }) => ({
      group_id,
      name: localGroupName(atlas, group_id),
      type: groupTypeWords(atlas, group_id),
      share: rowOf(indicatorIds.rotationShare, group_id),
      backbone: rowOf(indicatorIds.backboneShare, group_id),
      absence: year !== null && (founded_on ?? '') > lastDayOf(year) ? '当时尚未成立' : '没有结果',
    })),
  };
}

/** The latest academic year that has ended and of which any group or the whole has a figure. */
function lastYearOf(atlas: RegionArtifact): string | null {
  const headline = headlineOf(indicatorIds.rotationShare);
  const years = resultsOf(atlas, indicatorIds.rotationShare).filter(
    (row) => row.category === '' && row.basis === headline && row.value !== null && row.period !== '',
  );
  return (
    years
      .filter((row) => hasEnded(atlas, row))
      .map(({ period }) => period)
      .toSorted()
      .at(-1) ?? null
  );
}

/** The finding of the page in a sentence or two, or what is missing for one. */
export function rotationsFinding(atlas: RegionArtifact): string {
  const rotations = rotationsOf(atlas);
  if (rotations.academic_year === null) return missingFinding(atlas);
  const parts = [wholeFinding(atlas, rotations), judgedFinding(atlas, rotations)].filter((part) => part !== null);
  return `${formatAcademicYear(rotations.academic_year)}${parts.join('；')}。`;
}

/** The whole is that of the groups whose numbers are published, over the teachers of their campuses. */
function wholeFinding(atlas: RegionArtifact, { region }: Rotations): string | null {
  if (region.share?.numerator == null || !region.share.denominator) return null;
  const share = figureOf(atlas, region.share);
  const count = wordsOfCounted(
    atlas,
  )`各集团内交流教师${numeratorWords(share)}，占集团成员校区专任教师的${valueWords(share)}`;
  if (region.backbone?.numerator == null || !region.backbone.denominator) return count;
  const backbone = figureOf(atlas, region.backbone);
  return `${count}；${backboneCountWords(atlas, backbone)}，占交流教师的${valueWords(backbone)}`;
}

/** How many groups met the standard and how many did not, out of the result that counts them. */
function judgedFinding(atlas: RegionArtifact, { academic_year, groups }: Rotations): string | null {
  const basis = groupTotalBasisOf(indicatorIds.rotationShare);
  if (academic_year === null || basis === null) return null;
  const row = figureAt(atlas, { indicator_id: indicatorIds.rotationShare, basis }, academic_year);
  if (row?.numerator == null || !row.denominator) return null;
  const total = figureOf(atlas, row);
  const unmet = row.denominator - row.numerator;
  if (unmet === 0) return `已判定的${numeratorWords(total)}均达到交流比例标准`;
  const short = groups.flatMap(({ share }) => (share?.verdict === '未达标' ? [figureOf(atlas, share)] : []));
  const left = bind(
    formatCount(unmet),
    derivedRef('minus', [partRef(total.ref, 'denominator'), partRef(total.ref, 'numerator')]),
  );
  return `${numeratorWords(total)}达到交流比例标准，${left}个未达到，共差${shortfallSum(short)}人`;
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
