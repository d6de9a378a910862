import type { RegionArtifact } from '../artifacts/types.ts';
import { bind, derivedRef, refOfCell } from '../format/bound-text.ts';
import { formatDate, formatMoment } from '../format/date.ts';
import { formatShare } from '../format/number.ts';
import { toneOf, type Tone } from '../format/verdict.ts';
import { indicatorIds } from '../indicators/ids.ts';
import type { DerivedRow } from '../model/derived.ts';
import type { Row } from '../model/tables.ts';
import { coverageMilestones } from './bases.ts';
import { currentOf, headlineOf, isFrozen } from './choose.ts';
import { countNumber, countOf } from './counts/counts.ts';
import { coverageChange, dueDay } from './coverage-change.ts';
import { figureOf, type Figure } from './figure.ts';
import { kindCountWords } from './kind-counts.ts';
import { outcomeWords } from './mark-words.ts';
import { partsWords, shortfallAmount, shortfallWords, targetAmount, valueWords } from './say.ts';
import { goalsOf, targetStandings } from './targets.ts';

/** The first screen of a region: where coverage stands, and one milestone of it beside the other. */

/** A dated target of coverage as a stop on the line of time. */
export interface CoverageStop {
  readonly id: string;
  /** `2025年底` */
  readonly when: string;
  /** `目标80%`, of one that is still to come `目标`: its numeral is the target itself. */
  readonly goal: string;
  /** The numeral of the stop: the share on its day, or what is asked where the day is still to come. '' where neither is known. */
  readonly numeral: string;
  readonly tone: Tone;
  /** `未达标`, `尚未到期` */
  readonly verdict: string;
  /** `差2个校区`, `还差13个校区`; '' where nothing is lacking or it is not known. */
  readonly lacking: string;
  readonly lines: readonly string[];
}

/** The present value; null where nothing can be computed. */
export interface CoverageNow {
  readonly when: string;
  readonly numeral: string;
  readonly lines: readonly string[];
}

/** Both; null where the region's documents set no dated target and nothing is computed. */
export interface CoverageStrip {
  readonly now: CoverageNow | null;
  readonly stops: readonly CoverageStop[];
}

const tight = { indicator_id: indicatorIds.tightCoverage };

/** The milestones of a region's coverage and its present value, as far as there are any. */
export function coverageStripOf(atlas: RegionArtifact): CoverageStrip | null {
  const current = currentOf(atlas, tight);
  const stops = goalsOf(atlas, tight.indicator_id)
    .filter(({ deadline }) => deadline !== null)
    .toSorted((a, b) => (a.deadline ?? '').localeCompare(b.deadline ?? ''))
    .map((target) => stopOf(atlas, target));
  if (current === null && stops.length === 0) return null;
  if (current === null) return { now: null, stops };
  const now = figureOf(atlas, current);
  const change = coverageChange(atlas, now.basis);
  return {
    now: {
      when: formatMoment(current),
      numeral: valueWords(now),
      lines: [`${partsWords(now)}${now.counted}`, ...(change === '' ? [] : [`比上年同期${change}`])],
    },
    stops,
  };
}

function stopOf(atlas: RegionArtifact, target: Row<'policy_targets'>): CoverageStop {
  const { rows = [] } = targetStandings(atlas).find((own) => own.target.target_id === target.target_id) ?? {};
  const [row] = rows;
  const figure = row === undefined ? null : figureOf(atlas, row);
  const when = dueDay(target);
  if (row !== undefined && figure !== null && isFrozen(row)) {
    return {
      id: target.target_id,
      when,
      goal: `目标${targetAmount(target)}`,
      numeral: valueWords(figure),
      tone: toneOf[row.verdict],
      verdict: row.verdict,
      lacking: shortfallWords(figure),
      lines: [`${partsWords(figure)}${figure.counted}`, ...otherBases(atlas, target)],
    };
  }
  const isAhead = (target.deadline ?? '') > atlas.region.as_of_date;
  return {
    id: target.target_id,
    when,
    goal: '目标',
    numeral: targetAmount(target),
    tone: isAhead ? 'wait' : 'absent',
    verdict: isAhead ? '尚未到期' : '无法计算',
    lacking: isAhead ? aheadWords(figure) : '',
    lines: [],
  };
}

