import type { RegionArtifact } from '../artifacts/types.ts';
import { formatMoment } from '../format/date.ts';
import { findIndicator } from '../indicators/registry.ts';
import type { ResultRow } from '../model/result.ts';
import type { Row } from '../model/tables.ts';
import { inGroupOrder } from './choose.ts';
import { countNumber } from './counts/counts.ts';
import { figureOf, type Figure } from './figure.ts';
import { wordsOfCounted, wordsOfIndicator } from './kinds.ts';
import { oncePerRegion } from './lookup.ts';
import { localGroupName } from './local-name.ts';
import { reasonWords } from './reason.ts';
import { shortfallWords } from './say.ts';
import { targetStandings } from './targets.ts';

/** Who misses which requirement, and by how many: one block for each requirement and period. */

type Target = Row<'policy_targets'>;

/** One that misses a requirement. */
export interface Missing {
  /** Null where it is the region itself. */
  readonly group_id: string | null;
  readonly name: string;
  /** `差23人`; '' where it is not known how much. */
  readonly words: string;
  /** How long the bar is in parts of 100: what is lacking, on one scale for all that is counted in the same measure word. */
  readonly percent: number;
}

/** A requirement that is missed. */
export interface MissedRequirement {
  readonly target: Target;
  /** In few words, `交流轮岗比例`. */
  readonly title: string;
  /** Date or period; '' of the day of the data itself, which the page says once. */
  readonly moment: string;
  /** What holds for all of them; '' where nothing does. */
  readonly note: string;
  /** In official order. */
  readonly items: readonly Missing[];
  /** `只列差额较大的12个，共37个集团未达标`; '' where all are listed. */
  readonly rest: string;
}

/** Groups that a block names at most: beyond that it leads on. */
const most = 12;

/** Every requirement that is missed, in the order of the records; of very many groups those that lack most. */
export const missedRequirements = oncePerRegion((atlas): readonly MissedRequirement[] => {
  const blocks = targetStandings(atlas).flatMap(({ target, rows }) => {
    const missed = rows.filter(({ verdict }) => verdict === '未达标').map((row) => figureOf(atlas, row));
    return [...Map.groupBy(missed, ({ row }) => formatMoment(row))].map(([moment, own]) => ({ target, moment, own }));
  });
  const longest = new Map<string, number>();
  for (const { counted, shortfall } of blocks.flatMap(({ own }) => own))
    longest.set(counted, Math.max(longest.get(counted) ?? 0, shortfall ?? 0));
  return blocks.map((block) => blockOf(atlas, block, longest));
});

function blockOf(
  atlas: RegionArtifact,
  { target, moment, own }: { readonly target: Target; readonly moment: string; readonly own: readonly Figure[] },
  longest: ReadonlyMap<string, number>,
): MissedRequirement {
  const rows = own.map(({ row }) => row);
  const figures = new Map(own.map((figure) => [figure.row, figure]));
  const listed = new Set(rows.toSorted((a, b) => (b.shortfall ?? 0) - (a.shortfall ?? 0)).slice(0, most));
  const count = countNumber(atlas, 'target_verdicts', `${target.target_id},未达标`);
  return {
    target,
    title: titleOf(atlas, rows[0]),
    moment: rows[0]?.as_of_date === atlas.region.as_of_date ? '' : moment,
    note: commonReason(rows),
    items: inGroupOrder(
      atlas,
      rows.filter((row) => listed.has(row)),
    ).flatMap((row) => {
      const figure = figures.get(row);
      if (figure === undefined) return [];
      const scale = longest.get(figure.counted) ?? 0;
      return [
        {
          group_id: row.unit_kind === 'group' ? row.unit_id : null,
          name: row.unit_kind === 'group' ? localGroupName(atlas, row.unit_id) : atlas.region.region_name,
          words: shortfallWords(figure),
          percent: scale === 0 ? 0 : Math.round(((figure.shortfall ?? 0) / scale) * 1000) / 10,
        },
      ];
    }),
    rest: own.length > most ? wordsOfCounted(atlas)`共${count}个集团未达标，只列差额较大的` : '',
  };
}

/** `班主任论坛` of one of several parts of an indicator, otherwise the indicator in few words. */
function titleOf(atlas: RegionArtifact, row: ResultRow | undefined): string {
  const part = (row?.category ?? '').replace(/^.*：/, '');
  const id = row?.indicator_id ?? '';
  return part === '' ? wordsOfIndicator(atlas, id)(findIndicator(id)?.short_title ?? '') : part;
}

/** What holds for all of them is said once, with the requirement. */
function commonReason(rows: readonly ResultRow[]): string {
  const [first] = rows;
  return first && rows.every(({ reason }) => reason === first.reason) ? reasonWords(first) : '';
}
