import type { CityArtifact, CityFigure } from '../../artifacts/city.ts';
import { milestonesOf, presentCoverage } from './strip.ts';

/** What the trial over counties computes with: present sums, and how many each county could still bring. */
export interface CityTrial {
  readonly numerator: number;
  readonly denominator: number;
  /** Weight of the counties that are not in the sums; null where it is not known. */
  readonly missing: number | null;
  /** `个校区` */
  readonly counted: string;
  /** `校区` */
  readonly noun: string;
  readonly basis: string;
  /** Thresholds in percent that are still an aim. */
  readonly thresholds: readonly number[];
  readonly counties: readonly { readonly region_code: string; readonly region_name: string; readonly most: number }[];
}

/** The trial of a city; null without sums, without an aim, or where no county could bring any. */
export function cityTrialOf(city: CityArtifact): CityTrial | null {
  const figure = presentCoverage(city);
  if (figure === null || figure.numerator === null || figure.denominator === null) return null;
  const thresholds = [
    ...new Set(
      milestonesOf(city)
        .filter(({ unit, threshold }) => unit === '%' && !isReached(figure, threshold))
        .map(({ threshold }) => threshold),
    ),
  ].toSorted((a, b) => a - b);
  const counties = city.members.flatMap(({ region_code, region_name }, index) => {
    const row = figure.parts[index]?.row ?? null;
    const most = (row?.denominator ?? 0) - (row?.numerator ?? 0);
    return most > 0 ? [{ region_code, region_name, most }] : [];
  });
  if (thresholds.length === 0 || counties.length === 0) return null;
  return {
    numerator: figure.numerator,
    denominator: figure.denominator,
    missing: figure.missing_weight,
    counted: figure.counted,
    noun: figure.counted.replace(/^[个所名]/, ''),
    basis: figure.basis,
    thresholds,
    counties,
  };
}

/** Whatever the missing counties have: an aim no more. */
function isReached({ bounds }: CityFigure, threshold: number): boolean {
  return bounds !== null && bounds.least.numerator * 100 >= threshold * bounds.least.denominator;
}
