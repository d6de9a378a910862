import type { RegionArtifact } from '../artifacts/types.ts';
import { formatPeriod } from '../format/date.ts';
import { indicatorIds } from '../indicators/ids.ts';
import type { ResultRow } from '../model/result.ts';
import { countOf, countWords } from './counts/counts.ts';
import { figureOf } from './figure.ts';
import { resultsOf } from './lookup.ts';
import { latestEndedOf } from './result-grid.ts';
import { denominatorNumber, numeratorWords } from './say.ts';
import { wordsOfCounted } from './kinds.ts';

/** How far the appraisal of the last year that has ended is; '' where nothing is recorded. */
export function appraisalStates(atlas: RegionArtifact): string {
  return statesIn(atlas, latestEndedOf(stateRows(atlas), atlas.region.as_of_date));
}

/** The same of one year. */
export function appraisalStatesIn(atlas: RegionArtifact, year: number): string {
  return statesIn(
    atlas,
    stateRows(atlas).filter(({ period }) => period === String(year)),
  );
}

function stateRows(atlas: RegionArtifact): readonly ResultRow[] {
  return resultsOf(atlas, indicatorIds.appraisal).filter(
    ({ category, value }) => category.startsWith('状态：') && value !== null,
  );
}

/**
 * How far an appraisal is: `2025年度应考核13个集团：已公布9个集团，已考核未公布3个集团，…`. A
 * group whose result is not out yet has been appraised: it is late with nothing. '' where nothing is recorded.
 */
function statesIn(atlas: RegionArtifact, rows: readonly ResultRow[]): string {
  const figures = rows.map((row) => figureOf(atlas, row));
  const [first] = figures;
  if (first === undefined) return '';
  const states = figures.map((figure) => `${figure.row.category.replace('状态：', '')}${numeratorWords(figure)}`);
  const all = `${denominatorNumber(first)}${first.counted}${leftOutWords(atlas, first.row.period)}`;
  return `${formatPeriod(first.row.period)}应考核${all}：${states.join('，')}。`;
}

/** `（另有1个集团当年成立，不满一年，不列入）`: why fewer are due than there are; '' where all are. */
export function leftOutWords(atlas: RegionArtifact, year: string): string {
  const said = (['groups_founded_in', 'groups_closed_in'] as const).flatMap((name) => {
    if (countOf(atlas, name, year) === 0) return [];
    return [
      wordsOfCounted(
        atlas,
      )`${countWords(atlas, name, year)}集团当年${name === 'groups_founded_in' ? '成立、不满一年' : '撤销'}`,
    ];
  });
  return said.length === 0 ? '' : `（另有${said.join('，')}，不列入）`;
}
