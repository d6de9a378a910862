import { kindOf, usualKind, type BodyWords } from '../model/kinds.ts';

/**
 * The published name of a group or, where the document gives none, a description by its lead school: never a coined name.
 * `lead`: what the lead is called; null where none is on record.
 */
export function groupNameWords(
  { group_id, group_name }: { readonly group_id: string; readonly group_name: string | null },
  lead: string | null,
  { name, lead: leadWord }: Pick<BodyWords, 'name' | 'lead'> = kindOf(usualKind, []),
): string {
  if (group_name) return group_name;
  return lead === null ? `${name}${group_id}` : `以${lead}为${leadWord}的${name}`;
}
