import type { UnitKind } from '../model/result.ts';

/**
 * What can be asked of one region: its figures, moments and units, in official order. The page carries it as JSON, so
 * that a question can be put together before any engine is loaded, and a question out of an address is held against it.
 */
export interface RegionOptions {
  readonly slug: string;
  readonly region_code: string;
  readonly region_name: string;
  /** 全县, 全区: how the region calls itself as a whole. */
  readonly region_word: string;
  readonly as_of_date: string;
  readonly data_status: string;
  readonly data_provider: string;
  readonly is_demo: boolean;
  readonly indicators: readonly IndicatorOptions[];
  /** What results are held against, by `target_id`. */
  readonly targets: Readonly<Record<string, TargetOption>>;
  /** Units that have results, by kind; the region itself is not among them. */
  readonly units: readonly UnitOption[];
}

/** What can be asked of an indicator. */
export interface IndicatorOptions {
  readonly id: string;
  readonly title: string;
  readonly short_title: string;
  /** The figure is named by its basis: each measures something of its own. */
  readonly bases_are_measures?: true;
  /** `%` where there is a denominator, otherwise the unit of the count. */
  readonly unit: string;
  readonly decimals: number;
  /** The figure is itself what is lacking, reached at 0. */
  readonly is_gap?: true;
  /** What the groups are called that it counts, where it is not 集团: 学区. */
  readonly body_word?: string;
  readonly figures: readonly FigureOptions[];
}

/** One way of counting an indicator for one kind of unit: the first of a kind is the headline. */
export interface FigureOptions {
  readonly unit_kind: UnitKind;
  /** ASCII, for addresses. */
  readonly basis_id: string;
  /** As the results carry it. */
  readonly basis: string;
  /** Measure word of the numerator. */
  readonly counted: string;
  /** '' is the total. */
  readonly categories: readonly string[];
  /** Periods or dates, oldest first. */
  readonly moments: readonly string[];
  /** The latest of them that has ended. */
  readonly latest: string;
  readonly has_values: boolean;
}

/** A target with its own unit: 1学年 is no 1 %. */
export interface TargetOption {
  /** What it asks, in a few words. */
  readonly label: string;
  readonly comparator: string;
  readonly threshold: number;
  readonly unit: string;
  /** The number is one that this site read out of the words. */
  readonly is_inferred?: true;
}

/** A unit that can be asked about. */
export interface UnitOption {
  readonly unit_kind: UnitKind;
  readonly unit_id: string;
  readonly name: string;
  /**
   * Type of a group in force at the region's as-of date, or without one its kind where the region has several; '' = 类型待确认,
   * or no group.
   */
  readonly group_type: string;
}

/** Units of one kind; the region as a unit of its own where that is the kind. */
export function unitsOfKind(options: RegionOptions, kind: UnitKind): readonly UnitOption[] {
  if (kind !== 'region') return options.units.filter((unit) => unit.unit_kind === kind);
  return [{ unit_kind: 'region', unit_id: options.region_code, name: options.region_name, group_type: '' }];
}

/** Types of the region's groups, in the order in which they come. */
export function groupTypesOf(options: RegionOptions): readonly string[] {
  const types = options.units.filter(({ unit_kind }) => unit_kind === 'group').map(({ group_type }) => group_type);
  return [...new Set(types)].filter((type) => type !== '');
}

/** What can be asked of an indicator; undefined where the region has nothing of it. */
export function findIndicatorOptions(options: RegionOptions, id: string): IndicatorOptions | undefined {
  return options.indicators.find((indicator) => indicator.id === id);
}

/** Kinds of units for which any of the indicators has figures, the first indicator's first. */
export function unitKindsOf(options: RegionOptions, ids: readonly string[]): readonly UnitKind[] {
  const figures = ids.flatMap((id) => findIndicatorOptions(options, id)?.figures ?? []);
  return [...new Set(figures.map(({ unit_kind }) => unit_kind))];
}
