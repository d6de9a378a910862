import { DataType, type RecordBatch, type Schema } from 'apache-arrow';

/** A cell as it leaves the browser's engine: as in the build's engine, dates are `YYYY-MM-DD` text. */
export type ReadCell = string | number | boolean | null | readonly ReadCell[];

/** A column of a result, by what its cells are to readers. */
export interface ReadColumn {
  readonly name: string;
  readonly kind: 'text' | 'number' | 'boolean' | 'date' | 'time' | 'list' | 'other';
}

/** The columns of a result in its order. */
export function columnsOf(schema: Schema): readonly ReadColumn[] {
  return schema.fields.map(({ name, type }) => ({ name, kind: kindOf(type) }));
}

/** One reader per column of a batch: index of the row → cell. */
export function cellReaders(batch: RecordBatch): readonly ((index: number) => ReadCell)[] {
  return batch.schema.fields.map(({ type }, column) => {
    const vector = batch.getChildAt(column);
    const kind = kindOf(type);
    return (index) => cellOf(vector?.get(index), kind, type);
  });
}

function kindOf(type: DataType): ReadColumn['kind'] {
  if (DataType.isUtf8(type) || DataType.isLargeUtf8(type)) return 'text';
  if (DataType.isDictionary(type)) return 'text';
  if (DataType.isInt(type) || DataType.isFloat(type) || DataType.isDecimal(type)) return 'number';
  if (DataType.isBool(type)) return 'boolean';
  if (DataType.isDate(type)) return 'date';
  if (DataType.isTimestamp(type)) return 'time';
  if (DataType.isList(type)) return 'list';
  return 'other';
}

function cellOf(value: unknown, kind: ReadColumn['kind'], type: DataType): ReadCell {
  if (value === null || value === undefined) return null;
  if (kind === 'number') return Number(value);
  if (kind === 'date') return new Date(Number(value)).toISOString().slice(0, 10);
  if (kind === 'time') return new Date(Number(value)).toISOString().replace('T', ' ').slice(0, 19);
  if (kind === 'boolean') return value === true;
  if (kind === 'list') return [...(value as Iterable<unknown>)].map((item) => itemOf(item, type));
  return typeof value === 'string' ? value : JSON.stringify(value, plainInJson);
}

function itemOf(item: unknown, list: DataType): ReadCell {
  const [field] = list.children;
  return field === undefined ? null : cellOf(item, kindOf(field.type as DataType), field.type as DataType);
}

function plainInJson(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value;
}
