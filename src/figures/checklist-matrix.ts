import type { RegionArtifact } from '../artifacts/types.ts';
import { indicatorIds } from '../indicators/ids.ts';
import type { Row } from '../model/tables.ts';
import { groupRowsAt } from './choose.ts';
import { figureOf } from './figure.ts';
import { inOrder } from './lookup.ts';
import { cellNumber, partsWords } from './say.ts';
import { managedItems, unifiedItems } from './unified-list.ts';

/** The two checklists of a group: what all its campuses have in common, and what the lead manages for all of them. */
export type ChecklistName = Row<'unify_checks'>['checklist'];

/** The checklist of the first clause, by the name that the pack gives it. */
export const unifiedList = '六统一';
/** The second checklist, which has items of its own. */
export const managedList = '五项统一管理';

const kinds: Readonly<Record<string, { readonly indicator_id: string; readonly list_name: string }>> = {
  [unifiedList]: { indicator_id: indicatorIds.unifiedItems, list_name: unifiedItems },
  [managedList]: { indicator_id: indicatorIds.managedItems, list_name: managedItems },
};

/** A checklist of all groups in one term: how each item stands in each group. */
export interface ChecklistMatrix {
  readonly term: string;
  readonly items: readonly string[];
  readonly lines: readonly {
    readonly group_id: string;
    /** `5/7`; '' where a record is missing. */
    readonly total: string;
    /** One per item: `部分（8/10）`, `已统一`; '' where nothing is on record. */
    readonly cells: readonly string[];
  }[];
}

/** The latest term of which a checklist has records, by the group or by any; null where there are none. */
export function latestTermOf({ tables }: RegionArtifact, checklist: ChecklistName, groupId?: string): string | null {
  const own = tables.unify_checks.filter(
    (row) => row.checklist === checklist && (groupId === undefined || row.group_id === groupId),
  );
  return (
    own
      .map(({ term }) => term)
      .toSorted()
      .at(-1) ?? null
  );
}

/** The records of one term as a matrix, groups in official order; null where the checklist was never returned. */
export function checklistMatrixOf(atlas: RegionArtifact, checklist: ChecklistName): ChecklistMatrix | null {
  const term = latestTermOf(atlas, checklist);
  const kind = kinds[checklist];
  if (term === null || kind === undefined) return null;
  const records = atlas.tables.unify_checks.filter((row) => row.checklist === checklist && row.term === term);
  const items = itemsOf(atlas, kind.list_name, records);
  return {
    term,
    items,
    lines: groupRowsAt(atlas, { indicator_id: kind.indicator_id }, term).map((row) => ({
      group_id: row.unit_id,
      total: partsWords(figureOf(atlas, row)),
      cells: items.map((item) =>
        cellOf(records.find((record) => record.group_id === row.unit_id && record.item === item)),
      ),
    })),
  };
}

/** Items that have a record, in the order of the region's list. */
function itemsOf(atlas: RegionArtifact, listName: string, records: readonly Row<'unify_checks'>[]): readonly string[] {
  const recorded = new Set(records.map(({ item }) => item));
  const listed = inOrder(atlas.tables.pack_items).filter((row) => row.list_name === listName && recorded.has(row.item));
  return [...new Set([...listed.map(({ item }) => item), ...recorded])];
}

function cellOf(record: Row<'unify_checks'> | undefined): string {
  if (record === undefined) return '';
  if (record.status !== '部分') return record.status;
  return `部分（${cellNumber(record, 'covered_campus_count')}/${cellNumber(record, 'expected_campus_count')}）`;
}
