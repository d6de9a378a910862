import type {
  CityArtifact,
  CityFigure,
  CityJudgement,
  CityMember,
  CityPart,
  CityRow,
  CountyJudgement,
  OwnTarget,
} from '../../artifacts/city.ts';
import { bind } from '../../format/bound-text.ts';
import { formatMoment } from '../../format/date.ts';
import { formatCount, formatShare } from '../../format/number.ts';
import { toneOf, type Tone } from '../../format/verdict.ts';
import { dueDay } from '../coverage-change.ts';
import { countyRef } from './refs.ts';

/** The counties of a city in one of its figures, in official order: never ranked, and each beside what its own documents ask. */

/** One county as a row of a table, a line of a chart, a square. */
export interface CountyLine {
  readonly member: CityMember;
  readonly part: CityPart;
  /** In [0, 1] of a share, otherwise the count; null where it is not in the figure. */
  readonly amount: number | null;
  /** `78.7%`, `14个`, or the state that keeps it out: `无数据`. */
  readonly words: string;
  /** `107/136个校区`; '' of a count and where there is none. */
  readonly parts: string;
  /** Why it is not in the figure; '' where it is. */
  readonly reason: string;
  /** What it has instead, shown apart and never summed: `2025年10月31日60.0%（12/20个校区），不计入`; '' where there is nothing. */
  readonly instead: string;
  /** By the city's target; null where nothing is judged. */
  readonly verdict: '达标' | '未达标' | '未到期' | null;
  readonly tone: Tone;
  /** `差2个校区`; '' where nothing is lacking or it is not known. */
  readonly lacking: string;
  /** Units that it lacks to the city's target; null without a number. */
  readonly shortfall: number | null;
  readonly own: readonly OwnWords[];
  /** Its own documents ask exactly what the city asks. */
  readonly asksTheSame: boolean;
  /** Its own documents ask something else than the city, or it counts something else under this name. */
  readonly differs: boolean;
}

/** A target of a county's own documents. */
export interface OwnWords {
  readonly slug: string;
  readonly clause_id: string | null;
  /** `2025年底≥80%` */
  readonly asked: string;
  /** `未达标，差4个校区` */
  readonly outcome: string;
}

/** One line per member, in official order. `judgement`: the target of the city that they are held against. */
export function countyLines(
  city: CityArtifact,
  figure: CityFigure,
  judgement: CityJudgement | null = null,
): readonly CountyLine[] {
  return city.members.map((member, index) => {
    // A figure has one part per member, and a judgement one county, in the order of the members.
    const part = figure.parts[index] ?? noPart(member);
    const judged = judgement?.counties[index] ?? null;
    return lineOf({ member, part, figure, judgement, judged });
  });
}

function noPart({ region_code }: CityMember): CityPart {
  return { region_code, state: '无数据', row: null, other: null, weight: null, reason: null };
}

function lineOf(of: {
  readonly member: CityMember;
  readonly part: CityPart;
  readonly figure: CityFigure;
  readonly judgement: CityJudgement | null;
  readonly judged: CountyJudgement | null;
}): CountyLine {
  const { member, part, figure, judgement, judged } = of;
  const { row, other, state } = part;
  const threshold = judgement?.unit === '%' ? judgement.threshold : null;
  const verdict = row === null ? null : (judged?.verdict ?? null);
  const shortfall = row === null ? null : (judged?.shortfall ?? null);
  return {
    member,
    part,
    amount: row === null ? null : amountOf(row, figure),
    words: row === null ? state : countyWords(member, row, figure, threshold),
    parts: row === null ? '' : countyParts(member, row, figure),
    // Who has no folder has no reason of its own: the state says it all.
    reason: state === '计入' || state === '无数据' ? '' : (part.reason ?? ''),
    instead:
      other === null
        ? ''
        : `${formatMoment(other)}${countyWords(member, other, figure, null)}${bracketed(countyParts(member, other, figure))}，不计入`,
    verdict,
    tone: verdict === null ? 'absent' : toneOf[verdict],
    lacking: shortfall === null || shortfall === 0 ? '' : `差${shortfallNumber(of, shortfall)}${figure.counted}`,
    shortfall,
    own: besideTarget(judged, judgement).flatMap((own) => ownWords(member, own, figure)),
    asksTheSame: sameTarget(judged, judgement) !== null,
    differs: part.state === '口径不同' || ((judged?.own.length ?? 0) > 0 && sameTarget(judged, judgement) === null),
  };
}

