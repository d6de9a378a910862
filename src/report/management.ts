import { indicatorIds } from '../indicators/ids.ts';
import { managedWords } from '../figures/checklist-words.ts';
import {
  competitionSizeWords,
  competitionWords,
  monitoringWords,
  specialPostWords,
  titlePreferenceWords,
} from '../figures/management-words.ts';
import { formatAcademicYear, formatPeriod, formatTerm } from '../format/date.ts';
import { momentsOf, type ReportContext } from './context.ts';
import { groupGrid } from './group-grid.ts';
import type { ReportTable } from './model.ts';
import { paragraph, sentence } from './words.ts';
import { wordsOfCounted } from '../figures/kinds.ts';

/** How the county manages and supports its groups, in the sections to which each part belongs. */

/**
 * What leads manage for their groups, and what supports those who rotate; '' where nothing is known. The same group by group
 * stands in an annex.
 */
export function managementParagraph(context: ReportContext): string {
  const said = [...managementSentences(context), ...supportSentences(context)];
  const pointer =
    managementTable(context) === null
      ? ''
      : sentence(wordsOfCounted(context.atlas)`各集团的数见附件“${managementAnnexTitle}”`);
  return paragraph(...said, said.every((words) => words === '') ? '' : pointer);
}

/** Title of the annex on management, by which sections refer to it. */
export const managementAnnexTitle = '各集团统一管理、竞聘上岗、特设岗位和职称倾斜';

/** Competitions for posts in the school year, and the matters that leads managed in each of its terms. */
function managementSentences(context: ReportContext): readonly string[] {
  const { atlas, academic_year } = context;
  const held = competitionWords(atlas, academic_year);
  const size = competitionSizeWords(atlas, academic_year);
  return [
    ...momentsOf(context, '学期').map((term) => dated(formatTerm(term), managedWords(atlas, term))),
    dated(formatAcademicYear(academic_year), held, size),
  ];
}

/** Special posts and preferences for titles in the calendar year. */
function supportSentences({ atlas, year }: ReportContext): readonly string[] {
  const period = String(year);
  return [
    dated(formatPeriod(period), specialPostWords(atlas, period)),
    dated(formatPeriod(period), titlePreferenceWords(atlas, period)),
  ];
}

/** How often quality was monitored in the year of the report, as a sentence. */
export function monitoringSentence({ atlas, year }: ReportContext): string {
  return dated(formatPeriod(String(year)), monitoringWords(atlas, String(year)));
}

function dated(period: string, ...words: readonly string[]): string {
  const said = words.filter((part) => part !== '');
  return said.length === 0 ? '' : sentence(period, ...said);
}

/** Management and support of each group; null where no group has a figure. */
export function managementTable(context: ReportContext): ReportTable | null {
  const [, spring] = momentsOf(context, '学期');
  const grid = groupGrid(context, [
    {
      indicator_id: indicatorIds.managedItems,
      label: '统一管理事项（第二学期）',
      ...(spring ? { moment: spring } : {}),
    },
    { indicator_id: indicatorIds.postCompetitions, basis: '竞聘岗位数', label: '竞聘岗位（个）' },
    { indicator_id: indicatorIds.specialPosts, label: '特设岗位（个）' },
    { indicator_id: indicatorIds.titlePreferences, label: '优先推荐（人）' },
    { indicator_id: indicatorIds.titlePreferences, basis: '赋分加分人数', label: '赋分加分（人）' },
  ]);
  return grid === null ? null : { id: 'management', number: '', title: managementAnnexTitle, unit: '', ...grid };
}
