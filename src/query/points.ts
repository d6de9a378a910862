import { absenceOf, type ChartAbsence } from '../charts/absence.tsx';
import type { Observation } from '../figures/observation.ts';
import { valueWords } from '../figures/say.ts';
import type { AnsweredFigure, Subject } from './answer.ts';
import { amountOf, figureOfRow, standardOnScale } from './words.ts';

/** One subject at one moment, as charts and sentences read it. */
export interface AnswerPoint {
  readonly figure: Observation;
  readonly amount: number | null;
  readonly absence: ChartAbsence | null;
  readonly words: string;
  /** On the scale of the amount; null where the standard is of another unit, or there is none. */
  readonly threshold: number | null;
  readonly is_met: boolean;
  readonly is_running: boolean;
}

/** What a subject shows at a moment; null where it has no row. One figure beside several targets is one point. */
export function pointAt(subject: Subject, moment: string, answered: AnsweredFigure): AnswerPoint | null {
  const own = subject.rows.filter((row) => row.moment === moment);
  const row = own.find(({ threshold }) => threshold !== null) || own[0];
  if (row === undefined) return null;
  const figure = figureOfRow(row, answered);
  return {
    figure,
    amount: amountOf(figure),
    absence: absenceOf(row),
    words: valueWords(figure),
    threshold: standardOnScale(figure, answered),
    is_met: row.verdict !== '未达标' && row.verdict !== '超过建议规模',
    is_running: row.verdict === '进行中（预计）',
  };
}

/** The rows of a subject as points, one per moment of the figure. */
export function pointsOf(subject: Subject, answered: AnsweredFigure): readonly (AnswerPoint | null)[] {
  return answered.moments.map((moment) => pointAt(subject, moment, answered));
}

/** Every point of a figure, subject by subject. */
export function allPoints(answered: AnsweredFigure): readonly AnswerPoint[] {
  return answered.subjects.flatMap((subject) => pointsOf(subject, answered)).filter((point) => point !== null);
}
