import type { RegionArtifact } from '../artifacts/types.ts';

/** Tables that a policy document fills by itself: its words, its lists of groups and schools, its division of tasks. */
const policyTables: ReadonlySet<string> = new Set([
  'region',
  'datasets',
  'policy_documents',
  'clauses',
  'unrecorded_passages',
  'policy_targets',
  'interpretations',
  'contradictions',
  'leading_bodies',
  'responsibilities',
  'tasks',
  'group_type_terms',
  'pack_items',
  'schools',
  'campuses',
  'names',
  'groups',
  'group_types',
  'memberships',
  'corrections',
]);

/**
 * Whether all that is known of a region stands in its policy documents: no return, no record of what was done. What is made
 * of it is an arrangement of those texts and no report of the authority.
 */
export function isPolicyTextOnly({ table_status }: Pick<RegionArtifact, 'table_status'>): boolean {
  return table_status.every(({ is_supplied, table_name }) => !is_supplied || policyTables.has(table_name));
}
