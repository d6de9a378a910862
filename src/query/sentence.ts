import { absenceWords, changeWords, goalWords, shortfallWords, standingWords, valueWithParts } from '../figures/say.ts';
import type { Answer, AnsweredFigure, Subject } from './answer.ts';
import { allPoints, pointAt, pointsOf, type AnswerPoint } from './points.ts';
import { momentWords } from './moments.ts';

/** The answer in sentences, the finding first: one sentence per figure. */
export function sentenceOf(answer: Answer): string {
  if (answer.figures.length === 0) return '没有符合所选条件的结果。请换一个时间、口径或者统计对象。';
  return answer.figures.map((answered) => `${findingOf(answered)}。`).join('');
}

/**
 * What one figure says, formed from its rows. No full stop. `isShort`: without what a chart says under its
 * title, and without naming units.
 */
export function findingOf(answered: AnsweredFigure, { isShort = false }: { readonly isShort?: boolean } = {}): string {
  const { subjects, moments } = answered;
  const [subject] = subjects;
  if (subject === undefined) return '没有结果';
  if (allPoints(answered).every(({ amount }) => amount === null)) return absentFinding(answered);
  if (subjects.length > 1)
    return moments.length > 1 ? changesFinding(answered, isShort) : unitsFinding(answered, isShort);
  return moments.length > 1 ? changeFinding(subject, answered) : valueFinding(subject, answered);
}

function headOf({ indicator, figure }: AnsweredFigure): string {
  if (indicator.bases_are_measures || figure.basis === indicator.short_title) return figure.basis;
  return `${indicator.short_title}（${figure.basis}）`;
}

function shortHeadOf({ indicator, figure }: AnsweredFigure): string {
  return indicator.bases_are_measures ? figure.basis : indicator.short_title;
}

/** One value: `2026年3月31日，示例县紧密型覆盖率（校区口径）为80.9%（110/136），距2030年12月31日90%的目标还差13个校区，目标尚未到期`. */
function valueFinding(subject: Subject, answered: AnsweredFigure): string {
  const moment = answered.moments[0] || '';
  const point = pointAt(subject, moment, answered);
  if (point === null) return absentFinding(answered);
  return `${momentWords(moment)}，${subject.name}${headOf(answered)}为${pointWords(point, answered)}`;
}

/** A value and how it stands; of what is itself lacking, what it is lacking to. */
function pointWords({ figure }: AnswerPoint, { indicator }: AnsweredFigure): string {
  const goal = goalWords(figure);
  const isGap = indicator.is_gap === true && goal !== '';
  const standing = isGap ? `按${goal}计算` : standingWords(figure);
  return `${valueWithParts(figure)}${standing === '' ? '' : `，${standing}`}`;
}

/** Many units at one moment: how many meet their standard and which not, or between which values they lie. */
function unitsFinding(answered: AnsweredFigure, isShort: boolean): string {
  const { subjects, moments } = answered;
  const points = subjects.map((subject) => ({ subject, point: pointAt(subject, moments[0] || '', answered) }));
  const noun = nounOf(answered);
  const head = isShort ? `${shortHeadOf(answered)}：` : `${momentWords(moments[0] || '')}，${headOf(answered)}：`;
  const unmet = points.filter(({ point }) => point?.figure.verdict === '未达标');
  const met = points.filter(({ point }) => point?.figure.verdict === '达标').length;
  const above = points.filter(({ point }) => point?.figure.verdict === '超过建议规模').length;
  const measure = noun.charAt(0);
  const silentWords = countedWords(points.flatMap(silenceOf), measure);
  if (met + unmet.length === 0) {
    const range = rangeFinding(points, answered);
    return `${head}${range}${above === 0 ? '' : `，其中${above}${measure}超过建议规模`}${restWords(silentWords)}`;
  }
  const open = points.flatMap(({ point }) => {
    const verdict = point === null || point.amount === null ? null : point.figure.verdict;
    return verdict === null || verdict === '达标' || verdict === '未达标' ? [] : [verdict];
  });
  const rest = restWords([...countedWords(open, measure), ...silentWords]);
  const lacking = unmet.map(
    ({ subject, point }) => `${subject.name}${point === null ? '' : shortfallWords(point.figure)}`,
  );
  const listed = lacking.length > 4 ? `${lacking.slice(0, 4).join('、')}等` : lacking.join('、');
  const missed =
    unmet.length === 0
      ? '全部达标'
      : `${met}${measure}达标，${unmet.length}${measure}未达标${isShort ? '' : `（${listed}）`}`;
  return `${head}已判定的${met + unmet.length}${noun}中，${missed}${rest}`;
}

