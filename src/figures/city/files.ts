import { printedSum } from '../../artifacts/data-sum.ts';
import type { CityArtifact } from '../../artifacts/city.ts';
import type { DownloadFile } from '../../artifacts/types.ts';
import { nameOf } from './say.ts';

/** A content of the city's files with its formats. */
export interface CityContent {
  readonly title: string;
  readonly row_count: number;
  readonly files: readonly DownloadFile[];
}

/** The city's files by what they hold, in the order in which they are offered. */
export function cityContents({ downloads }: CityArtifact): readonly CityContent[] {
  return [...Map.groupBy(downloads, ({ title }) => title)].map(([title, files]) => ({
    title,
    row_count: files[0]?.row_count ?? 0,
    files,
  }));
}

/** What a county had published when the city was added up. */
export interface CitySourceLine {
  readonly slug: string;
  readonly name: string;
  readonly release: string | null;
  /** The sum of its data, shortened; of its inputs where it has none. */
  readonly sum: string;
}

/** One line per county that published anything, in official order. */
export function citySources(city: CityArtifact): readonly CitySourceLine[] {
  return city.sources.map(({ region_code, slug, release_id, data_sum, input_hash }) => ({
    slug,
    name: nameOf(city, region_code),
    release: release_id,
    sum: printedSum(data_sum ?? input_hash),
  }));
}
