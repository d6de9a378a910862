import { resultRef } from '../artifacts/name-rows.ts';
import type { RegionArtifact } from '../artifacts/types.ts';
import { lastDayOf } from '../format/date.ts';
import { indicatorIds } from '../indicators/ids.ts';
import type { Indicator, IndicatorBasis } from '../indicators/indicator.ts';
import { basisOf, countedOf, findIndicator, indicatorOf } from '../indicators/registry.ts';
import type { Verdict } from '../model/verdict.ts';
import { definitionIn, type Definition } from './definition.ts';

/** One number of one county, wherever it stands in what the county published, in a form in which counties are compared. */
export interface CountyRow {
  readonly region_code: string;
  readonly indicator_id: string;
  readonly basis: string;
  readonly category: string;
  readonly period: string;
  readonly as_of_date: string | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly verdict: Verdict;
  readonly reason: string | null;
  readonly ref: string;
  readonly definition: Definition;
  /** A period that had not ended when the county's data were taken: what it shows depends on the day. */
  readonly is_running: boolean;
  /** Of a row without a number: made of a target alone, it says of the target why. */
  readonly is_of_target: boolean;
}

/** What a row is about, whosever it is and whatever its moment. */
export function seriesKey(row: Pick<CountyRow, 'indicator_id' | 'basis' | 'category'>): string {
  return `${row.indicator_id}\n${row.basis}\n${row.category}`;
}

/** What is summed in a row: rows of unequal ids are never added. */
export function definitionIdOf(row: Pick<CountyRow, 'indicator_id' | 'basis' | 'category'>, variant: string): string {
  const period = findIndicator(row.indicator_id)?.period_kind ?? '';
  return [row.indicator_id, basisOf(row)?.id ?? '', row.category, countedOf(row), period, variant].join('/');
}

/** The day or the period of a row. */
export function momentOfRow(row: Pick<CountyRow, 'period' | 'as_of_date'>): string {
  return row.as_of_date ?? row.period;
}

/**
 * Every number of a county that can be part of a sum, one per series and moment: the rows of its whole area in the results,
 * and for coverage and the numbers of groups their months, which its results do not repeat.
 */
export function rowsOfCounty(county: RegionArtifact): readonly CountyRow[] {
  const found = [...resultRows(county), ...coverageRows(county), ...compositionRows(county)];
  const chosen = new Map<string, CountyRow>();
  for (const row of found) {
    const key = `${seriesKey(row)}\n${momentOfRow(row)}`;
    const known = chosen.get(key);
    // A row beside another target has the same numbers; a month's row those of the results of its day.
    if (known === undefined || tells(known) < tells(row)) chosen.set(key, row);
  }
  return [...chosen.values()];
}

/** A number tells most; without one, why it is not there tells more than that a target is not in force yet. */
function tells({ numerator, is_of_target }: CountyRow): number {
  if (numerator !== null) return 2;
  return is_of_target ? 0 : 1;
}

/** A distance to a target is no part of a distance, and the share of a flow matrix is of no whole. */
function isPooled(indicator: Indicator): boolean {
  return !indicator.is_gap && indicator.id !== indicatorIds.flowMatrix;
}

function resultRows(county: RegionArtifact): readonly CountyRow[] {
  const definitions = new Map<string, Definition>();
  const found: CountyRow[] = [];
  for (const [indicatorId, rows] of Map.groupBy(county.results, ({ indicator_id }) => indicator_id)) {
    const indicator = findIndicator(indicatorId);
    if (indicator === null || !isPooled(indicator)) continue;
    rows.forEach((row, index) => {
      const basis = basisOf(row);
      if (row.unit_kind !== 'region' || basis === null) return;
      // A range is not a part.
      if (row.category.startsWith('区间：')) return;
      found.push({
        region_code: county.region.region_code,
        indicator_id: row.indicator_id,
        basis: row.basis,
        category: row.category,
        period: row.period,
        as_of_date: row.as_of_date,
        numerator: row.numerator,
        denominator: row.denominator,
        verdict: row.verdict,
        reason: row.value === null ? row.reason : null,
        ref: resultRef(indicatorId, index),
        definition: kept(definitions, `${indicatorId}\n${row.basis}`, () => definitionIn(county, { indicator, basis })),
        is_running: row.period !== '' && lastDayOf(row.period) > county.region.as_of_date,
        is_of_target: row.target_id !== null,
      });
    });
  }
  return found;
}

function kept<T>(known: Map<string, T>, key: string, make: () => T): T {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

function coverageRows(county: RegionArtifact): readonly CountyRow[] {
  const parts = [
    [indicatorIds.tightCoverage, 'numerator_tight'],
    [indicatorIds.coverage, 'numerator'],
  ] as const;
  return parts.flatMap(([indicatorId, column]) =>
    county.derived.coverage_history.flatMap((row, index) => {
      if (row.perimeter !== '当期口径' || row[column] === null) return [];
      const own = { indicatorId, basis: row.basis, category: '', as_of_date: row.as_of_date };
      const numbers = { numerator: row[column], denominator: row.denominator };
      return madeRow(county, own, { ...numbers, ref: `coverage_history.${index}` });
    }),
  );
}

function compositionRows(county: RegionArtifact): readonly CountyRow[] {
  const parts = [
    ['集团数', 'group_count'],
    ['集团内学校数', 'school_count'],
    ['集团内校区数', 'campus_count'],
  ] as const;
  return parts.flatMap(([basis, column]) =>
    county.derived.composition_history.flatMap((row, index) => {
      if (row[column] === null) return [];
      // An empty type is the total.
      const category = (row.group_type ?? '') === '' ? '' : `类型：${row.group_type}`;
      const own = { indicatorId: indicatorIds.groupsAndMembers, basis, category, as_of_date: row.as_of_date };
      return madeRow(county, own, { numerator: row[column], denominator: null, ref: `composition_history.${index}` });
    }),
  );
}

function madeRow(
  county: RegionArtifact,
  {
    indicatorId,
    ...own
  }: { readonly indicatorId: string; readonly basis: string; readonly category: string; readonly as_of_date: string },
  numbers: Pick<CountyRow, 'numerator' | 'denominator' | 'ref'>,
): readonly CountyRow[] {
  const indicator = indicatorOf(indicatorId);
  const basis: IndicatorBasis | null = basisOf({ indicator_id: indicatorId, basis: own.basis });
  if (basis === null) return [];
  return [
    {
      region_code: county.region.region_code,
      indicator_id: indicatorId,
      ...own,
      period: '',
      ...numbers,
      verdict: '无定量要求',
      reason: null,
      definition: definitionIn(county, { indicator, basis }),
      is_running: false,
      is_of_target: false,
    },
  ];
}
