import { oncePerRegion, resultsOf } from '../lookup.ts';
import { returnBlocks, type ReturnCell } from '../returns.ts';
import { dutiesOf } from '../duties.ts';
import { publicTableNames } from '../../model/tables.ts';
import type { RegionArtifact } from '../../artifacts/types.ts';
import type { Count } from './count.ts';

/** What the pages on tasks, completeness, queries and downloads count. */
export const pageCounts = {
  duties_of_unit: {
    unit: '项',
    meaning: '某一单位在文件正文中负责，或者在附表中负责、配合的事项',
    of: (atlas, unit) => dutiesOf(atlas).find((own) => own.unit === unit)?.duties.length ?? 0,
  },
  results: {
    unit: '项',
    meaning: '公布的指标结果',
    of: (atlas) => atlas.results.length,
  },
  results_missing: {
    unit: '项',
    meaning: '某一指标因缺少数据而没有数值的结果',
    of: (atlas, id) => resultsOf(atlas, id).filter(({ verdict }) => verdict === '数据缺失').length,
  },
  indicators_without_values: {
    unit: '个',
    meaning: '没有一项结果有数值的指标',
    of: (atlas) => {
      const computed = new Set(atlas.results.filter(({ value }) => value !== null).map((row) => row.indicator_id));
      return new Set(atlas.results.map((row) => row.indicator_id)).size - computed.size;
    },
  },
  data_tables: {
    unit: '张',
    meaning: '本站使用的数据表',
    of: (atlas) => atlas.table_status.length,
  },
  data_tables_supplied: {
    unit: '张',
    meaning: '已经提供的数据表',
    of: (atlas) => atlas.table_status.filter(({ is_supplied }) => is_supplied).length,
  },
  data_tables_missing: {
    unit: '张',
    meaning: '尚未提供的数据表',
    of: (atlas) => atlas.table_status.filter(({ is_supplied }) => !is_supplied).length,
  },
  tables_with_rows: {
    unit: '张',
    meaning: '有记录的公开数据表',
    of: ({ tables }) => publicTableNames.filter((name) => tables[name].length > 0).length,
  },
  table_rows: {
    unit: '行',
    meaning: '某一公开数据表的行数',
    of: ({ tables }, name) => {
      const known = publicTableNames.find((own) => own === name);
      return known === undefined ? 0 : tables[known].length;
    },
  },
  returns_due_in: {
    unit: '份',
    meaning: '某一资料在所列各时期应报送的份数',
    of: (atlas, table) => sumOf(returnCells(atlas, table), ({ expected_count }) => expected_count),
  },
  returns_missing_in: {
    unit: '份',
    meaning: '某一资料在所列各时期应报送而没有收到的份数',
    of: (atlas, table) => sumOf(returnCells(atlas, table), ({ missing }) => missing.length),
  },
  returns_due_of: {
    unit: '份',
    meaning: '某一资料某一时期某一集团（或集团外、全部集团）应报送的份数',
    of: (atlas, argument) => returnCell(atlas, argument)?.expected_count ?? 0,
  },
  returns_made_of: {
    unit: '份',
    meaning: '某一资料某一时期某一集团（或集团外、全部集团）已经报送的份数',
    of: (atlas, argument) => {
      const cell = returnCell(atlas, argument);
      return cell === undefined ? 0 : cell.expected_count - cell.missing.length;
    },
  },
  corrections: {
    unit: '处',
    meaning: '登记的更正',
    of: ({ tables }) => tables.corrections.length,
  },
} as const satisfies Record<string, Count>;

const blocks = oncePerRegion(returnBlocks);

function returnCell(atlas: RegionArtifact, argument: string): ReturnCell | undefined {
  const [table, period, lineId] = argument.split(',');
  const lines = blocks(atlas).find(({ table_name }) => table_name === table)?.lines ?? [];
  return lines.find(({ line_id }) => line_id === lineId)?.cells.find((cell) => cell.period === period);
}

function returnCells(atlas: RegionArtifact, table: string): readonly ReturnCell[] {
  const lines = blocks(atlas).find(({ table_name }) => table_name === table)?.lines ?? [];
  return lines.flatMap(({ cells }) => cells);
}

function sumOf(cells: readonly ReturnCell[], amount: (cell: ReturnCell) => number): number {
  return cells.reduce((sum, cell) => sum + amount(cell), 0);
}
