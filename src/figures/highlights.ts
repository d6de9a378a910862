import type { RegionArtifact } from '../artifacts/types.ts';
import { bind, derivedRef } from '../format/bound-text.ts';
import { formatMoment, formatPeriod } from '../format/date.ts';
import { formatShare } from '../format/number.ts';
import { toneOf, type Tone } from '../format/verdict.ts';
import { indicatorIds } from '../indicators/ids.ts';
import type { Verdict } from '../model/verdict.ts';
import { currentOf, figureAt, frozenOf, groupRowsAt, nextTargetOf, yearBeforeOf, type Series } from './choose.ts';
import { countNumber } from './counts/counts.ts';
import { coverageChange, dueDay } from './coverage-change.ts';
import { figureOf, type Figure } from './figure.ts';
import { fiveYearFigures, notYetWords } from './five-year.ts';
import { pooledName } from './pooled.ts';
import {
  changeWords,
  numeratorWords,
  partsWords,
  shortfallAmount,
  shortfallWords,
  standardWords,
  valueSum,
  valueWithParts,
  valueWords,
} from './say.ts';
import { judgedWords, lackingWords, missing, missingWords, tallyOf } from './tally.ts';
import { statesWords } from './tasks-finding.ts';
import { taskStandings } from './tasks.ts';
import { wordsOfCounted } from './kinds.ts';

/** One answer of the first screen: a figure, what it means, and where its reader goes on. */
export interface Highlight {
  readonly id: string;
  readonly label: string;
  /** The figure with its unit, in a few glyphs: what the badge says of, never its opposite. */
  readonly figure: string;
  /** The badge beside it: a verdict, or the state of things that are not judged. Null where there is nothing to say. */
  readonly mark: Mark | null;
  /** Short sentences under the figure, the most important first; the first explains the figure itself. */
  readonly lines: readonly string[];
  /** Address inside the region. */
  readonly path: string;
}

/** A verdict in few words, with the tone that draws it. */
export interface Mark {
  readonly words: string;
  readonly tone: Tone;
}

/** What leaders ask first, as far as the data can answer it; in the order in which they ask. */
export function highlightsOf(atlas: RegionArtifact): readonly Highlight[] {
  return [
    coverage(atlas),
    share(atlas, indicatorIds.rotationShare, {
      label: wordsOfCounted(atlas)('集团内教师交流'),
      of: wordsOfCounted(atlas)('占集团成员校区专任教师的'),
      more: fiveYearLine(atlas),
    }),
    share(atlas, indicatorIds.backboneShare, { label: '交流教师中的骨干教师', of: '占交流教师的' }),
    appraisal(atlas),
    funding(atlas),
    tasks(atlas),
  ].filter((highlight) => highlight !== null);
}

/** The latest target that was due comes first and large, then the present value, then the target that comes next. */
function coverage(atlas: RegionArtifact): Highlight | null {
  const series: Series = { indicator_id: indicatorIds.tightCoverage };
  const current = currentOf(atlas, series);
  if (current === null) return null;
  const now = figureOf(atlas, current);
  const due = frozenOf(atlas, series).at(-1);
  const [head, label] =
    due === undefined
      ? [now, '紧密型覆盖率']
      : [
          figureOf(atlas, due),
          `紧密型覆盖率，${dueDay(due)}目标${standardWords(figureOf(atlas, due)).replace('≥', '')}`,
        ];
  return {
    id: 'coverage',
    label,
    figure: valueWords(head),
    mark: head.verdict === '无定量要求' ? null : markOf(head.verdict),
    lines: [
      due === undefined ? `${formatMoment(current)}，${partsOf(head)}` : dueLine(head),
      ...(due === undefined || due === current ? [] : [presentLine(atlas, now)]),
      ...nextLine(atlas, series),
    ],
    path: pathOf(indicatorIds.tightCoverage),
  };
}

function pathOf(indicatorId: string): string {
  return `indicators/${indicatorId.toLowerCase()}/`;
}

