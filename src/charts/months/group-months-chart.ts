import { h } from 'preact';
import type { RegionArtifact } from '../../artifacts/types.ts';
import { groupName } from '../../figures/lookup.ts';
import { formatAcademicYear } from '../../format/date.ts';
import { chartWidths_px, type Chart } from '../chart.ts';
import { MonthGrid } from './MonthGrid.tsx';
import { monthSeries, monthsOfYear } from './series.ts';
import { renderDrawing } from '../render-drawing.ts';
import { wordsOfGroup } from '../../figures/kinds.ts';

/** In which months a group held activities; null where none of it is on record. */
export function groupMonthsChart(atlas: RegionArtifact, groupId: string): Chart | null {
  const series = monthSeries(atlas, groupId);
  if (series === null) return null;
  const title = `${groupName(atlas, groupId)}各月举办的活动`;
  return {
    id: `months-${groupId.toLowerCase()}`,
    kind: 'months',
    group_id: groupId,
    indicator_id: null,
    title,
    subtitle: '单位：次，按学年和月份，各类活动合计',
    source: wordsOfGroup(
      atlas,
      groupId,
    )('按登记的集团活动的日期统计，颜色越深次数越多；空白处集团尚未成立、已经撤销或者月份未到。'),
    notes: [],
    description: `${title}。各月的次数见数据表。`,
    table: {
      header: ['学年', ...monthsOfYear.map((month) => `${Number(month)}月`)],
      rows: series.years.map(({ year, cells }) => [
        formatAcademicYear(year),
        ...cells.map(({ events, number }) => (events === null ? '' : `${number}次`)),
      ]),
    },
    draw: (variant) =>
      renderDrawing(
        h(MonthGrid, {
          series,
          className: `chart__${variant}`,
          description: title,
          width_px: chartWidths_px[variant],
        }),
      ),
  };
}
