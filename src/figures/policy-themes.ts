import type { RegionArtifact } from '../artifacts/types.ts';
import type { Row } from '../model/tables.ts';
import { inOrder } from './lookup.ts';
import { holdsAt } from './spells.ts';

/** Themes on which the region's documents ask for further documents (配套政策), and what is on record of each. */

/** A matter on which the policy asks for a document, and what is on record. */
export interface PolicyTheme {
  readonly theme: string;
  readonly clause_id: string | null;
  /** In force on the as-of date, oldest first. */
  readonly documents: readonly Row<'policy_documents'>[];
  /** Repealed by then. */
  readonly repealed: readonly Row<'policy_documents'>[];
}

/** In the order of the region's list; empty where its documents name no theme. */
export function policyThemesOf({ tables, region }: RegionArtifact): readonly PolicyTheme[] {
  const { as_of_date } = region;
  const themes = inOrder(tables.pack_items).filter(
    (row) => row.list_name === '配套政策主题' && holdsAt({ from: row.valid_from, to: row.valid_to }, as_of_date),
  );
  return themes.map(({ item, clause_id }) => {
    const own = tables.policy_documents
      .filter(({ topics, issued_on }) => topics?.includes(item) === true && (issued_on ?? '') <= as_of_date)
      .toSorted((a, b) => (a.issued_on ?? '').localeCompare(b.issued_on ?? ''));
    return {
      theme: item,
      clause_id,
      documents: own.filter((row) => !isRepealed(row, as_of_date)),
      repealed: own.filter((row) => isRepealed(row, as_of_date)),
    };
  });
}

function isRepealed({ repealed_on }: Row<'policy_documents'>, date: string): boolean {
  return repealed_on !== null && repealed_on <= date;
}
