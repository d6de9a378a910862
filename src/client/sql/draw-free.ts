import { h, render } from 'preact';
import { FreeChart } from '../../charts/free/FreeChart.tsx';
import type { FreeSeries } from '../../charts/free/series.ts';

/** A picture of chosen columns as an element of its own. */
export function drawFree(series: FreeSeries, width_px: number): Element | null {
  const box = document.createElement('div');
  const description = `${series.y_name}，按${series.x_name}；数值见结果表。`;
  render(h(FreeChart, { series, width_px, description }), box);
  return box.firstElementChild;
}
