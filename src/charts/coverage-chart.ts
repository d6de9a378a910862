import { indicatorIds } from '../indicators/ids.ts';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { clausesOfIndicator, resultsOf, targetsOf } from '../figures/lookup.ts';
import type { RegionArtifact } from '../artifacts/types.ts';
import { formatDate } from '../format/date.ts';
import { formatShare } from '../format/number.ts';
import { indicatorOf } from '../indicators/registry.ts';
import type { ResultRow } from '../model/result.ts';
import { chartWidths_px, type Chart, type ChartTable } from './chart.ts';
import { Milestones } from './milestones/Milestones.tsx';
import { milestoneSeries, shareWords } from './milestones/series.ts';

/** Tight coverage on the headline basis against its dated targets; null where the policy sets none. */
export function coverageChart(atlas: RegionArtifact): Chart | null {
  const indicator = indicatorOf(indicatorIds.tightCoverage);
  const basis = indicator.bases[0]?.label ?? '';
  const asOf = atlas.region.as_of_date;
  const readings = resultsOf(atlas, indicatorIds.tightCoverage).filter(
    (row) => row.unit_kind === 'region' && row.category === '' && row.basis === basis,
  );
  const history = atlas.derived.coverage_history.filter((row) => row.basis === basis && row.perimeter === '当期口径');
  const series = milestoneSeries(targetsOf(atlas, indicatorIds.tightCoverage), readings, history, asOf);
  if (series === null) return null;
  const goals = series.milestones.map((goal) => `${shortDate(goal.date)}${goal.threshold_percent}%`).join('、');
  const current = readings.find((row) => row.as_of_date === asOf && row.value !== null);
  const frozen = readings.filter((row) => row.deadline !== null && row.deadline === row.as_of_date).at(-1);
  const title = current
    ? `紧密型覆盖率${frozenWords(frozen)}${formatDate(asOf)}为${shareOf(current)}${gapWords(current)}`
    : `${indicator.title}：目标为${goals}，当前值无法计算`;
  const clauses = clausesOfIndicator(atlas, indicatorIds.tightCoverage).map((clause) => clause.clause_id);
  const reason = readings.find((row) => row.value === null && row.reason !== null)?.reason;
  const description = `目标：${goals}。${title}。`;
  return {
    id: 'coverage',
    kind: 'coverage',
    group_id: null,
    indicator_id: indicator.id,
    title,
    subtitle: `单位：%，${basis}`,
    source:
      `条款${clauses.join('、')}。菱形为目标，折线为逐月覆盖率，圆点为截止日和数据截至日的值` +
      `${series.milestones.length > 1 ? '；目标之间的虚线为匀速参考线（非政策规定）' : ''}。`,
    notes: current || !reason ? [] : [reason],
    description,
    table: tableOf(atlas, readings, history),
    draw: (variant) =>
      render(
        h(Milestones, {
          series,
          className: `chart__${variant}`,
          description,
          size: { width_px: chartWidths_px[variant], height_px: variant === 'wide' ? 280 : 260 },
        }),
      ),
  };
}

function tableOf(
  atlas: RegionArtifact,
  readings: readonly ResultRow[],
  history: RegionArtifact['derived']['coverage_history'],
): ChartTable {
  const targets = targetsOf(atlas, indicatorIds.tightCoverage).filter(({ deadline }) => deadline !== null);
  const goalRows = targets.map((target) => {
    const due = readings.find((row) => row.target_id === target.target_id && row.as_of_date === target.deadline);
    return [
      formatDate(target.deadline ?? ''),
      `目标${target.threshold}%`,
      due ? shareOf(due) : '',
      due && due.value !== null ? `${due.numerator}/${due.denominator}` : '',
      due?.verdict ?? '未到期',
    ];
  });
  // A month that repeats the one before says nothing new.
  const changes = history.filter(
    (row, index) =>
      index === 0 ||
      index === history.length - 1 ||
      row.numerator_tight !== history[index - 1]?.numerator_tight ||
      row.denominator !== history[index - 1]?.denominator,
  );
  const historyRows = changes.map((row) => [
    formatDate(row.as_of_date),
    '实际',
    row.numerator_tight === null
      ? '无法计算'
      : shareWords(
          { numerator: row.numerator_tight, denominator: row.denominator },
          targets.map(({ threshold }) => threshold),
        ),
    row.numerator_tight === null ? '' : `${row.numerator_tight}/${row.denominator}`,
    '',
  ]);
  return { header: ['时点', '类别', '覆盖率', '校区数', '判定'], rows: [...goalRows, ...historyRows] };
}

function shareOf(row: ResultRow): string {
  return row.numerator === null || row.denominator === null
    ? '无法计算'
    : formatShare(row.numerator, row.denominator, row.threshold);
}

function frozenWords(frozen: ResultRow | undefined): string {
  if (frozen === undefined || frozen.value === null || frozen.deadline === null) return '';
  return `${shortDate(frozen.deadline)}为${shareOf(frozen)}（目标${frozen.threshold}%，${frozen.verdict}），`;
}

function gapWords(current: ResultRow): string {
  return current.shortfall !== null && current.shortfall > 0 && current.threshold !== null
    ? `，距${current.threshold}%还差${current.shortfall}个校区`
    : '';
}

/** The last day of a year is how targets are set, and is said shorter. */
function shortDate(date: string): string {
  return date.endsWith('-12-31') ? `${date.slice(0, 4)}年底` : formatDate(date);
}
