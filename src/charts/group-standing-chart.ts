import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { groupShortName, groupTypeOf, inOrder, resultsOf, targetsOf } from '../figures/lookup.ts';
import { latestEndedOf } from '../figures/result-grid.ts';
import type { RegionArtifact } from '../artifacts/types.ts';
import { formatMoment } from '../format/date.ts';
import { formatThreshold } from '../format/number.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { ResultRow } from '../model/result.ts';
import { absenceOf, absenceWords } from './absence.tsx';
import { chartWidths_px, type Chart } from './chart.ts';
import { thresholdSeries } from './thresholds/series.ts';
import { ThresholdBars } from './thresholds/ThresholdBars.tsx';

/**
 * How far each group is from the standard of its type, in the latest period that has ended; null when the indicator is
 * not judged by group or no group has a value.
 */
export function groupStandingChart(atlas: RegionArtifact, indicator: Indicator): Chart | null {
  const basis = indicator.bases[0];
  if (basis === undefined || indicator.judged_unit_kind !== 'group' || indicator.is_gap) return null;
  const rows = standingRows(atlas, indicator);
  const unit = rows.some((row) => row.denominator !== null) ? '%' : indicator.unit;
  const names = new Map(rows.map((row) => [row.unit_id, groupShortName(atlas, row.unit_id)]));
  const series = thresholdSeries(rows, { unit, counted: basis.counted }, (id) => names.get(id) ?? id);
  const [first] = rows;
  if (series === null || first === undefined) return null;
  const standards = targetsOf(atlas, indicator.id)
    .filter((target) => rows.some((row) => row.target_id === target.target_id))
    .map((target) => `${target.group_type ?? ''}${target.comparator}${formatThreshold(target.threshold, target.unit)}`);
  const title = `${formatMoment(first)}${indicator.short_title}：${findingOf(rows)}`;
  const description = `${title}。${series.bars.map((bar) => `${bar.name}${bar.words}`).join('；')}。`;
  return {
    id: `${indicator.id.toLowerCase()}-groups`,
    kind: 'standards',
    group_id: null,
    indicator_id: indicator.id,
    title,
    subtitle: [
      `单位：${unit}`,
      ...(indicator.bases.length > 1 ? [basis.label] : []),
      ...(standards.length > 0 ? [`标准：${[...new Set(standards)].join('、')}`] : []),
    ].join('，'),
    source: '按公布文件的次序排列，不是排名；竖线为各集团适用的标准。',
    notes: notesOf(rows),
    description,
    table: {
      header: ['集团', '类型', '数值', '分子/分母', '标准', '判定'],
      rows: rows.map((row, index) => [
        names.get(row.unit_id) ?? '',
        groupTypeOf(atlas, row.unit_id)?.group_type ?? '类型待确认',
        series.bars[index]?.words ?? '',
        row.numerator === null ? '' : `${row.numerator}${row.denominator === null ? '' : `/${row.denominator}`}`,
        row.threshold === null ? '' : `${row.comparator}${formatThreshold(row.threshold, unit)}`,
        row.verdict,
      ]),
    },
    draw: (variant) =>
      render(
        h(ThresholdBars, { series, className: `chart__${variant}`, description, width_px: chartWidths_px[variant] }),
      ),
  };
}

/** One row per group in official order, at the latest moment that has ended; of several targets the one judged. */
function standingRows(atlas: RegionArtifact, indicator: Indicator): readonly ResultRow[] {
  const all = resultsOf(atlas, indicator.id).filter(
    (row) => row.unit_kind === 'group' && row.category === '' && row.basis === indicator.bases[0]?.label,
  );
  const latest = Map.groupBy(latestEndedOf(all, atlas.region.as_of_date), (row) => row.unit_id);
  return inOrder(atlas.tables.groups).flatMap((group) => {
    const own = latest.get(group.group_id) ?? [];
    const row = own.find((item) => item.verdict !== '不适用') ?? own[0];
    return row === undefined ? [] : [row];
  });
}

function findingOf(rows: readonly ResultRow[]): string {
  const judged = rows.filter((row) => row.verdict !== '无定量要求');
  const counts = [...Map.groupBy(judged, (row) => row.verdict)].map(
    ([verdict, own]) => `${own.length}个集团${verdict}`,
  );
  return judged.some((row) => row.target_id !== null) ? counts.join('，') : `${rows.length}个集团的情况`;
}

function notesOf(rows: readonly ResultRow[]): readonly string[] {
  const absent = rows.filter((row) => row.value === null);
  return [...Map.groupBy(absent, (row) => row.reason ?? absenceWords[absenceOf(row) ?? 'missing'])].map(
    ([reason, own]) => `${own.length}个集团没有数值：${reason.replace(/。?$/, '。')}`,
  );
}
