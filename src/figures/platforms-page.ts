import type { RegionArtifact } from '../artifacts/types.ts';
import { formatDate } from '../format/date.ts';
import type { CountTable } from './activity-tables.ts';
import { countOf, countWords } from './counts/counts.ts';
import {
  groupResearchTable,
  groupStudioTable,
  researchMatrix,
  researchTable,
  studioGroupTable,
  studioKindTable,
  studioList,
} from './platform-tables.ts';
import { hasResearchGroups, knowsResearchGroupsOn, stageSubjectsOf } from './research-groups.ts';
import { hasStudios, knowsStudiosOn, studiosOf } from './studios.ts';
import { wordsOfCounted, wordsOfGroup } from './kinds.ts';

/** Everything that the page on platforms prints. What is null has no section. */
export interface PlatformsPage {
  readonly lead: string;
  readonly studios: StudioTables | null;
  readonly research: { readonly subjects: CountTable; readonly matrix: CountTable } | null;
  /** What is not on record, one sentence each. */
  readonly missing: readonly string[];
  readonly parts: readonly { readonly id: string; readonly label: string }[];
}

/** The tables about studios. */
export interface StudioTables {
  readonly kinds: CountTable;
  readonly groups: CountTable;
  /** At rural schools; null where there is none. */
  readonly rural: CountTable | null;
  /** At all other schools. */
  readonly list: CountTable;
  /** Null where none was closed or is still to come. */
  readonly others: CountTable | null;
}

/** Everything that the page 平台和教研 shows of a region; null parts have no records. */
export function platformsPageOf(atlas: RegionArtifact): PlatformsPage {
  const studios = studiosOf(atlas).length > 0 ? studioTables(atlas) : null;
  const research =
    stageSubjectsOf(atlas).length > 0 ? { subjects: researchTable(atlas), matrix: researchMatrix(atlas) } : null;
  const missing = missingSentences(atlas);
  return {
    lead:
      platformSentences(atlas)
        .map((sentence) => `${sentence}。`)
        .join('') || missing.join(''),
    studios,
    research,
    missing: studios === null && research === null ? [] : missing,
    parts: [
      ...(studios === null ? [] : [{ id: 'studios', label: '名师工作室等平台' }]),
      ...(research === null ? [] : [{ id: 'research', label: wordsOfCounted(atlas)('集团教研组') }]),
      ...(atlas.tables.resources.length === 0 ? [] : [{ id: 'resources', label: '在线学习资源' }]),
    ],
  };
}

function studioTables(atlas: RegionArtifact): StudioTables {
  const all = studiosOf(atlas);
  const [rural, others] = [
    all.filter(({ state, is_rural }) => state === 'present' && is_rural === true),
    all.filter(({ state }) => state !== 'present'),
  ];
  return {
    kinds: studioKindTable(atlas),
    groups: studioGroupTable(atlas),
    rural: rural.length === 0 ? null : studioList(atlas, rural),
    list: studioList(
      atlas,
      all.filter(({ state, is_rural }) => state === 'present' && is_rural !== true),
    ),
    others: others.length === 0 ? null : studioList(atlas, others),
  };
}

function missingSentences(atlas: RegionArtifact): readonly string[] {
  return [
    ...(hasStudios(atlas) ? [] : ['本地区没有提供名师工作室等平台的登记。']),
    ...(hasResearchGroups(atlas) ? [] : [wordsOfCounted(atlas)('本地区没有提供集团教研组的登记。')]),
  ];
}

/** How many platforms and research groups there are on a day; empty where neither is on record. No full stops. */
export function platformSentences(atlas: RegionArtifact, date = atlas.region.as_of_date): readonly string[] {
  const day = formatDate(date);
  const unknown = countOf(atlas, 'studios_area_unknown', date);
  const studios = [
    `截至${day}，共有名师工作室等平台${countWords(atlas, 'studios', date)}`,
    `其中在乡村学校的${countWords(atlas, 'studios_rural', date)}`,
    ...(unknown === 0 ? [] : [`所在学校城乡类型未填写的${countWords(atlas, 'studios_area_unknown', date)}`]),
  ].join('，');
  const research = wordsOfCounted(
    atlas,
  )`截至${day}，各集团共建立集团教研组、备课组${countWords(atlas, 'research_groups', date)}`;
  return [...(knowsStudiosOn(atlas, date) ? [studios] : []), ...(knowsResearchGroupsOn(atlas, date) ? [research] : [])];
}

/** What the page of one group says of its platforms; null where nothing is on record for the region. */
export interface GroupPlatforms {
  readonly sentences: readonly string[];
  readonly studios: CountTable | null;
  readonly research: CountTable | null;
}

/** Studios and research groups of one group; null where the region keeps no record of either. */
export function groupPlatformsOf(atlas: RegionArtifact, groupId: string): GroupPlatforms | null {
  const [hasAnyStudio, hasAnyResearch] = [studiosOf(atlas).length > 0, stageSubjectsOf(atlas).length > 0];
  if (!hasAnyStudio && !hasAnyResearch) return null;
  const research = groupResearchTable(atlas, groupId);
  return {
    sentences: [
      ...(hasAnyStudio ? [`${studioWords(atlas, groupId)}。`] : []),
      ...(hasAnyResearch ? [`${researchWords(atlas, groupId, research !== null)}。`] : []),
    ],
    studios: groupStudioTable(atlas, groupId),
    research,
  };
}

function studioWords(atlas: RegionArtifact, groupId: string): string {
  const argument = `${atlas.region.as_of_date},${groupId}`;
  if (countOf(atlas, 'studios_of_group', argument) === 0)
    return wordsOfGroup(atlas, groupId)('本集团成员校区没有登记名师工作室等平台');
  const rural = countOf(atlas, 'studios_rural_of_group', argument);
  const words = wordsOfGroup(
    atlas,
    groupId,
  )`本集团成员校区有名师工作室等平台${countWords(atlas, 'studios_of_group', argument)}`;
  return rural === 0 ? words : `${words}，其中在乡村学校的${countWords(atlas, 'studios_rural_of_group', argument)}`;
}

function researchWords(atlas: RegionArtifact, groupId: string, isPossible: boolean): string {
  const argument = `${atlas.region.as_of_date},${groupId}`;
  if (countOf(atlas, 'research_groups_of_group', argument) > 0)
    return wordsOfGroup(
      atlas,
      groupId,
    )`已建立集团教研组、备课组${countWords(atlas, 'research_groups_of_group', argument)}`;
  return isPossible
    ? wordsOfGroup(atlas, groupId)('没有登记集团教研组、备课组')
    : wordsOfGroup(atlas, groupId)('没有同一学段的两个成员校区，不涉及集团教研组');
}
