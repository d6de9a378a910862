import type { Row } from './tables.ts';

/** Parameters of the protection of persons, as a region's row states them (domain C.4 rule 5); printed in its interpretations. */
export interface ProtectionRules {
  /** 小人数上限: counts from 1 to this many are kept back. */
  readonly smallCell: number;
  /** 公开最小规模: groups with fewer teachers publish no counts. */
  readonly smallGroup: number;
  /** 小分母: where fewer persons than this are counted, their traits are kept back whatever their size. */
  readonly smallDenominator: number;
}

/** 小分母 of a region that states none, as the schema says beside the column. */
export const usualSmallDenominator = 10;

/** Returns the rules of a region. The two limits have no default: the check refuses a region that does not state them. */
export function protectionRulesOf(
  region: Pick<Row<'region'>, 'small_cell_k' | 'small_group_n' | 'small_denominator'>,
): ProtectionRules {
  return {
    smallCell: region.small_cell_k,
    smallGroup: region.small_group_n,
    smallDenominator: region.small_denominator ?? usualSmallDenominator,
  };
}