/** Before the day: what is still lacking, or reached ahead of time; '' where it is not known. */
function aheadWords(figure: Figure | null): string {
  if (figure === null || figure.value === null) return '';
  const lacking = shortfallAmount(figure);
  return lacking === '' ? '已提前达到' : `还差${lacking}`;
}

/** How the same target came out on the other bases: `按学校、学生计均为达标`. */
function otherBases(atlas: RegionArtifact, { deadline }: Row<'policy_targets'>): readonly string[] {
  const others = coverageMilestones(atlas).filter(
    (row) => row.deadline === deadline && row.basis !== headlineOf(tight.indicator_id) && row.due_verdict !== null,
  );
  return [...Map.groupBy(others, ({ due_verdict }) => due_verdict)].map(
    ([verdict, own]) => `按${own.map(({ basis }) => basis.replace('口径', '')).join('、')}计${verdict}`,
  );
}

/** The finding of the first screen in one line: how the target that was due last came out. */
export function overviewHeadline(atlas: RegionArtifact): string {
  const current = currentOf(atlas, tight);
  const goals = goalsOf(atlas, tight.indicator_id).filter(({ deadline }) => deadline !== null);
  if (current === null) return goals.length === 0 ? bodiesHeadline(atlas) : openHeadline(goals);
  const now = figureOf(atlas, current);
  const due = targetStandings(atlas)
    .flatMap(({ target, rows: [row] }) => (goals.includes(target) && row !== undefined && isFrozen(row) ? [row] : []))
    .toSorted((a, b) => (a.deadline ?? '').localeCompare(b.deadline ?? ''))
    .at(-1);
  const outcome = due === undefined ? '' : outcomeWords(figureOf(atlas, due));
  if (due === undefined || outcome === '') return `紧密型覆盖率目前为${valueWords(now)}`;
  return `紧密型覆盖率${dueDay(due)}${outcome}`;
}

/** Without a figure of coverage: `2025年底80%、2030年底90%的覆盖率目标，现有材料尚不足以计算`. */
function openHeadline(goals: readonly Row<'policy_targets'>[]): string {
  const words = goals.map((target) => `${dueDay(target)}${targetAmount(target)}`);
  return `紧密型覆盖率目标为${words.join('、')}，现有材料不足以计算`;
}

/** Without a target: who is there. */
function bodiesHeadline(atlas: RegionArtifact): string {
  const schools = countOf(atlas, 'group_schools');
  if (countOf(atlas, 'groups') === 0) return `${atlas.region.region_name}尚无集团化办学的登记`;
  const all = schools === 0 ? '' : `，${countNumber(atlas, 'group_schools')}所学校`;
  return `${atlas.region.region_name}有${kindCountWords(atlas)}${all}`;
}

/** What the months say together: `紧密型覆盖率从2021年3月31日的31.6%升至2026年3月31日的80.9%`; '' where fewer than two are known. */
export function coverageCourse(atlas: RegionArtifact): string {
  const own = atlas.derived.coverage_history.filter(
    (row) =>
      row.basis === headlineOf(tight.indicator_id) && row.perimeter === '当期口径' && row.numerator_tight !== null,
  );
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined || first === last) return '';
  return `紧密型覆盖率从${monthWords(first)}${directionWords(shareOf(first), shareOf(last))}${monthWords(last)}`;
}

const shareOf = (row: DerivedRow<'coverage_history'>) => (row.numerator_tight ?? 0) / row.denominator;

function directionWords(from: number, to: number): string {
  if (from === to) return '到';
  return to > from ? '升至' : '降至';
}

function monthWords(row: DerivedRow<'coverage_history'>): string {
  const ref = derivedRef('share', [refOfCell(row, 'numerator_tight'), refOfCell(row, 'denominator')]);
  return `${formatDate(row.as_of_date)}的${bind(formatShare(row.numerator_tight ?? 0, row.denominator), ref)}`;
}
