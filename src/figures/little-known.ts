import type { RegionArtifact } from '../artifacts/types.ts';
import type { TableName } from '../model/tables.ts';
import { isSupplied, oncePerRegion } from './lookup.ts';

/** Records of what bodies do, and what is asked of them: with any of these a region tells more than who is in which. */
const furtherTables: readonly TableName[] = [
  'policy_targets',
  'tasks',
  'snapshots',
  'governance_docs',
  'unify_checks',
  'activities',
  'studios',
  'research_groups',
  'staffing_changes',
  'post_competitions',
  'special_posts',
  'title_preferences',
  'monitoring',
  'evaluations',
  'funding',
  'commendations',
  'teachers',
  'rotations',
  'cadre_exchanges',
  'mentoring',
];

/**
 * Whether a region has a list of its bodies and their members and nothing beside it. Its pages say what is on record, and one
 * page, 数据完整性, what further tables would bring: no page repeats what is missing.
 */
export const isListOnly = oncePerRegion((atlas: RegionArtifact): boolean =>
  furtherTables.every((name) => !isSupplied(atlas, name)),
);

/** Where a region's list is all there is, what would bring more. Without a full stop. */
export const moreWanted = '其余指标尚无数据；补充哪些数据、可以得到什么，见“数据完整性”页';
