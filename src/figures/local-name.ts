import type { RegionArtifact } from '../artifacts/types.ts';
import { groupShortName, oncePerRegion } from './lookup.ts';

/**
 * Names as a county says them of itself: on its own pages and charts every school, campus and group would otherwise begin
 * with the name of the county. Files that leave the county keep whole names.
 */

/**
 * `示例县青禾小学` → `青禾小学`. A name stays whole where too little of it would be left (示例县二中 reads as a name, 中学
 * does not), and where another school, campus or group would then be called the same.
 */
export function localName(atlas: RegionArtifact, name: string): string {
  const short = withoutRegion(name, atlas.region.region_name);
  if (short === name || [...short].length < 3) return name;
  return (namesBySaid(atlas).get(short) ?? []).every((other) => other === name) ? short : name;
}

/** The short name of a group as its own county says it. */
export function localGroupName(atlas: RegionArtifact, groupId: string): string {
  return localName(atlas, groupShortName(atlas, groupId));
}

/** Also within a description: `以示例县青禾小学为核心校的教育集团`. */
function withoutRegion(name: string, region: string): string {
  if (region === '') return name;
  if (name.startsWith(region)) return name.slice(region.length);
  return name.startsWith(`以${region}`) ? `以${name.slice(region.length + 1)}` : name;
}

/** Which names become the same once the county is left out. */
const namesBySaid = oncePerRegion((atlas) => {
  const { region_name } = atlas.region;
  const names = new Set([
    ...atlas.tables.schools.map(({ school_name }) => school_name),
    ...atlas.tables.campuses.map(({ campus_name }) => campus_name),
    ...atlas.tables.groups.flatMap(({ group_name, short_name }) => [group_name ?? '', short_name ?? '']),
  ]);
  return Map.groupBy(names, (name) => withoutRegion(name, region_name));
});
