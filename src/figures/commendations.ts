import type { RegionArtifact } from '../artifacts/types.ts';
import type { Row } from '../model/tables.ts';
import { groupShortName } from './lookup.ts';
import { cellNumber } from './say.ts';

/** A notice of commendation, as its records tell it. */
export interface Notice {
  readonly calendar_year: number;
  /** Null where none is recorded: each such record is a notice of its own. */
  readonly document_number: string | null;
  readonly collectives: readonly Commended[];
  readonly persons: readonly Commended[];
  /** Where the notice itself is published. */
  readonly source_url: string | null;
}

/** Who was commended in a notice, as far as it may be told. */
export interface Commended {
  /** Null where the record names no group. */
  readonly group_id: string | null;
  /** The group's short name, or how many there are; of persons always how many: the notice names them, this site does not. */
  readonly words: string;
}

/** Every notice, newest first. */
export function noticesOf(atlas: RegionArtifact): readonly Notice[] {
  const rows = atlas.tables.commendations;
  const notices = Map.groupBy(rows, (row) => `${row.calendar_year} ${row.document_number ?? rows.indexOf(row)}`);
  return [...notices.values()]
    .map((own) => noticeOf(atlas, own))
    .toSorted(
      (a, b) => b.calendar_year - a.calendar_year || (a.document_number ?? '').localeCompare(b.document_number ?? ''),
    );
}

function noticeOf(atlas: RegionArtifact, rows: readonly Row<'commendations'>[]): Notice {
  const of = (category: string) => rows.filter((row) => row.category === category);
  return {
    calendar_year: rows[0]?.calendar_year ?? 0,
    document_number: rows[0]?.document_number ?? null,
    collectives: of('集体').map((row) => ({ group_id: row.group_id, words: collectiveWords(atlas, row) })),
    persons: of('个人').map((row) => ({ group_id: row.group_id, words: numberWords(row, '人') })),
    source_url: rows.find(({ source_url }) => source_url !== null)?.source_url ?? null,
  };
}

function collectiveWords(atlas: RegionArtifact, row: Row<'commendations'>): string {
  return row.group_id === null ? numberWords(row, '个') : groupShortName(atlas, row.group_id);
}

function numberWords(row: Row<'commendations'>, unit: string): string {
  return row.person_count === null ? '未填' : `${cellNumber(row, 'person_count')}${unit}`;
}
