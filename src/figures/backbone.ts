import type { RegionArtifact } from '../artifacts/types.ts';
import { isOfPublishedGroups } from './pooled.ts';
import type { Figure } from './figure.ts';
import { denominatorNumber, numeratorWords } from './say.ts';
import { wordsOfCounted } from './kinds.ts';

/**
 * `其中具有规定称号的骨干教师240人`, beside all who rotate; where some of these are of groups that do not publish theirs:
 * `骨干教师人数可公布的集团有交流教师494人，其中具有规定称号的骨干教师240人`. The share follows it, `占交流教师的`.
 */
export function backboneCountWords(atlas: RegionArtifact, figure: Figure): string {
  const count = `其中具有规定称号的骨干教师${numeratorWords(figure)}`;
  if (!isOfPublishedGroups(atlas, figure.row)) return count;
  return wordsOfCounted(atlas)`骨干教师人数可公布的集团有交流教师${denominatorNumber(figure)}人，${count}`;
}
