import type { UnitKind } from '../model/result.ts';
import {
  findIndicatorOptions,
  unitsOfKind,
  type FigureOptions,
  type IndicatorOptions,
  type RegionOptions,
} from './options.ts';

/** What a reader asks of the published results, in choices rather than in SQL. */
export interface Question {
  /** One to `mostIndicators` ids; the basis and the category are those of the first. */
  readonly indicators: readonly string[];
  readonly unit_kind: UnitKind;
  /** Ids of units of the page's own region; empty = all of the kind. */
  readonly units: readonly string[];
  /** Type of groups; '' = all. */
  readonly group_type: string;
  /** Periods or dates; `latest` is the last one that has ended, of each figure. */
  readonly moments: 'latest' | 'all' | readonly string[];
  /** Id of a basis; '' = the headline, `*` = all. */
  readonly basis: string;
  /** '' = the total, `*` = the total and all parts, `学段：` = the parts of a kind, otherwise one part. */
  readonly category: string;
  /** What shall stand beside each other: units at a moment, or the moments of a unit. */
  readonly compare: 'units' | 'moments';
  /** Slugs of further regions. */
  readonly regions: readonly string[];
}

/** More would make neither a table nor a chart that anybody reads. */
export const mostIndicators = 3;
/** Stands for all values of a choice in an address. */
export const everything = '*';

/** One figure that a question asks for, with the moments and categories in which it is asked. */
export interface AskedFigure {
  readonly indicator: IndicatorOptions;
  readonly figure: FigureOptions;
  readonly moments: readonly string[];
  readonly categories: readonly string[];
}

/** The figures of a region that a question is about; none for an indicator that the region does not have. */
export function askedFigures(question: Question, options: RegionOptions): readonly AskedFigure[] {
  return question.indicators.flatMap((id, place) => {
    const indicator = findIndicatorOptions(options, id);
    if (indicator === undefined) return [];
    const ofKind = indicator.figures.filter(({ unit_kind }) => unit_kind === question.unit_kind);
    return chosenFigures(ofKind, place === 0 ? question.basis : '')
      .map((figure) => ({
        indicator,
        figure,
        moments: chosenMoments(figure, question.moments),
        categories: chosenCategories(figure.categories, place === 0 ? question.category : ''),
      }))
      .filter(({ moments, categories }) => moments.length > 0 && categories.length > 0);
  });
}

function chosenFigures(figures: readonly FigureOptions[], basis: string): readonly FigureOptions[] {
  if (basis === everything) return figures;
  const named = figures.filter(({ basis_id }) => basis_id === basis);
  return named.length > 0 ? named : figures.slice(0, 1);
}

function chosenMoments(figure: FigureOptions, asked: Question['moments']): readonly string[] {
  if (asked === 'all') return figure.moments;
  if (asked === 'latest') return [figure.latest];
  return figure.moments.filter((moment) => asked.includes(moment));
}

function chosenCategories(categories: readonly string[], asked: string): readonly string[] {
  if (asked === everything) return categories;
  if (asked.endsWith('：')) return categories.filter((category) => category.startsWith(asked));
  // A figure that only has parts shows them: its total would have no meaning.
  if (asked === '' && !categories.includes('')) return categories;
  return categories.filter((category) => category === asked);
}

/** Ids of the units that a question names in a region; null = every unit of its kind, without naming them. */
export function askedUnits(question: Question, options: RegionOptions): readonly string[] | null {
  const { units, group_type, unit_kind } = question;
  if (unit_kind === 'region' || (units.length === 0 && group_type === '')) return null;
  const ofKind = unitsOfKind(options, unit_kind);
  const named = ofKind.filter((unit) => units.includes(unit.unit_id));
  // Units are named by codes of the page's own region: another one is asked for all of its own.
  const kept = named.length > 0 ? named : ofKind;
  return kept.filter((unit) => group_type === '' || unit.group_type === group_type).map(({ unit_id }) => unit_id);
}

/** Kinds of parts that a figure has: `学段：`, for each that has two parts or more. */
export function partKinds(categories: readonly string[]): readonly string[] {
  const kinds = categories
    .filter((category) => category.includes('：'))
    .map((category) => category.replace(/：.*/s, '：'));
  return [...new Set(kinds)].filter((kind) => kinds.filter((other) => other === kind).length > 1);
}
