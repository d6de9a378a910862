import type { cityFigureStates, cityPartStates, cityStandings, weightUnits } from '../model/city-words.ts';
import type { ResultRow } from '../model/result.ts';
import type { DownloadFile } from './types.ts';

export { cityFigureStates, cityPartStates, cityStandings, weightUnits } from '../model/city-words.ts';

/**
 * A city as its pages read it: `<artifacts>/<slug>/city.json`, made by `src/cities` from the artifacts of its counties, never
 * from their tables. Beside it lies `<slug>/region.json` with what the city's own folder holds (its documents, clauses, targets,
 * readings, calendar), in the shape of a county's: whatever shows a document or a clause of a county shows the city's. That
 * artifact has no results; every figure of a city is here.
 */
export interface CityArtifact {
  readonly slug: string;
  /** Folder under data/, `340300-bengbu`. */
  readonly folder: string;
  readonly region_code: string;
  readonly region_name: string;
  readonly is_demo: boolean;
  /** Figures at a date are those of this day, of deadlines before it, and of year ends before it. */
  readonly as_of_date: string;
  /** In the official order of the members table, then of codes. */
  readonly members: readonly CityMember[];
  readonly completeness: CityCompleteness;
  /** Every pooled figure: by indicator, basis, category, moment, definition. */
  readonly figures: readonly CityFigure[];
  /** One per target of the city's own documents, basis on which it is judged, and moment. */
  readonly judgements: readonly CityJudgement[];
  /** Two lines in time of each share that has several moments. */
  readonly lines: readonly CityLine[];
  readonly across: CityAcross;
  readonly downloads: readonly DownloadFile[];
  /** The latest publication of each county, with the checksum of its data: what the city's figures rest on. */
  readonly sources: readonly CitySource[];
  /** sha256 over the city's own inputs and those of its counties: equal inputs, equal hash. */
  readonly input_hash: string;
}

/**
 * How much a county tells. 有数据: at least one share can be computed; 只有汇总: shares out of totals that groups returned,
 * no register of schools; 只有名单: groups or members are listed, no share can be computed; 无数据: there is no folder.
 */
export type CityStanding = (typeof cityStandings)[number];

/** A county of a city, whether it reports or not. */
export interface CityMember {
  readonly region_code: string;
  readonly region_name: string;
  /** Its address on the site, `demo`; null where it has no folder and so no page. */
  readonly slug: string | null;
  readonly standing: CityStanding;
  /** Null without a folder. */
  readonly as_of_date: string | null;
  readonly data_status: string | null;
  readonly data_provider: string | null;
  /** What the members table says of it, for readers. */
  readonly note: string | null;
  /** How large it is by the members table; a size that nobody states is not there. */
  readonly weights: readonly CityWeight[];
  /** How many of the city's figures at its own date and of the latest periods it is part of, and of how many. */
  readonly counted_in: number;
  readonly counted_of: number;
}

/** Units by which counties are weighed, each the denominator of some share. */
export type WeightUnit = (typeof weightUnits)[number];

/** The size of a county that has not reported, with the document that states it. */
export interface CityWeight {
  readonly unit: WeightUnit;
  readonly count: number;
  readonly source: string;
  readonly as_of_date: string | null;
}

/** How much of the city is reported at all: said before anything else. */
export interface CityCompleteness {
  readonly member_count: number;
  /** 有数据 and 只有汇总 together. */
  readonly with_data_count: number;
  /** `11个县（市、区）中8个有数据` */
  readonly sentence: string;
  /** Members by standing, in the order of `cityStandings`; those without a member are not there. */
  readonly standings: readonly { readonly standing: CityStanding; readonly region_codes: readonly string[] }[];
}

/**
 * Why a county is part of a figure or is not. 计入: its numbers are in the sum. 无数据: no folder. 只有名单: it lists groups
 * and nothing that this figure could be computed of. 缺数据: it reports, but not what this figure needs. 不公开: kept back for
 * the sake of few persons. 口径不同: it counts something else under this name (another list of titles, other kinds of groups,
 * other standards). 时点不同: it has this figure, at other dates or of other periods only. 不适用: the figure does not concern it.
 */
export type CityPartState = (typeof cityPartStates)[number];

