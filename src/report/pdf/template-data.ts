import { formatDate } from '../../format/date.ts';
import type { ReportDocument } from '../files/writer.ts';
import type { Block, Report, ReportTable, Section } from '../model.ts';
import { marksOf, signatureLines } from '../words.ts';
import { measureTable } from './column-widths.ts';
import type { FontFamilies } from './fonts.ts';

/** What the template reads as data.json: the report, and what can be worked out of it without setting type. */
export function templateDataOf({ report, charts }: ReportDocument, families: FontFamilies) {
  const [year, month, day] = report.as_of_date.split('-').map(Number);
  return {
    title: report.title,
    title_lines: titleLines(report),
    is_report: report.name === '年度报告',
    provider: report.provider,
    signature: signatureLines(report),
    as_of: formatDate(report.as_of_date),
    date: { year, month, day },
    data_status: report.data_status,
    scope: report.scope,
    marks: marksOf(report),
    is_demo: report.is_demo,
    keywords: ['集团化办学', report.name, report.region_name, String(report.year)],
    families,
    charts: Object.fromEntries(
      charts.map(({ id, svg: _svg, ...rest }) => [id, { ...rest, path: `/charts/${id}.svg` }]),
    ),
    sections: report.sections.map(sectionData),
    annexes: report.annexes.map(sectionData),
  };
}

/** Broken by sense, the longer line first. */
function titleLines({ region_name, year, name }: Report): readonly string[] {
  return name === '年度报告' ? [`${region_name}集团化办学`, `${year}${name}`] : [`${region_name}集团化办学`, name];
}

function sectionData({ number, title, blocks }: Section) {
  return { number, title, blocks: blocks.map(blockData) };
}

function blockData(block: Block) {
  return block.kind === 'table' ? { kind: block.kind, ...tableData(block.table) } : block;
}

function tableData(table: ReportTable) {
  const { number, title, unit, columns, rows, notes } = table;
  return {
    number,
    title,
    unit,
    notes,
    columns: columns.map(({ label, is_number }) => ({ label, is_number })),
    ...measureTable(table),
    rows: rows.map((row) => row.map(({ text, absence }) => ({ text, is_absent: absence !== null }))),
  };
}
