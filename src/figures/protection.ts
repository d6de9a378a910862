import type { RegionArtifact } from '../artifacts/types.ts';
import { protectionRulesOf } from '../model/protection.ts';
import { cellNumber } from './say.ts';
import { wordsOfCounted } from './kinds.ts';

/** How people are protected (domain C.4), each rule in one wording. No function ends with a full stop. */

type Of = Pick<RegionArtifact, 'region'>;

/** Which counts are published whatever their size. */
export function alwaysShownWords(atlas: RegionArtifact): string {
  const { region } = atlas;
  const smallGroup = cellNumber(region, 'small_group_n');
  const few = denominatorWords({ region });
  return wordsOfCounted(
    atlas,
  )`专任教师不少于${smallGroup}人的集团，专任教师数和交流教师数一律公布；交流教师不少于${few}人的，其中的骨干教师数也公布，少于${few}人的不公布`;
}

/** Which other counts are not there, and that they need not be small. */
export function smallCellWords({ region }: Of): string {
  const most = cellNumber(region, 'small_cell_k');
  return `为保护个人信息，人数不多于${most}人的分组（没有人的除外）不公开；为防推算，关联分组即使人数较多也不公开。不公开不等于没有，也不等于人数少`;
}

/** Which groups tell nothing. */
export function smallGroupRule(atlas: RegionArtifact): string {
  const { region } = atlas;
  return wordsOfCounted(
    atlas,
  )`专任教师少于${cellNumber(region, 'small_group_n')}人的集团不公布交流等人数和判定，也不计入各集团合计`;
}

/** Which groups are left out of totals over all groups. */
export function smallGroupWords(atlas: RegionArtifact): string {
  const { region } = atlas;
  return wordsOfCounted(atlas)`专任教师少于${cellNumber(region, 'small_group_n')}人的集团不计入合计`;
}

/** A region that states no 小分母 has the usual one, which stands in no cell. */
function denominatorWords({ region }: Of): string {
  return region.small_denominator === null
    ? String(protectionRulesOf(region).smallDenominator)
    : cellNumber(region, 'small_denominator');
}

/** How somebody who rotates in several directions is counted. */
export const severalDirections = '同一教师涉及多个方向的，每个方向各计一次';
