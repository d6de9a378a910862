import type { CityPart, CityWeight, WeightUnit } from '../artifacts/city.ts';
import { indicatorIds } from '../indicators/ids.ts';
import type { IndicatorBasis } from '../indicators/indicator.ts';
import type { Row } from '../model/tables.ts';

/** How large a county is by the members table; only what it states, with where that comes from. */
export function weightsOf(row: Row<'city_members'> | null): readonly CityWeight[] {
  if (row === null) return [];
  const stated: readonly (readonly [WeightUnit, number | null])[] = [
    ['校区', row.campus_count],
    ['学校', row.school_count],
    ['在校生', row.student_count],
    ['专任教师', row.teacher_count],
  ];
  return stated.flatMap(([unit, count]) =>
    count === null ? [] : [{ unit, count, source: row.weight_source ?? '市级填报', as_of_date: row.weight_as_of }],
  );
}

const units: Readonly<Record<string, WeightUnit>> = { campus: '校区', school: '学校', student: '在校生' };
const covering: ReadonlySet<string> = new Set([indicatorIds.tightCoverage, indicatorIds.coverage]);

/** What the denominator of a share counts, where the members table has a size of this kind; null where it has none. */
export function weightUnitOf(indicatorId: string, { id, denominator }: IndicatorBasis): WeightUnit | null {
  if (covering.has(indicatorId)) return units[id] ?? null;
  if (indicatorId !== indicatorIds.rotationShare) return null;
  return denominator?.includes('专任教师') === true || denominator?.includes('教师总人数') === true ? '专任教师' : null;
}

/** The weight of a missing part by the table; null where the table does not say. */
export function statedWeight(weights: readonly CityWeight[], unit: WeightUnit | null): CityPart['weight'] {
  const found = weights.find((weight) => weight.unit === unit);
  return found === undefined ? null : { count: found.count, source: found.source, as_of_date: found.as_of_date };
}
