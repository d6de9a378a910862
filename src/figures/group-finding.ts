import type { RegionArtifact } from '../artifacts/types.ts';
import { formatDate } from '../format/date.ts';
import type { Wording } from '../format/wording.ts';
import { countOf, countWords } from './counts/counts.ts';
import { leadWordOf } from './group-flows.ts';
import { groupTypeOf, membersOf, type Member } from './lookup.ts';
import { localName } from './local-name.ts';
import { endWords, groupStateOf, presentTypeWords, whereMembersWent } from './register.ts';
import { roleWordOf, wordsOfGroup } from './kinds.ts';

/** One group in a sentence or two: its type, core school and members; of a dissolved one, when and where its members went. */
export function groupFinding(atlas: RegionArtifact, groupId: string): string {
  const { state, on } = groupStateOf(atlas, groupId);
  const type = groupTypeOf(atlas, groupId)?.group_type ?? null;
  if (state === 'coming') return `定于${formatDate(on)}成立，数据截至日尚未成立。`;
  if (state === 'in-force') return presentFinding(atlas, groupId, presentTypeWords(atlas, groupId));
  const went = whereMembersWent(atlas, groupId);
  const before = type === null ? '' : `，撤销前为${type}`;
  return `已于${formatDate(on)}撤销${before}。${went === '' ? '' : `撤销时的成员：${went}。`}`;
}

function presentFinding(atlas: RegionArtifact, groupId: string, type: string): string {
  const all = membersOf(atlas, groupId);
  const current = all.filter(({ is_current }) => is_current);
  const leads = current.filter(({ is_lead }) => is_lead);
  const parts = [
    type,
    leads.length === 0
      ? wordsOfGroup(atlas, groupId)(`没有登记${leadWordOf(atlas)}`)
      : leads.map((member) => `${roleWordOf(atlas, member.membership)}为${localName(atlas, member.label)}`).join('，'),
    ...membersWords(atlas, groupId, all),
    ...formerWords(atlas, all),
    ...campusWords(atlas, groupId),
  ];
  return `${parts.join('；')}。`;
}

/** `成员校6所：甲、乙…`; a further campus of the core school is no member school, whatever the list calls it. */
function membersWords(atlas: RegionArtifact, groupId: string, all: readonly Member[]): readonly string[] {
  const current = all.filter(({ is_current }) => is_current);
  const leadSchools = new Set(current.filter(({ is_lead }) => is_lead).map(({ school }) => school?.school_id));
  const others = current.filter(({ is_lead }) => !is_lead);
  const ofLead = others.filter(({ school }) => leadSchools.has(school?.school_id));
  const own = others.filter((member) => !ofLead.includes(member));
  const lead = current.find(({ is_lead }) => is_lead)?.membership.member_role ?? leadWordOf(atlas);
  const role = wordsOfGroup(atlas, groupId)(lead);
  return [
    ...(ofLead.length === 0 ? [] : [`${role}另有${labels(atlas, ofLead)}`]),
    own.length === 0
      ? noMembersWords(wordsOfGroup(atlas, groupId), all)
      : wordsOfGroup(atlas, groupId)`成员校${countWords(atlas, 'member_schools', groupId)}：${labels(atlas, own)}`,
  ];
}

/** A group that lost its members is another thing than one of which none is on record. */
function noMembersWords(say: Wording, all: readonly Member[]): string {
  return all.some(({ is_lead, spell }) => !is_lead && spell.to !== null)
    ? say('目前没有成员校')
    : say('没有登记成员校');
}

const labels = (atlas: RegionArtifact, members: readonly Member[]) =>
  members.map(({ label }) => localName(atlas, label)).join('、');

/** Who was here, where nobody is any more: `石屏小学2024年8月1日学校撤销`. */
function formerWords(atlas: RegionArtifact, all: readonly Member[]): readonly string[] {
  if (all.some(({ is_current, is_lead }) => is_current && !is_lead)) return [];
  const former = all.filter(({ is_current, spell }) => !is_current && spell.end !== null && spell.to !== null);
  const words = former.map(({ label, spell }) => `${localName(atlas, label)}（${endWords(spell)}）`);
  return words.length === 0 ? [] : [`曾有${words.join('、')}`];
}

/** `共12个校区`, where that says more than the number of schools. */
function campusWords(atlas: RegionArtifact, groupId: string): readonly string[] {
  const campuses = countOf(atlas, 'group_campuses', groupId);
  if (campuses === 0 || campuses === countOf(atlas, 'group_schools', groupId)) return [];
  return [`共${countWords(atlas, 'group_campuses', groupId)}校区`];
}
