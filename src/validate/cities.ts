import { folded } from '../format/folded.ts';
import type { CheckingCode } from '../model/checking-codes.ts';
import type { Issue } from '../model/issue.ts';
import type { RegionTables, Row } from '../model/tables.ts';

/** A folder among the others, as far as cities and their counties know each other by it. */
export interface KnownFolder {
  /** Name of the folder, `340321-huaiyuan`. */
  readonly folder: string;
  readonly region: Pick<Row<'region'>, 'region_code' | 'region_name' | 'parent_name' | 'as_of_date'>;
  /** Rows of the members table of a city; null for a county. */
  readonly members: readonly Row<'city_members'>[] | null;
}

/** A folder as its checked tables describe it; null where it has no row of its own, which is an error of its own. */
export function knownFolderOf(folder: string, { region = [], city_members }: RegionTables): KnownFolder | null {
  const [own] = region;
  return own === undefined ? null : { folder, region: own, members: city_members ?? null };
}

/**
 * Whether a county names this city as its own: by the city's name as it stands there alone, or behind its province's, as
 * 上级地区 is filled in.
 */
export function isClaimedBy(county: KnownFolder['region'], city: KnownFolder['region']): boolean {
  const claimed = folded(county.parent_name);
  return claimed === folded(city.region_name) || claimed === folded(`${city.parent_name}${city.region_name}`);
}

/** What is to be said of a city beside the folders of its counties; nothing here keeps it from being published. */
export function cityFindings(city: KnownFolder, folders: readonly KnownFolder[]): readonly Issue[] {
  const { members } = city;
  if (members === null) return [];
  const counties = folders.filter((folder) => folder.members === null);
  const byCode = new Map(counties.map((county) => [county.region.region_code, county]));
  const listed = new Set(members.map(({ region_code }) => region_code));
  return [
    ...members.flatMap((row) => memberFindings(row, city, byCode.get(row.region_code) ?? null)),
    ...counties
      .filter(({ region }) => !listed.has(region.region_code) && isClaimedBy(region, city.region))
      .map(({ region, folder }) =>
        finding('city-claimed-not-listed', region.region_code, { name: region.region_name, folder }),
      ),
  ];
}

function memberFindings(row: Row<'city_members'>, city: KnownFolder, county: KnownFolder | null): readonly Issue[] {
  const { region_code, region_name } = row;
  if (county === null) {
    const sizes = [row.campus_count, row.school_count, row.student_count, row.teacher_count];
    const isSized = sizes.some((size) => size !== null);
    return [
      finding('city-member-without-data', region_code, { name: region_name }),
      ...(isSized ? [] : [finding('city-weight-missing', region_code, { name: region_name })]),
    ];
  }
  const { region } = county;
  return [
    ...(folded(region.region_name) === folded(region_name)
      ? []
      : [finding('city-member-name-differs', region_code, { name: region_name, other: region.region_name })]),
    ...(region.as_of_date >= city.region.as_of_date
      ? []
      : [
          finding('city-member-older', region_code, {
            name: region_name,
            asOf: region.as_of_date,
            cityAsOf: city.region.as_of_date,
          }),
        ]),
  ];
}

function finding(code: CheckingCode, value: string, details: Issue['details']): Issue {
  return { code, file: 'city_members.csv', table: 'city_members', line: null, column: null, value, details };
}
