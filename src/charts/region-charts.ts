import { inOrder } from '../figures/lookup.ts';
import type { RegionArtifact } from '../artifacts/types.ts';
import { indicators } from '../indicators/registry.ts';
import { boardCharts } from './board-charts.ts';
import type { Chart, ChartVariant, GroupChartKind } from './chart.ts';
import { coverageChart } from './milestones/coverage-chart.ts';
import { cadresChart } from './cadres/cadres-chart.ts';
import { directionsChart } from './directions/directions-chart.ts';
import { groupFlowsChart } from './flows/group-flows-chart.ts';
import { groupMonthsChart } from './months/group-months-chart.ts';
import { groupStandingChart } from './thresholds/group-standing-chart.ts';
import { locatorChart } from './map/locator-chart.ts';
import { mapChart } from './map/map-chart.ts';
import { matrixChart } from './matrix/matrix-chart.ts';
import { standingChart } from './standing/standing-chart.ts';
import { relationChart } from './relations/relations-chart.ts';
import { trendsChart } from './trends/trends-chart.ts';

/** Charts of regions, kept while pages of the same region are made: every page of it asks for some of them. */
const kept = new WeakMap<RegionArtifact, readonly Chart[]>();

/** Every chart of a region that has something to show, in reading order. Ids are unique. */
export function chartsOf(atlas: RegionArtifact): readonly Chart[] {
  const known = kept.get(atlas);
  if (known !== undefined) return known;
  const charts = [
    coverageChart(atlas),
    matrixChart(atlas),
    ...boardCharts(atlas),
    ...indicators.flatMap((indicator) => [groupStandingChart(atlas, indicator), trendsChart(atlas, indicator)]),
    directionsChart(atlas),
    cadresChart(atlas),
    mapChart(atlas),
    ...inOrder(atlas.tables.groups).map(({ group_id }) => standingChart(atlas, group_id)),
    ...inOrder(atlas.tables.groups).map(({ group_id }) => groupFlowsChart(atlas, group_id)),
    ...inOrder(atlas.tables.groups).map(({ group_id }) => relationChart(atlas, group_id)),
    ...inOrder(atlas.tables.groups).map(({ group_id }) => locatorChart(atlas, group_id)),
    ...inOrder(atlas.tables.groups).map(({ group_id }) => groupMonthsChart(atlas, group_id)),
  ]
    .filter((chart) => chart !== null)
    .map(drawnOnce);
  kept.set(atlas, charts);
  return charts;
}

/** The same drawing stands on several pages, in the picture file and in the preview. */
function drawnOnce(chart: Chart): Chart {
  const drawings = new Map<ChartVariant, string>();
  return {
    ...chart,
    draw: (variant) => {
      const drawing = drawings.get(variant) ?? chart.draw(variant);
      drawings.set(variant, drawing);
      return drawing;
    },
  };
}

/** Returns one chart, or null when the region has nothing to show in it. */
export function chartOf(atlas: RegionArtifact, id: string): Chart | null {
  return chartsOf(atlas).find((chart) => chart.id === id) ?? null;
}

/** Charts that belong on the page of an indicator. */
export function chartsOfIndicator(atlas: RegionArtifact, indicatorId: string): readonly Chart[] {
  return chartsOf(atlas).filter((chart) => chart.indicator_id === indicatorId);
}

/** Charts that belong on the page of a group, in reading order. */
export function chartsOfGroup(atlas: RegionArtifact, groupId: string): readonly Chart[] {
  return chartsOf(atlas).filter((chart) => chart.group_id === groupId);
}

/** The chart of one kind about one group; null when there is nothing to show in it. */
export function chartOfGroup(atlas: RegionArtifact, groupId: string, kind: GroupChartKind): Chart | null {
  return chartsOfGroup(atlas, groupId).find((chart) => chart.kind === kind) ?? null;
}

/** Charts that are about the region as a whole. */
export function chartsOfRegion(atlas: RegionArtifact): readonly Chart[] {
  return chartsOf(atlas).filter((chart) => chart.group_id === null);
}
