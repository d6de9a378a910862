import type { RegionArtifact } from '../artifacts/types.ts';
import { indicatorIds } from '../indicators/ids.ts';
import { formatTerm } from '../format/date.ts';
import { activityFigure, activityLevelsOf, activityTermsOf } from './activity-numbers.ts';
import { levelWords, timesAndPeople } from './activity-tables.ts';
import { isSupplied, resultsOf } from './lookup.ts';
import { reasonWords } from './reason.ts';
import { valueWords } from './say.ts';
import { wordsOfCounted } from './kinds.ts';

/** What the page on activities found, in a sentence or two. */
export function activitiesFinding(atlas: RegionArtifact): string {
  const sentences = activitySentences(atlas);
  if (sentences.length > 0) return sentences.map((sentence) => `${sentence}。`).join('');
  if (!isSupplied(atlas, 'activities'))
    return wordsOfCounted(atlas)('本地区没有提供集团活动记录，各类活动的次数和参与人次不列示。');
  const [row] = resultsOf(atlas, indicatorIds.activities);
  return row?.reason == null ? wordsOfCounted(atlas)('本地区没有可以列示的集团活动记录。') : reasonWords(row);
}

/** The last term that is over, and the one that runs; empty where activities cannot be counted. No full stops. */
export function activitySentences(atlas: RegionArtifact): readonly string[] {
  const { ended, running } = activityTermsOf(atlas);
  return [ended, running]
    .flatMap((term) => (term === null ? [] : [activitySentence(atlas, term)]))
    .filter((said) => said !== '');
}

/** `2025—2026学年第一学期，各集团共举办活动149次，参与5,188人次，115个校区参加`; '' where they are not counted. */
export function activitySentence(atlas: RegionArtifact, term: string): string {
  const events = activityFigure(atlas, { term });
  if (events === null || events.value === null) return '';
  const isRunning = activityTermsOf(atlas).running === term;
  const people = activityFigure(atlas, { term, of: 'attendances' });
  const campuses = activityFigure(atlas, { term, of: 'campuses' });
  return [
    wordsOfCounted(
      atlas,
    )`${formatTerm(term)}${isRunning ? '尚未结束' : ''}，各集团${isRunning ? '已' : '共'}举办活动${valueWords(events)}`,
    ...(people?.value ? [`参与${valueWords(people)}`] : []),
    ...(campuses?.value ? [`${valueWords(campuses)}参加`] : []),
  ].join('，');
}

/** `2025—2026学年第一学期，县级培训3次，参与125人次；集团培训…`; '' where no training is told by level. */
export function levelsSentence(atlas: RegionArtifact, term: string): string {
  const said = activityLevelsOf(atlas).flatMap((category) => {
    const events = activityFigure(atlas, { term, category });
    if (events === null || events.value === null) return [];
    return [`${levelWords(category)}${timesAndPeople(atlas, { term, category })}`];
  });
  return said.length === 0 ? '' : `${formatTerm(term)}，${said.join('；')}`;
}
