import { resultColumns } from '../downloads/result-columns.ts';
import type { RegionArtifact } from '../artifacts/types.ts';
import { columnTypeLabel } from '../format/codebook.ts';
import type { Column } from '../model/column.ts';
import { derivedTableNames } from '../model/derived.ts';
import { factTables } from '../model/fact-tables.ts';
import { madeTables, type MadeTableName } from '../model/made-tables.ts';
import { publicColumnsOf, publicTableNames, tableOf } from '../model/tables.ts';
import type { SqlTable } from './schema.ts';

/** A table that can be asked, with its number of rows. */
export interface PublishedTable extends SqlTable {
  readonly row_count: number;
}

/** Tables of one kind, as the SQL page lists them. */
export interface PublishedSection {
  readonly title: string;
  readonly tables: readonly PublishedTable[];
}

/** Every table that a reader can ask in SQL, by what it is for; tables without rows come last. */
export function publishedSections(atlas: RegionArtifact): readonly PublishedSection[] {
  const rows = { ...atlas.facts, ...atlas.derived };
  const made = (names: readonly MadeTableName[]) =>
    names.map((name) => {
      const { label, meaning, columns } = madeTables[name];
      return publishedTable({ name, label, meaning, columns: Object.entries(columns), row_count: rows[name].length });
    });
  const results = publishedTable({
    name: 'indicator_results',
    label: '指标结果',
    meaning: '一项指标、一个单元、一个周期、一种口径、一个分组、一项目标一行',
    columns: resultColumns,
    row_count: atlas.results.length,
  });
  const records = publicTableNames.map((name) => {
    const { label, meaning } = tableOf(name);
    return publishedTable({
      name,
      label,
      meaning,
      columns: publicColumnsOf(name) ?? [],
      row_count: atlas.tables[name].length,
    });
  });
  return [
    { title: '指标结果', tables: [results, ...made(derivedTableNames)] },
    { title: '数据表', tables: filledFirst(records) },
    { title: '由内部表汇总的统计', tables: made(Object.keys(factTables) as readonly MadeTableName[]) },
  ];
}

interface Declared {
  readonly name: string;
  readonly label: string;
  readonly meaning: string;
  readonly columns: readonly (readonly [name: string, column: Column])[];
  readonly row_count: number;
}

function publishedTable({ columns, ...table }: Declared): PublishedTable {
  return {
    ...table,
    columns: columns.map(([name, column]) => ({
      name,
      label: column.label,
      meaning: column.meaning,
      type: columnTypeLabel(column),
    })),
  };
}

function filledFirst(tables: readonly PublishedTable[]): readonly PublishedTable[] {
  return [...tables.filter((table) => table.row_count > 0), ...tables.filter((table) => table.row_count === 0)];
}
