import type { RegionArtifact } from '../artifacts/types.ts';
import { plainText } from '../format/bound-text.ts';
import { formatAcademicYear, lastDayOf } from '../format/date.ts';
import type { FactRow } from '../model/fact-tables.ts';
import { directionWords, flowDirections, leadWordOf } from './group-flows.ts';
import { cellNumber } from './say.ts';

/** Backbone teachers by the direction in which they rotate, and leaders by the rank of those sent: protected counts. */

type Count = FactRow<'person_counts'>;

/** One line of parts over the years. */
export interface SentLine {
  readonly label: string;
  /** One per year; `不公开` where few, `—` where there can be none. */
  readonly cells: readonly string[];
}

/** Persons sent, by direction or rank, through the years; few of them are withheld. */
export interface SentTable {
  /** The latest first, five at most; the running year says so. */
  readonly years: readonly string[];
  readonly lines: readonly SentLine[];
}

const yearsAtMost = 5;

/** Backbone teachers among those who rotate, by direction, of the region or one group; null where nothing is counted. */
export function backboneDirectionsOf(atlas: RegionArtifact, groupId: string | null = null): SentTable | null {
  const parts = flowDirections.map((direction) => ({
    part: direction.part,
    label: directionWords(atlas, direction),
  }));
  return tableOf(atlas, { measure: 'rotating_backbone_direction', groupId, parts });
}

const ranks = ['校级正职', '校级副职', '中层正职', '中层副职'] as const;

/** Leaders in post on exchange, by direction and rank, of the region; null where nothing is counted. */
export function leaderRanksOf(atlas: RegionArtifact): SentTable | null {
  const lead = leadWordOf(atlas);
  const ways = [
    ['总校→成员', `${lead}→成员校`],
    ['成员→总校', `成员校→${lead}`],
  ] as const;
  const parts = ways.flatMap(([direction, label]) =>
    ranks.map((rank) => ({ part: `${direction}，${rank}`, label: `${label}：${rank}` })),
  );
  return tableOf(atlas, { measure: 'cadres_rank', groupId: null, parts });
}

interface Asked {
  readonly measure: string;
  readonly groupId: string | null;
  readonly parts: readonly { readonly part: string; readonly label: string }[];
}

function tableOf(atlas: RegionArtifact, asked: Asked): SentTable | null {
  const rows = rowsOf(atlas, asked);
  const periods = [...new Set(rows.map(({ period }) => period))].toSorted().toReversed().slice(0, yearsAtMost);
  if (periods.length === 0) return null;
  const lines = asked.parts.map(({ part, label }) => ({
    label,
    cells: periods.map((period) => cellOf(rows.find((row) => row.period === period && row.part === part))),
  }));
  // A way that no campuses lie along, or that nobody ever went.
  const told = lines.filter(({ cells }) => cells.some((cell) => !['—', '0'].includes(plainText(cell))));
  if (told.length === 0) return null;
  const running = (period: string) => (lastDayOf(period) > atlas.region.as_of_date ? '（进行中）' : '');
  return { years: periods.map((period) => `${formatAcademicYear(period)}${running(period)}`), lines: told };
}

function rowsOf({ facts, region }: RegionArtifact, { measure, groupId }: Asked): readonly Count[] {
  const unit = groupId ?? region.region_code;
  return facts.person_counts.filter((row) => row.measure === measure && row.unit_id === unit);
}

function cellOf(row: Count | undefined): string {
  if (row === undefined || row.absence === 'not-applicable') return '—';
  if (row.absence === 'missing') return '无法计算';
  return row.person_count === null ? '不公开' : cellNumber(row, 'person_count');
}

/**
 * The same of one year in a sentence: `交流教师中的骨干教师，总校派往成员校78人、成员校派往总校41人`; parts that are few are said to be
 * withheld, those that are none are left out. '' where no part is told. No full stop.
 */
export function backboneDirectionWords(atlas: RegionArtifact, year: string): string {
  const rows = rowsOf(atlas, { measure: 'rotating_backbone_direction', groupId: null, parts: [] });
  const parts = flowDirections.map((direction) => ({
    label: directionWords(atlas, direction).replace('→', '派往'),
    row: rows.find(({ period, part }) => period === year && part === direction.part),
  }));
  return partsWords('交流教师中的骨干教师，', parts);
}

/** `在岗挂职校干按派出时的职级，总校派往成员校的校级正职12人、…` of one year; '' where no part is told. No full stop. */
export function leaderRankWords(atlas: RegionArtifact, year: string): string {
  const lead = leadWordOf(atlas);
  const rows = rowsOf(atlas, { measure: 'cadres_rank', groupId: null, parts: [] });
  const said = (['总校→成员', '成员→总校'] as const).flatMap((direction) => {
    const parts = ranks.map((rank) => ({
      label: rank,
      row: rows.find(({ period, part }) => period === year && part === `${direction}，${rank}`),
    }));
    const from = direction === '总校→成员' ? `${lead}派往成员校的` : `成员校派往${lead}的`;
    const words = partsWords(from, parts);
    return words === '' ? [] : [words];
  });
  return said.length === 0 ? '' : `在岗挂职校干按派出时的职级，${said.join('；')}`;
}

function partsWords(
  subject: string,
  parts: readonly { readonly label: string; readonly row: Count | undefined }[],
): string {
  const told = parts.flatMap(({ label, row }) =>
    row?.person_count == null || row.person_count === 0 ? [] : [`${label}${cellNumber(row, 'person_count')}人`],
  );
  if (told.length === 0) return '';
  const isPart = parts.some(({ row }) => row?.absence === 'suppressed');
  return `${subject}${told.join('、')}${isPart ? '，其余为保护个人信息不公开' : ''}`;
}
