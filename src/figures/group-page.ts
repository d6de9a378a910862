import type { RegionArtifact } from '../artifacts/types.ts';
import { formatDate } from '../format/date.ts';
import { indicatorIds } from '../indicators/ids.ts';
import type { Row } from '../model/tables.ts';
import { groupAppraisalsOf, type GroupAppraisals } from './appraisal-marks.ts';
import { groupActivitiesOf, type GroupActivities } from './group-activities.ts';
import { managedList, unifiedList } from './checklist-matrix.ts';
import { askOf, groupAnswersOf, type GroupAnswer, type QueryChoices } from './group-answers.ts';
import { documentsOf, unifiedItemsOf, type ChecklistItem } from './group-checklists.ts';
import { groupFinding } from './group-finding.ts';
import { groupPlatformsOf, type GroupPlatforms } from './platforms-page.ts';
import { headcountsOf, type Headcounts } from './group-headcounts.ts';
import { groupQuestionsOf, type GroupQuestion } from './group-questions.ts';
import { groupResultListOf, type GroupResultList } from './group-results.ts';
import { statusWords } from './group-status.ts';
import { groupStandingsOf, standingLinesOf, type StandingLine } from './group-standings.ts';
import { groupTrialOf, type GroupTrial } from './group-trial.ts';
import { groupDoubtSentence } from './doubts.ts';
import { find, groupName, groupTypeOf, membersOf, type Member } from './lookup.ts';
import { groupCompetitionsOf } from './post-competitions.ts';
import { groupStateOf, groupTypeWords } from './register.ts';
import { resourcesOf } from './resources.ts';
import { backboneDirectionsOf, type SentTable } from './sent-by.ts';
import { systemItemsOf } from './systems.ts';
import { titlesOf } from './titles.ts';
import { untypedWordsOf, wordsOfGroup } from './kinds.ts';

export { groupStandingsOf, type GroupStanding } from './group-standings.ts';

/** Everything that the page of one group prints, its charts aside. What is empty or null has no section. */
export interface GroupPage {
  readonly name: string;
  readonly lead: string;
  readonly isInForce: boolean;
  /** Which records of the group wait for an answer; null where none does. */
  readonly doubt: string | null;
  readonly answers: readonly GroupAnswer[];
  /** The query page with this group chosen: of the share of rotating teachers, which every group is asked first. */
  readonly ask: QueryChoices;
  /** Empty where nothing has a figure. */
  readonly standings: readonly StandingLine[];
  readonly members: readonly Member[];
  readonly formerMembers: readonly Member[];
  readonly headcounts: Headcounts;
  readonly trial: GroupTrial | null;
  readonly activities: GroupActivities | null;
  readonly platforms: GroupPlatforms | null;
  readonly unified: ReturnType<typeof unifiedItemsOf>;
  /** What the lead manages for all its members. */
  readonly managed: ReturnType<typeof unifiedItemsOf>;
  readonly competitions: ReturnType<typeof groupCompetitionsOf>;
  readonly documents: readonly ChecklistItem[];
  /** Rules of management one by one; empty where the region's documents name none. */
  readonly systems: readonly ChecklistItem[];
  readonly appraisals: GroupAppraisals | null;
  /** Backbone teachers who rotate, by direction; null where nothing is counted. */
  readonly backbone: SentTable | null;
  readonly resources: readonly Row<'resources'>[];
  readonly results: GroupResultList;
  readonly questions: readonly GroupQuestion[];
  readonly facts: readonly GroupFact[];
  /** What the document says of the group's type; null where it says nothing. */
  readonly typeTerm: Row<'group_type_terms'> | null;
}

/** A label and its value in the head of a group's page. */
export interface GroupFact {
  readonly label: string;
  readonly value: string;
}

