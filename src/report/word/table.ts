import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Cell, ReportTable } from '../model.ts';
import { fitOf, type Fit } from './columns.ts';
import { captionOf } from './caption.ts';
import { textWidth_twips } from './measures.ts';
import { notesOf, paragraphOf } from './paragraphs.ts';
import { textRunsOf } from './runs.ts';

/** Rows up to which a table is kept on one page. */
const short_rows = 8;

/** A table with its caption, its measure and its notes. */
export function tableOf(table: ReportTable): readonly (Paragraph | Table)[] {
  const notes = table.notes.map((note) => `注：${note}`);
  return [
    captionOf(table, { isAbove: true }),
    ...(table.unit === '' ? [] : [paragraphOf('TableUnit', `单位：${table.unit}`, { keepNext: true })]),
    gridOf(table, notes.length > 0),
    ...notesOf(notes),
  ];
}

function gridOf(table: ReportTable, hasNotes: boolean): Table {
  const fit = fitOf(table);
  const heads = table.columns.map(({ label }) => label);
  const isShort = table.rows.length <= short_rows;
  const rows = table.rows.map((cells, index) => {
    const isLast = index === table.rows.length - 1;
    // A caption never stands with the head alone at the foot of a page, and the notes never alone at the top of one.
    const keepsNext = isLast ? hasNotes : isShort || index <= 1 || index >= table.rows.length - 3;
    return rowOf(table, cells.map(wordsOfCell), { fit, keepsNext, isHead: false });
  });
  return new Table({
    width: { size: textWidth_twips, type: WidthType.DXA },
    columnWidths: fit.widths_twips,
    layout: TableLayoutType.FIXED,
    margins: { left: fit.padding_twips / 2, right: fit.padding_twips / 2 },
    tableLook: { firstRow: true, firstColumn: true, noVBand: true },
    borders: {
      top: { style: BorderStyle.SINGLE, size: 8, color: '000000' },
      bottom: { style: BorderStyle.SINGLE, size: 8, color: '000000' },
      left: { style: BorderStyle.NONE },
      right: { style: BorderStyle.NONE },
      insideHorizontal: { style: BorderStyle.SINGLE, size: 2, color: '999999' },
      insideVertical: { style: BorderStyle.NONE },
    },
    rows: [
      rowOf(
        table,
        heads.map((text) => ({ text, mark: 'TableHead' })),
        { fit, keepsNext: true, isHead: true },
      ),
      ...rows,
    ],
  });
}

interface CellWords {
  readonly text: string;
  /** Character style. */
  readonly mark: string | null;
}

function wordsOfCell({ text, absence }: Cell): CellWords {
  return { text, mark: absence === null ? null : 'Absent' };
}

function rowOf(
  { columns }: ReportTable,
  cells: readonly CellWords[],
  { fit, keepsNext, isHead }: { readonly fit: Fit; readonly keepsNext: boolean; readonly isHead: boolean },
): TableRow {
  return new TableRow({
    ...(isHead ? { tableHeader: true } : {}),
    cantSplit: true,
    children: cells.map(
      ({ text, mark }, index) =>
        new TableCell({
          width: { size: fit.widths_twips[index] ?? 0, type: WidthType.DXA },
          margins: { top: 30, bottom: 30 },
          verticalAlign: VerticalAlignTable.CENTER,
          ...(isHead ? { borders: { bottom: { style: BorderStyle.SINGLE, size: 4, color: '000000' } } } : {}),
          children: [
            new Paragraph({
              style: fit.style,
              alignment: columns[index]?.is_number === true ? AlignmentType.RIGHT : AlignmentType.LEFT,
              ...(keepsNext ? { keepNext: true } : {}),
              // A cell must hold a paragraph, an empty one too.
              children: text === '' ? [] : textRunsOf(text, mark),
            }),
          ],
        }),
    ),
  });
}
