import type { ResultRow } from './result.ts';
import type { Verdict } from './verdict.ts';

/** Why a result has no value: one word to filter by, beside the sentence in its reason. */
export const absenceMeanings = {
  缺数据: '所需数据没有提供或没有报全；缺哪些见“所缺数据表”和“说明”',
  人数较少不公开: '为保护个人信息不公布：人数较少，或者公布后可据以推算出其他较少的人数',
  不适用: '标准不适用于该对象或该统计期',
  类型待确认: '标准因集团类型而异，该集团的类型待确认',
  没有可比目标: '差额和达标集团数以目标为前提，文件没有设定可以比照的目标',
  尚未适用: '目标在数据截至日尚未生效',
} as const;

export type AbsenceKind = keyof typeof absenceMeanings;

/** The verdict on a row without a value says why there is none; those on a value never stand there. */
const kinds: Readonly<Partial<Record<Verdict, AbsenceKind>>> = {
  数据缺失: '缺数据',
  人数较少不公开: '人数较少不公开',
  不适用: '不适用',
  类型待确认: '类型待确认',
  无定量要求: '没有可比目标',
  未到期: '尚未适用',
};

/** Returns why a result has no value; null when it has one. Throws for a verdict that no absent result can have. */
export function absenceKindOf({ value, verdict }: Pick<ResultRow, 'value' | 'verdict'>): AbsenceKind | null {
  if (value !== null) return null;
  const kind = kinds[verdict];
  if (kind === undefined) throw new Error(`A result without a value is judged ${verdict}`);
  return kind;
}

/** The same as an SQL expression over the columns `value` and `verdict`. */
export const absenceKindSql = `case when value is null then case verdict ${Object.entries(kinds)
  .map(([verdict, kind]) => `when '${verdict}' then '${kind}'`)
  .join(' ')} end end`;

/** The codes that counts of persons carry (`absences` of fact-tables.ts), in the same words. */
export const absenceCodes = {
  suppressed: '人数较少不公开',
  missing: '缺数据',
  'not-applicable': '不适用',
} as const satisfies Readonly<Record<string, AbsenceKind>>;
