import type { CityArtifact, CityFigure, CityJudgement, CityLine, CityRow } from '../../artifacts/city.ts';
import { indicatorIds } from '../../indicators/ids.ts';
import { derivedRef, type Ref } from '../../format/bound-text.ts';

/**
 * References of what a city prints (`src/format/bound-text.ts`). A number of the city is a cell of its table of figures,
 * `city_figures.12.numerator`; a number of a county is the county's own, under its address: `demo/01:26n`.
 */

/** Cells of a figure of the city that are printed. */
export type FigureColumn =
  | 'numerator'
  | 'denominator'
  | 'least_numerator'
  | 'most_numerator'
  | 'whole_denominator'
  | 'reported_count'
  | 'member_count';

/** What is printed of a judgement: what it asks, and what the city lacks by its lower and by its upper bound. */
export type JudgementCount = 'threshold' | 'lacking_least' | 'lacking_most';

const places = new WeakMap<CityArtifact, ReadonlyMap<object, number>>();

/** Where a figure or a line stands in its list. */
function placeOf(city: CityArtifact, thing: CityFigure | CityLine): number | null {
  const known =
    places.get(city) ??
    new Map<object, number>(
      [city.figures, city.lines].flatMap((list) => list.map((own, index): readonly [object, number] => [own, index])),
    );
  places.set(city, known);
  return known.get(thing) ?? null;
}

/** The reference of a cell of a figure; null for a figure that is not the city's. */
export function figureRef(city: CityArtifact, figure: CityFigure, column: FigureColumn): Ref | null {
  const place = placeOf(city, figure);
  return place === null ? null : `city_figures.${place}.${column}`;
}

/** What a judgement holds the city against, or what the city lacks: counts that are known by the target (`#city_threshold(T-1)`). */
export function judgementRef({ target_id, is_headline }: CityJudgement, what: JudgementCount): Ref | null {
  return is_headline ? `#city_${what}(${target_id})` : null;
}

/** The share of two cells of a figure. */
export function figureShareRef(
  city: CityArtifact,
  figure: CityFigure,
  [numerator, denominator]: readonly [FigureColumn, FigureColumn],
): Ref | null {
  return derivedRef('share', [figureRef(city, figure, numerator), figureRef(city, figure, denominator)]);
}

/** How the months of a county call what an indicator counts, by the stem of the reference and the indicator. */
const monthColumns: Readonly<Record<string, string>> = {
  [indicatorIds.tightCoverage]: 'numerator_tight',
  [indicatorIds.coverage]: 'numerator',
};
/** The same of numbers of groups, by the name of the basis. */
const countColumns: Readonly<Record<string, string>> = {
  集团数: 'group_count',
  集团内学校数: 'school_count',
  集团内校区数: 'campus_count',
};

/** The reference of a number of a county: its share or count, its numerator or its denominator. Null without an address. */
export function countyRef(
  slug: string | null,
  { ref }: CityRow,
  of: { readonly indicator_id: string; readonly basis: string; readonly part: 'value' | 'numerator' | 'denominator' },
): Ref | null {
  if (slug === null) return null;
  if (/^\w+:\d+$/.test(ref)) return `${slug}/${ref}${{ value: '', numerator: 'n', denominator: 'd' }[of.part]}`;
  const counted = countColumns[of.basis] ?? null;
  const numerator = `${ref}.${counted ?? monthColumns[of.indicator_id] ?? 'numerator'}`;
  if (counted !== null || of.part === 'numerator') return `${slug}/${numerator}`;
  if (of.part === 'denominator') return `${slug}/${ref}.denominator`;
  return `${slug}/share(${numerator},${ref}.denominator)`;
}

/** The reference of a cell of a line in time, by its set, its point and its part: `reporting_3_numerator`. */
export function lineRef(city: CityArtifact, line: CityLine, column: string): Ref | null {
  const place = placeOf(city, line);
  return place === null ? null : `city_lines.${place}.${column}`;
}
