import type { RegionArtifact } from '../artifacts/types.ts';
import type { Row } from '../model/tables.ts';
import { oncePerRegion } from './lookup.ts';

/** Townships of schools: their codes are on record, their names only in the addresses of campuses. */

/** The township in an address: `示例县皓麻镇…` → `皓麻镇`; null where it names none. */
export function townInAddress({ region }: RegionArtifact, address: string): string | null {
  const own = address.slice(address.indexOf(region.region_name) + region.region_name.length);
  return /^.{1,8}?(?:街道|镇|乡)/.exec(address.includes(region.region_name) ? own : address)?.[0] ?? null;
}

/** The name of each township by its nine digits, where the addresses of all campuses in it agree. */
const townsByCode = oncePerRegion((atlas): ReadonlyMap<string, string> => {
  const codes = new Map(
    atlas.tables.schools.map(({ school_id, township_code }) => [school_id, township_code?.slice(0, 9) ?? '']),
  );
  const byCode = Map.groupBy(atlas.tables.campuses, ({ school_id }) => codes.get(school_id) ?? '');
  return new Map(
    [...byCode].flatMap(([code, campuses]) => {
      const [name = null, ...others] = new Set(campuses.map(({ address }) => townInAddress(atlas, address ?? '')));
      return code === '' || name === null || others.length > 0 ? [] : [[code, name] as const];
    }),
  );
});

/** The township of a school, by the name that all addresses in it give it; null where they do not, or none is on record. */
export function townOf(atlas: RegionArtifact, { township_code }: Pick<Row<'schools'>, 'township_code'>): string | null {
  return townsByCode(atlas).get(township_code?.slice(0, 9) ?? '') ?? null;
}
