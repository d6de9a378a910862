import type { RegionArtifact } from '../artifacts/types.ts';
import type { Row } from '../model/tables.ts';

/** What a city is pooled from: its own folder as it was published, its members table, and what its counties published. */
export interface CityInput {
  /** The city's own documents, clauses and targets; no results. */
  readonly own: RegionArtifact;
  /** Rows of the members table as they stand in it. */
  readonly rows: readonly Row<'city_members'>[];
  /** Artifacts of the counties that have a folder, in any order: those of the table and those that name the city as theirs. */
  readonly counties: readonly RegionArtifact[];
  /** The latest release of each county by its slug; absent: of none. */
  readonly releases?: ReadonlyMap<string, LatestRelease>;
}

/** The release that a county published last. */
export interface LatestRelease {
  readonly id: string;
  readonly seal: string;
}

/** A county of the city with what is known of it: its row in the table, its artifact, or both. */
export interface Member {
  readonly region_code: string;
  readonly region_name: string;
  readonly row: Row<'city_members'> | null;
  readonly county: RegionArtifact | null;
}

/** The members in official order; a county that only names the city as its own comes after those of the table. */
export function membersOfCity({ rows, counties }: Pick<CityInput, 'rows' | 'counties'>): readonly Member[] {
  const byCode = new Map(counties.map((county) => [county.region.region_code, county]));
  const listed = rows
    .toSorted(
      (a, b) => (a.sort_order ?? Infinity) - (b.sort_order ?? Infinity) || (a.region_code < b.region_code ? -1 : 1),
    )
    .map((row) => ({
      region_code: row.region_code,
      region_name: row.region_name,
      row,
      county: byCode.get(row.region_code) ?? null,
    }));
  const once = listed.filter(
    ({ region_code }, index) => listed.findIndex((other) => other.region_code === region_code) === index,
  );
  const codes = new Set(once.map(({ region_code }) => region_code));
  const claiming = counties
    .filter(({ region }) => !codes.has(region.region_code))
    .toSorted((a, b) => (a.region.region_code < b.region.region_code ? -1 : 1))
    .map((county) => ({
      region_code: county.region.region_code,
      region_name: county.region.region_name,
      row: null,
      county,
    }));
  return [...once, ...claiming];
}
