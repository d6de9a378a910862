import type { CityArtifact } from '../../artifacts/city.ts';
import { tilesInOrder } from '../../figures/city/tile-layout.ts';
import { judgementOf, openingView } from '../../figures/city/views.ts';
import type { CityChart } from './city-chart.ts';
import { countyDotsChart } from './dots-chart.ts';
import { countyPanelsChart } from './panels-chart.ts';
import { perimetersChart } from './perimeters-chart.ts';
import { countyRequirementsChart } from './requirements-chart.ts';
import { countyTilesChart } from './tiles-chart.ts';

/** The charts of a city's first page; null where there is nothing to show in one. */
export interface OverviewCharts {
  readonly perimeters: CityChart | null;
  readonly dots: CityChart | null;
  readonly panels: CityChart | null;
  readonly requirements: CityChart | null;
  readonly tiles: CityChart | null;
}

/** Makes them, all of the figure that the page opens with. */
export function overviewCharts(city: CityArtifact): OverviewCharts {
  const opening = openingView(city)?.figure ?? null;
  const judgement = opening === null ? null : judgementOf(city, opening);
  return {
    perimeters: perimetersChart(city),
    dots: opening === null ? null : countyDotsChart(city, opening, judgement),
    panels: countyPanelsChart(city),
    requirements: countyRequirementsChart(city),
    tiles: opening === null ? null : countyTilesChart(city, { figure: opening, judgement, ...tilesOf(city) }),
  };
}

function tilesOf({ members }: CityArtifact) {
  return { tiles: tilesInOrder(members.map(({ region_code }) => region_code)), isPlaced: false };
}
