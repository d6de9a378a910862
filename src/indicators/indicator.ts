import type { MeasureName } from '../model/measures.ts';
import type { UnitKind } from '../model/result.ts';
import type { TableName } from '../model/tables.ts';

/** A table without which a figure cannot be computed. */
export interface IndicatorNeed {
  readonly table_name: TableName;
  /** The table must be registered as 全域完整: what is not in it must really not exist. */
  readonly must_be_complete: boolean;
  /**
   * What is missing, in the words of the sentence 无法计算：缺……；`{全县}` stands for the region's own word. Needs with
   * the same words are named once.
   */
  readonly words: string;
  /**
   * Named only when no other need is unmet: whether the members of a county's groups are all there is not a question
   * yet while the list of its schools is missing. `missing_tables` names the table all the same.
   */
  readonly is_secondary?: true;
  /** Without the table there is a figure all the same, and no verdict: named only where another need is unmet. */
  readonly is_for_verdicts?: true;
  /** Measures of which totals that were handed in (model/totals.ts) do as well, once there are some of each. */
  readonly totals?: readonly MeasureName[];
}

/** One way of counting; the results carry its label. */
export interface IndicatorBasis {
  /** ASCII, for anchors and file names. */
  readonly id: string;
  readonly label: string;
  readonly is_headline: boolean;
  /** Whether targets are judged on this basis. */
  readonly is_judged: boolean;
  /** Kinds of units that get a figure on this basis. */
  readonly unit_kinds: readonly UnitKind[];
  /** Measure word of the numerator, for 差k人: a person unless it says otherwise. */
  readonly counted: string;
  /** Measure words of parts that count something else than the total, by category: notices name 个 groups and 人 persons. */
  readonly counted_by_category?: Readonly<Record<string, string>>;
  /** Unit in which numerators stand in the results, where it is not the measure word: money is kept in yuan. */
  readonly numerator_unit: string;
  /** What the numerator counts, as a noun. */
  readonly numerator: string;
  /** What the numerator is a share of, as a noun; null for a count. */
  readonly denominator: string | null;
  /** Groups that meet the standard over groups judged: made from the verdicts, by group-totals.sql. */
  readonly is_group_total: boolean;
  readonly explanation: string;
  readonly needs: readonly IndicatorNeed[];
}

/** What a reader must know about an indicator, and what the build must know to compute and judge it. */
export interface Indicator {
  /** `IND-01`, the code that clauses, targets and interpretations use. */
  readonly id: string;
  /** Stem of its SQL file and of its address. */
  readonly slug: string;
  readonly title: string;
  readonly short_title: string;
  /** The question that it answers. */
  readonly question: string;
  /** Formula in the words of a 口径说明. */
  readonly formula: string;
  /** `%` where there is a denominator, otherwise the unit of the count. */
  readonly unit: string;
  /** Decimals shown to readers; comparisons never use them. */
  readonly decimals: number;
  readonly unit_kinds: readonly UnitKind[];
  /** Unit by which targets are judged. */
  readonly judged_unit_kind: UnitKind;
  readonly period_kind: '时点' | '学年' | '学期' | '年度';
  /** The headline basis comes first. */
  readonly bases: readonly IndicatorBasis[];
  readonly caveats: readonly string[];
  /** Where the formula or the counting rule comes from, besides the region's own clauses. */
  readonly references: readonly string[];
  /** Indicator whose targets apply, for the distance to a target; otherwise its own id. */
  readonly target_indicator_id: string;
  /** The figure is itself the distance to a target, reached at 0. */
  readonly is_gap: boolean;
  /** Targets without a deadline set no time limit: they stand beside the figure and are not judged. */
  readonly is_progress_only: boolean;
  /**
   * Computed for the year ends before the as-of date, too, by its headline: a figure at a date whose records are dated.
   * Coverage and the numbers of groups are not: they have a history by months (derived/coverage-history.sql,
   * derived/composition-history.sql).
   */
  readonly is_looked_back: boolean;
  /** Only describes groups, districts and alliances, and therefore counts every kind; others count those of their targets. */
  readonly is_of_all_kinds: boolean;
  /** Why earlier years cannot be computed, naming the record that lacks the dates; null where they can. */
  readonly past_gap: string | null;
  /** Each basis measures something of its own, whose name is the basis; otherwise all count one thing in several ways. */
  readonly bases_are_measures: boolean;
}

