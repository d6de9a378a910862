import type { RegionArtifact } from '../artifacts/types.ts';
import { formatDate, formatPeriod, lastDayOf } from '../format/date.ts';
import { findIndicator } from '../indicators/registry.ts';
import type { ResultRow, UnitKind } from '../model/result.ts';
import type { Verdict } from '../model/verdict.ts';
import { groupsInForce, inOrder, oncePerRegion, resultsOf } from './lookup.ts';
import { latestEndedOf, momentOf } from './result-grid.ts';
import { isStated } from './returned.ts';

/**
 * Which row of the results a reader is told. Pages, charts, reports and queries ask here and pick no rows of their own, so
 * that "now" is the same day everywhere: the newest date, or the last period that has ended.
 */

/** One figure at all its moments. Absent parts: the region itself, the headline basis, the total. */
export interface Series {
  readonly indicator_id: string;
  readonly unit_kind?: UnitKind;
  /** Absent: the region's code. Wanted for every other kind of unit. */
  readonly unit_id?: string;
  readonly basis?: string | undefined;
  readonly category?: string;
  /** As seen on this day; absent: the region's as-of date. Later dates, and periods that begin later, are not seen. */
  readonly as_of?: string;
}

const keyOf = (row: Pick<ResultRow, 'indicator_id' | 'unit_kind' | 'unit_id' | 'basis' | 'category'>): string =>
  [row.indicator_id, row.unit_kind, row.unit_id, row.basis, row.category].join('\n');

const bySeries = oncePerRegion((atlas) => Map.groupBy(atlas.results, keyOf));

/** One row per date or period, the one that judges, in the order of time; those without a value included. */
export function seriesOf(atlas: RegionArtifact, series: Series): readonly ResultRow[] {
  const { indicator_id, unit_kind = 'region', unit_id = atlas.region.region_code, category = '' } = series;
  const basis = series.basis ?? headlineOf(indicator_id);
  const rows = bySeries(atlas).get(keyOf({ indicator_id, unit_kind, unit_id, basis, category })) ?? [];
  const seen = rows.filter((row) => firstDayOf(row) <= dayOf(atlas, series));
  return [...Map.groupBy(seen, momentOf).values()]
    .flatMap((own) => judging(own) ?? [])
    .toSorted((a, b) => momentOf(a).localeCompare(momentOf(b)));
}

/** The basis that an indicator is printed by where nothing else is said; '' for an indicator without one. */
export function headlineOf(indicatorId: string): string {
  return findIndicator(indicatorId)?.bases[0]?.label ?? '';
}

/** The basis that counts the groups which meet the standard; null for an indicator that has none. */
export function groupTotalBasisOf(indicatorId: string): string | null {
  const bases = findIndicator(indicatorId)?.bases ?? [];
  return bases.find((basis) => basis.is_group_total || basis.counted === '个集团')?.label ?? null;
}

/**
 * What stands as the present figure: of the newest date, or of the last period that has ended. A period that still runs
 * speaks only where none has ended. Null when there is no value at all.
 */
export function currentOf(atlas: RegionArtifact, series: Series): ResultRow | null {
  return lastEndedOf(atlas, series) ?? runningOf(atlas, series);
}

/** The newest figure that has a value, whether its period has ended or not. */
export function newestOf(atlas: RegionArtifact, series: Series): ResultRow | null {
  return presentOf(atlas, series).findLast(({ value }) => value !== null) ?? null;
}

/** The last date or ended period that has a value. */
export function lastEndedOf(atlas: RegionArtifact, series: Series): ResultRow | null {
  const day = dayOf(atlas, series);
  return presentOf(atlas, series).findLast((row) => row.value !== null && hasEnded(atlas, row, day)) ?? null;
}

/** Without year ends that were only looked back on: where the newest date has no value, an older one is not the present. */
function presentOf(atlas: RegionArtifact, series: Series): readonly ResultRow[] {
  const rows = seriesOf(atlas, series);
  if (findIndicator(series.indicator_id)?.is_looked_back !== true) return rows;
  return rows.filter((row) => row.as_of_date === rows.at(-1)?.as_of_date || isFrozen(row));
}

