import type { Block, Cell, ReportTable, SectionDraft } from './model.ts';

/**
 * The report of the first year that is known: it says once that there is no year before, and its tables have no columns for
 * one. Sections make their tables alike for all years; what would stay empty is taken out here.
 */
export function withoutYearBefore(section: SectionDraft): SectionDraft {
  return { ...section, blocks: section.blocks.map(blockOf) };
}

function blockOf(block: Block): Block {
  return block.kind === 'table' ? { ...block, table: tableOf(block.table) } : block;
}

function tableOf(table: ReportTable): ReportTable {
  const isKept = table.columns.map(
    ({ label }, index) => !isOfYearBefore(label) || table.rows.some((row) => !isEmpty(row[index])),
  );
  return {
    ...table,
    columns: table.columns.filter((_, index) => isKept[index]),
    rows: table.rows.map((row) => row.filter((_, index) => isKept[index])),
  };
}

function isOfYearBefore(label: string): boolean {
  return /^(?:上年|上学年|同比|增减|预算同比)/.test(label);
}

function isEmpty(cell: Cell | undefined): boolean {
  return cell === undefined || cell.csv.every((part) => part === '');
}
