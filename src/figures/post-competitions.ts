import type { RegionArtifact } from '../artifacts/types.ts';
import { formatAcademicYear } from '../format/date.ts';
import { indicatorIds } from '../indicators/ids.ts';
import type { ResultRow } from '../model/result.ts';
import { figureAt, inGroupOrder, rowsOfBasis, seriesOf } from './choose.ts';
import { figureOf } from './figure.ts';
import { momentOf } from './result-grid.ts';
import { partsWords, valueWords } from './say.ts';

/** Competitions for posts (竞聘上岗), group by group and year by year. */

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
      return parts === '' ? '' : `${parts}个集团`;
    }),
    lines: [...new Set(groups.map(({ unit_id }) => unit_id))].map((group_id) => ({
      group_id,
      cells: years.map((year) => competitionCell(atlas, group_id, year)),
    })),
  };
}

/** `6个岗位，11人`, `未实行`; '' where the group returned nothing for the year. */
export function competitionCell(atlas: RegionArtifact, groupId: string, year: string): string {
  const record = atlas.tables.post_competitions.find(
    ({ group_id, academic_year }) => group_id === groupId && academic_year === year,
  );
  if (record === undefined) return '';
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

/** The competitions of one group by year, newest first, for its own page; empty where none was returned. */
export function groupCompetitionsOf(
  atlas: RegionArtifact,
  groupId: string,
): readonly { readonly year: string; readonly words: string; readonly document_number: string | null }[] {
  return atlas.tables.post_competitions
    .filter(({ group_id }) => group_id === groupId)
    .toSorted((a, b) => b.academic_year.localeCompare(a.academic_year))
    .map(({ academic_year, is_held, document_number }) => {
      const cell = competitionCell(atlas, groupId, academic_year);
      const words = is_held && cell !== '实行' ? `实行竞聘上岗，${cell}` : `${is_held ? '实行' : '未实行'}竞聘上岗`;
      return { year: formatAcademicYear(academic_year), words, document_number };
    });
}
