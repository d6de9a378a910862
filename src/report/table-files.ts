import { csvText } from '../validate/print/csv-text.ts';
import type { Report, ReportTable, Section } from './model.ts';

/** The tables of a report as files for Excel and WPS. */

/** Every table of the report and of its annexes, in reading order. */
export function tablesOf({ sections, annexes }: Pick<Report, 'sections' | 'annexes'>): readonly ReportTable[] {
  return [...sections, ...annexes].flatMap(tablesOfSection);
}

export function tablesOfSection({ blocks }: Section): readonly ReportTable[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
}

/** `999999_report-2025_coverage_demo.csv` */
export function tableFileName({ region_code, year, is_demo }: Report, { id }: ReportTable): string {
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