/** A row of a county, by which a reader finds it again. */
export interface CityRow {
  /** `01:26`: as `src/format/bound-text.ts` names rows of the county, under its slug. */
  readonly ref: string;
  readonly as_of_date: string | null;
  readonly period: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** One county in one figure. */
export interface CityPart {
  readonly region_code: string;
  readonly state: CityPartState;
  /** The row that is counted; null in every state but 计入. */
  readonly row: CityRow | null;
  /** Where the state is 时点不同, 口径不同: the nearest row that it has instead, to be shown apart and never summed. */
  readonly other: CityRow | null;
  /**
   * Of what is missing, how large it would be in the denominator: its own latest denominator, or else what the members
   * table states. Null where it is counted, where nobody knows, and for figures that have no denominator.
   */
  readonly weight: { readonly count: number; readonly source: string; readonly as_of_date: string | null } | null;
  /** The county's own reason where there is one, otherwise a sentence that says the state. Null where it is counted. */
  readonly reason: string | null;
}

/** A share between two numbers that are not rounded. */
export interface CityShare {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * What may be said of the whole city. 完整: all that the figure concerns are in it. 部分: the rest is known by its weight and
 * less than a third: the share of those that reported stands beside its bounds. 不足三分之二: those that reported weigh less than
 * two thirds: bounds, and no share. 权重不明: a missing county's size is not known: neither bounds nor share; the reported
 * sums stand alone. 无数据: no county has it. For counts without a denominator 部分 means: at least this many.
 */
export type CityFigureState = (typeof cityFigureStates)[number];

/** One pooled figure: sums of numerators and of denominators, never a mean of shares. */
export interface CityFigure {
  /** Unique in the city, stable from build to build: `IND-01/campus//2025-12-31`. */
  readonly figure_id: string;
  /**
   * What is summed: indicator, way of counting, part, unit of count, kind of period, and what differs by document (kinds of
   * groups, list of titles, standards). Rows with unequal ids are never summed or put into one column.
   */
  readonly definition_id: string;
  /** The same for readers, where documents differ: `称号：骨干教师、学科带头人`; null where all count alike. */
  readonly definition: string | null;
  /** Of several definitions under one name the city's own, or the one that weighs most. The others stand beside it. */
  readonly is_main: boolean;
  readonly indicator_id: string;
  /** Label of the basis, 校区口径. */
  readonly basis: string;
  /** '' = the total. */
  readonly category: string;
  /** '' for a figure at a date. */
  readonly period: string;
  /** Null for a figure over a period. */
  readonly as_of_date: string | null;
  /** Measure word with noun of the numerator, `个校区`. */
  readonly counted: string;
  /** Whether it is a share; otherwise a count, and denominators are null. */
  readonly is_share: boolean;
  /** One per member of the city, in their order. */
  readonly parts: readonly CityPart[];
  /** How many members are 计入, of those that it concerns (不适用 left out). */
  readonly reported_count: number;
  readonly concerned_count: number;
  /** Sums over those that are 计入; null where none is. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /**
   * What may be printed as the city's: the share (or the count) where `state` is 完整, and for a share 部分; otherwise null, and
   * `numerator`, `denominator` may be printed only as sums of those that reported.
   */
  readonly value: number | null;
  readonly state: CityFigureState;
  /** Of the whole denominator, how much is reported; null where a missing weight is not known, and for counts. */
  readonly reported_share: number | null;
  /** Sum of the weights of all that are missing; null where one of them is not known. 0 where none is missing. */
  readonly missing_weight: number | null;
  /**
   * The least and the most that the whole city can have: all that is missing set to nothing, and to everything. Equal where
   * nothing is missing. Null where a weight is not known. A count has a least alone (`most` null).
   */
  readonly bounds: { readonly least: CityShare; readonly most: CityShare } | null;
  /** Of a count of which some is missing: not fewer than this; null for shares and for what may be negative. */
  readonly at_least: number | null;
  /** `11个县（市、区）中8个有数据，缺甲县（无数据）、乙县（不公开）、丙县（时点不同）`; said before the figure. */
  readonly completeness: string;
  /** What makes the sum less than exact, such as a group that two counties list. */
  readonly caveats: readonly string[];
}

/** How a target of the city stands. 不能判断: the bounds lie on both sides of it, or are not known. */
export const cityVerdicts = ['达标', '未达标', '未到期', '不能判断', '无数据'] as const;
export type CityVerdict = (typeof cityVerdicts)[number];

/** A target of the city's own documents, held against the city's figure and against each county's. */
export interface CityJudgement {
  readonly target_id: string;
  readonly clause_id: string;
  readonly indicator_id: string;
  readonly basis: string;
  readonly is_headline: boolean;
  readonly period: string;
  readonly as_of_date: string | null;
  readonly comparator: string;
  readonly threshold: number;
  readonly unit: string;
  readonly deadline: string | null;
  /** Of the city's main figure; null where there is none. */
  readonly figure_id: string | null;
  readonly verdict: CityVerdict;
  /** Why, with the numbers: `最低59.3%、最高76.3%，目标70%在两者之间` */
  readonly reason: string;
  /**
   * How many units the city lacks, by the least and by the most: `{ least: 12, most: 3 }` says between 3 and 12. Null where
   * bounds are not known. 0 = reached.
   */
  readonly shortfall: { readonly least: number; readonly most: number } | null;
  /** One per member, in their order. */
  readonly counties: readonly CountyJudgement[];
}

/** A county held against the city's target, and beside it what its own documents ask. */
export interface CountyJudgement {
  readonly region_code: string;
  readonly state: CityPartState;
  readonly row: CityRow | null;
  /** By the city's target; null where there is no number. */
  readonly verdict: '达标' | '未达标' | '未到期' | null;
  /** Units that it lacks to the city's target; 0 = reached, null without a number. */
  readonly shortfall: number | null;
  /** Targets of its own documents on the same figure and moment. Empty: it has none. */
  readonly own: readonly OwnTarget[];
  /** Whether one of them asks something else than the city: another number, another deadline, another way of counting. */
  readonly differs: boolean;
}

/** A target of a county's own documents with the county's own verdict. */
export interface OwnTarget {
  readonly target_id: string;
  readonly clause_id: string | null;
  readonly comparator: string | null;
  readonly threshold: number | null;
  readonly deadline: string | null;
  readonly verdict: ResultRow['verdict'];
  readonly shortfall: number | null;
  /** Row of the county's results, `01:26`. */
  readonly ref: string;
}

/** A point of a line. */
export interface CityPoint {
  /** A day or a period. */
  readonly moment: string;
  readonly numerator: number;
  readonly denominator: number;
  /** Counties that are in it. */
  readonly region_codes: readonly string[];
}

/** One share in time, twice: whoever reports at each moment, and the counties that report at every moment. */
export interface CityLine {
  readonly indicator_id: string;
  readonly basis: string;
  readonly definition_id: string;
  /** With a newcomer it may step. */
  readonly reporting: readonly CityPoint[];
  /**
   * The same counties throughout, so that a newcomer makes no step: from the earliest moment on from which counties of
   * two thirds of the last reported denominator report without a gap. Empty where no two moments are so.
   */
  readonly fixed: readonly CityPoint[];
  readonly fixed_codes: readonly string[];
}

/** A thing in a county, such as a school or a group. */
export interface CityThing {
  readonly region_code: string;
  readonly slug: string;
  readonly id: string;
  readonly name: string;
}

/** A school that two counties have to do with. */
export interface SharedSchool {
  /** One per county that lists it. */
  readonly listings: readonly CityThing[];
  /** Groups that it belongs to now, one per group and county. */
  readonly groups: readonly CityThing[];
  /** How it is known to be one: the school's own code, or that of its legal person. */
  readonly known_by: '学校标识码' | '统一社会信用代码';
}

/** A group that reaches over a county's boundary. */
export interface SpanningGroup {
  readonly group: CityThing;
  /** Members whose home is another county, by their township code or by that county's register. */
  readonly members: readonly (CityThing & { readonly home_code: string; readonly home_name: string })[];
  /** Groups of the same folded name in other counties: perhaps one group listed twice. */
  readonly same_named: readonly CityThing[];
}

/** Names that read alike in two counties and are not known to be one: for the steward to look at, never merged. */
export interface NearDuplicate {
  readonly kind: '学校' | '集团';
  readonly things: readonly CityThing[];
}

/** What lies across the boundaries of counties. */
export interface CityAcross {
  readonly shared_schools: readonly SharedSchool[];
  readonly spanning_groups: readonly SpanningGroup[];
  /** Schools that the members table's 市属学校 or the city's own tables name, as the counties list them. */
  readonly city_schools: readonly CityThing[];
  readonly near_duplicates: readonly NearDuplicate[];
}

/** What a county had published when the city's figures were made. */
export interface CitySource {
  readonly region_code: string;
  readonly slug: string;
  /** sha256 over the inputs of the county. */
  readonly input_hash: string;
  /** sha256 of its `data/SHA256SUMS`, which vouches for all its files; null where it has none. */
  readonly data_sum: string | null;
  /** Id of its latest release, `2025-2`, and the seal that vouches for it; null where it has none. */
  readonly release_id: string | null;
  readonly release_seal: string | null;
}
