import { csvText } from '../validate/print/csv-text.ts';
import { plainText } from '../format/bound-text.ts';
import { shareUnit } from '../model/column.ts';
import type { Cell, Report, ReportColumn, ReportTable, Section } from './model.ts';

/** The tables of a report as files for Excel and WPS. */

/** Every table of the report and of its annexes, in reading order. */
export function tablesOf({ sections, annexes }: Pick<Report, 'sections' | 'annexes'>): readonly ReportTable[] {
  return [...sections, ...annexes].flatMap(tablesOfSection);
}

/** The tables of a section in its order. */
export function tablesOfSection({ blocks }: Section): readonly ReportTable[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
}

/** `999999_report-2025_coverage_demo.csv` */
export function tableFileName({ region_code, year, is_demo }: Report, { id }: Pick<ReportTable, 'id'>): string {
  return `${[region_code, `report-${year}`, id, ...(is_demo ? ['demo'] : [])].join('_')}.csv`;
}

/**
 * A table as CSV: shares beside their two parts, numbers without grouping, so that a spreadsheet can go on counting; the
 * notes below. `6/10` would become a date there, which is why no cell of a file holds one.
 */
export function tableFile(report: Report, table: ReportTable): string {
  const head = report.is_demo ? [['演示数据：本表为虚构数据']] : [];
  const labels = table.columns.flatMap(({ csv }) => csv);
  const rows = table.rows.map((cells) => cells.flatMap(({ csv }) => csv));
  const notes = table.notes.length === 0 ? [] : [[], ...table.notes.map((note) => [`注：${note}`])];
  return csvText([...head, [`${report.title} ${table.number} ${table.title}`], labels, ...rows, ...notes]);
}

/** `999999_report-2025_all-tables_demo.csv`: the same tables for programs. */
export function tidyFileName(report: Report): string {
  return tableFileName(report, { id: 'all-tables' });
}

const tidyHeader = [
  '区划代码',
  '报告年度',
  '是否演示数据',
  '表编号',
  '表序号',
  '表题',
  '行',
  '行标题',
  '集团编码',
  '指标编号',
  '条款编号',
  '栏目',
  '数值',
  '分子',
  '分母',
  '单位',
  '文字',
  '缺失类别',
] as const;

/**
 * All tables as observations in one file: no title above the header and no notes below, one line per row and column of a
 * table, with the codes of what the row is about. A share is a number from 0 to 1 beside its two parts; what is no number
 * is a text; a cell that says nothing has no line.
 */
export function tidyFile(report: Report): string {
  return csvText([tidyHeader, ...tablesOf(report).flatMap((table) => tidyLines(report, table))]);
}

function tidyLines(report: Report, table: ReportTable): readonly (readonly string[])[] {
  const about = [report.region_code, String(report.year), report.is_demo ? '是' : '否'];
  const named = [table.id, table.number, table.title].map(plainText);
  return table.rows.flatMap((cells, index) => {
    const row = [String(index + 1), plainText(cells[0]?.text ?? ''), ...codesOf(cells)];
    return cells.slice(1).flatMap((cell, place) => {
      const column = table.columns[place + 1];
      const said = observationOf(cell, { table, column });
      if (said.every((part) => part === '')) return [];
      return [[...about, ...named, ...row, plainText(column?.label ?? ''), ...said]];
    });
  });
}

/** Codes of the group, the indicator and the clause to which cells of a row lead. */
function codesOf(cells: readonly Cell[]): readonly string[] {
  const links = cells.flatMap(({ link }) => link ?? []);
  return [
    links.flatMap((link) => (link.kind === 'group' ? [link.group_id] : [])),
    links.flatMap((link) => (link.kind === 'indicator' ? [link.indicator_id] : [])),
    links.flatMap((link) => (link.kind === 'clause' ? [link.clause_id] : [])),
  ].map(([first = '']) => first);
}

interface Place {
  readonly table: ReportTable;
  readonly column: ReportColumn | undefined;
}

/** Value, its two parts, unit, text and kind of absence; each empty where there is none. */
function observationOf(cell: Cell, { table, column }: Place): readonly string[] {
  const [own = '', numerator = '', denominator = ''] = cell.csv.map(plainText);
  if (cell.absence !== null) return ['', '', '', '', '', cell.absence];
  if (denominator !== '') {
    const share = Number(denominator) === 0 ? '' : String(Number(numerator) / Number(denominator));
    return [share, numerator, denominator, shareUnit, '', ''];
  }
  if (column?.is_number === true && /^-?\d+(\.\d+)?$/.test(own))
    return [own, '', '', unitIn(cell, { table, column }), '', ''];
  return ['', '', '', '', own, ''];
}

/** The unit of a number: that of the table, that in the head of the column, or the word behind the number itself. */
function unitIn({ text }: Cell, { table, column }: Place): string {
  const inHead = /（([^（）]+)）$/.exec(plainText(column?.label ?? ''))?.[1];
  const behind = /^-?[\d,.]+(\D+)$/.exec(plainText(text))?.[1];
  return inHead ?? behind ?? table.unit;
}
