import type { RegionArtifact } from '../artifacts/types.ts';
import { formatPeriod } from '../format/date.ts';
import { indicatorIds } from '../indicators/ids.ts';
import type { TableName } from '../model/tables.ts';
import { checklistMatrixOf, latestTermOf, managedList, unifiedList, type ChecklistMatrix } from './checklist-matrix.ts';
import { managedWords, unifiedWords } from './checklist-words.ts';
import { currentOf, type Series } from './choose.ts';
import { clausesOfIndicator, isSupplied } from './lookup.ts';
import {
  competitionSizeWords,
  competitionWords,
  monitoringWords,
  specialPostWords,
  titlePreferenceWords,
} from './management-words.ts';
import { competitionTableOf, type CompetitionTable } from './post-competitions.ts';
import {
  monitoringRoundsOf,
  specialPostsOf,
  titlePreferencesOf,
  type MonitoringRound,
  type SpecialPosts,
  type YearMatrix,
} from './support-tables.ts';

/** Everything that the page about management and support prints. What is null or empty has no section. */
export interface ManagementPage {
  readonly lead: string;
  readonly unified: ChecklistMatrix | null;
  readonly managed: ChecklistMatrix | null;
  readonly competitions: CompetitionTable | null;
  readonly specialPosts: SpecialPosts | null;
  readonly titlePreferences: YearMatrix | null;
  readonly monitoring: readonly MonitoringRound[];
  /** What each section says first; '' where there is nothing to say. */
  readonly findings: Readonly<
    Record<'unified' | 'competitions' | 'specialPosts' | 'titlePreferences' | 'monitoring', string>
  >;
  /** The clauses that each section answers. */
  readonly clauses: Readonly<Record<keyof typeof asked, readonly string[]>>;
}

const asked = {
  unified: indicatorIds.unifiedItems,
  managed: indicatorIds.managedItems,
  competitions: indicatorIds.postCompetitions,
  specialPosts: indicatorIds.specialPosts,
  titlePreferences: indicatorIds.titlePreferences,
  monitoring: indicatorIds.monitoring,
} as const;

// A cast: the keys of an object literal are those of its type.
const sectionNames = Object.keys(asked) as readonly (keyof typeof asked)[];

/** Everything that the page 管理和支持 shows of a region; sections without records are null. */
export function managementPageOf(atlas: RegionArtifact): ManagementPage {
  return {
    lead: managementFinding(atlas),
    unified: checklistMatrixOf(atlas, unifiedList),
    managed: checklistMatrixOf(atlas, managedList),
    competitions: competitionTableOf(atlas),
    specialPosts: specialPostsOf(atlas),
    titlePreferences: titlePreferencesOf(atlas),
    monitoring: monitoringRoundsOf(atlas),
    findings: {
      unified: unifiedFinding(atlas),
      competitions: competitionFinding(atlas),
      specialPosts: specialPostFinding(atlas),
      titlePreferences: titlePreferenceFinding(atlas),
      monitoring: monitoringFinding(atlas),
    },
    clauses: {
      unified: clausesFor(atlas, 'unified'),
      managed: clausesFor(atlas, 'managed'),
      competitions: clausesFor(atlas, 'competitions'),
      specialPosts: clausesFor(atlas, 'specialPosts'),
      titlePreferences: clausesFor(atlas, 'titlePreferences'),
      monitoring: clausesFor(atlas, 'monitoring'),
    },
  };
}

function clausesFor(atlas: RegionArtifact, section: keyof typeof asked): readonly string[] {
  return clausesOfIndicator(atlas, asked[section]).map(({ clause_id }) => clause_id);
}

/** The records of each section, as a reader knows them. */
const records: Readonly<Record<keyof typeof asked, readonly [table: TableName, label: string]>> = {
  unified: ['unify_checks', '统一事项'],
  managed: ['unify_checks', '五项统一管理'],
  competitions: ['post_competitions', '竞聘上岗'],
  specialPosts: ['special_posts', '特设岗位'],
  titlePreferences: ['title_preferences', '职称倾斜'],
  monitoring: ['monitoring', '质量监测'],
};

/** What the region's own clauses ask for and nobody handed in: of what no clause asks nothing is missing. */
function missingRecords(atlas: RegionArtifact): readonly string[] {
  return sectionNames
    .filter((section) => clausesFor(atlas, section).length > 0)
    .map((section) => records[section])
    .flatMap(([table, label]) => (isSupplied(atlas, table) ? [] : [label]));
}

/** What stands out of the last periods that have ended; of a region without any of these records, that it has none. */
export function managementFinding(atlas: RegionArtifact): string {
  const term = latestTermOf(atlas, managedList);
  const year = periodOf(atlas, { indicator_id: indicatorIds.postCompetitions });
  const said = [
    year === null ? '' : withPeriod(year, competitionWords(atlas, year)),
    term === null ? '' : withPeriod(term, managedWords(atlas, term)),
  ].filter((words) => words !== '');
  if (said.length > 0) return `${said.join('；')}。`;
  const missing = missingRecords(atlas);
  const isAsked = sectionNames.some((section) => clausesFor(atlas, section).length > 0);
  if (missing.length === 0)
    return isAsked ? '尚无已结束周期的记录。' : '本地区文件没有管理和保障方面的条款，尚无记录。';
  return `没有提供${missing.join('、')}的记录。`;
}

/** `2025年，设置特设岗位42个，聘用30人`; '' where there is nothing to say. */
function withPeriod(period: string, words: string): string {
  return words === '' ? '' : `${formatPeriod(period)}，${words}`;
}

/** The last ended period that has a value; one that still runs where none has ended. */
function periodOf(atlas: RegionArtifact, series: Series): string | null {
  return currentOf(atlas, series)?.period ?? null;
}

/** What each section says first, with a full stop; '' where nothing is on record. */
function unifiedFinding(atlas: RegionArtifact): string {
  const term = latestTermOf(atlas, unifiedList);
  const words = term === null ? '' : unifiedWords(atlas, term);
  return words === '' ? '' : `${words}。`;
}

function competitionFinding(atlas: RegionArtifact): string {
  const year = periodOf(atlas, { indicator_id: indicatorIds.postCompetitions });
  const words = year === null ? '' : competitionSizeWords(atlas, year);
  return year === null || words === '' ? '' : `${withPeriod(year, words)}。`;
}

function specialPostFinding(atlas: RegionArtifact): string {
  const year = periodOf(atlas, { indicator_id: indicatorIds.specialPosts });
  return year === null ? '' : `${withPeriod(year, specialPostWords(atlas, year))}。`;
}

function titlePreferenceFinding(atlas: RegionArtifact): string {
  const [latest] = ['优先推荐人数', '赋分加分人数']
    .flatMap((basis) => periodOf(atlas, { indicator_id: indicatorIds.titlePreferences, basis }) ?? [])
    .toSorted()
    .toReversed();
  return latest === undefined ? '' : `${withPeriod(latest, titlePreferenceWords(atlas, latest))}。`;
}

function monitoringFinding(atlas: RegionArtifact): string {
  const year = periodOf(atlas, { indicator_id: indicatorIds.monitoring });
  return year === null ? '' : `${withPeriod(year, monitoringWords(atlas, year))}。`;
}
