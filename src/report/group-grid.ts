import { groupShortName, inOrder } from '../figures/lookup.ts';
import { momentOf } from '../figures/result-grid.ts';
import { formatAmount, formatCount, formatShare } from '../format/number.ts';
import { indicatorOf } from '../indicators/registry.ts';
import type { ResultRow } from '../model/result.ts';
import { absentCell, emptyCell, shareColumn, textCell, textColumn } from './cells.ts';
import type { ReportContext } from './context.ts';
import { groupRows } from './figures-of.ts';
import type { Cell, ReportColumn } from './model.ts';

/** Tables of groups down and indicators across, each cell with its verdict. */

export interface GridColumn {
  readonly indicator_id: string;
  readonly label: string;
  readonly basis?: string;
  readonly moment?: string;
}

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
    columns: [textColumn('集团'), ...all.map(({ column }) => shareColumn(column.label))],
    rows: groups.map(({ group_id }) => [
      textCell(groupShortName(context.atlas, group_id), { kind: 'group', group_id }),
      ...all.map(({ rows }) => gridCell(rows.find(({ unit_id }) => unit_id === group_id) ?? null)),
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
function gridCell(row: ResultRow | null): Cell {
  if (row === null) return emptyCell(3);
  if (row.value === null || row.numerator === null) return absentCell(row.verdict, 3);
  const said = row.verdict === '无定量要求' ? '' : `，${row.verdict}`;
  if (row.denominator === null) {
    const { decimals } = indicatorOf(row.indicator_id);
    const count = formatAmount(row.value, decimals);
    return { ...textCell(`${count}${said}`), csv: [String(row.value), '', ''] };
  }
  const parts = [String(row.numerator), String(row.denominator)];
  if (row.denominator === 0) return { ...emptyCell(3), csv: ['', ...parts] };
  const share = formatShare(row.numerator, row.denominator, row.threshold);
  const text = `${formatCount(row.numerator)}/${formatCount(row.denominator)}${said}`;
  return { ...textCell(text), csv: [share, ...parts] };
}
