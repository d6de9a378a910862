import type { RegionArtifact } from '../artifacts/types.ts';
import { formatMoment } from '../format/date.ts';
import { indicatorIds } from '../indicators/ids.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { ResultRow } from '../model/result.ts';
import { activityRows } from './activities.ts';
import { managedWords, unifiedWords } from './checklist-words.ts';
import { latestGroupRows } from './choose.ts';
import { countNumber, countWords } from './counts/counts.ts';
import { figureOf } from './figure.ts';
import { localGroupName } from './local-name.ts';
import { momentOf } from './result-grid.ts';
import { numeratorWords, valueWords } from './say.ts';
import { judgedWords, tallyOf } from './tally.ts';
import { wordsOfIndicator } from './kinds.ts';

/**
 * What an indicator says that has figures of groups and none of the region that could answer its question: how many groups
 * did all that is asked, or between what their figures lie. '' where no group has one; no full stop.
 */
export function groupOnlyFinding(atlas: RegionArtifact, { id }: Indicator): string {
  if (id === indicatorIds.moralEducationEvents) return moralEducationFinding(atlas);
  const rows = latestGroupRows(atlas, id).filter(({ value }) => value !== null);
  const [first] = rows;
  if (first === undefined) return '';
  const moment = momentOf(first);
  if (id === indicatorIds.unifiedItems) return `${formatMoment(first)}，${unifiedWords(atlas, moment)}`;
  if (id === indicatorIds.managedItems) return `${formatMoment(first)}，${managedWords(atlas, moment)}`;
  const count = wordsOfIndicator(atlas, id)`${countNumber(atlas, 'groups_counted', `${id},${moment}`)}个集团有数据`;
  return `${formatMoment(first)}${count}，${rangeWords(atlas, id, rows)}`;
}

/** `为3人至97人`; `均为3人`. */
function rangeWords(atlas: RegionArtifact, id: string, rows: readonly ResultRow[]): string {
  const sorted = rows.toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0)).map((row) => figureOf(atlas, row));
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) return '';
  if (least.value === most.value) return `${sorted.length > 1 ? '均' : ''}为${valueWords(least)}`;
  return wordsOfIndicator(atlas, id)`各集团为${valueWords(least)}至${valueWords(most)}`;
}

/** `…12个应评集团中，11个集团各项活动齐全；未达到次数的：班主任论坛1个集团（沐谷镇中心小学集团）` */
function moralEducationFinding(atlas: RegionArtifact): string {
  const tally = tallyOf(atlas, indicatorIds.moralEducationEvents);
  if (tally === null) return '';
  const term = momentOf(tally.row);
  const isWhole = tally.numerator === tally.denominator;
  const whole = isWhole ? '均' : `中，${numeratorWords(tally)}`;
  const short = shortWords(atlas, term);
  const lacking = isWhole || short === '' ? '' : `；未达到次数的：${short}`;
  return `${formatMoment(tally.row)}${judgedWords(atlas, tally)}${whole}各项活动齐全${lacking}`;
}

/** `班主任论坛1个集团（沐谷镇中心小学集团）`, by activity; of many groups the table says which. */
function shortWords(atlas: RegionArtifact, term: string): string {
  const id = indicatorIds.moralEducationEvents;
  const missed = activityRows(atlas).filter(
    (row) => row.indicator_id === id && row.period === term && row.verdict === '未达标',
  );
  return [...Map.groupBy(missed, ({ category }) => category)]
    .map(([category, own]) => {
      const all = wordsOfIndicator(
        atlas,
        id,
      )`${countWords(atlas, 'activity_groups_short', `${term},${id},${category}`)}集团`;
      const names = own.map(({ unit_id }) => localGroupName(atlas, unit_id)).join('、');
      return `${category.replace(/^.*：/, '')}${all}${own.length > nameLimit ? '' : `（${names}）`}`;
    })
    .join('，');
}

const nameLimit = 6;