/** The target of a county's own documents that asks what the city's does; null where none does. */
function sameTarget(judged: CountyJudgement | null, judgement: CityJudgement | null): OwnTarget | null {
  if (judged === null || judgement === null) return null;
  return (
    judged.own.find(
      ({ deadline, threshold, comparator }) =>
        deadline === judgement.deadline && threshold === judgement.threshold && comparator === judgement.comparator,
    ) ?? null
  );
}

/** What stands beside the city's target: the same one, else those of the same day, else all that its documents set. */
function besideTarget(judged: CountyJudgement | null, judgement: CityJudgement | null): readonly OwnTarget[] {
  const same = sameTarget(judged, judgement);
  if (same !== null) return [same];
  const own = judged?.own ?? [];
  const ofThatDay = own.filter(({ deadline }) => deadline === judgement?.deadline);
  return ofThatDay.length > 0 ? ofThatDay : own;
}

const bracketed = (words: string) => (words === '' ? '' : `（${words}）`);

function amountOf({ numerator, denominator }: CityRow, { is_share }: CityFigure): number | null {
  if (numerator === null) return null;
  if (!is_share) return numerator;
  return denominator === null || denominator === 0 ? null : numerator / denominator;
}

function countyWords(member: CityMember, row: CityRow, figure: CityFigure, threshold: number | null): string {
  const { numerator, denominator } = row;
  if (numerator === null) return '无数据';
  const ref = countyRef(member.slug, row, { ...figure, part: 'value' });
  if (!figure.is_share) return `${bind(formatCount(numerator), ref)}${figure.counted}`;
  if (denominator === null || denominator === 0) return '无数据';
  return bind(formatShare(numerator, denominator, threshold), ref);
}

function countyParts(member: CityMember, row: CityRow, figure: CityFigure): string {
  const { numerator, denominator } = row;
  if (!figure.is_share || numerator === null || denominator === null) return '';
  const number = (part: 'numerator' | 'denominator', value: number) =>
    bind(formatCount(value), countyRef(member.slug, row, { ...figure, part }));
  return `${number('numerator', numerator)}/${number('denominator', denominator)}${figure.counted}`;
}

/** What a county lacks to the city's target is the city's own reckoning: a cell of its table of judged counties. */
function shortfallNumber(
  { judgement, member }: { readonly judgement: CityJudgement | null; readonly member: CityMember },
  shortfall: number,
): string {
  const ref = judgement === null ? null : `#county_shortfall(${judgement.target_id} ${member.region_code})`;
  return bind(formatCount(shortfall), ref);
}

function ownWords(member: CityMember, own: OwnTarget, figure: CityFigure): readonly OwnWords[] {
  const { slug } = member;
  if (slug === null || own.threshold === null) return [];
  const unit = figure.is_share ? '%' : figure.counted;
  const threshold = bind(`${own.threshold}${figure.is_share ? '%' : ''}`, `${slug}/${own.ref}t`);
  const lacking =
    own.shortfall === null || own.shortfall === 0
      ? ''
      : `，差${bind(formatCount(own.shortfall), `${slug}/${own.ref}s`)}${figure.counted}`;
  return [
    {
      slug,
      clause_id: own.clause_id,
      asked: `${dueDay(own)}${own.comparator ?? '≥'}${threshold}${unit === '%' ? '' : unit}`,
      outcome: `${own.verdict}${lacking}`,
    },
  ];
}

/** Names of those that miss the city's target, with what they lack: `甲县差2个校区、丙县差4个校区`. */
export function missedWords(lines: readonly CountyLine[]): string {
  return lines
    .filter(({ verdict }) => verdict === '未达标')
    .map(({ member, lacking }) => `${member.region_name}${lacking}`)
    .join('、');
}
