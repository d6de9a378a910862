import { tables } from '../model/tables.ts';

/** Machine names of tables → their Chinese names in the words of a sentence. Unknown names are printed as they are. */
export function tableLabels(names: readonly string[]): string {
  return names.map((name) => tableLabel(name)).join('、');
}

export function tableLabel(name: string): string {
  return Object.hasOwn(tables, name) ? tables[name as keyof typeof tables].label : name;
}