const markOf = (verdict: Verdict): Mark => ({ words: verdict, tone: toneOf[verdict] });

/** `差2个校区，2025年12月31日为107/136个校区` */
function dueLine(figure: Figure): string {
  const lacking = shortfallWords(figure);
  const day = formatMoment(figure.row);
  return lacking === '' ? `${day}，${partsOf(figure)}` : `${lacking}，${day}为${partsOf(figure)}`;
}

/** `107/136个校区` */
function partsOf(figure: Figure): string {
  return `${partsWords(figure)}${figure.counted}`;
}

function presentLine(atlas: RegionArtifact, now: Figure): string {
  const change = coverageChange(atlas, now.basis);
  return `${formatMoment(now.row)}为${valueWithParts(now)}${change === '' ? '' : `，比上年同期${change}`}`;
}

function nextLine(atlas: RegionArtifact, series: Series): readonly string[] {
  const row = nextTargetOf(atlas, series);
  if (row === null) return [];
  const next = figureOf(atlas, row);
  const goal = `${dueDay(row)}目标${standardWords(next).replace('≥', '')}`;
  return [next.shortfall === null ? `${goal}已提前达到` : `${goal}尚未到期，还差${shortfallAmount(next)}`];
}

/** A share judged by group: how many groups miss it, what they lack, and what all groups that can be published make together. */
function share(
  atlas: RegionArtifact,
  indicatorId: string,
  { label, of, more = [] }: { readonly label: string; readonly of: string; readonly more?: readonly string[] },
): Highlight | null {
  const tally = tallyOf(atlas, indicatorId);
  if (tally === null) return null;
  const isMissed = missing(tally) > 0;
  const lacking = lackingWords(atlas, tally);
  const rest = isMissed
    ? `${numeratorWords(tally)}达标，共${judgedWords(atlas, tally)}${lacking === '' ? '' : `；未达标的共差${lacking}`}`
    : `${judgedWords(atlas, tally)}全部达标`;
  return {
    id: indicatorId.toLowerCase(),
    label: `${label}，${formatPeriod(tally.row.period)}`,
    figure: isMissed ? missingWords(tally) : numeratorWords(tally),
    mark: markOf(verdictOf(tally, isMissed)),
    lines: [rest, ...pooledLine(atlas, tally, of), ...more],
    path: pathOf(indicatorId),
  };
}

/** Of those of whom the policy asks that all rotate: who has not yet. */
function fiveYearLine(atlas: RegionArtifact): readonly string[] {
  const figures = fiveYearFigures(atlas);
  if (figures === null) return [];
  return [`${formatMoment(figures.done.row)}初任教满五年的教师中${notYetWords(figures)}`];
}

function verdictOf({ verdict }: Figure, isMissed: boolean): Verdict {
  if (!isMissed) return '达标';
  return verdict === '进行中（预计）' ? verdict : '未达标';
}

function pooledLine(atlas: RegionArtifact, tally: Figure, of: string): readonly string[] {
  const row = figureAt(atlas, { indicator_id: tally.row.indicator_id }, tally.moment);
  if (row === null || row.value === null) return [];
  const pooled = figureOf(atlas, row);
  const before = yearBeforeOf(atlas, row);
  const change = before === null ? '' : `，比上学年${changeWords(pooled, figureOf(atlas, before))}`;
  return [`${pooledName(atlas, row)}${numeratorWords(pooled)}，${of}${valueWords(pooled)}${change}`];
}

