import type { CityArtifact, CityFigure, CityMember, CitySource, CityStanding } from '../artifacts/city.ts';
import { dataSumOf } from '../artifacts/data-sum.ts';
import { sha256 } from '../artifacts/files.ts';
import type { RegionArtifact } from '../artifacts/types.ts';
import { indicatorIds } from '../indicators/ids.ts';
import { acrossOf } from './across.ts';
import { definitionIn, isDefinedBy } from './definition.ts';
import { figuresOf, seriesOfRows } from './figures.ts';
import { membersOfCity, type CityInput, type LatestRelease, type Member } from './input.ts';
import { judgementsOf } from './judgements.ts';
import { linesOf } from './lines.ts';
import type { CountedMember } from './parts.ts';
import { rowsOfCounty } from './rows.ts';
import { weightsOf } from './weights.ts';
import { completenessOf } from './words.ts';

/**
 * Makes a city of what its counties published. It reads no table of a county that is not public, starts no engine and knows
 * no clock: equal artifacts, equal city. Nothing of a county without data is made up: it has no number anywhere.
 */
export function cityOf(input: CityInput): CityArtifact {
  const { own } = input;
  const day = own.region.as_of_date;
  const members = membersOfCity(input);
  const counted = members.map(countedMember);
  const across = acrossOf(members);
  const caveats = caveatsOf(across.spanning_groups.filter(({ same_named }) => same_named.length > 0).length, {
    shared: across.shared_schools.length,
  });
  const targets = own.tables.policy_targets;
  const deadlines = targets.flatMap(({ deadline }) => deadline ?? []);
  const figures = figuresOf(counted, {
    day,
    days: deadlines.filter((deadline) => deadline <= day),
    definitionOf: (indicator, basis) =>
      isDefinedBy(own, indicator, basis) ? definitionIn(own, { indicator, basis }) : null,
    caveatsOf: caveats,
  });
  const counties = new Map(
    members.flatMap(({ region_code, county }) => (county === null ? [] : [[region_code, county] as const])),
  );
  const presented = members.map((member, index) => presentedMember(member, counted[index], { figures, index, day }));
  return {
    slug: own.slug,
    folder: own.folder,
    region_code: own.region.region_code,
    region_name: own.region.region_name,
    is_demo: own.region.is_demo,
    as_of_date: day,
    members: presented,
    completeness: completenessOf(presented),
    figures,
    judgements: judgementsOf(targets, { day, figures, members, counties }),
    lines: linesOf(counted, { figures, day }),
    across,
    downloads: [],
    sources: [...counties.values()].map((county) => sourceOf(county, input.releases?.get(county.slug) ?? null)),
    input_hash: sha256(
      JSON.stringify([own.input_hash, input.rows, [...counties.values()].map(({ input_hash }) => input_hash)]),
    ),
  };
}

function countedMember({ region_code, region_name, row, county }: Member): CountedMember {
  return {
    region_code,
    region_name,
    as_of_date: county?.region.as_of_date ?? null,
    standing: standingOf(county),
    weights: weightsOf(row),
    series: county === null ? new Map() : seriesOfRows(rowsOfCounty(county)),
  };
}

/** Shares that need a register, and those that totals of groups are enough for. */
const registered: ReadonlySet<string> = new Set([indicatorIds.coverage, indicatorIds.tightCoverage]);

function standingOf(county: RegionArtifact | null): CityStanding {
  if (county === null) return '无数据';
  const shares = county.results.filter(
    ({ unit_kind, value, denominator }) => unit_kind === 'region' && value !== null && denominator !== null,
  );
  const isSupplied = (name: string) => county.table_status.some((own) => own.table_name === name && own.is_supplied);
  if (shares.some(({ indicator_id }) => registered.has(indicator_id)) || isSupplied('teachers')) return '有数据';
  if (county.tables.group_year_totals.length > 0) return '只有汇总';
  return '只有名单';
}

function presentedMember(
  { region_code, region_name, row, county }: Member,
  counted: CountedMember | undefined,
  { figures, index, day }: { readonly figures: readonly CityFigure[]; readonly index: number; readonly day: string },
): CityMember {
  const present = figures.filter(
    ({ is_main, category, as_of_date }) => is_main && category === '' && as_of_date === day,
  );
  const concerned = present.filter(({ parts }) => parts[index]?.state !== '不适用');
  return {
    region_code,
    region_name,
    slug: county?.slug ?? null,
    standing: counted?.standing ?? '无数据',
    as_of_date: county?.region.as_of_date ?? null,
    data_status: county?.region.data_status ?? null,
    data_provider: county?.region.data_provider ?? null,
    note: row?.note ?? null,
    weights: weightsOf(row),
    counted_in: concerned.filter(({ parts }) => parts[index]?.state === '计入').length,
    counted_of: concerned.length,
  };
}

const listing: ReadonlySet<string> = new Set([indicatorIds.groupsAndMembers]);

/** A group or a school that two counties list is in the sum twice: that is said, and nothing is merged. */
function caveatsOf(
  spanning: number,
  { shared }: { readonly shared: number },
): (indicatorId: string) => readonly string[] {
  const ofGroups =
    spanning === 0 ? [] : [`有${spanning}个集团与另一县（市、区）的集团同名，按各县（市、区）所列分别计数。`];
  const ofSchools = shared === 0 ? [] : [`有${shared}所学校同时列入两个县（市、区），按各县（市、区）所列分别计数。`];
  const covering = new Set<string>([indicatorIds.coverage, indicatorIds.tightCoverage]);
  return (indicatorId) => {
    if (listing.has(indicatorId)) return [...ofGroups, ...ofSchools];
    return covering.has(indicatorId) ? ofSchools : [];
  };
}

function sourceOf(county: RegionArtifact, release: LatestRelease | null): CitySource {
  return {
    region_code: county.region.region_code,
    slug: county.slug,
    input_hash: county.input_hash,
    data_sum: dataSumOf(county),
    release_id: release?.id ?? null,
    release_seal: release?.seal ?? null,
  };
}