/** The page of one group. A group that exists no more keeps its history and is held to nothing. */
export function groupPageOf(atlas: RegionArtifact, groupId: string): GroupPage {
  const isInForce = groupStateOf(atlas, groupId).state === 'in-force';
  const members = membersOf(atlas, groupId);
  const standings = groupStandingsOf(atlas, groupId);
  const isJudged = isInForce && standings.some(({ ended, running }) => (ended ?? running)?.value != null);
  const term = find(atlas.tables.group_type_terms, 'group_type', groupTypeOf(atlas, groupId)?.group_type ?? null);
  return {
    name: groupName(atlas, groupId),
    lead: groupFinding(atlas, groupId),
    isInForce,
    doubt: groupDoubtSentence(atlas, groupId, wordsOfGroup(atlas, groupId)),
    answers: isInForce ? groupAnswersOf(atlas, groupId) : [],
    ask: askOf(groupId, indicatorIds.rotationShare),
    standings: isJudged ? standingLinesOf(standings) : [],
    members: members.filter(({ is_current }) => is_current),
    formerMembers: members.filter(({ is_current, spell }) => !is_current && hasHeld(spell, atlas)),
    headcounts: headcountsOf(atlas, groupId),
    trial: groupTrialOf(atlas, groupId),
    activities: groupActivitiesOf(atlas, groupId),
    platforms: isInForce ? groupPlatformsOf(atlas, groupId) : null,
    unified: unifiedItemsOf(atlas, groupId, unifiedList),
    managed: unifiedItemsOf(atlas, groupId, managedList),
    competitions: groupCompetitionsOf(atlas, groupId),
    documents: isInForce && atlas.tables.governance_docs.length > 0 ? documentsOf(atlas, groupId) : [],
    systems: isInForce && atlas.tables.governance_docs.length > 0 ? systemItemsOf(atlas, groupId) : [],
    appraisals: groupAppraisalsOf(atlas, groupId),
    backbone: backboneDirectionsOf(atlas, groupId),
    resources: resourcesOf(atlas, groupId),
    results: groupResultListOf(atlas, groupId),
    questions: groupQuestionsOf(atlas, groupId),
    facts: factsOf(atlas, groupId),
    typeTerm: term === null || term.explanation === null ? null : term,
  };
}

function hasHeld({ to }: Member['spell'], { region }: RegionArtifact): boolean {
  return to !== null && to <= region.as_of_date;
}

function factsOf(atlas: RegionArtifact, groupId: string): readonly GroupFact[] {
  const group = find(atlas.tables.groups, 'group_id', groupId);
  const { state } = groupStateOf(atlas, groupId);
  const type = groupTypeOf(atlas, groupId);
  const unknown = wordsOfGroup(atlas, groupId)('类型待确认：公布文件没有写明该集团是紧密型还是松散型');
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    [wordsOfGroup(atlas, groupId)('集团编码'), groupId],
    [
      wordsOfGroup(atlas, groupId)('集团名称'),
      group?.group_name ?? wordsOfGroup(atlas, groupId)('文件没有命名，本站以核心校指称'),
    ],
    ['简称', group?.short_name],
    ['组织形式', group?.group_kind],
    ['类型', type?.group_type ?? (untypedWordsOf(atlas, groupId) === null ? unknown : null)],
    ['类型认定依据', type === null ? null : (type.recognition_basis ?? '未公布')],
    ['成立日期', group === null ? null : foundedWords(group)],
    ['撤销日期', group?.closed_on == null ? null : formatDate(group.closed_on)],
    ['批准文号', group?.approval_number ?? '未公布'],
    ['状态', state === 'in-force' && group !== null ? statusWords(atlas, group) : groupTypeWords(atlas, groupId)],
    ['范围', group?.scope ?? '未公布'],
    ...titlesOf(atlas, groupId).map(({ row, is_current, words }): readonly [string, string] => [
      is_current ? '称号' : '曾获称号',
      `${row.title}（${words}）`,
    ]),
    ['备注', group?.note],
  ];
  return facts.flatMap(([label, value]) => (value == null || value === '' ? [] : [{ label, value }]));
}

function foundedWords({ founded_on, date_basis }: Row<'groups'>): string {
  if (founded_on === null) return '未载明';
  return `${formatDate(founded_on)}${date_basis === '以成文日期列示' ? '（以成文日期列示）' : ''}`;
}
