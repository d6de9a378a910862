import { type Column, fixedValuesOf } from '../model/column.ts';
import { columnsOf, type TableName, tableOf } from '../model/tables.ts';

interface FieldDescriptor {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly type: string;
  readonly format?: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
}

/** A table as Frictionless describes one, for programs outside. */
export interface TableSchema {
  readonly fields: readonly FieldDescriptor[];
  readonly primaryKey?: readonly string[];
  readonly foreignKeys?: readonly {
    readonly fields: string;
    readonly reference: { readonly resource: string; readonly fields: string };
  }[];
  readonly missingValues: readonly string[];
}

/**
 * Frictionless Table Schema of a table as it is published: fields under their machine names, restricted columns left
 * out. References to one of several tables have no form in the standard and are left to the description.
 */
export function tableSchemaOf(name: TableName): TableSchema {
  const columns = columnsOf(name).filter(([, column]) => column.restricted !== true);
  const { key } = tableOf(name);
  const foreignKeys = columns.flatMap(([column, { references, list }]) => {
    const [target] = references ?? [];
    if (target === undefined || references?.length !== 1 || list === true) return [];
    const [resource = '', fields = ''] = target.split('.');
    // The standard names the own table by an empty string.
    return [{ fields: column, reference: { resource: resource === name ? '' : resource, fields } }];
  });
  return {
    fields: columns.map(([column, declaration]) => fieldOf(column, declaration)),
    ...(key.length > 0 ? { primaryKey: key } : {}),
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
    missingValues: [''],
  };
}

const types: Readonly<Record<Column['type'], string>> = {
  text: 'string',
  integer: 'integer',
  decimal: 'number',
  boolean: 'boolean',
  date: 'date',
  academic_year: 'string',
  term: 'string',
  calendar_year: 'year',
};

const patterns: Readonly<Partial<Record<Column['type'], string>>> = {
  academic_year: '\\d{4}-\\d{4}',
  term: '\\d{4}-\\d{4}-[12]',
};

function fieldOf(name: string, column: Column): FieldDescriptor {
  const { type, label, meaning, unit, format, presence, list } = column;
  const values = fixedValuesOf(column);
  const pattern = patterns[type];
  const constraints = {
    ...(presence === 'filled' ? { required: true } : {}),
    ...(pattern === undefined ? {} : { pattern }),
    ...(values !== null && list !== true ? { enum: values } : {}),
  };
  return {
    name,
    title: label,
    description: unit === undefined ? meaning : `${meaning}（单位：${unit}）`,
    type: types[type],
    ...(format === 'web_address' ? { format: 'uri' } : {}),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}
