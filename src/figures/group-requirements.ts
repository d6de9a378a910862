import type { RegionArtifact } from '../artifacts/types.ts';
import { formatInterval } from '../format/date.ts';
import { localReasonOf } from '../format/local-reasons.ts';
import { indicatorIds } from '../indicators/ids.ts';
import { findIndicator } from '../indicators/registry.ts';
import type { ResultRow } from '../model/result.ts';
import { changeSince } from './change.ts';
import { hasEnded, seriesOf, yearBeforeOf } from './choose.ts';
import { figureOf } from './figure.ts';
import type { StandingLine } from './group-standings.ts';
import { isUnmet, judgedRequirements } from './judged-requirements.ts';
import { shortfallWords } from './say.ts';
import { wordsOfIndicator } from './kinds.ts';
import type { TypePeriod } from './type-periods.ts';

/** One line for each requirement of a group: how it went over the years, how it stands, what changed. */

/** The course of one figure as a line without words: it says nothing that the table beside it does not. */
export interface Spark {
  readonly width: number;
  readonly height: number;
  readonly path: string;
  /** The newest value. */
  readonly dot: { readonly x: number; readonly y: number } | null;
  /** Where the standard runs; null where the figure is not measured in its unit. */
  readonly standard_y: number | null;
}

/** What a group misses, for the head of its page. */
export interface Gap {
  readonly indicator_id: string;
  readonly title: string;
  /** `差1所成员校`; '' where it is not known how much. */
  readonly lacking: string;
}

const size = { width: 88, height: 28 } as const;
const margin = 4;

/** Why figures of a table are absent or what has to be known beside them: each reason once, with the requirements it is about. */
export function reasonsOfLines(
  atlas: RegionArtifact,
  lines: readonly StandingLine[],
): readonly { readonly reason: string; readonly names: readonly string[] }[] {
  const rows = lines.flatMap(({ ended, running }) => [ended, running]).filter((row) => row !== null);
  const explained = rows.flatMap((row) =>
    row.reason === null ? [] : [{ reason: localReasonOf(row), name: titleOf(atlas, row) }],
  );
  return [...Map.groupBy(explained, ({ reason }) => reason)].map(([reason, own]) => ({
    reason,
    names: [...new Set(own.map(({ name }) => name))],
  }));
}

/** `班主任论坛` of one of several parts of an indicator, otherwise the indicator in few words. */
function titleOf(atlas: RegionArtifact, { indicator_id, category }: ResultRow): string {
  const part = category.replace(/^.*：/, '');
  return part === '' ? wordsOfIndicator(atlas, indicator_id)(findIndicator(indicator_id)?.short_title ?? '') : part;
}

/** The requirements that a group misses, in the order of the policy's records. */
export function gapsOfGroup(atlas: RegionArtifact, groupId: string): readonly Gap[] {
  return judgedRequirements(atlas, groupId)
    .filter(isUnmet)
    .map((row) => ({
      indicator_id: row.indicator_id,
      title: titleOf(atlas, row),
      lacking: shortfallWords(figureOf(atlas, row)),
    }));
}

/** `紧密型（2021年9月1日起）`, then what it was before: a type of which nobody knows the first day has no day. */
export function sinceWords(types: readonly TypePeriod[]): readonly string[] {
  const known = types.filter(({ group_type, is_current, to }) => group_type !== null && (is_current || to !== null));
  const words = known.map(({ group_type, from, to }) => {
    const days = formatInterval(from, to);
    return days === '' ? `${group_type}` : `${group_type}：${days}`;
  });
  return words.toReversed();
}

/** The shares that a head of a group is asked for first, with their change: `交流轮岗比例比上年提高2.2个百分点`. */
export function mainChangesOf(atlas: RegionArtifact, lines: readonly StandingLine[]): readonly string[] {
  const main: readonly string[] = [indicatorIds.rotationShare, indicatorIds.backboneShare];
  return lines.flatMap((line) => {
    const change = changeOfLine(atlas, line);
    const isMain = line.ended !== null && main.includes(line.ended.indicator_id);
    return line.ended === null || !isMain || change === '' ? [] : [`${titleOf(atlas, line.ended)}${change}`];
  });
}

/** `比上年提高2.2个百分点` of the newest ended figure; '' where there is nothing to compare with. */
export function changeOfLine(atlas: RegionArtifact, { ended }: StandingLine): string {
  if (ended === null || ended.value === null) return '';
  const before = yearBeforeOf(atlas, ended);
  return before === null ? '' : changeSince(figureOf(atlas, ended), figureOf(atlas, before), '上年');
}

/** The ended periods or dates of a line as a small curve; null where fewer than three have a value. */
export function sparkOf(atlas: RegionArtifact, { ended }: StandingLine): Spark | null {
  if (ended === null) return null;
  const rows = seriesOf(atlas, ended).filter((row) => hasEnded(atlas, row));
  const known = rows.filter(({ value }) => value !== null);
  if (known.length < 3) return null;
  const standard = standardOf(atlas, ended);
  const highest = Math.max(...known.map((row) => amountOf(row)), standard ?? 0) || 1;
  const step = (size.width - 2 * margin) / Math.max(1, rows.length - 1);
  const x = (index: number) => round(margin + index * step);
  const y = (amount: number) => round(size.height - margin - (amount / highest) * (size.height - 2 * margin));
  // A period without a value is a gap in the line.
  const path = rows
    .map((row, index) => {
      if (row.value === null) return '';
      const isStart = index === 0 || rows[index - 1]?.value === null;
      return `${isStart ? 'M' : 'L'}${x(index)} ${y(amountOf(row))}`;
    })
    .join('');
  const last = rows.findLastIndex(({ value }) => value !== null);
  const newest = rows[last];
  return {
    ...size,
    path,
    dot: newest === undefined ? null : { x: x(last), y: y(amountOf(newest)) },
    standard_y: standard === null ? null : y(standard),
  };
}

/** Shares in percent, everything else as it is. */
function amountOf({ value, numerator, denominator }: ResultRow): number {
  return numerator !== null && denominator ? (numerator / denominator) * 100 : (value ?? 0);
}

function standardOf(atlas: RegionArtifact, row: ResultRow): number | null {
  const { standard, unit } = figureOf(atlas, row);
  return standard?.unit === unit ? standard.threshold : null;
}

const round = (px: number) => Math.round(px * 10) / 10;
