import type { RegionArtifact } from '../artifacts/types.ts';
import type { Chart } from './chart.ts';
import { activitiesChart } from './activities/activities-chart.ts';
import { completenessChart } from './completeness/completeness-chart.ts';
import { fundingChart } from './funding/funding-chart.ts';
import { tasksChart } from './tasks/tasks-chart.ts';
import { termsChart } from './terms/terms-chart.ts';

/** What a leader asks for beside the figures: duties, money, what a term requires and what was returned. */
export function boardCharts(atlas: RegionArtifact): readonly (Chart | null)[] {
  return [tasksChart(atlas), fundingChart(atlas), termsChart(atlas), activitiesChart(atlas), completenessChart(atlas)];
}
