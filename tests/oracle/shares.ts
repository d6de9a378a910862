import type { Row } from '../../src/model/tables.ts';
import { firstDayOf, lastDayOf } from './dates.ts';
import type { Counts } from './people.ts';
import { lineageOf, regionOf, typeAt, type County } from './register.ts';
import { academicYears } from './rotation.ts';

/** Shares of people, from the recomputed counts: which count over which, and what the targets say of it (domain A4, A5). */

interface Definition {
  readonly indicator_id: string;
  readonly basis: string;
  readonly numerator: string;
  readonly denominator: string;
  /** Held against the targets of the indicator; only the headline basis is. */
  readonly is_judged: boolean;
  /** What a share of nobody is called. */
  readonly ofNobody: '数据缺失' | '不适用';
}

const definitions: readonly Definition[] = [
  {
    indicator_id: 'IND-10',
    basis: '参与口径',
    numerator: 'rotating',
    denominator: 'teachers',
    is_judged: true,
    ofNobody: '数据缺失',
  },
  {
    indicator_id: 'IND-10',
    basis: '新派口径',
    numerator: 'rotating_new',
    denominator: 'teachers',
    is_judged: false,
    ofNobody: '数据缺失',
  },
  {
    indicator_id: 'IND-12',
    basis: '文件所列称号',
    numerator: 'rotating_backbone',
    denominator: 'rotating',
    is_judged: true,
    ofNobody: '不适用',
  },
];

export const recomputedShares = definitions.map(({ indicator_id, basis }) => `${indicator_id} ${basis}`);

/** `indicator basis group year` → `n/N verdict shortfall`, for every group and year that has both counts. */
export function sharesOf(county: County, counts: Counts): ReadonlyMap<string, string> {
  const shares = new Map<string, string>();
  for (const definition of definitions) {
    for (const year of academicYears(county)) {
      for (const { group_id } of county.groups) {
        const countOf = (measure: string) => counts.get(`${year} group ${group_id} ${measure} `);
        const [n, N] = [countOf(definition.numerator), countOf(definition.denominator)];
        if (typeof n !== 'number' || typeof N !== 'number') continue;
        const key = `${definition.indicator_id} ${definition.basis} ${group_id} ${year}`;
        shares.set(
          key,
          N === 0 ? definition.ofNobody : `${n}/${N} ${verdictOf(county, { definition, group_id, year, n, N })}`,
        );
      }
    }
  }
  return shares;
}

function verdictOf(
  county: County,
  {
    definition,
    group_id,
    year,
    n,
    N,
  }: {
    readonly definition: Definition;
    readonly group_id: string;
    readonly year: string;
    readonly n: number;
    readonly N: number;
  },
): string {
  const D = firstDayOf(year);
  const inForce = county.policy_targets.filter(
    (target) =>
      definition.is_judged &&
      target.indicator_id === definition.indicator_id &&
      target.valid_from <= D &&
      (target.valid_to === null || D < target.valid_to),
  );
  const type = typeAt(county, group_id, D);
  const own = inForce.filter(
    ({ group_type }) =>
      group_type === null || (type !== null && lineageOf(county, type.group_type).includes(group_type)),
  );
  const [target] = own;
  if (target === undefined) return inForce.length > 0 && type === null ? '类型待确认' : '无定量要求';
  // Whole people: the smallest number that reaches the share.
  const needed = smallestReaching(target, N);
  const isRunning = regionOf(county).as_of_date < lastDayOf(year);
  if (n >= needed) return '达标 0';
  return `${isRunning ? '进行中（预计）' : '未达标'} ${needed - n}`;
}

/** Tried one after the other: there is no rounding in it that could go wrong. */
function smallestReaching({ threshold }: Row<'policy_targets'>, N: number): number {
  let needed = 0;
  while (needed * 100 < threshold * N) needed += 1;
  return needed;
}
