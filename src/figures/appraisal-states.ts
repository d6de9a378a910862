import type { RegionArtifact } from '../artifacts/types.ts';
import { formatPeriod } from '../format/date.ts';
import { indicatorIds } from '../indicators/ids.ts';
import { figureOf } from './figure.ts';
import { resultsOf } from './lookup.ts';
import { latestEndedOf } from './result-grid.ts';
import { denominatorNumber, numeratorWords } from './say.ts';

/**
 * How far the appraisal of the last year that has ended is: `2025年度应考核13个集团：已公布9个集团，已考核未公布3个集团，…`. A
 * group whose result is not out yet has been appraised: it is late with nothing. '' where nothing is recorded.
 */
export function appraisalStates(atlas: RegionArtifact): string {
  const rows = resultsOf(atlas, indicatorIds.appraisal).filter(
    ({ category, value }) => category.startsWith('状态：') && value !== null,
  );
  const figures = latestEndedOf(rows, atlas.region.as_of_date).map((row) => figureOf(atlas, row));
  const [first] = figures;
  if (first === undefined) return '';
  const states = figures.map((figure) => `${figure.row.category.replace('状态：', '')}${numeratorWords(figure)}`);
  const all = `${denominatorNumber(first)}${first.counted}`;
  return `${formatPeriod(first.row.period)}应考核${all}：${states.join('，')}。`;
}
