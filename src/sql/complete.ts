import { sqlFunctions } from './functions.ts';
import { splitStatements } from './statements.ts';
import type { SqlColumn, SqlSchema, SqlTable } from './schema.ts';

/** Something that completion offers. */
export interface SqlOption {
  /** What is typed; also what it is found by. */
  readonly label: string;
  /** What is written instead of the label, where that differs. */
  readonly apply: string;
  readonly kind: 'table' | 'column' | 'indicator' | 'function';
  /** Beside the label: its name in the other language. */
  readonly detail: string;
  /** The meaning, shown on its own. */
  readonly info: string;
}

/** What completion offers at a place of the text. */
export interface SqlCompletion {
  /** Where the word begins that the option replaces. */
  readonly from: number;
  readonly options: readonly SqlOption[];
}

/**
 * What fits at a place of a text: columns after a dot, indicators inside a text that begins like one, otherwise the
 * columns of the statement's tables, all tables and functions. Who types Chinese finds them by their Chinese names.
 */
export function completionsAt(text: string, at: number, schema: SqlSchema): SqlCompletion | null {
  const before = text.slice(0, at);
  const word = /[\p{L}\p{N}_-]*$/u.exec(before)?.[0] ?? '';
  const from = at - word.length;
  if (isInText(before)) return /^[\p{L}\p{N}-]*$/u.test(word) ? indicatorCompletion(word, from, schema) : null;
  const name = word.slice(word.lastIndexOf('-') + 1);
  const start = at - name.length;
  const tables = tablesAround(text, at, schema);
  const isHan = /\p{Script=Han}/u.test(name);
  const qualifier = /("(?:[^"]|"")+"|[\p{L}_][\p{L}\p{N}_]*)\.$/u.exec(before.slice(0, start))?.[1];
  if (qualifier !== undefined) {
    const owner = tables.find(({ alias }) => alias === bare(qualifier)) ?? tableByName(schema, bare(qualifier));
    return owner === null ? null : { from: start, options: owner.table.columns.map((own) => columnOption(own, isHan)) };
  }
  if (name === '') return null;
  const columns = unique(tables.flatMap(({ table }) => table.columns).map((own) => columnOption(own, isHan)));
  return {
    from: start,
    options: [
      ...columns,
      ...schema.tables.map((table) => tableOption(table, isHan)),
      ...(isHan ? [] : functionOptions),
    ],
  };
}

/** Whether a place lies inside a text in single quotes, of the statement it is in. */
function isInText(before: string): boolean {
  const [last = ''] = splitStatements(before)
    .map((statement) => statement.text)
    .slice(-1);
  const quoted = last.replace(/"(?:[^"]|"")*"/gu, '').match(/'/gu);
  return before.endsWith(last) && (quoted?.length ?? 0) % 2 === 1;
}

function indicatorCompletion(word: string, from: number, { indicators }: SqlSchema): SqlCompletion | null {
  if (word === '') return null;
  const isHan = /\p{Script=Han}/u.test(word);
  return {
    from,
    options: indicators.map(({ indicator_id, title }) => ({
      label: isHan ? title : indicator_id,
      apply: indicator_id,
      kind: 'indicator',
      detail: isHan ? indicator_id : title,
      info: title,
    })),
  };
}

interface NamedTable {
  /** The name it goes by in the statement. */
  readonly alias: string;
  readonly table: SqlTable;
}

/** The tables named after from, join or a comma in the statement around a place. */
function tablesAround(text: string, at: number, schema: SqlSchema): readonly NamedTable[] {
  const statement = splitStatements(text).find(({ from, to }) => from <= at && at <= to + 1)?.text ?? '';
  const named =
    /(?:\b(?:from|join|into|update|describe)\s+|,\s*)((?:"[^"]+"|[\p{L}_][\p{L}\p{N}_]*)(?:\.(?:"[^"]+"|[\p{L}_][\p{L}\p{N}_]*))*)(?:\s+(?:as\s+)?([\p{L}_][\p{L}\p{N}_]*))?/giu;
  return [...statement.matchAll(named)].flatMap(([, name = '', alias = '']) => {
    const found = tableByName(schema, bare(name.slice(name.lastIndexOf('.') + 1)));
    if (found === null) return [];
    return [{ table: found.table, alias: alias === '' || isClause.test(alias) ? found.alias : alias }];
  });
}

/** Words that follow a table's name without being another name for it. */
const isClause =
  /^(?:where|join|on|using|group|order|limit|left|right|full|inner|cross|natural|semi|anti|asof|positional|union|except|intersect|having|qualify|window|set|values|select|from|offset|lateral)$/i;

function tableByName({ tables }: SqlSchema, name: string): NamedTable | null {
  const table = tables.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  return table === undefined ? null : { alias: name, table };
}

function bare(name: string): string {
  return name.startsWith('"') ? name.slice(1, -1).replace(/""/g, '"') : name;
}

/** A name as it has to be written: in quotes when it holds anything but letters, digits and _, or begins with a digit. */
export function writtenName(name: string): string {
  if (/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !reserved.test(name)) return name;
  return `"${name.replace(/"/g, '""')}"`;
}

const reserved =
  /^(?:all|and|any|as|asc|both|case|cast|check|collate|column|constraint|create|default|desc|describe|distinct|do|else|end|except|false|fetch|for|foreign|from|group|having|in|initially|intersect|into|lambda|lateral|leading|limit|not|null|offset|on|only|or|order|pivot|placing|primary|qualify|references|returning|select|show|some|summarize|symmetric|table|then|to|trailing|true|union|unique|unpivot|using|variadic|when|where|window|with)$/i;

function columnOption({ name, label, meaning, type }: SqlColumn, isHan: boolean): SqlOption {
  const info = [meaning === label ? '' : meaning, type].filter((part) => part !== '').join('；');
  return optionOf({ name, label, info, kind: 'column', isHan });
}

function tableOption({ name, label, meaning }: SqlTable, isHan: boolean): SqlOption {
  return optionOf({ name, label, info: meaning, kind: 'table', isHan });
}

interface Named {
  readonly name: string;
  readonly label: string;
  readonly info: string;
  readonly kind: 'table' | 'column';
  readonly isHan: boolean;
}

function optionOf({ name, label, info, kind, isHan }: Named): SqlOption {
  const byLabel = isHan && label !== '';
  return { label: byLabel ? label : name, apply: writtenName(name), kind, detail: byLabel ? name : label, info };
}

const functionOptions: readonly SqlOption[] = unique(
  sqlFunctions.map(({ name, call, meaning }) => ({
    label: name,
    apply: `${name}(`,
    kind: 'function',
    detail: meaning,
    info: call,
  })),
);

/** The first of those that are written alike. */
function unique(options: readonly SqlOption[]): readonly SqlOption[] {
  const seen = new Set<string>();
  return options.filter(({ apply }) => !seen.has(apply) && seen.add(apply) !== undefined);
}
