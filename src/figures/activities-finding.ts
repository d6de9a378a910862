import type { RegionArtifact } from '../artifacts/types.ts';
import { indicatorIds } from '../indicators/ids.ts';
import { formatTerm } from '../format/date.ts';
import { activityFigure, activityTermsOf, activityWords } from './activity-numbers.ts';
import { isSupplied, resultsOf } from './lookup.ts';
import { reasonWords } from './reason.ts';

/** What the page on activities found, in a sentence or two. */
export function activitiesFinding(atlas: RegionArtifact): string {
  const sentences = activitySentences(atlas);
  if (sentences.length > 0) return sentences.map((sentence) => `${sentence}。`).join('');
  if (!isSupplied(atlas, 'activities')) return '本地区没有提供集团活动记录，各类活动的次数和参与人次不列示。';
  const [row] = resultsOf(atlas, indicatorIds.activities);
  return row?.reason == null ? '本地区没有可以列示的集团活动记录。' : reasonWords(row);
}

/** The last term that is over, and the one that runs; empty where activities cannot be counted. No full stops. */
export function activitySentences(atlas: RegionArtifact): readonly string[] {
  const { ended, running } = activityTermsOf(atlas);
  return [
    ...(ended === null ? [] : termSentence(atlas, ended, `${formatTerm(ended)}`)),
    ...(running === null ? [] : termSentence(atlas, running, `${formatTerm(running)}尚未结束`)),
  ];
}

function termSentence(atlas: RegionArtifact, term: string, when: string): readonly string[] {
  const events = activityFigure(atlas, { term });
  if (events === null || events.value === null) return [];
  const people = activityFigure(atlas, { term, of: 'attendances' });
  const campuses = activityFigure(atlas, { term, of: 'campuses' });
  return [
    [
      `${when}，各集团共举办活动${activityWords(atlas, { term })}`,
      ...(people?.value ? [`参与${activityWords(atlas, { term, of: 'attendances' })}`] : []),
      ...(campuses?.value ? [`${activityWords(atlas, { term, of: 'campuses' })}参加`] : []),
    ].join('，'),
  ];
}
