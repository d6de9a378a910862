import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { chartsOf } from '../../src/charts/region-charts.ts';
import { groupFinding, indicatorFinding, regionFinding } from '../../src/figures/findings.ts';
import { coverageCourse, coverageStripOf, overviewHeadline } from '../../src/figures/coverage-strip.ts';
import { highlightsOf } from '../../src/figures/highlights.ts';
import { rotationsFinding } from '../../src/figures/rotations.ts';
import { missedRequirements } from '../../src/figures/unmet.ts';
import { indicators } from '../../src/indicators/registry.ts';

/** Every sentence that pages make out of figures, by where it stands. Numbers are bound. */
export function sentencesOf(atlas: RegionArtifact): ReadonlyMap<string, string> {
  const groups = atlas.tables.groups.map(({ group_id }) => group_id);
  return new Map([
    ['region', regionFinding(atlas)],
    ['headline', overviewHeadline(atlas)],
    ['course of coverage', coverageCourse(atlas)],
    ...(coverageStripOf(atlas)?.stops ?? []).map(
      ({ id, goal, numeral, lacking, lines }) => [`stop ${id}`, [goal, numeral, lacking, ...lines].join('\t')] as const,
    ),
    ...missedRequirements(atlas).flatMap(({ target, items }) =>
      items.map(({ name, words }) => [`${target.target_id} missed by ${name}`, words] as const),
    ),
    ['rotations', rotationsFinding(atlas)],
    ...groups.map((id) => [`group ${id}`, groupFinding(atlas, id)] as const),
    ...indicators.map((indicator) => [`indicator ${indicator.id}`, indicatorFinding(atlas, indicator)] as const),
    ...highlightsOf(atlas).flatMap(({ id, figure, lines }) => [
      [`highlight ${id}`, figure] as const,
      ...lines.map((line, index) => [`highlight ${id} ${index}`, line] as const),
    ]),
    ...chartsOf(atlas).flatMap(({ id, title, description, table }) => [
      [`chart ${id}`, title] as const,
      [`chart ${id} described`, description] as const,
      ...table.rows.map((row, index) => [`chart ${id} row ${index}`, row.join('\t')] as const),
    ]),
  ]);
}
