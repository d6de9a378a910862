import { localGroupName } from '../../figures/local-name.ts';
import { fundingRows } from '../../figures/funding.ts';
import { inOrder } from '../../figures/lookup.ts';
import type { RegionArtifact } from '../../artifacts/types.ts';
import { bind, refOfRow, type Ref } from '../../format/bound-text.ts';
import { formatAmount } from '../../format/number.ts';
import type { ResultRow } from '../../model/result.ts';

/** The three amounts of a year, in the order in which money moves. They are the bases of IND-41. */
export const fundingBases = ['预算', '下达', '支出'] as const;
export type FundingBasis = (typeof fundingBases)[number];

/** The money of one unit and year, by stage: budgeted, allocated, spent. */
export interface FundingYear {
  readonly year: string;
  /** In 万元; null = not reported. A year of which there is no record at all is null itself. */
  readonly amounts: Readonly<Record<FundingBasis, number | null>> | null;
  /** Each of them as it is written: `17.8`, 未填报, 没有记录. */
  readonly amount_words: Readonly<Record<FundingBasis, string>>;
  /** What each of them is a rendering of; null where it is not reported. */
  readonly refs: Readonly<Record<FundingBasis, Ref | null>>;
  /** `预算21，下达17.8，支出未填报`, or 没有记录. */
  readonly words: string;
}

/** One unit through the years. */
export interface FundingLine {
  readonly unit_id: string;
  readonly name: string;
  /** One per year of the series. */
  readonly years: readonly FundingYear[];
}

/** The money of the region and of its groups, by calendar year. */
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
  const rows = fundingRows(atlas);
  if (rows.every((row) => row.value === null)) return null;
  const years = [...new Set(rows.map((row) => row.period))].toSorted().slice(-yearLimit);
  const { region_code, region_word } = atlas.region;
  const lineOf = (unit_id: string, name: string): FundingLine => {
    const own = rows.filter((row) => row.unit_id === unit_id);
    return { unit_id, name, years: years.map((year) => yearOf(year, own)) };
  };
  const groups = inOrder(atlas.tables.groups).map(({ group_id }) => lineOf(group_id, localGroupName(atlas, group_id)));
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
  const own = new Map(rows.filter((row) => row.period === year).map((row) => [row.basis, row]));
  const rowOf = (basis: FundingBasis) => {
    const row = own.get(basis);
    return row === undefined || row.value === null ? null : row;
  };
  const words = own.size === 0 ? '没有记录' : null;
  const amount_words = recordOf((basis) => words ?? amountWords(rowOf(basis)));
  return {
    year,
    amounts: own.size === 0 ? null : recordOf((basis) => rowOf(basis)?.value ?? null),
    amount_words,
    refs: recordOf((basis) => {
      const row = rowOf(basis);
      return row === null ? null : refOfRow(row);
    }),
    words: words ?? fundingBases.map((basis) => `${basis}${amount_words[basis]}`).join('，'),
  };
}

function recordOf<T>(valueOf: (basis: FundingBasis) => T): Readonly<Record<FundingBasis, T>> {
  return { 预算: valueOf('预算'), 下达: valueOf('下达'), 支出: valueOf('支出') };
}

/** `17.8`, or that it has not been reported. */
function amountWords(row: ResultRow | null): string {
  return row?.value == null ? '未填报' : bind(formatAmount(row.value, 2), refOfRow(row));
}
