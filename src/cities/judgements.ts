import type { CityFigure, CityJudgement, CityMember, CityRow, CountyJudgement, OwnTarget } from '../artifacts/city.ts';
import { resultRef } from '../artifacts/name-rows.ts';
import type { RegionArtifact } from '../artifacts/types.ts';
import { lastDayOf } from '../format/date.ts';
import { formatThreshold } from '../format/number.ts';
import { findIndicator } from '../indicators/registry.ts';
import type { ResultRow } from '../model/result.ts';
import type { Row } from '../model/tables.ts';
import { countReaches, reaches, shortfallOf, verdictOf, type Standard } from './judge.ts';
import { figureWords } from './words.ts';

/** What judging needs beside the targets. */
export interface JudgeOptions {
  readonly day: string;
  readonly figures: readonly CityFigure[];
  readonly members: readonly Pick<CityMember, 'region_code'>[];
  readonly counties: ReadonlyMap<string, RegionArtifact>;
}

type Target = Row<'policy_targets'>;

/**
 * Holds every target of the city that is about the whole area against the city's figure and against each county's. A target
 * that is asked of each group is judged group by group in the counties, and a sum over groups is not held against it.
 */
export function judgementsOf(targets: readonly Target[], options: JudgeOptions): readonly CityJudgement[] {
  return targets.flatMap((target) => {
    const indicator = findIndicator(target.indicator_id);
    if (indicator === null || indicator.judged_unit_kind !== 'region' || target.valid_from > options.day) return [];
    return indicator.bases
      .filter(({ is_judged }) => is_judged)
      .flatMap((basis) => {
        const found = options.figures.filter(
          (figure) =>
            figure.indicator_id === indicator.id &&
            figure.basis === basis.label &&
            figure.category === '' &&
            figure.is_main,
        );
        const figure = figureFor(target, found, options.day);
        // Of the other ways of counting only those are held against it that some county uses.
        if (figure === null && !basis.is_headline) return [];
        // A target in units on a share is asked of each unit, not of the sum.
        if (figure !== null && figure.is_share !== (target.unit === '%')) return [];
        return [judgementOf(target, { ...options, figure, basis })];
      });
  });
}

/** On its deadline once that has come, until then on the city's own day; over periods the last that has ended. */
function figureFor(target: Target, figures: readonly CityFigure[], day: string): CityFigure | null {
  if (figures.every(({ as_of_date }) => as_of_date === null)) {
    const ended = figures.filter(
      ({ period }) =>
        lastDayOf(period) <= day &&
        lastDayOf(period) >= target.valid_from &&
        (target.valid_to === null || lastDayOf(period) < target.valid_to),
    );
    return ended.toSorted((a, b) => (a.period < b.period ? -1 : 1)).at(-1) ?? null;
  }
  const { deadline } = target;
  const wanted = deadline !== null && deadline <= day ? deadline : day;
  return figures.find(({ as_of_date }) => as_of_date === wanted) ?? null;
}

function judgementOf(
  target: Target,
  {
    figure,
    basis,
    ...options
  }: JudgeOptions & {
    readonly figure: CityFigure | null;
    readonly basis: { readonly label: string; readonly is_headline: boolean };
  },
): CityJudgement {
  const { target_id, clause_id, indicator_id, comparator, threshold, unit, deadline } = target;
  const isDue = deadline === null || deadline <= options.day;
  const verdict = isDue ? verdictOf(figure, target) : '未到期';
  const bounds = figure?.bounds ?? null;
  return {
    target_id,
    clause_id,
    indicator_id,
    basis: basis.label,
    is_headline: basis.is_headline,
    period: figure?.period ?? '',
    as_of_date: figure?.as_of_date ?? null,
    comparator,
    threshold,
    unit,
    deadline,
    figure_id: figure?.figure_id ?? null,
    verdict,
    reason: reasonOf(figure, target),
    shortfall:
      bounds === null ? null : { least: shortfallOf(bounds.least, target), most: shortfallOf(bounds.most, target) },
    counties: options.members.map(({ region_code }) =>
      countyJudgement(region_code, target, { ...options, figure, basis, isDue }),
    ),
  };
}

function reasonOf(figure: CityFigure | null, target: Standard): string {
  const asked = `目标${target.comparator}${formatThreshold(target.threshold, target.unit)}`;
  if (figure === null || figure.numerator === null) return `没有可以计算的数，${asked}。`;
  return `${figure.completeness}。${figureWords(figure, target.threshold)}；${asked}。`;
}

function countyJudgement(
  code: string,
  target: Target,
  {
    figure,
    basis,
    isDue,
    counties,
  }: Pick<JudgeOptions, 'counties'> & {
    readonly figure: CityFigure | null;
    readonly basis: { readonly label: string };
    readonly isDue: boolean;
  },
): CountyJudgement {
  const part = figure?.parts.find(({ region_code }) => region_code === code);
  const row = part?.row ?? null;
  const county = counties.get(code);
  const own = county === undefined ? [] : ownTargets(county, { target, figure, basis: basis.label });
  return {
    region_code: code,
    state: part?.state ?? (county === undefined ? '无数据' : '缺数据'),
    row,
    verdict: countyVerdict(row, { target, isDue }),
    shortfall:
      row === null || row.numerator === null || row.denominator === null
        ? null
        : shortfallOf({ numerator: row.numerator, denominator: row.denominator }, target),
    own,
    differs: part?.state === '口径不同' || own.some((one) => isOther(one, target)),
  };
}

function countyVerdict(
  row: CityRow | null,
  { target, isDue }: { readonly target: Standard; readonly isDue: boolean },
): CountyJudgement['verdict'] {
  if (row === null || row.numerator === null) return null;
  if (!isDue) return '未到期';
  const { numerator, denominator } = row;
  const isReached =
    denominator === null ? countReaches(numerator, target) : reaches({ numerator, denominator }, target);
  return isReached ? '达标' : '未达标';
}

function isOther(own: OwnTarget, { threshold, comparator, deadline }: Target): boolean {
  return own.threshold !== threshold || own.comparator !== comparator || own.deadline !== deadline;
}

/** The county's own targets on the same figure: each at the city's moment where it has a row then, otherwise its latest. */
function ownTargets(
  county: RegionArtifact,
  { target, figure, basis }: { readonly target: Target; readonly figure: CityFigure | null; readonly basis: string },
): readonly OwnTarget[] {
  const moment = figure?.as_of_date ?? figure?.period;
  const rows = county.results
    .filter(({ indicator_id }) => indicator_id === target.indicator_id)
    .map((row, index) => ({ row, ref: resultRef(row.indicator_id, index) }))
    .filter(
      ({ row }) => row.unit_kind === 'region' && row.basis === basis && row.category === '' && row.target_id !== null,
    );
  return [...Map.groupBy(rows, ({ row }) => row.target_id).values()].flatMap((own) => {
    const found = own.find(({ row }) => momentOf(row) === moment) ?? own.at(-1);
    if (found === undefined || found.row.target_id === null) return [];
    const { target_id, clause_id, comparator, threshold, deadline, verdict, shortfall } = found.row;
    return [{ target_id, clause_id, comparator, threshold, deadline, verdict, shortfall, ref: found.ref }];
  });
}

function momentOf(row: Pick<ResultRow, 'as_of_date' | 'period'>): string {
  return row.as_of_date ?? row.period;
}
