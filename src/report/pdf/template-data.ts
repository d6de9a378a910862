import { formatDate } from '../../format/date.ts';
import type { ReportDocument } from '../files/writer.ts';
import type { Block, ReportTable, Section } from '../model.ts';
import { providerLine } from '../words.ts';
import { measureTable } from './column-widths.ts';
import type { FontFamilies } from './fonts.ts';

/** What the template reads as data.json: the report, and what can be worked out of it without setting type. */
export function templateDataOf({ report, charts }: ReportDocument, families: FontFamilies) {
  const [year, month, day] = report.as_of_date.split('-').map(Number);
  return {
    title: report.title,
    title_lines: titleLines(report.region_name, report.year),
    provider: report.provider,
    provider_line: providerLine(report.provider),
    as_of: formatDate(report.as_of_date),
    date: { year, month, day },
    data_status: report.data_status,
    scope: report.scope,
    marks: marksOf(report),
    is_demo: report.is_demo,
    keywords: ['集团化办学', '年度报告', report.region_name, String(report.year)],
    families,
    charts: Object.fromEntries(
      charts.map(({ id, svg: _svg, ...rest }) => [id, { ...rest, path: `/charts/${id}.svg` }]),
    ),
    sections: report.sections.map(sectionData),
    annexes: report.annexes.map(sectionData),
  };
}

/** Broken by sense, the longer line first. */
function titleLines(regionName: string, year: number): readonly string[] {
  return [`${regionName}集团化办学`, `${year}年度报告`];
}

/** Stand at the head of every page. */
function marksOf({ is_demo, data_status, is_running }: ReportDocument['report']): readonly string[] {
  return [
    ...(is_demo ? ['演示数据'] : []),
    ...(data_status === '初步数' ? ['初步数'] : []),
    ...(is_running ? ['年度尚未结束'] : []),
  ];
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
