import type { RegionArtifact } from '../artifacts/types.ts';
import { usualWording, type Wording } from '../format/wording.ts';

/** Which records about a group wait for an answer, and what is withheld until then; null where none does. */
export function groupDoubtSentence(
  { doubts }: Pick<RegionArtifact, 'doubts'>,
  groupId: string,
  say: Wording = usualWording,
): string | null {
  const own = doubts.filter(({ unit_kind, unit_id }) => unit_kind === 'group' && unit_id === groupId);
  if (own.length === 0) return null;
  return say`${own.map(({ records }) => records).join('、')}待确认；确认前不公布本集团以此为依据的数据。`;
}
