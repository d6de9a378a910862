import type { CityArtifact, CityFigure, CityJudgement, CityVerdict } from '../../artifacts/city.ts';
import { formatMoment } from '../../format/date.ts';
import type { Tone } from '../../format/verdict.ts';
import { indicatorIds } from '../../indicators/ids.ts';
import { headlineOf } from '../choose.ts';
import type { CoverageNow, CoverageStop, CoverageStrip } from '../coverage-strip.ts';
import { capitalWords } from './completeness.ts';
import {
  boundsWords,
  briefCompleteness,
  figureOfJudgement,
  figureWords,
  judgedWhen,
  lackingWords,
  reportedWords,
  sumsWords,
  targetAmountOf,
} from './say.ts';

/** The first screen of a city: its milestones with what is known of each, and how complete that is. */

/** How a verdict on a city is drawn. What cannot be judged is open, as what is still to come. */
export const cityToneOf: Readonly<Record<CityVerdict, Tone>> = {
  达标: 'met',
  未达标: 'unmet',
  未到期: 'wait',
  不能判断: 'absent',
  无数据: 'absent',
};

/** Judgements of coverage on the basis that targets are set in, by their deadlines. */
export function milestonesOf(city: CityArtifact): readonly CityJudgement[] {
  return city.judgements
    .filter(
      ({ indicator_id, is_headline, deadline }) =>
        indicator_id === indicatorIds.tightCoverage && is_headline && deadline !== null,
    )
    .toSorted((a, b) => (a.deadline ?? '').localeCompare(b.deadline ?? ''));
}

/** The main figure of coverage on the city's own day; null where there is none. */
export function presentCoverage(city: CityArtifact): CityFigure | null {
  const basis = headlineOf(indicatorIds.tightCoverage);
  return (
    city.figures.find(
      (own) =>
        own.indicator_id === indicatorIds.tightCoverage &&
        own.basis === basis &&
        own.category === '' &&
        own.is_main &&
        own.as_of_date === city.as_of_date,
    ) ?? null
  );
}

/** The city's milestones and its present value; null where its documents set none and nothing is computed. */
export function cityStripOf(city: CityArtifact): CoverageStrip | null {
  const stops = milestonesOf(city).map((judgement) => stopOf(city, judgement));
  const now = nowOf(city);
  return now === null && stops.length === 0 ? null : { now, stops };
}

function nowOf(city: CityArtifact): CoverageNow | null {
  const figure = presentCoverage(city);
  if (figure === null || figure.value === null) return null;
  const bounds = boundsWords(city, figure);
  return {
    when: formatMoment(figure),
    numeral: reportedWords(city, figure),
    lines: [
      bounds === '' ? sumsWords(city, figure) : `已报${sumsWords(city, figure)}`,
      ...(bounds === '' ? [] : [bounds]),
      briefCompleteness(city, figure),
    ],
  };
}

function stopOf(city: CityArtifact, judgement: CityJudgement): CoverageStop {
  const { target_id, verdict, threshold } = judgement;
  const figure = figureOfJudgement(city, judgement);
  const goal = targetAmountOf(judgement);
  const common = { id: target_id, when: judgedWhen(judgement), tone: cityToneOf[verdict] };
  const lacking = figure === null ? '' : lackingWords(judgement, figure.counted);
  if (verdict === '未到期') {
    const words = lacking === '' ? '' : lacking.replace(/^(?:最多)?差/, (own) => (own === '差' ? '还差' : '最多还差'));
    return { ...common, goal: '目标', numeral: goal, verdict: '尚未到期', lacking: words, lines: [] };
  }
  if (figure === null || figure.value === null) {
    const lines = figure === null ? [] : [figureWords(city, figure, threshold), briefCompleteness(city, figure)];
    return { ...common, goal: '目标', numeral: goal, verdict, lacking: '', lines };
  }
  const bounds = boundsWords(city, figure, threshold);
  return {
    ...common,
    goal: `目标${goal}`,
    numeral: reportedWords(city, figure, threshold),
    verdict,
    lacking,
    lines: [
      bounds === '' ? sumsWords(city, figure) : `已报${sumsWords(city, figure)}`,
      ...(bounds === '' ? [] : [bounds]),
      briefCompleteness(city, figure),
    ],
  };
}

/** The finding of the first screen in one line: how the milestone that was due last stands, or what is known at all. */
export function cityHeadline(city: CityArtifact): string {
  const due = milestonesOf(city).filter(({ verdict }) => verdict !== '未到期');
  const last = due.at(-1);
  if (last !== undefined) return `紧密型覆盖率${outcomeOf(city, last)}`;
  const present = presentCoverage(city);
  if (present !== null && present.numerator !== null) return `紧密型覆盖率目前${figureWords(city, present)}`;
  return capitalWords(city);
}

function outcomeOf(city: CityArtifact, judgement: CityJudgement): string {
  const figure = figureOfJudgement(city, judgement);
  const [when, goal] = [judgedWhen(judgement), targetAmountOf(judgement)];
  const lacking = figure === null ? '' : lackingWords(judgement, figure.counted);
  if (judgement.verdict === '达标') return `${when}达到${goal}的目标`;
  if (judgement.verdict === '未达标') return `${when}未达到${goal}的目标${lacking === '' ? '' : `，${lacking}`}`;
  if (figure === null || figure.numerator === null) return `${when}的目标为${goal}，没有可以计算的数`;
  return `${when}${figureWords(city, figure, judgement.threshold)}，是否达到${goal}不能判断`;
}
