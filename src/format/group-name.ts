/**
 * The published name of a group or, where the document gives none, a description by its lead school: never a coined name.
 * `lead`: what the lead is called; null where none is on record.
 */
export function groupNameWords(
  { group_id, group_name }: { readonly group_id: string; readonly group_name: string | null },
  lead: string | null,
): string {
  if (group_name) return group_name;
  return lead === null ? `教育集团${group_id}` : `以${lead}为核心校的教育集团`;
}