/** Three states add up to the groups judged; a group is called 未考核 only where no record says that it was appraised. */
function appraisal(atlas: RegionArtifact): Highlight | null {
  const row = currentOf(atlas, { indicator_id: indicatorIds.appraisal });
  if (row === null || !row.denominator) return null;
  const done = figureOf(atlas, row);
  // Those that were not appraised are the figure itself.
  const states = Object.keys(stateWords).flatMap((state) => {
    const part = figureAt(atlas, { indicator_id: row.indicator_id, category: `状态：${state}` }, done.moment);
    return part?.numerator ? [`${numeratorWords(figureOf(atlas, part))}${stateWords[state] ?? ''}`] : [];
  });
  const isMissed = missing(done) > 0;
  return {
    id: 'appraisal',
    label: `${formatPeriod(row.period)}考核`,
    figure: isMissed ? missingWords(done) : numeratorWords(done),
    mark: isMissed ? { words: '未考核', tone: 'unmet' } : { words: '已考核', tone: 'met' },
    lines: [
      `共${judgedWords(atlas, done)}，${states.length === 0 ? `${numeratorWords(done)}已考核` : states.join('，')}`,
    ],
    path: pathOf(indicatorIds.appraisal),
  };
}

const stateWords: Readonly<Record<string, string>> = {
  已公布: '已考核并公布结果',
  已考核未公布: '已考核、结果待公布',
};

function funding(atlas: RegionArtifact): Highlight | null {
  const planned = currentOf(atlas, { indicator_id: indicatorIds.funding, basis: '预算' });
  if (planned === null) return null;
  const budget = figureOf(atlas, planned);
  const amount = (basis: string) => {
    const row = figureAt(atlas, { indicator_id: planned.indicator_id, basis }, budget.moment);
    return row === null || row.value === null ? null : figureOf(atlas, row);
  };
  return {
    id: 'funding',
    label: `${formatPeriod(planned.period)}经费预算`,
    figure: valueWords(budget),
    mark: null,
    lines: [
      `${amountWords('下达', amount('下达'), budget)}，${amountWords('支出', amount('支出'), budget)}`,
      ...namedGroupsLine(atlas, budget),
    ],
    path: pathOf(indicatorIds.funding),
  };
}

/** `其中列明到集团的162万元`: how much of the budget the records name a group for. */
function namedGroupsLine(atlas: RegionArtifact, budget: Figure): readonly string[] {
  const rows = groupRowsAt(atlas, { indicator_id: budget.row.indicator_id, basis: budget.basis }, budget.moment);
  const known = rows.filter(({ value }) => value !== null).map((row) => figureOf(atlas, row));
  return known.length === 0 ? [] : [wordsOfCounted(atlas)`预算中列明到具体集团的${valueSum(known)}${budget.unit}`];
}

/** `已下达532.2万元（85.0%）`; an amount that is not returned is not zero. */
function amountWords(name: string, figure: Figure | null, budget: Figure): string {
  if (figure === null) return `${name}数尚未报送`;
  if (!budget.value) return `已${name}${valueWords(figure)}`;
  // In whole yuan where the rows have them: a share of rounded amounts would be off.
  const [n, d] = [figure.numerator ?? figure.value ?? 0, budget.numerator ?? budget.value];
  const part = bind(formatShare(n, d), derivedRef('share', [figure.ref, budget.ref]));
  return `已${name}${valueWords(figure)}（为预算的${part}）`;
}

/** What is overdue first: it is what has to be acted on. */
function tasks(atlas: RegionArtifact): Highlight | null {
  const standings = taskStandings(atlas);
  if (standings.length === 0) return null;
  const overdue = standings.filter(({ state }) => state === 'overdue');
  const all = `${countNumber(atlas, 'tasks')}项`;
  const first = overdue.map(({ task }) => `第${task.task_number}项（时限${task.time_limit}）`).slice(0, 2);
  return {
    id: 'tasks',
    label: '重点任务',
    figure: overdue.length === 0 ? all : `${countNumber(atlas, 'tasks_overdue')}项`,
    mark: overdue.length === 0 ? null : { words: '已逾期', tone: 'unmet' },
    lines: [
      ...(overdue.length === 0 ? [] : [`${first.join('、')}尚未完成`]),
      `共${all}：${statesWords(atlas, standings, { isNamed: false })}`,
    ],
    path: 'tasks/',
  };
}
