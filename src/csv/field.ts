import type { Column, Table } from '../model/column.ts';

/** What kind of text a column holds, as far as putting spreadsheet habits right depends on it. */
export type FieldKind = 'number' | 'date' | 'period' | 'boolean' | 'code' | 'name' | 'prose';

/** A column of the schema as it stands in one file. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly column: Column;
  readonly kind: FieldKind;
  /** Position in a row, from 0. */
  readonly index: number;
  readonly letter: string;
  /** Its cells are not repeated in messages that may be published with the processing record. */
  readonly isPersonal: boolean;
}

/**
 * Kind of a column. Codes are what is matched exactly against something else: keys, references, listed values, code
 * formats. A name keeps its characters, only white space between two Chinese characters is taken out. Prose is kept.
 */
export function kindOf(name: string, table: Table): FieldKind {
  const column = table.columns[name];
  if (column === undefined) throw new Error(`${table.label} has no column ${name}`);
  switch (column.type) {
    case 'integer':
    case 'decimal':
    case 'calendar_year':
      return 'number';
    case 'date':
      return 'date';
    case 'academic_year':
    case 'term':
      return 'period';
    case 'boolean':
      return 'boolean';
    case 'text':
      return kindOfText(name, table.key, column);
  }
}

function kindOfText(name: string, key: readonly string[], column: Column): FieldKind {
  if (column.personName === true || /(?:^|_)name$/.test(name)) return 'name';
  const isMatched = column.references ?? column.values ?? column.format;
  return isMatched !== undefined || key.includes(name) || /(?:^|_)p?ids?$/.test(name) ? 'code' : 'prose';
}

/** Whether what stands in a column concerns persons or must not be published. */
export function isPersonal(name: string, table: Table): boolean {
  const column = table.columns[name];
  return table.restricted === true || column?.restricted === true || column?.personName === true;
}
