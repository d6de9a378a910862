import type { RegionArtifact } from '../artifacts/types.ts';
import { indicatorIds } from '../indicators/ids.ts';
import type { Row } from '../model/tables.ts';
import { groupRowsAt } from './choose.ts';
import { find, inOrder } from './lookup.ts';
import { holdsAt } from './spells.ts';
import { startOfTerm } from './term-dates.ts';

/** The list of items to be unified as it stands in a term: those that a clause names itself, and those added later. */

type Item = Row<'pack_items'>;

/** Items that count in a term, in official order: the list of the day on which the term begins. */
export function listedItems(atlas: RegionArtifact, listName: string, term: string): readonly Item[] {
  const first = startOfTerm(atlas, term);
  return inOrder(atlas.tables.pack_items).filter(
    ({ list_name, requirement, valid_from, valid_to }) =>
      list_name === listName && requirement !== '列示' && holdsAt({ from: valid_from, to: valid_to }, first),
  );
}

/** Those of them that the text of their clause names. */
export function itemsNamedBy(atlas: RegionArtifact, clauseId: string, term: string): readonly Item[] {
  const quote = find(atlas.tables.clauses, 'clause_id', clauseId)?.quote ?? '';
  return listedItems(atlas, unifiedItems, term).filter((row) => row.clause_id === clauseId && quote.includes(row.item));
}

/** What the region's lists are called: of items to be unified, and of those that the lead manages. */
export const unifiedItems = '统一事项';
/** The second checklist by the name under which its items are registered. */
export const managedItems = '五项统一管理';

type Check = Row<'unify_checks'>;

/** Groups that have a figure of all items in the term and unified every item that a clause names: what each of them returned. */
export function returnsOfWholeClause(
  atlas: RegionArtifact,
  clauseId: string,
  term: string,
): readonly (readonly Check[])[] {
  const named = itemsNamedBy(atlas, clauseId, term).map(({ item }) => item);
  if (named.length === 0) return [];
  const counted = groupRowsAt(atlas, { indicator_id: indicatorIds.unifiedItems }, term);
  return counted
    .filter(({ value }) => value !== null)
    .map(({ unit_id }) => unifiedIn(atlas, unit_id, term).filter(({ item }) => named.includes(item)))
    .filter((own) => own.length === named.length);
}

function unifiedIn({ tables }: RegionArtifact, groupId: string, term: string): readonly Check[] {
  return tables.unify_checks.filter(
    (row) => row.group_id === groupId && row.term === term && row.checklist === '六统一' && row.status === '已统一',
  );
}
