import type { RegionArtifact } from '../artifacts/types.ts';
import { formatAcademicYear } from '../format/date.ts';
import { indicatorIds } from '../indicators/ids.ts';
import type { ResultRow } from '../model/result.ts';
import { figureAt, inGroupOrder, rowsOfBasis, seriesOf } from './choose.ts';
import { figureOf } from './figure.ts';
import { momentOf } from './result-grid.ts';
import { withoutReturn } from './returned.ts';
import { partsWords, valueWords } from './say.ts';
import { wordsOfCounted } from './kinds.ts';

/** Competitions for posts (竞聘上岗), group by group and year by year. */

/** Competitions for posts by year, the region's line first. */
export interface CompetitionTable {
  /** Newest first. */
  readonly years: readonly string[];
  /** The region's own line: `8/13个集团`, one per year. */
  readonly region: readonly string[];
  readonly lines: readonly { readonly group_id: string; readonly cells: readonly string[] }[];
}

/** Null where nothing was returned. */
export function competitionTableOf(atlas: RegionArtifact): CompetitionTable | null {
  const rows = atlas.tables.post_competitions;
  if (rows.length === 0) return null;
  const series = { indicator_id: indicatorIds.postCompetitions };
  const years = seriesOf(atlas, series).map(momentOf).toReversed();
  const groups = inGroupOrder(atlas, rowsOfBasis(atlas, { ...series, unit_kind: 'group', basis: '竞聘岗位数' }));
  return {
    years,
    region: years.map((year) => {
      const row = figureAt(atlas, series, year);
      const parts = row === null ? '' : partsWords(figureOf(atlas, row));
      return parts === '' ? '' : wordsOfCounted(atlas)`${parts}个集团`;
    }),
    lines: [...new Set(groups.map(({ unit_id }) => unit_id))].map((group_id) => ({
      group_id,
      cells: years.map((year) => competitionCell(atlas, group_id, year)),
    })),
  };
}

/** `岗位6个，参加11人`, `未实行`, `学年初未成立`; '' where a group that existed returned nothing for the year. */
export function competitionCell(atlas: RegionArtifact, groupId: string, year: string): string {
  const record = atlas.tables.post_competitions.find(
    ({ group_id, academic_year }) => group_id === groupId && academic_year === year,
  );
  if (record === undefined) return withoutReturn(atlas, groupId, year);
  if (!record.is_held) return '未实行';
  const of = (basis: string) =>
    figureAt(atlas, { indicator_id: indicatorIds.postCompetitions, unit_kind: 'group', unit_id: groupId, basis }, year);
  const [posts, persons] = [of('竞聘岗位数'), of('参加人数')];
  const said = [
    posts === null || posts.value === null ? '' : `岗位${valueWords(figureOf(atlas, posts))}`,
    persons === null ? '' : `参加${personCell(atlas, persons)}`,
  ].filter((words) => words !== '');
  return said.length === 0 ? '实行' : said.join('，');
}

function personCell(atlas: RegionArtifact, row: ResultRow): string {
  if (row.value !== null) return valueWords(figureOf(atlas, row));
  return row.verdict === '人数较少不公开' ? '人数不公开' : '人数未报';
}

/**
 * The competitions of one group by year, newest first, for its own page; empty where it returned none. A year of which
 * others returned something says that this group did not, as far as it existed.
 */
export function groupCompetitionsOf(
  atlas: RegionArtifact,
  groupId: string,
): readonly { readonly year: string; readonly words: string; readonly document_number: string | null }[] {
  const own = atlas.tables.post_competitions.filter(({ group_id }) => group_id === groupId);
  if (own.length === 0) return [];
  const years = seriesOf(atlas, { indicator_id: indicatorIds.postCompetitions }).map(momentOf).toReversed();
  return years.flatMap((academic_year) => {
    const record = own.find((row) => row.academic_year === academic_year);
    const year = formatAcademicYear(academic_year);
    if (record !== undefined) {
      const words = recordWords(record.is_held, competitionCell(atlas, groupId, academic_year));
      return [{ year, words, document_number: record.document_number }];
    }
    const isAsked = withoutReturn(atlas, groupId, academic_year) === '';
    return isAsked ? [{ year, words: '没有报送', document_number: null }] : [];
  });
}

function recordWords(isHeld: boolean, cell: string): string {
  if (!isHeld) return '未实行竞聘上岗';
  return cell === '实行' ? '实行竞聘上岗' : `实行竞聘上岗，${cell}`;
}
