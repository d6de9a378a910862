import type { ListPlan } from './plan.ts';
import { mostListedSchools } from './tables.ts';

/** Why nothing can be made of a plan, and what to do about it; null where its tables can be written. */
export function unusableWords({ groups, schools, doubts }: ListPlan, list: string): string | null {
  if (groups.length === 0)
    return `${list} 中没有读到集团。名单要有表头，写明集团名称（或核心校）和学校名称（或成员校），例如“集团名称、核心校、成员校”`;
  if (schools.length > mostListedSchools)
    return `名单有${schools.length}所学校，临时编号只够${mostListedSchools}所，请按区县分开导入`;
  const [unclear] = doubts.withSeveralCodes;
  if (unclear === undefined) return null;
  return `名单中“${unclear.name}”有不止一个学校标识码：${unclear.codes.join('、')}。是两所学校的，请在校名上区分开；是同一所的，请改正标识码，再导入`;
}
