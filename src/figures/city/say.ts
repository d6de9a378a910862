import {
  cityPartStates,
  type CityArtifact,
  type CityFigure,
  type CityJudgement,
  type CityPart,
  type CityPartState,
} from '../../artifacts/city.ts';
import { bind, type Ref } from '../../format/bound-text.ts';
import { formatMoment } from '../../format/date.ts';
import { formatCount, formatShare } from '../../format/number.ts';
import { dueDay } from '../coverage-change.ts';
import { figureRef, figureShareRef, judgementRef, type FigureColumn } from './refs.ts';

/** A city's figures in words. Each fact has one wording, and every number in it is bound. No function ends with a full stop. */

/** What a county is called among others. */
export const countyWord = '县（市、区）';

/** `6个县（市、区）`, bound. */
export function countiesWords(count: number, ref: Ref | null): string {
  return `${bind(formatCount(count), ref)}个${countyWord}`;
}

const cell = (city: CityArtifact, figure: CityFigure, column: FigureColumn, value: number): string =>
  bind(formatCount(value), figureRef(city, figure, column));

/**
 * How complete a figure is, said before it: `6个县（市、区）中3个有数据，缺甲县（无数据）、乙县（不公开）`. Those that the figure does not
 * concern are left out.
 */
export function completenessWords(city: CityArtifact, figure: CityFigure): string {
  const missing = missingParts(figure);
  const all = countiesWords(figure.concerned_count, figureRef(city, figure, 'member_count'));
  if (figure.concerned_count === 0) return '没有适用的县（市、区）';
  if (missing.length === 0) return `${all}全部有数据`;
  const named = missing.map(({ region_code, state }) => `${nameOf(city, region_code)}（${state}）`);
  return `${all}中${cell(city, figure, 'reported_count', figure.reported_count)}个有数据，缺${named.join('、')}`;
}

/** The same without names, where a table beside it names them: `6个县（市、区）中3个有数据`. */
export function briefCompleteness(city: CityArtifact, figure: CityFigure): string {
  return completenessWords(city, figure).replace(/，缺.*$/s, '');
}

/** Who is not in a figure that it concerns, by how much is known of them. */
export function missingParts(figure: CityFigure): readonly CityPart[] {
  return figure.parts
    .filter(({ state }) => state !== '计入' && state !== '不适用')
    .toSorted((a, b) => orderOf(a.state) - orderOf(b.state));
}

const orderOf = (state: CityPartState) => cityPartStates.indexOf(state);

/** The name of a member; its code where the city has none of this code. */
export function nameOf(city: CityArtifact, code: string): string {
  return city.members.find(({ region_code }) => region_code === code)?.region_name ?? code;
}

/** The share of those that reported, or the count, as a bound number; '' where there is none. */
export function reportedWords(city: CityArtifact, figure: CityFigure, threshold: number | null = null): string {
  const { numerator, denominator, is_share, counted } = figure;
  if (numerator === null) return '';
  if (!is_share) return `${cell(city, figure, 'numerator', numerator)}${counted}`;
  if (denominator === null || denominator === 0) return '';
  return bind(
    formatShare(numerator, denominator, threshold),
    figureShareRef(city, figure, ['numerator', 'denominator']),
  );
}

/** `241/388个校区`: the sums of those that reported. '' for a count, and where there is nothing. */
export function sumsWords(city: CityArtifact, figure: CityFigure): string {
  const { numerator, denominator, is_share, counted } = figure;
  if (!is_share || numerator === null || denominator === null) return '';
  return `${cell(city, figure, 'numerator', numerator)}/${cell(city, figure, 'denominator', denominator)}${counted}`;
}

/** `全市在59.3%至76.3%之间`; '' where nothing is missing, or nobody knows how much is. */
export function boundsWords(city: CityArtifact, figure: CityFigure, threshold: number | null = null): string {
  const { bounds, state } = figure;
  if (bounds === null || state === '完整') return '';
  const end = (column: 'least_numerator' | 'most_numerator', numerator: number) =>
    bind(
      formatShare(numerator, bounds.least.denominator, threshold),
      figureShareRef(city, figure, [column, 'whole_denominator']),
    );
  return `全市在${end('least_numerator', bounds.least.numerator)}至${end('most_numerator', bounds.most.numerator)}之间`;
}

/**
 * What may be said of the whole city, in one sentence without its name: `71.4%`; `已报71.4%，全市在59.3%至76.3%之间`;
 * `已报的不足全市三分之二，全市在20.0%至80.0%之间`. Never a share of the reported alone where they weigh too little.
 */
export function figureWords(city: CityArtifact, figure: CityFigure, threshold: number | null = null): string {
  const { numerator, denominator, is_share, state, at_least, counted } = figure;
  if (numerator === null) return '没有可以计算的数';
  const reported = reportedWords(city, figure, threshold);
  if (state === '完整') return reported;
  if (!is_share) return at_least === null ? `已报的合计${reported}` : `已报的合计${reported}，全市不少于此数`;
  if (denominator === null || denominator === 0) return '没有可以计算的数';
  const bounds = boundsWords(city, figure, threshold);
  if (state === '部分') return `已报${reported}，${bounds}`;
  if (bounds !== '') return `已报的不足全市三分之二，${bounds}`;
  const sums = [cell(city, figure, 'denominator', denominator), cell(city, figure, 'numerator', numerator)];
  return `已报的${sums[0]}${counted}中有${sums[1]}${counted}，未报的规模不明，不能推断全市`;
}

/** `80%`: what a target of the city asks. */
export function targetAmountOf(judgement: CityJudgement): string {
  const { threshold, unit } = judgement;
  const ref = judgementRef(judgement, 'threshold');
  return unit === '%' ? bind(`${threshold}%`, ref) : `${bind(String(threshold), ref)}${unit}`;
}

/** `差12个校区`, `差3至12个校区` where the missing counties decide; '' where nothing is lacking or it is not known. */
export function lackingWords(judgement: CityJudgement, counted: string): string {
  const { shortfall } = judgement;
  if (shortfall === null || shortfall.least === 0) return '';
  const { least, most } = shortfall;
  const upper = bind(formatCount(least), judgementRef(judgement, 'lacking_least'));
  if (least === most) return `差${upper}${counted}`;
  if (most === 0) return `最多差${upper}${counted}`;
  return `差${bind(formatCount(most), judgementRef(judgement, 'lacking_most'))}至${upper}${counted}`;
}

/** The figure that a judgement is about; null where there is none. */
export function figureOfJudgement(city: CityArtifact, { figure_id }: CityJudgement): CityFigure | null {
  return city.figures.find((own) => own.figure_id === figure_id) ?? null;
}

/** The day of a target, or the period that it is about: `2025年底`, `2024—2025学年`. */
export function judgedWhen(judgement: CityJudgement): string {
  return dueDay(judgement) || formatMoment(judgement);
}
