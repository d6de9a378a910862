import type { RegionArtifact } from '../artifacts/types.ts';
import { formatDate } from '../format/date.ts';
import type { ChecklistItem } from './group-checklists.ts';
import { groupsInForce, inOrder } from './lookup.ts';
import { holdsAt } from './spells.ts';

/** Rules of management that groups have adopted (管理制度), one by one as the documents name them. */

/** The systems that the region's documents name, in their order, then those that only a group has. */
export function systemsOf({ tables, region }: RegionArtifact): readonly string[] {
  const named = inOrder(tables.pack_items)
    .filter(
      (row) => row.list_name === '管理制度' && holdsAt({ from: row.valid_from, to: row.valid_to }, region.as_of_date),
    )
    .map(({ item }) => item);
  const further = tables.governance_docs.flatMap(({ document_subtype }) => document_subtype ?? []);
  return [...new Set([...named, ...further])];
}

/** One rule of one group: since when it is in force on the day asked for; null where none is on record. */
export interface SystemOfGroup {
  readonly system: string;
  readonly adopted_on: string | null;
}

/** The rules of management that a group has on a date, and those that the document asks for. */
export function systemsOfGroup(
  atlas: RegionArtifact,
  groupId: string,
  date = atlas.region.as_of_date,
): readonly SystemOfGroup[] {
  const own = atlas.tables.governance_docs.filter(
    (row) => row.group_id === groupId && holdsAt({ from: row.adopted_on, to: row.valid_to }, date),
  );
  return systemsOf(atlas).map((system) => {
    const adopted = own.filter((row) => row.document_subtype === system).map(({ adopted_on }) => adopted_on);
    return { system, adopted_on: adopted.toSorted()[0] ?? null };
  });
}

/** The same as items of a list. What is not on record is not said to be lacking: nobody asks for each of them by a date. */
export function systemItemsOf(atlas: RegionArtifact, groupId: string): readonly ChecklistItem[] {
  return systemsOfGroup(atlas, groupId).map(({ system, adopted_on }) => ({
    item: system,
    state: adopted_on === null ? '未登记' : '有',
    tone: adopted_on === null ? 'none' : 'met',
    note: adopted_on === null ? '没有登记现行文件' : `${formatDate(adopted_on)}通过`,
  }));
}

/** Groups in force by system; empty where nothing at all is on record of documents or nothing is named. */
export function systemLinesOf(
  atlas: RegionArtifact,
): readonly { readonly group_id: string; readonly systems: readonly SystemOfGroup[] }[] {
  if (atlas.tables.governance_docs.length === 0 || systemsOf(atlas).length === 0) return [];
  return groupsInForce(atlas).map(({ group_id }) => ({ group_id, systems: systemsOfGroup(atlas, group_id) }));
}
