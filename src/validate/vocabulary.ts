import type { Column } from '../model/column.ts';
import type { SourceTable } from '../model/source.ts';

/** Allowed values of a column in one region. */
export interface Allowed {
  readonly allowed: ReadonlySet<string> | null;
  readonly listName: string;
}

export interface Vocabularies {
  readonly allowedIn: (column: Column) => Allowed;
}

/**
 * The lists of one region: those fixed by the schema, and those its policy pack declares in 清单 and 集团类型.
 * Read from the text of the cells, so that one bad date in the pack does not make every value unknown.
 */
export function vocabulariesOf(tables: readonly SourceTable[]): Vocabularies {
  const types = new Set(cellsOf(tables, 'group_type_terms').map((cells) => cells['group_type'] ?? ''));
  const lists = Map.groupBy(cellsOf(tables, 'pack_items'), (cells) => cells['list_name'] ?? '');
  return {
    allowedIn({ values }) {
      if (values === undefined) return { allowed: null, listName: '' };
      if (!('pack' in values)) return { allowed: new Set(values), listName: '' };
      if (values.pack === 'group_type_terms') return { allowed: withoutEmpty(types), listName: '集团类型' };
      const items = lists.get(values.pack) ?? [];
      return { allowed: withoutEmpty(new Set(items.map((cells) => cells['item'] ?? ''))), listName: values.pack };
    },
  };
}

function cellsOf(tables: readonly SourceTable[], name: SourceTable['name']) {
  return tables.filter((table) => table.name === name).flatMap(({ rows }) => rows.map(({ cells }) => cells));
}

function withoutEmpty(values: ReadonlySet<string>): ReadonlySet<string> {
  return values.difference(new Set(['']));
}
