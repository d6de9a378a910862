import { nameRows } from '../format/bound-text.ts';
import type { ResultRow } from '../model/result.ts';
import type { RegionArtifact } from './types.ts';

/**
 * Gives every published row of a region its reference (`src/format/bound-text.ts`), so that each number printed from it says
 * where it comes from. Returns the same region. Results are counted within their indicator, the rows of other tables
 * within their table, from 0, in the order of the published files.
 */
export function withNamedRows(atlas: RegionArtifact): RegionArtifact {
  for (const [indicatorId, rows] of Map.groupBy(atlas.results, (row) => row.indicator_id)) {
    nameRows(rows, (index) => resultRef(indicatorId, index));
  }
  for (const tables of [atlas.tables, atlas.facts, atlas.derived]) {
    for (const [name, rows] of Object.entries(tables) as [string, readonly object[]][]) {
      nameRows(rows, (index) => `${name}.${index}`);
    }
  }
  nameRows([atlas.region], () => 'region.0');
  nameRows(atlas.table_status, (index) => `table_status.${index}`);
  return atlas;
}

/** `IND-12N`, row 3 → `12N:3` */
export function resultRef(indicatorId: ResultRow['indicator_id'], index: number): string {
  return `${indicatorId.replace(/^IND-/, '')}:${index}`;
}
