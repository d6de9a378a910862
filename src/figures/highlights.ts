import { indicatorIds } from '../indicators/ids.ts';
import { formatDate, formatPeriod } from '../format/date.ts';
import { formatAmount, formatChange, formatShare } from '../format/number.ts';
import { indicatorOf } from '../indicators/registry.ts';
import type { ResultRow } from '../model/result.ts';
import type { Verdict } from '../model/verdict.ts';
import { resultsOf } from './lookup.ts';
import { latestEndedOf, momentOf } from './result-grid.ts';
import type { RegionArtifact } from '../artifacts/types.ts';

/** One answer of the first screen: a figure, what it means, and where its reader goes on. */
export interface Highlight {
  readonly id: string;
  readonly label: string;
  /** The figure with its unit, in a few glyphs. */
  readonly figure: string;
  readonly verdict: Verdict | null;
  /** Short sentences under the figure, the most important first. */
  readonly lines: readonly string[];
  /** Address inside the region. */
  readonly path: string;
}

/** What leaders ask first, as far as the data can answer it; in the order in which they ask. */
export function highlightsOf(atlas: RegionArtifact): readonly Highlight[] {
  return [
    coverage(atlas),
    share(atlas, indicatorIds.rotationShare, '集团内教师交流'),
    share(atlas, indicatorIds.backboneShare, '交流教师中的骨干'),
    appraisal(atlas),
    funding(atlas),
    tasks(atlas),
  ].filter((highlight) => highlight !== null);
}

function coverage(atlas: RegionArtifact): Highlight | null {
  const basis = indicatorOf(indicatorIds.tightCoverage).bases[0];
  const rows = regionRows(atlas, indicatorIds.tightCoverage, basis?.label);
  const current = rows.find((row) => row.as_of_date === atlas.region.as_of_date && row.value !== null);
  if (current?.numerator == null || current.denominator == null) return null;
  const frozen = rows.filter((row) => row.deadline !== null && row.deadline === row.as_of_date).at(-1);
  const gap =
    current.shortfall && current.threshold !== null && current.deadline !== null
      ? [`距${current.deadline.slice(0, 4)}年底${current.threshold}%还差${current.shortfall}${basis?.counted}`]
      : [];
  return {
    id: 'coverage',
    label: '紧密型覆盖率',
    figure: formatShare(current.numerator, current.denominator, current.threshold),
    verdict: current.verdict === '无定量要求' ? null : current.verdict,
    lines: [...gap, ...frozenLine(frozen), ...changeOfCoverage(atlas, basis?.label ?? '')],
    path: 'indicators/ind-01/',
  };
}

function frozenLine(frozen: ResultRow | undefined): readonly string[] {
  if (frozen?.numerator == null || frozen.denominator === null || frozen.deadline === null) return [];
  const value = formatShare(frozen.numerator, frozen.denominator, frozen.threshold);
  return [`${formatDate(frozen.deadline)}为${value}，目标${frozen.threshold}%，${frozen.verdict}`];
}

/** Against the same day of the year before, on the perimeter of each of the two days. */
function changeOfCoverage(atlas: RegionArtifact, basis: string): readonly string[] {
  const history = atlas.derived.coverage_history.filter((row) => row.basis === basis && row.perimeter === '当期口径');
  const now = history.at(-1);
  const yearAgo = `${Number(atlas.region.as_of_date.slice(0, 4)) - 1}${atlas.region.as_of_date.slice(4)}`;
  const before = history.findLast((row) => row.as_of_date <= yearAgo);
  if (now?.numerator_tight == null || before?.numerator_tight == null) return [];
  const change = formatChange(
    { numerator: before.numerator_tight, denominator: before.denominator },
    { numerator: now.numerator_tight, denominator: now.denominator },
  );
  return [`比上年同期${change}`];
}

