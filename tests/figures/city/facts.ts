import type { CityArtifact } from '../../../src/artifacts/city.ts';
import type { RegionArtifact } from '../../../src/artifacts/types.ts';
import { factsIn, type Value } from '../../site/bound/facts-in.ts';

/**
 * What references of a city stand for, found without the code that printed them: cells of its published figures, counts that are
 * made again here, and under the address of a county what that county publishes.
 */
export function cityFacts(
  city: CityArtifact,
  counties: readonly RegionArtifact[],
): { valueOf: (ref: string) => Value } {
  const own = factsIn(
    { city_figures: city.figures.map(figureCells), city_lines: city.lines.map(lineCells) },
    countsOf(city),
  );
  const bySlug = new Map(
    counties.map((county) => [
      county.slug,
      factsIn({ ...county.derived, ...county.tables, indicator_results: county.results } as never, new Map()),
    ]),
  );
  return {
    valueOf: (ref) => {
      const [, slug = '', inner = ''] = /^([a-z-]+)\/(.*)$/.exec(ref) ?? [];
      if (slug === '') return own.valueOf(ref);
      const county = bySlug.get(slug);
      if (county === undefined) throw new Error(`${ref} names no county`);
      return county.valueOf(inner);
    },
  };
}

const sum = (numbers: readonly (number | null)[]) => numbers.reduce<number>((total, own) => total + (own ?? 0), 0);

/** The cells of a figure that are printed, made of its parts alone. */
function figureCells({ parts }: CityArtifact['figures'][number]) {
  const concerned = parts.filter(({ state }) => state !== '不适用');
  const rows = concerned.flatMap(({ row }) => row ?? []);
  const numerator = sum(rows.map((row) => row.numerator));
  const denominator = sum(rows.map((row) => row.denominator));
  const missing = sum(concerned.map(({ row, weight }) => (row === null ? (weight?.count ?? 0) : 0)));
  return {
    numerator,
    denominator,
    least_numerator: numerator,
    most_numerator: numerator + missing,
    whole_denominator: denominator + missing,
    member_count: concerned.length,
    reported_count: rows.length,
  };
}

function lineCells(line: CityArtifact['lines'][number]) {
  return Object.fromEntries(
    (['reporting', 'fixed'] as const).flatMap((set) =>
      line[set].flatMap((point, index) => [
        [`${set}_${index}_numerator`, point.numerator],
        [`${set}_${index}_denominator`, point.denominator],
        [`${set}_${index}_county_count`, point.region_codes.length],
      ]),
    ),
  );
}

function countsOf(city: CityArtifact): ReadonlyMap<string, number> {
  const counts = new Map<string, number>([['#city_members', city.members.length]]);
  const reports = city.members.filter(({ standing }) => standing === '有数据' || standing === '只有汇总');
  counts.set('#city_members(有数据，只有汇总)', reports.length);
  const behindAny = new Set<string>();
  for (const judgement of city.judgements) {
    const { target_id, threshold, is_headline, figure_id } = judgement;
    if (!is_headline) continue;
    counts.set(`#city_threshold(${target_id})`, threshold);
    const figure = city.figures.find((own) => own.figure_id === figure_id);
    if (figure === undefined) continue;
    const lacking = ({ numerator, denominator }: { numerator: number; denominator: number }) =>
      Math.max(0, Math.ceil((threshold * denominator) / 100) - numerator);
    const cells = figureCells(figure);
    counts.set(
      `#city_lacking_least(${target_id})`,
      lacking({ numerator: cells.least_numerator, denominator: cells.whole_denominator }),
    );
    counts.set(
      `#city_lacking_most(${target_id})`,
      lacking({ numerator: cells.most_numerator, denominator: cells.whole_denominator }),
    );
    const counted = figure.parts.flatMap(({ region_code, row }) =>
      row === null
        ? []
        : [{ region_code, lacking: lacking({ numerator: row.numerator ?? 0, denominator: row.denominator ?? 0 }) }],
    );
    counts.set(`#counties_judged(${target_id})`, counted.length);
    counts.set(`#counties_behind(${target_id})`, counted.filter((own) => own.lacking > 0).length);
    for (const own of counted) {
      counts.set(`#county_shortfall(${target_id} ${own.region_code})`, own.lacking);
      if (own.lacking > 0 && (judgement.deadline ?? '') <= city.as_of_date) behindAny.add(own.region_code);
    }
  }
  counts.set('#counties_behind', behindAny.size);
  return counts;
}
