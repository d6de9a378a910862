import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { groupShortName, inOrder, resultsOf } from '../figures/lookup.ts';
import { latestEndedOf } from '../figures/result-grid.ts';
import type { RegionArtifact } from '../artifacts/types.ts';
import { formatPeriod } from '../format/date.ts';
import { formatChange } from '../format/number.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { ResultRow } from '../model/result.ts';
import { chartWidths_px, type Chart } from './chart.ts';
import { trendSeries, type TrendSeries } from './trends/series.ts';
import { Trends } from './trends/Trends.tsx';

/** Five years of a share, the county first and then its groups; null when there are not two years to compare. */
export function trendsChart(atlas: RegionArtifact, indicator: Indicator): Chart | null {
  const basis = indicator.bases[0]?.label;
  const rows = resultsOf(atlas, indicator.id).filter(
    (row) => row.category === '' && row.basis === basis && row.as_of_date === null && /^\d{4}-\d{4}$/.test(row.period),
  );
  const region = { unit_id: atlas.region.region_code, name: `${atlas.region.region_word}合计` };
  const groups = inOrder(atlas.tables.groups).map(({ group_id }) => ({
    unit_id: group_id,
    name: groupShortName(atlas, group_id),
  }));
  const series = trendSeries(rows, [region, ...groups]);
  if (series === null || rows.every((row) => row.denominator === null)) return null;
  const title = `${indicator.short_title}：${findingOf(rows, atlas)}`;
  return {
    id: `${indicator.id.toLowerCase()}-trends`,
    kind: 'trends',
    group_id: null,
    indicator_id: indicator.id,
    title,
    subtitle: `单位：%，${basis}，${spanOf(series)}，各图同一刻度`,
    source: '短虚线为当年所属类型的标准；空心圆为尚未结束的学年；“…”为缺数据，“▨”为人数较少不公开，“—”为不适用。',
    notes: [],
    description: `${title}。各集团各学年的数值见数据表。`,
    table: {
      header: ['单位', ...series.periods.map(formatPeriod)],
      rows: series.lines.map(({ name, points }) => [name, ...points.map((point) => point?.words ?? '尚未成立')]),
    },
    draw: (variant) =>
      render(
        h(Trends, { series, className: `chart__${variant}`, description: title, width_px: chartWidths_px[variant] }),
      ),
  };
}

function spanOf({ periods }: TrendSeries): string {
  return `${formatPeriod(periods[0] ?? '').replace('学年', '')}至${formatPeriod(periods.at(-1) ?? '')}`;
}

/** The county's latest ended year against the one before; where that cannot be told, how many groups rose. */
function findingOf(rows: readonly ResultRow[], atlas: RegionArtifact): string {
  const county = rows.filter((row) => row.unit_kind === 'region' && row.value !== null);
  const [latest] = latestEndedOf(county, atlas.region.as_of_date);
  const before = county.filter((row) => latest !== undefined && row.period < latest.period).at(-1);
  if (latest?.numerator == null || !latest.denominator || before?.numerator == null || !before.denominator) {
    return '各集团历年变化';
  }
  const change = formatChange(
    { numerator: before.numerator, denominator: before.denominator },
    { numerator: latest.numerator, denominator: latest.denominator },
  );
  return `${formatPeriod(latest.period)}${atlas.region.region_word}合计比${formatPeriod(before.period)}${change}`;
}
