import { chartOf } from '../charts/region-charts.ts';
import { plainText } from '../format/bound-text.ts';
import type { ReportContext } from './context.ts';
import type { Block } from './model.ts';

/** Charts show the data up to the as-of date: they stand in the report of that time only, and nowhere where they are empty. */
export function figureBlock(context: ReportContext, chartId: string): readonly Block[] {
  const chart = context.is_current ? chartOf(context.atlas, chartId) : null;
  if (chart === null) return [];
  const [title, description] = [plainText(chart.title), plainText(chart.description)];
  return [{ kind: 'figure', chart_id: chart.id, number: '', title, description }];
}
