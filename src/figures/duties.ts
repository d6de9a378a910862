import type { RegionArtifact } from '../artifacts/types.ts';

/** One thing that the documents make a unit responsible for. */
export interface Duty {
  readonly what: string;
  readonly role: '责任单位' | '配合单位';
  readonly clause_ids: readonly string[];
}

/** What one unit is responsible for, in the words of the document. */
export interface UnitDuties {
  readonly unit: string;
  readonly duties: readonly Duty[];
}

/** For what the documents name no unit. */
export const unnamedUnit = '文件未列明';

/**
 * What each unit has to do, by the text and by its table of tasks. The unit that is named most comes first; what has no owner
 * is shown, at the end.
 */
export function dutiesOf({ tables }: Pick<RegionArtifact, 'tables'>): readonly UnitDuties[] {
  const titles = new Map(tables.clauses.map((clause) => [clause.clause_id, clause.title]));
  const ofText = tables.responsibilities.flatMap(({ item_number, clause_ids, units }) => {
    const what = `正文第${item_number}条：${clause_ids.map((id) => titles.get(id) ?? id).join('；')}`;
    return (units ?? [unnamedUnit]).map((unit) => ({ unit, duty: { what, role: '责任单位', clause_ids } as const }));
  });
  const ofTable = tables.tasks.flatMap(({ task_number, task, clause_ids, lead_units, support_units }) => {
    const duty = { what: `附表第${task_number}项：${task}`, clause_ids: clause_ids ?? [] };
    return [
      ...lead_units.map((unit) => ({ unit, duty: { ...duty, role: '责任单位' } as const })),
      ...(support_units ?? []).map((unit) => ({ unit, duty: { ...duty, role: '配合单位' } as const })),
    ];
  });
  const byUnit = [...Map.groupBy([...ofText, ...ofTable], ({ unit }) => unit)];
  return byUnit
    .map(([unit, own]) => ({ unit, duties: own.map(({ duty }) => duty) }))
    .toSorted(
      (a, b) => Number(a.unit === unnamedUnit) - Number(b.unit === unnamedUnit) || b.duties.length - a.duties.length,
    );
}