/** A share judged by group: how many groups meet it, and the pooled share of the county beside it. */
function share(atlas: RegionArtifact, indicatorId: string, label: string): Highlight | null {
  const indicator = indicatorOf(indicatorId);
  const meeting = latestEnded(atlas, regionRows(atlas, indicatorId, '达标集团占比'));
  if (meeting?.numerator == null || !meeting.denominator) return null;
  const pooledRows = regionRows(atlas, indicatorId, indicator.bases[0]?.label);
  const pooled = pooledRows.find((row) => row.period === meeting.period && row.value !== null);
  const before = pooledRows.find((row) => row.period === yearBefore(meeting.period) && row.value !== null);
  const total =
    pooled?.numerator != null && pooled.denominator !== null
      ? [`${atlas.region.region_word}合计${formatShare(pooled.numerator, pooled.denominator)}`]
      : [];
  const change =
    pooled?.numerator != null && pooled.denominator && before?.numerator != null && before.denominator
      ? [
          `比上学年${formatChange(
            { numerator: before.numerator, denominator: before.denominator },
            { numerator: pooled.numerator, denominator: pooled.denominator },
          )}`,
        ]
      : [];
  return {
    id: indicatorId.toLowerCase(),
    label,
    figure: `${meeting.numerator}/${meeting.denominator}个集团`,
    verdict: meeting.numerator === meeting.denominator ? '达标' : '未达标',
    lines: [[...total, ...change].join('，'), formatPeriod(meeting.period)].filter((line) => line !== ''),
    path: `indicators/${indicatorId.toLowerCase()}/`,
  };
}

function appraisal(atlas: RegionArtifact): Highlight | null {
  const row = latestEnded(
    atlas,
    regionRows(atlas, indicatorIds.appraisal, indicatorOf(indicatorIds.appraisal).bases[0]?.label),
  );
  if (row?.numerator == null || !row.denominator) return null;
  return {
    id: 'appraisal',
    label: `${formatPeriod(row.period)}考核`,
    figure: `${row.numerator}/${row.denominator}个集团`,
    verdict: row.verdict === '无定量要求' ? null : row.verdict,
    lines: [row.reason ?? '考核结果已全部公布'],
    path: 'indicators/ind-40/',
  };
}

function funding(atlas: RegionArtifact): Highlight | null {
  const rows = regionRowsOfAll(atlas, indicatorIds.funding).filter((row) => row.category === '' && row.value !== null);
  const latest = rows
    .map(({ period }) => period)
    .toSorted()
    .at(-1);
  const amount = (basis: string) => rows.find((row) => row.period === latest && row.basis === basis)?.value ?? null;
  const [planned, allocated, spent] = [amount('预算'), amount('下达'), amount('支出')];
  if (latest === undefined || planned === null) return null;
  return {
    id: 'funding',
    label: `${formatPeriod(latest)}经费预算`,
    figure: `${formatAmount(planned, 2)}万元`,
    verdict: null,
    lines: [`${amountWords('下达', allocated)}，${amountWords('支出', spent)}`],
    path: 'indicators/ind-41/',
  };
}

function amountWords(name: string, value: number | null): string {
  return value === null ? `${name}数尚未填报` : `已${name}${formatAmount(value, 2)}万元`;
}

function tasks(atlas: RegionArtifact): Highlight | null {
  const all = atlas.tables.tasks;
  if (all.length === 0) return null;
  const states = [...Map.groupBy(all, ({ progress }) => progress)].map(([state, own]) => `${state}${own.length}项`);
  return {
    id: 'tasks',
    label: '重点任务',
    figure: `${all.length}项`,
    verdict: null,
    lines: [states.join('，')],
    path: 'tasks/',
  };
}

function regionRowsOfAll(atlas: RegionArtifact, indicatorId: string): readonly ResultRow[] {
  return resultsOf(atlas, indicatorId).filter((row) => row.unit_kind === 'region');
}

function regionRows(atlas: RegionArtifact, indicatorId: string, basis: string | undefined): readonly ResultRow[] {
  return regionRowsOfAll(atlas, indicatorId).filter((row) => row.category === '' && row.basis === basis);
}

/** The row of the latest period that has ended and has a value. */
function latestEnded(atlas: RegionArtifact, rows: readonly ResultRow[]): ResultRow | undefined {
  const present = rows.filter((row) => row.value !== null);
  const ended = latestEndedOf(present, atlas.region.as_of_date);
  return ended.toSorted((a, b) => momentOf(a).localeCompare(momentOf(b))).at(-1);
}

/** `2024-2025` → `2023-2024` */
function yearBefore(period: string): string {
  return period
    .split('-')
    .map((year) => String(Number(year) - 1))
    .join('-');
}
