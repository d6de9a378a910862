import type { CityFigure, CityLine, CityPoint } from '../artifacts/city.ts';
import type { CountedMember } from './parts.ts';
import { definitionIdOf, momentOfRow, seriesKey, type CountyRow } from './rows.ts';

/** Counties of the fixed set weigh at least this part of all that reported last. */
const leastFixed = { part: 2, of: 3 } as const;

/**
 * Two lines in time of every share of which the city has a main figure: of whoever reports at each moment, and of counties
 * that report at every one, so that a newcomer makes no step. Running periods are no points of a line.
 */
export function linesOf(
  members: readonly CountedMember[],
  { figures, day }: { readonly figures: readonly CityFigure[]; readonly day: string },
): readonly CityLine[] {
  const mains = figures.filter(({ is_main, is_share, category }) => is_main && is_share && category === '');
  const bySeries = [...Map.groupBy(mains, seriesKey)].flatMap(([key, own]) => {
    const [first] = own;
    return first === undefined ? [] : [{ key, first }];
  });
  return bySeries.flatMap(({ key, first }) => {
    const rows = members.flatMap(({ series }) =>
      (series.get(key) ?? []).filter(
        (row) =>
          definitionIdOf(row, row.definition.variant) === first.definition_id &&
          row.numerator !== null &&
          row.denominator !== null &&
          !row.is_running &&
          momentOfRow(row) <= day,
      ),
    );
    const reporting = pointsOf(rows);
    if (reporting.length < 2) return [];
    const { indicator_id, basis, definition_id } = first;
    return [{ indicator_id, basis, definition_id, reporting, ...fixedOf(rows, reporting) }];
  });
}

function pointsOf(rows: readonly CountyRow[]): readonly CityPoint[] {
  return [...Map.groupBy(rows, momentOfRow)]
    .map(([moment, own]) => ({
      moment,
      numerator: own.reduce((total, { numerator }) => total + (numerator ?? 0), 0),
      denominator: own.reduce((total, { denominator }) => total + (denominator ?? 0), 0),
      region_codes: own.map(({ region_code }) => region_code),
    }))
    .toSorted((a, b) => (a.moment < b.moment ? -1 : 1));
}

/** The earliest beginning from which on enough of what reported last is there without a gap, with the counties of which it is so. */
function fixedOf(rows: readonly CountyRow[], reporting: readonly CityPoint[]): Pick<CityLine, 'fixed' | 'fixed_codes'> {
  const last = reporting.at(-1);
  if (last === undefined) return { fixed: [], fixed_codes: [] };
  const lastWeights = new Map(
    rows.filter((row) => momentOfRow(row) === last.moment).map((row) => [row.region_code, row.denominator ?? 0]),
  );
  for (let from = 0; from < reporting.length - 1; from += 1) {
    const window = reporting.slice(from);
    const codes = last.region_codes.filter((code) => window.every(({ region_codes }) => region_codes.includes(code)));
    const weight = codes.reduce((total, code) => total + (lastWeights.get(code) ?? 0), 0);
    if (codes.length === 0 || weight * leastFixed.of < last.denominator * leastFixed.part) continue;
    const begins = window[0]?.moment ?? '';
    const own = rows.filter((row) => codes.includes(row.region_code) && momentOfRow(row) >= begins);
    return { fixed: pointsOf(own), fixed_codes: codes };
  }
  return { fixed: [], fixed_codes: [] };
}
