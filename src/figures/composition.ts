import type { RegionArtifact } from '../artifacts/types.ts';
import { formatDate } from '../format/date.ts';
import { countOf, countWords } from './counts/counts.ts';
import { leadWordOf } from './group-flows.ts';
import { membersOf } from './lookup.ts';
import { groupStateOf } from './register.ts';
import { wordsOfGroup } from './kinds.ts';

/**
 * Who is in a group on the as-of date, by number: `1所总校、7所成员校，共9个校区`. Schools and campuses count once each; the
 * campuses are told where there are more of them than schools. Without a full stop.
 */
export function compositionWords(atlas: RegionArtifact, groupId: string): string {
  const { state, on } = groupStateOf(atlas, groupId);
  if (state === 'dissolved') return `已于${formatDate(on)}撤销`;
  if (state === 'coming') return `定于${formatDate(on)}成立`;
  const [schools, campuses] = [countOf(atlas, 'group_schools', groupId), countOf(atlas, 'group_campuses', groupId)];
  if (schools === 0) return '尚无成员记录';
  const lead = membersOf(atlas, groupId).find((member) => member.is_lead && member.is_current);
  const leads = `${countWords(atlas, 'lead_schools', groupId)}${wordsOfGroup(atlas, groupId)(lead?.membership.member_role ?? leadWordOf(atlas))}`;
  const isAlone = countOf(atlas, 'member_schools', groupId) === 0;
  const members = isAlone
    ? wordsOfGroup(atlas, groupId)('，没有成员校')
    : wordsOfGroup(atlas, groupId)`、${countWords(atlas, 'member_schools', groupId)}成员校`;
  return `${leads}${members}${campuses > schools ? `，共${countWords(atlas, 'group_campuses', groupId)}校区` : ''}`;
}
