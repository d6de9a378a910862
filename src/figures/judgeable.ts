import type { RegionArtifact } from '../artifacts/types.ts';
import { countOf, countWords } from './counts/counts.ts';

/** What the data of a region are enough for, in the words of its overview. */

/** `现有数据可以判定0项，另可对照建议性要求1项`: advice is kept or not, and judges nobody. */
export function judgeableWords(atlas: RegionArtifact): string {
  const judged = `现有数据可以判定${countWords(atlas, 'requirements_judged')}`;
  const hasAdvice = countOf(atlas, 'requirements_advised') > 0;
  return hasAdvice ? `${judged}，另可对照建议性要求${countWords(atlas, 'requirements_advised')}` : judged;
}

/** Where nobody misses anything: because all meet what can be judged, or because nothing can be. With its full stop. */
export function nothingMissedWords(atlas: RegionArtifact): string {
  if (countOf(atlas, 'requirements_judged') > 0) return '现有数据能够判定的要求中，没有未达标的。';
  return `现有数据不足以判定任何一项要求；能够对照的${countWords(atlas, 'requirements_advised')}为建议性要求，不作达标判定。`;
}

/**
 * `影响指标计算的数据表共19张：未提供14张，已提供但范围不完整5张`: a table that is there and does not hold everything is not among
 * those that are not there.
 */
export function wantedWords(atlas: RegionArtifact): string {
  const parts = [
    { name: '未提供', count: 'tables_wanted_unsupplied' },
    { name: '已提供但范围不完整', count: 'tables_wanted_incomplete' },
  ] as const;
  const told = parts
    .filter(({ count }) => countOf(atlas, count) > 0)
    .map(({ name, count }) => `${name}${countWords(atlas, count)}`);
  return `影响指标计算的数据表共${countWords(atlas, 'tables_wanted')}：${told.join('，')}`;
}
