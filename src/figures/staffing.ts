import type { RegionArtifact } from '../artifacts/types.ts';
import { find } from './lookup.ts';
import { localName } from './local-name.ts';
import { cellNumber } from './say.ts';

/** Decisions on the number of posts in one calendar year. */
export interface StaffingYear {
  readonly calendar_year: number;
  readonly lines: readonly {
    readonly name: string;
    readonly school_id: string | null;
    readonly before: string;
    readonly after: string;
    readonly document_number: string | null;
  }[];
}

/** Every recorded decision, newest year first; in a year in the order of the records. */
export function staffingYears(atlas: RegionArtifact): readonly StaffingYear[] {
  const years = Map.groupBy(atlas.tables.staffing_changes, ({ calendar_year }) => calendar_year);
  return [...years]
    .toSorted(([a], [b]) => b - a)
    .map(([calendar_year, rows]) => ({
      calendar_year,
      lines: rows.map((row) => {
        const campus = find(atlas.tables.campuses, 'campus_id', row.campus_id);
        return {
          name: localName(atlas, campus?.campus_name ?? row.campus_id),
          school_id: campus?.school_id ?? null,
          before: cellNumber(row, 'post_count_before'),
          after: cellNumber(row, 'post_count_after'),
          document_number: row.document_number,
        };
      }),
    }));
}
