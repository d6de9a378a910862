import type { RegionArtifact } from '../artifacts/types.ts';
import { tableNames, type TableName } from '../model/tables.ts';
import { isSupplied, oncePerRegion } from './lookup.ts';

/** What a list of bodies and members, and the document that it stands in, fill. Any other table tells more. */
const listTables: ReadonlySet<TableName> = new Set<TableName>([
  'region',
  'datasets',
  'policy_documents',
  'clauses',
  'unrecorded_passages',
  'interpretations',
  'contradictions',
  'leading_bodies',
  'responsibilities',
  'group_type_terms',
  'group_kinds',
  'pack_items',
  'schools',
  'campuses',
  'names',
  'groups',
  'group_types',
  'group_titles',
  'memberships',
  'calendar',
  'resources',
  'corrections',
]);

/**
 * Whether a region has a list of its bodies and their members and nothing beside it. Its pages say what is on record, and one
 * page, 数据完整性, what further tables would bring: no page repeats what is missing.
 */
export const isListOnly = oncePerRegion((atlas: RegionArtifact): boolean =>
  tableNames.every((name) => listTables.has(name) || !isSupplied(atlas, name)),
);

/** Where a region's list is all there is, what would bring more. Without a full stop. */
export const moreWanted = '其余指标尚无数据；补充哪些数据、可以得到什么，见“数据完整性”页';
