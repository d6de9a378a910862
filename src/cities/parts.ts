import type { CityPart, CityPartState, CityRow, CityStanding, CityWeight, WeightUnit } from '../artifacts/city.ts';
import { formatMoment } from '../format/date.ts';
import type { Verdict } from '../model/verdict.ts';
import { momentOfRow, type CountyRow } from './rows.ts';
import { statedWeight } from './weights.ts';

/** A member of the city with its numbers, by what each is about. */
export interface CountedMember {
  readonly region_code: string;
  readonly region_name: string;
  /** Null without a folder. */
  readonly as_of_date: string | null;
  readonly standing: CityStanding;
  readonly weights: readonly CityWeight[];
  /** Every number of a series at each of its moments, in the order of time. */
  readonly series: ReadonlyMap<string, readonly CountyRow[]>;
}

/** What a figure of the city is about. */
export interface Wanted {
  readonly key: string;
  /** The series of the total that this is a part of; null for a total. */
  readonly totalKey: string | null;
  readonly moment: string;
  readonly variant: string;
  readonly isShare: boolean;
  readonly weightUnit: WeightUnit | null;
  /** The city's own day: periods that still run are compared only as they stood on it. */
  readonly day: string;
}

/** How one county is part of a figure, or why it is not. */
export function partOf(member: CountedMember, wanted: Wanted): CityPart {
  const { region_code, as_of_date } = member;
  const absent = (state: CityPartState, others: Partial<CityPart> = {}): CityPart => ({
    region_code,
    state,
    row: null,
    other: null,
    weight: state === '不适用' ? null : weightOf(member, wanted),
    reason: sentences[state],
    ...others,
  });
  if (as_of_date === null) return absent('无数据');
  const rows = member.series.get(wanted.key) ?? [];
  const at = rows.find((row) => momentOfRow(row) === wanted.moment);
  if (at !== undefined && hasValue(at, wanted)) {
    if (at.definition.variant !== wanted.variant) return absent('口径不同', { other: cityRow(at) });
    if (at.is_running && as_of_date !== wanted.day) return absent('时点不同', { other: cityRow(at) });
    return { region_code, state: '计入', row: cityRow(at), other: null, weight: null, reason: null };
  }
  const notCounted = at === undefined ? null : absentStates[at.verdict];
  if (at !== undefined && notCounted !== undefined && notCounted !== null)
    return absent(notCounted, { reason: at.reason ?? sentences[notCounted] });
  if (at === undefined && isTotalCounted(member, wanted)) return absent('不适用');
  const known = rows.filter((row) => hasValue(row, wanted));
  const same = nearest(
    known.filter(({ definition }) => definition.variant === wanted.variant),
    wanted.moment,
  );
  if (at === undefined && same !== null) return absent('时点不同', { other: cityRow(same) });
  const different = nearest(known, wanted.moment);
  if (at === undefined && different !== null) return absent('口径不同', { other: cityRow(different) });
  const reason = at?.reason ?? rows.findLast((row) => row.reason !== null)?.reason ?? null;
  const state = member.standing === '只有名单' ? '只有名单' : '缺数据';
  return absent(state, { reason: reason ?? sentences[state] });
}

/** Verdicts on a row without a value that say more than that the data lack. */
const absentStates: Readonly<Partial<Record<Verdict, CityPartState>>> = {
  人数较少不公开: '不公开',
  不适用: '不适用',
  无定量要求: '不适用',
  未到期: '不适用',
};

const sentences: Readonly<Record<CityPartState, string | null>> = {
  计入: null,
  时点不同: '没有这一时点的数，只有其他时点的数。',
  口径不同: '文件规定的口径不同，不相加。',
  缺数据: '没有提供计算所需的数据。',
  不公开: '为保护个人信息不公开。',
  不适用: '没有这一类。',
  只有名单: '只有集团和成员名单，不能计算。',
  无数据: '尚无数据。',
};

function hasValue({ numerator, denominator }: CountyRow, { isShare }: Wanted): boolean {
  return numerator !== null && (!isShare || denominator !== null);
}

/** Whether the county has the total at this moment, and so simply has nothing of this part. */
function isTotalCounted({ series }: CountedMember, { totalKey, moment }: Wanted): boolean {
  if (totalKey === null) return false;
  return (series.get(totalKey) ?? []).some((row) => momentOfRow(row) === moment && row.numerator !== null);
}

/** The last row up to a moment, otherwise the first after it. */
function nearest(rows: readonly CountyRow[], moment: string): CountyRow | null {
  return rows.findLast((row) => momentOfRow(row) <= moment) ?? rows[0] ?? null;
}

/** A county's own denominator tells its size better than a table, be it of another day. */
function weightOf(member: CountedMember, wanted: Wanted): CityPart['weight'] {
  if (!wanted.isShare) return null;
  const rows = (member.series.get(wanted.key) ?? []).filter(({ denominator }) => denominator !== null);
  const same = rows.filter(({ definition }) => definition.variant === wanted.variant);
  const own = nearest(same, wanted.moment) ?? nearest(rows, wanted.moment);
  if (own !== null && own.denominator !== null)
    return {
      count: own.denominator,
      source: `${member.region_name}${formatMoment(own)}的分母`,
      as_of_date: own.as_of_date,
    };
  return wanted.totalKey === null ? statedWeight(member.weights, wanted.weightUnit) : null;
}

function cityRow({ ref, as_of_date, period, numerator, denominator }: CountyRow): CityRow {
  return { ref, as_of_date, period, numerator, denominator };
}