/** The period that still runs, where it has a value; null for figures at a date. */
export function runningOf(atlas: RegionArtifact, series: Series): ResultRow | null {
  const newest = newestOf(atlas, series);
  return newest === null || hasEnded(atlas, newest, dayOf(atlas, series)) ? null : newest;
}

/** The figure at one date or of one period, with or without a value. */
export function figureAt(atlas: RegionArtifact, series: Series, moment: string): ResultRow | null {
  return seriesOf(atlas, series).find((row) => momentOf(row) === moment) ?? null;
}

/** The figures that were frozen on the deadlines of targets, oldest first; they have a value. */
export function frozenOf(atlas: RegionArtifact, series: Series): readonly ResultRow[] {
  return seriesOf(atlas, series).filter(isFrozen);
}

/** Whether the row is what its target was judged by, on the day of the deadline. */
export function isFrozen(row: ResultRow): boolean {
  return row.deadline !== null && row.deadline === row.as_of_date && row.value !== null && row.verdict !== '不适用';
}

/** The target that comes next: the row of the newest date that is held against a deadline still ahead. */
export function nextTargetOf(atlas: RegionArtifact, series: Series): ResultRow | null {
  const isAhead = ({ verdict, deadline }: ResultRow) =>
    verdict === '未到期' && (deadline ?? '') > atlas.region.as_of_date;
  return seriesOf(atlas, series).findLast((row) => isAhead(row) && row.value !== null) ?? null;
}

/** The same figure a year before: of the same day, or of the period one year earlier. Null when it has no value. */
export function yearBeforeOf(atlas: RegionArtifact, row: ResultRow): ResultRow | null {
  const before = sameFigureAt(atlas, row, yearBefore(momentOf(row)));
  return before === null || before.value === null ? null : before;
}

/**
 * The figure of a row at another date or in another period; a distance to a target is that to the same target, and a figure
 * that the county states is none that groups add up to.
 */
export function sameFigureAt(atlas: RegionArtifact, row: ResultRow, moment: string): ResultRow | null {
  if (row.unit_kind === 'region' && isStated(atlas, row) !== isStated(atlas, { ...row, period: moment })) return null;
  if (findIndicator(row.indicator_id)?.is_gap !== true) return figureAt(atlas, row, moment);
  const rows = bySeries(atlas).get(keyOf(row)) ?? [];
  return rows.find((other) => momentOf(other) === moment && other.target_id === row.target_id) ?? null;
}

/** One row per group that has one at this date or period, the one that judges, in official order. */
export function groupRowsAt(
  atlas: RegionArtifact,
  {
    indicator_id,
    basis = headlineOf(indicator_id),
    category = '',
  }: Pick<Series, 'indicator_id' | 'basis' | 'category'>,
  moment: string,
): readonly ResultRow[] {
  const rows = resultsOf(atlas, indicator_id).filter(
    (row) => row.unit_kind === 'group' && row.basis === basis && row.category === category && momentOf(row) === moment,
  );
  return inGroupOrder(
    atlas,
    [...Map.groupBy(rows, ({ unit_id }) => unit_id).values()].flatMap((own) => judging(own) ?? []),
  );
}

/**
 * One row per group in force, in official order, at the latest date or ended period of which any group has one; of a period
 * that still runs only where none has ended.
 */
export function latestGroupRows(atlas: RegionArtifact, indicatorId: string): readonly ResultRow[] {
  const all = resultsOf(atlas, indicatorId).filter(
    (row) => row.unit_kind === 'group' && row.category === '' && row.basis === headlineOf(indicatorId),
  );
  const [latest] = latestEndedOf(all, atlas.region.as_of_date);
  if (latest === undefined) return [];
  return groupRowsAt(atlas, { indicator_id: indicatorId }, momentOf(latest)).filter(({ unit_id }) =>
    isGroupInForce(atlas, unit_id),
  );
}

/** Every row of one kind of unit on one basis, totals and parts, at all dates and periods, in the order of the results. */
export function rowsOfBasis(
  atlas: RegionArtifact,
  { indicator_id, unit_kind, basis = headlineOf(indicator_id) }: Pick<Series, 'indicator_id' | 'unit_kind' | 'basis'>,
): readonly ResultRow[] {
  return resultsOf(atlas, indicator_id).filter((row) => row.unit_kind === unit_kind && row.basis === basis);
}

