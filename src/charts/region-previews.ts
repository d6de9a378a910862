import { groupFinding, regionFinding } from '../figures/findings.ts';
import { rotationSentence } from '../figures/group-rotation.ts';
import { groupName } from '../figures/lookup.ts';
import type { RegionArtifact } from '../artifacts/types.ts';
import type { Preview } from './preview.ts';
import { chartOf, chartsOfIndicator, chartsOfRegion } from './region-charts.ts';

/** What a preview shows, without the edges that all previews of its region share. */
type Content = Pick<Preview, 'title' | 'sentences' | 'chart'>;

/** Ids of the previews of a region: its overview, which serves all pages without one of their own, groups and charts. */
export function previewIdsOf(atlas: RegionArtifact): readonly string[] {
  return [
    'overview',
    ...atlas.tables.groups.map(({ group_id }) => groupPreviewId(group_id)),
    ...chartsOfRegion(atlas).map(({ id }) => idOfChart(id)),
  ];
}

/** The name of a group's preview among those of its region, for links in chats. */
export function groupPreviewId(groupId: string): string {
  return `group-${groupId.toLowerCase()}`;
}

/** A chart about one group is shown by the group, which saves half of all previews. */
export function chartPreviewId(atlas: RegionArtifact, chartId: string): string {
  const group_id = chartOf(atlas, chartId)?.group_id ?? null;
  return group_id === null ? idOfChart(chartId) : groupPreviewId(group_id);
}

function idOfChart(chartId: string): string {
  return `chart-${chartId}`;
}

/** An indicator is shown by its first chart; without one, by the overview. */
export function indicatorPreviewId(atlas: RegionArtifact, indicatorId: string): string {
  const [chart] = chartsOfIndicator(atlas, indicatorId);
  return chart === undefined ? 'overview' : chartPreviewId(atlas, chart.id);
}

/** Returns what the preview with an id shows. Throws when the region has none with this id. */
export function previewContent(atlas: RegionArtifact, id: string): Content {
  const group = atlas.tables.groups.find(({ group_id }) => groupPreviewId(group_id) === id);
  if (group !== undefined) return contentOfGroup(atlas, group.group_id);
  const chart = chartsOfRegion(atlas).find((one) => idOfChart(one.id) === id);
  if (chart !== undefined) return { title: chart.title, sentences: [chart.subtitle], chart };
  if (id !== 'overview') throw new Error(`${atlas.slug} has no preview ${id}`);
  return contentOfOverview(atlas);
}

function contentOfGroup(atlas: RegionArtifact, groupId: string): Content {
  const rotation = rotationSentence(atlas, groupId);
  const sentences = [groupFinding(atlas, groupId), ...(rotation === null ? [] : [rotation])];
  return { title: groupName(atlas, groupId), sentences, chart: null };
}

/** Coverage where it can be told; otherwise the region in words, for a chart of something else would not be its overview. */
function contentOfOverview(atlas: RegionArtifact): Content {
  const coverage = chartOf(atlas, 'coverage');
  if (coverage !== null) return { title: coverage.title, sentences: [], chart: coverage };
  return { title: `${atlas.region.region_name}集团化办学`, sentences: [regionFinding(atlas)], chart: null };
}