/** Why a unit has no value; nothing where it has one. A unit without a row has no record at that moment. */
function silenceOf({ point }: Placed): readonly string[] {
  if (point === null) return ['无记录'];
  if (point.amount !== null) return [];
  return [absenceWords(point.figure.verdict)];
}

/** How many of each: `1个类型待确认`, `2个不公开`. */
function countedWords(words: readonly string[], measure: string): readonly string[] {
  return [...new Set(words)].map((own) => `${words.filter((one) => one === own).length}${measure}${own}`);
}

/** Those that are left over, so that all add up. */
function restWords(parts: readonly string[]): string {
  return parts.length === 0 ? '' : `；另有${parts.join('；')}`;
}

/** What is counted: groups by their name, parts of a total as items. */
function nounOf({ subjects, indicator }: AnsweredFigure): string {
  const rows = subjects.flatMap((subject) => subject.rows);
  const isOfParts = new Set(rows.map(({ category }) => category)).size > 1;
  if (isOfParts) return '项';
  return { region: '个地区', group: `个${indicator.body_word ?? '集团'}`, school: '所学校', campus: '个校区' }[
    rows[0]?.unit_kind ?? 'group'
  ];
}

interface Placed {
  readonly subject: Subject;
  readonly point: AnswerPoint | null;
}

function rangeFinding(placed: readonly Placed[], answered: AnsweredFigure): string {
  const present = placed.flatMap(({ subject, point }) =>
    point === null || point.amount === null ? [] : [{ subject, amount: point.amount, words: point.words }],
  );
  const inOrder = [...present].sort((a, b) => a.amount - b.amount);
  const [least] = inOrder;
  const most = inOrder[inOrder.length - 1];
  if (least === undefined || most === undefined) return absentFinding(answered);
  if (present.length <= 3) return present.map(({ subject, words }) => `${subject.name}${words}`).join('，');
  if (least.words === most.words) return `${present.length}个都是${least.words}`;
  return `${present.length}个有数值，在${least.words}至${most.words}之间`;
}

/** One unit over time: its latest ended value against the one before. */
function changeFinding(subject: Subject, answered: AnsweredFigure): string {
  const pair = lastTwo(subject, answered);
  if (pair === null) return `${subject.name}${headOf(answered)}：${answered.moments.length}个时段中没有两个可比的数值`;
  const [before, after] = pair;
  return (
    `${momentWords(after.moment)}，${subject.name}${headOf(answered)}为${after.point.words}，` +
    `比${momentWords(before.moment)}${changeWords(after.point.figure, before.point.figure)}`
  );
}

/** Many units over time: how many rose and how many fell between their latest two values. */
function changesFinding(answered: AnsweredFigure, isShort: boolean): string {
  const head = isShort ? `${shortHeadOf(answered)}：` : `${headOf(answered)}：`;
  const pairs = answered.subjects.map((subject) => lastTwo(subject, answered)).filter((pair) => pair !== null);
  const words = pairs.map(([before, after]) => changeWords(after.point.figure, before.point.figure));
  const count = (test: RegExp) => words.filter((word) => test.test(word)).length;
  const [up, down] = [count(/^(?:提高|增加)/), count(/^(?:下降|减少)/)];
  const same = words.length - up - down;
  const parts = [
    { words: '上升', count: up },
    { words: '下降', count: down },
    { words: '持平', count: same },
  ].filter(({ count: many }) => many > 0);
  if (parts.length === 0) return `${head}没有两个可比的时段`;
  return `${head}最近两期可比的${words.length}项中，${parts.map((part) => `${part.count}项${part.words}`).join('、')}`;
}

interface Moment {
  readonly moment: string;
  readonly point: AnswerPoint;
}

/** The latest two values of a subject; a moment that still runs is no match for one that has ended. */
function lastTwo(subject: Subject, answered: AnsweredFigure): readonly [Moment, Moment] | null {
  const present = pointsOf(subject, answered).flatMap((point, at) =>
    point === null || point.amount === null || point.is_running ? [] : [{ moment: answered.moments[at] || '', point }],
  );
  const ended = present.filter(({ moment }) => moment <= answered.figure.latest);
  const [before, after] = ended.slice(-2);
  return before === undefined || after === undefined ? null : [before, after];
}

/** Nothing has a value: the reason that the data give. */
function absentFinding(answered: AnsweredFigure): string {
  const rows = allPoints(answered).map(({ figure }) => figure);
  const reasons = [...new Set(rows.map(({ reason, verdict }) => (reason === null ? absenceWords(verdict) : reason)))];
  const words = reasons.slice(0, 2).map((reason) => reason.replace(/。$/, '').replace(/^无法计算：/, ''));
  return `${headOf(answered)}没有数值：${words.join('；')}`;
}
