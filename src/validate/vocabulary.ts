import type { Column, PackVocabulary } from '../model/column.ts';
import { knownKinds } from '../model/kinds.ts';
import { tables as schemas } from '../model/tables.ts';
import type { SourceRow, SourceTable } from '../model/source.ts';

/** Allowed values of a column in one region. */
export interface Allowed {
  readonly allowed: ReadonlySet<string> | null;
  readonly listName: string;
}

/** A table in which lists may stand: of it only its texts are read. */
type ListTable = Pick<SourceTable, 'name'> & { readonly rows: readonly Pick<SourceRow, 'cells'>[] };

/** Which words a column may hold: fixed ones, or those of the region's own lists. */
export interface Vocabularies {
  /** Where another column says which list holds, `kind` is what that column says in the row. */
  readonly allowedIn: (column: Column, kind?: string) => Allowed;
}

/**
 * The lists of one region: those fixed by the schema, and those its policy pack declares in 清单 and 集团类型.
 * Read from the text of the cells, so that one bad date in the pack does not make every value unknown.
 */
export function vocabulariesOf(tables: readonly ListTable[]): Vocabularies {
  const types = new Set(cellsOf(tables, 'group_type_terms').map((cells) => cells['group_type'] ?? ''));
  const lists = Map.groupBy(cellsOf(tables, 'pack_items'), (cells) => listNameOf(cells['list_name'] ?? ''));
  const kinds = cellsOf(tables, 'group_kinds').map((cells) => ({ item: cells['group_kind'] ?? '' }));
  const listed = (pack: PackVocabulary): Allowed => {
    if (pack === 'group_type_terms') return { allowed: withoutEmpty(types), listName: '集团类型' };
    const items = [...(lists.get(pack) ?? []), ...(pack === '组织形式' ? kinds : [])];
    if (pack === '组织形式' && items.length === 0) return { allowed: new Set(knownKinds), listName: pack };
    return { allowed: withoutEmpty(new Set(items.map((cells) => cells['item'] ?? ''))), listName: pack };
  };
  return {
    allowedIn({ values }, kind = '') {
      if (values === undefined) return anything;
      if ('pack' in values) return listed(values.pack);
      if (!('packBy' in values)) return { allowed: new Set(values), listName: '' };
      const pack = values.packs[kind];
      return pack === undefined ? anything : listed(pack);
    },
  };
}

/** A list may be called by a former name of it. */
function listNameOf(written: string): string {
  const { valueSynonyms }: Column = schemas.pack_items.columns.list_name;
  return valueSynonyms?.[written] ?? written;
}

/** Also where the column that says which list holds says nothing usable: that is reported there. */
const anything: Allowed = { allowed: null, listName: '' };

function cellsOf(tables: readonly ListTable[], name: SourceTable['name']) {
  return tables.filter((table) => table.name === name).flatMap(({ rows }) => rows.map(({ cells }) => cells));
}

function withoutEmpty(values: ReadonlySet<string>): ReadonlySet<string> {
  return values.difference(new Set(['']));
}