/** The parts of the region's figure at a date or period, in the order of the results. */
export function partsAt(
  atlas: RegionArtifact,
  { indicator_id, basis }: Pick<Series, 'indicator_id' | 'basis'>,
  moment: string,
): readonly ResultRow[] {
  return rowsOfBasis(atlas, { indicator_id, unit_kind: 'region', basis }).filter(
    (row) => row.category !== '' && momentOf(row) === moment,
  );
}

/** Rows of groups in official order; those of other units keep their places behind them. */
export function inGroupOrder(atlas: RegionArtifact, rows: readonly ResultRow[]): readonly ResultRow[] {
  const order = groupOrder(atlas);
  return rows.toSorted((a, b) => (order.get(a.unit_id) ?? Infinity) - (order.get(b.unit_id) ?? Infinity) || 0);
}

const groupOrder = oncePerRegion(
  (atlas) => new Map(inOrder(atlas.tables.groups).map(({ group_id }, index) => [group_id, index])),
);

/** Whether the group still exists on the as-of date: a dissolved one is no longer listed among the present. */
export function isGroupInForce(atlas: RegionArtifact, groupId: string): boolean {
  return idsInForce(atlas).has(groupId);
}

const idsInForce = oncePerRegion((atlas) => new Set(groupsInForce(atlas).map(({ group_id }) => group_id)));

/** What a verdict weighs where several targets are held against one figure: the first judges it. */
const weights: readonly Verdict[] = ['未达标', '超过建议规模', '达标', '符合建议', '进行中（预计）', '未到期'];

/**
 * Of several targets beside one figure the one that judges it: a target that is due before one that is not, a missed one
 * before one that is met, an earlier deadline before a later one. A requirement that is judged together with another
 * (不适用) speaks only where nothing else does.
 */
export function judging(rows: readonly ResultRow[]): ResultRow | null {
  const [first] = rows.toSorted(
    (a, b) => weightOf(a) - weightOf(b) || (a.deadline ?? '').localeCompare(b.deadline ?? ''),
  );
  return first ?? null;
}

function weightOf({ verdict }: ResultRow): number {
  const place = weights.indexOf(verdict);
  if (place >= 0) return place;
  return verdict === '不适用' ? weights.length + 1 : weights.length;
}

/** Whether a date has come or a period is over on a day, by default the as-of date. A term ends where the next one begins. */
export function hasEnded(atlas: RegionArtifact, row: ResultRow, day = atlas.region.as_of_date): boolean {
  if (row.as_of_date !== null) return row.as_of_date <= day;
  return row.verdict !== '进行中（预计）' && isPeriodOver(atlas, row.period, day);
}

function isPeriodOver(atlas: RegionArtifact, period: string, day: string): boolean {
  if (!period.endsWith('-1')) return lastDayOf(period) <= day;
  const next = atlas.tables.calendar.find(({ term }) => term === period.replace(/1$/, '2'));
  return next === undefined ? lastDayOf(period) <= day : next.starts_on <= day;
}

/** A date or a period as the head of a line or column; a period that has not ended says so: its figures are not final. */
export function momentHead(atlas: RegionArtifact, moment: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(moment)) return formatDate(moment);
  const isRunning = !isPeriodOver(atlas, moment, atlas.region.as_of_date);
  return `${formatPeriod(moment)}${isRunning ? '（进行中）' : ''}`;
}

/** `2024-2025` → `2023-2024`; `2024-2025-1` → `2023-2024-1`; `2025` → `2024`; `2024-02-29` → `2023-02-28` */
export function yearBefore(moment: string): string {
  const before = moment.replace(/\d{4}/g, (year) => String(Number(year) - 1));
  return moment.endsWith('02-29') ? before.replace(/29$/, '28') : before;
}

function dayOf(atlas: RegionArtifact, { as_of = atlas.region.as_of_date }: Series): string {
  return as_of;
}

/** The first day of what a row is about, as text to compare: a period has begun with its first year. */
function firstDayOf({ as_of_date, period }: ResultRow): string {
  if (as_of_date !== null) return as_of_date;
  if (period.endsWith('-2')) return `${period.slice(5, 9)}-01-01`;
  return period.includes('-') ? `${period.slice(0, 4)}-08-01` : `${period.slice(0, 4)}-01-01`;
}
