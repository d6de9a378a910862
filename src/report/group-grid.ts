import { figureOf, type Figure } from '../figures/figure.ts';
import { groupShortName, inOrder } from '../figures/lookup.ts';
import { momentOf } from '../figures/result-grid.ts';
import type { ResultRow } from '../model/result.ts';
import { emptyCell, partsCell, shareColumn, textCell, textColumn } from './cells.ts';
import type { ReportContext } from './context.ts';
import { groupRows } from './figures-of.ts';
import type { Cell, ReportColumn } from './model.ts';
import { wordsOfCounted } from '../figures/kinds.ts';

/** Tables of groups down and indicators across, each cell with its verdict. */

/** A column of a table with a line for each group: one figure of an indicator. */
export interface GridColumn {
  readonly indicator_id: string;
  readonly label: string;
  readonly basis?: string;
  readonly moment?: string;
}

/** Such a table, ready for the report. */
export interface GroupGrid {
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly Cell[])[];
  readonly notes: readonly string[];
}

/** Null when no group has a figure in any column. Columns without any figure are left out. */
export function groupGrid(context: ReportContext, columns: readonly GridColumn[]): GroupGrid | null {
  const all = columns
    .map((column) => ({ column, rows: columnRows(context, column) }))
    .filter(({ rows }) => rows.some(({ value }) => value !== null));
  if (all.length === 0) return null;
  const groups = inOrder(context.atlas.tables.groups).filter(({ group_id }) =>
    all.some(({ rows }) => rows.some(({ unit_id }) => unit_id === group_id)),
  );
  const absences = all.flatMap(({ rows }) =>
    rows.flatMap(({ value, reason, verdict }) =>
      value === null && reason !== null && verdict !== '不适用' ? [`${verdict}：${reason}`] : [],
    ),
  );
  return {
    columns: [
      textColumn(wordsOfCounted(context.atlas)('集团'), 'name'),
      ...all.map(({ column }) => shareColumn(column.label)),
    ],
    rows: groups.map(({ group_id }) => [
      textCell(groupShortName(context.atlas, group_id), { kind: 'group', group_id }),
      ...all.map(({ rows }) => {
        const row = rows.find(({ unit_id }) => unit_id === group_id);
        return row === undefined ? emptyCell(3) : gridCell(figureOf(context.atlas, row));
      }),
    ]),
    notes: [...new Set(absences)],
  };
}

/** Of several moments the last. */
function columnRows(context: ReportContext, { indicator_id, basis, moment }: GridColumn): readonly ResultRow[] {
  const asked = {
    ...(basis === undefined ? {} : { basis }),
    ...(moment === undefined ? {} : { moments: [moment] }),
  };
  const rows = groupRows(context, indicator_id, asked);
  const last = rows.map(momentOf).toSorted().at(-1);
  return rows.filter((row) => momentOf(row) === last);
}

/** `3/4，未达标`; a count as it is. A verdict is a word and not part of the number in a file. */
function gridCell(figure: Figure): Cell {
  const { verdict } = figure;
  return partsCell(figure, verdict === '无定量要求' ? '' : `，${verdict}`);
}
