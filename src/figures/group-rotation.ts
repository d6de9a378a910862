import type { RegionArtifact } from '../artifacts/types.ts';
import { bind, derivedRef } from '../format/bound-text.ts';
import { formatPeriod } from '../format/date.ts';
import { formatCount } from '../format/number.ts';
import { indicatorIds } from '../indicators/ids.ts';
import type { Figure } from './figure.ts';
import { groupFiguresOf } from './group-figures.ts';
import {
  denominatorNumber,
  goalWords,
  numeratorWords,
  partRef,
  requiredWords,
  shortfallAmount,
  standingWords,
  valueWords,
} from './say.ts';

/** How a group stands on rotation, in sentences: how many there should be, how many there are, how many lack. */

/** The latest academic year that has ended, judged; null where nothing is known of one. */
export function rotationSentence(atlas: RegionArtifact, groupId: string): string | null {
  const { ended } = groupFiguresOf(atlas, groupId, indicatorIds.rotationShare);
  if (ended === null || ended.verdict === '数据缺失') return null;
  return `${formatPeriod(ended.row.period)}${rotationWords(ended)}。`;
}

/** The academic year that runs, which is not judged yet; null where none has begun or nothing is known of it. */
export function runningRotationSentence(atlas: RegionArtifact, groupId: string): string | null {
  const { ended, running } = groupFiguresOf(atlas, groupId, indicatorIds.rotationShare);
  if (running === null) return null;
  // A young group has no other year; of the others it is said of the ended year why there is no number.
  if (running.numerator === null)
    return ended === null ? `${formatPeriod(running.row.period)}${rotationWords(running)}。` : null;
  return `${formatPeriod(running.row.period)}正在进行，目前${rotationWords(running, '已交流')}。`;
}

function rotationWords(figure: Figure, verb = '交流'): string {
  if (figure.numerator === null || figure.denominator === null) return `交流人数：${valueWords(figure)}`;
  const counted = `有专任教师${denominatorNumber(figure)}人`;
  const required = requiredWords(figure);
  const done = `${verb}${numeratorWords(figure)}`;
  if (required === '') return `${counted}，${done}${unjudgedWords(figure)}`;
  return `${counted}，按${goalWords(figure)}应交流${required}，${done}，${lackWords(figure)}`;
}

/** The share of backbone teachers among those who rotated in the latest ended year; null where there is none to speak of. */
export function backboneSentence(atlas: RegionArtifact, groupId: string): string | null {
  const { ended } = groupFiguresOf(atlas, groupId, indicatorIds.backboneShare);
  if (ended === null || ended.numerator === null || ended.denominator === null) return null;
  const counted = `${formatPeriod(ended.row.period)}交流教师${denominatorNumber(ended)}人中，具有规定称号的骨干教师${numeratorWords(ended)}，占${valueWords(ended)}`;
  const required = requiredWords(ended);
  if (required === '') return `${counted}${unjudgedWords(ended)}。`;
  const why = ended.verdict === '未达标' ? `其余${untitledNumber(ended)}人在交流开始之日没有规定的称号。` : '';
  return `${counted}；按${goalWords(ended)}需要${required}，${lackWords(ended)}。${why}`;
}

/** Those who rotated without a title that counts. */
function untitledNumber({ numerator, denominator, ref }: Figure): string {
  const parts = [partRef(ref, 'denominator'), partRef(ref, 'numerator')];
  return bind(formatCount((denominator ?? 0) - (numerator ?? 0)), derivedRef('minus', parts));
}

/** Against the least number that reaches the standard: `还差25人，未达标`; of a period that runs nothing is judged yet. */
function lackWords(figure: Figure): string {
  const lacking = shortfallAmount(figure);
  if (lacking === '') return '已达到标准';
  return figure.verdict === '未达标' ? `还差${lacking}，未达标` : `还差${lacking}`;
}

function unjudgedWords(figure: Figure): string {
  const standing = standingWords(figure);
  return standing === '' ? '' : `；${standing}`;
}
