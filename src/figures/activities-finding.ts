import type { RegionArtifact } from '../artifacts/types.ts';
import { isSupplied } from './lookup.ts';

/** What the page on activities found, in a sentence or two. */
export function activitiesFinding(atlas: RegionArtifact): string {
  if (!isSupplied(atlas, 'activities')) return '本地区没有提供集团活动记录，各类活动的次数和参与人次不列示。';
  return '按公布的集团活动记录，列出各类活动的次数、参与人次和文件的要求。';
}
