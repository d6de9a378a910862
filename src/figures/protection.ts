import type { RegionArtifact } from '../artifacts/types.ts';
import { cellNumber } from './say.ts';

/** How people are protected, in the words of charts. No function ends with a full stop. */

/** Why counts of few are not there. */
export function smallCellWords({ region }: RegionArtifact): string {
  const most = cellNumber(region, 'small_cell_k');
  return `为保护个人信息，人数不多于${most}人的分组（没有人的除外）及其关联分组不公开，不等于没有交流`;
}

/** Which groups are left out of totals over all groups. */
export function smallGroupWords({ region }: RegionArtifact): string {
  return `专任教师少于${cellNumber(region, 'small_group_n')}人的集团不计入合计`;
}

/** How somebody who rotates in several directions is counted. */
export const severalDirections = '同一教师涉及多个方向的，每个方向各计一次';
