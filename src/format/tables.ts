import { tables } from '../model/tables.ts';

/** Machine names of tables → their Chinese names in the words of a sentence. Unknown names are printed as they are. */
export function tableLabels(names: readonly string[]): string {
  return names.map((name) => tableLabel(name)).join('、');
}

/** The Chinese name of a table; a name that is none is returned as it is. */
export function tableLabel(name: string): string {
  return Object.keys(tables).includes(name) ? tables[name as keyof typeof tables].label : name;
}
