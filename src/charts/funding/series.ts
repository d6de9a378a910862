import { indicatorIds } from '../../indicators/ids.ts';
import { groupShortName, inOrder, resultsOf } from '../../figures/lookup.ts';
import type { RegionArtifact } from '../../artifacts/types.ts';
import { formatAmount } from '../../format/number.ts';
import type { ResultRow } from '../../model/result.ts';

/** The three amounts of a year, in the order in which money moves. They are the bases of IND-41. */
export const fundingBases = ['预算', '下达', '支出'] as const;
export type FundingBasis = (typeof fundingBases)[number];

export interface FundingYear {
  readonly year: string;
  /** In 万元; null = not reported. A year of which there is no record at all is null itself. */
  readonly amounts: Readonly<Record<FundingBasis, number | null>> | null;
  /** `预算21，下达17.8，支出未填报`, or 没有记录. */
  readonly words: string;
}

export interface FundingLine {
  readonly unit_id: string;
  readonly name: string;
  /** One per year of the series. */
  readonly years: readonly FundingYear[];
}

export interface FundingSeries {
  readonly years: readonly string[];
  readonly region: FundingLine;
  /** Groups in official order; those without any record are left out. */
  readonly groups: readonly FundingLine[];
  /** Names of the groups without any record. */
  readonly unrecorded: readonly string[];
}

/** At most this many years, the latest ones. */
const yearLimit = 5;

/** Money planned, issued and spent by year, of the region and of each group; null where no amount is on record. */
export function fundingSeries(atlas: RegionArtifact): FundingSeries | null {
  const rows = resultsOf(atlas, indicatorIds.funding).filter((row) => row.category === '' && row.period !== '');
  if (rows.every((row) => row.value === null)) return null;
  const years = [...new Set(rows.map((row) => row.period))].toSorted().slice(-yearLimit);
  const { region_code, region_word } = atlas.region;
  const lineOf = (unit_id: string, name: string): FundingLine => {
    const own = rows.filter((row) => row.unit_id === unit_id);
    return { unit_id, name, years: years.map((year) => yearOf(year, own)) };
  };
  const groups = inOrder(atlas.tables.groups).map(({ group_id }) => lineOf(group_id, groupShortName(atlas, group_id)));
  return {
    years,
    region: lineOf(region_code, `${region_word}合计`),
    groups: groups.filter(isRecorded),
    unrecorded: groups.filter((group) => !isRecorded(group)).map(({ name }) => name),
  };
}

function isRecorded({ years }: FundingLine): boolean {
  return years.some(({ amounts }) => amounts !== null);
}

function yearOf(year: string, rows: readonly ResultRow[]): FundingYear {
  const own = new Map(rows.filter((row) => row.period === year).map((row) => [row.basis, row.value]));
  if (own.size === 0) return { year, amounts: null, words: '没有记录' };
  const amounts = {
    预算: own.get('预算') ?? null,
    下达: own.get('下达') ?? null,
    支出: own.get('支出') ?? null,
  };
  return { year, amounts, words: fundingBases.map((basis) => `${basis}${amountWords(amounts[basis])}`).join('，') };
}

/** `17.8`, or that it has not been reported. */
export function amountWords(amount: number | null): string {
  return amount === null ? '未填报' : formatAmount(amount, 2);
}