type Optional =
  | 'decimals'
  | 'references'
  | 'target_indicator_id'
  | 'is_gap'
  | 'is_progress_only'
  | 'is_looked_back'
  | 'is_of_all_kinds'
  | 'past_gap'
  | 'bases_are_measures';

type Declared = Omit<Indicator, 'unit_kinds' | 'bases' | Optional> &
  Partial<Pick<Indicator, Optional>> & { readonly bases: readonly DeclaredBasis[] };

type DeclaredBasis = Omit<
  IndicatorBasis,
  'is_headline' | 'is_judged' | 'unit_kinds' | 'counted' | 'numerator_unit' | 'denominator' | 'is_group_total'
> & {
  readonly counted?: string;
  readonly numerator_unit?: string;
  readonly denominator?: string;
  readonly is_group_total?: boolean;
  readonly unit_kinds?: readonly UnitKind[];
  readonly is_judged?: boolean;
};

/** Completes a declaration: the first basis is the headline, and a basis is judged unless it says otherwise. */
export function indicator(declared: Declared): Indicator {
  const bases = declared.bases.map((basis, index) => {
    const counted = basis.counted ?? (declared.unit === '%' ? '人' : declared.unit);
    return {
      unit_kinds: [declared.judged_unit_kind],
      is_judged: true,
      is_group_total: false,
      numerator_unit: counted,
      denominator: null,
      ...basis,
      counted,
      is_headline: index === 0,
    };
  });
  return {
    decimals: declared.unit === '%' ? 1 : 0,
    references: [],
    target_indicator_id: declared.id,
    is_gap: false,
    is_progress_only: false,
    is_looked_back: declared.period_kind === '时点' && (declared.past_gap ?? null) === null,
    is_of_all_kinds: false,
    past_gap: null,
    bases_are_measures: false,
    ...declared,
    caveats: declared.past_gap == null ? declared.caveats : [...declared.caveats, `${declared.past_gap}。`],
    unit_kinds: [...new Set(bases.flatMap((basis) => basis.unit_kinds))],
    bases,
  };
}

/** The basis of the region's row beside the groups': how many groups meet the standard, of those that can be judged. */
export function groupsMeeting(needs: readonly IndicatorNeed[]): DeclaredBasis {
  return {
    id: 'groups-meeting',
    label: '达标集团占比',
    unit_kinds: ['region'],
    is_judged: false,
    is_group_total: true,
    counted: '个集团',
    numerator: '达到本类型标准的集团',
    denominator: '应评集团',
    explanation:
      '达到本类型标准的集团数 ÷ 应评集团数。类型待确认、数据缺失、人数较少不公开和不适用的集团不列入应评，并注明个数。',
    needs,
  };
}

/** Declares that a table must be there, whatever part of the region it covers. */
export function need(table_name: TableName, words: string): IndicatorNeed {
  return { table_name, must_be_complete: false, words };
}

/** Declares that a table must be there and cover the whole region. */
export function needWhole(table_name: TableName, words: string): IndicatorNeed {
  return { table_name, must_be_complete: true, words };
}

/** The same needs where totals of these measures do in place of registers; `except` names tables that are needed all the same. */
export function orTotals(
  needs: readonly IndicatorNeed[],
  totals: readonly MeasureName[],
  except: readonly TableName[] = [],
): readonly IndicatorNeed[] {
  return needs.map((own) => (except.includes(own.table_name) || own.totals !== undefined ? own : { ...own, totals }));
}

/**
 * For what some counties only describe and others may set a target for. The catalogue is printed for every county: what one
 * document says stands in the clauses and readings of its county, and here only what holds whatever a document says.
 */
export const withoutTarget = '文件没有规定目标值的，只列示，不作达标判定。';
