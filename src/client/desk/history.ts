import type { CellChange } from '../../csv/cell-spans.ts';
import { isTableName, type TableName } from '../../model/tables.ts';

/** One cell that a clerk wrote anew. */
export interface Repair extends CellChange {
  readonly file: string;
  readonly table: TableName;
  /** Name of the column in the schema; null for a column of the clerk's own. */
  readonly column: string | null;
  /** Text of the cell before. */
  readonly before: string;
  /** Cells by which the row is known, by column; empty where the table has no key or the key itself was repaired. */
  readonly key: Readonly<Record<string, string>>;
  /** The same text in the same column always means this: a choice out of a list. */
  readonly is_rule: boolean;
}

/** What was done in one go, and is undone in one go. */
export interface Step {
  readonly label: string;
  readonly repairs: readonly Repair[];
}

/** Steps in their order; those from `done` on were undone and can be done again. */
export interface History {
  readonly steps: readonly Step[];
  readonly done: number;
}

/** Nothing was done. */
export const emptyHistory: History = { steps: [], done: 0 };

/** Does one step more. What was undone before is gone. */
export function withStep({ steps, done }: History, step: Step): History {
  return { steps: [...steps.slice(0, done), step], done: done + 1 };
}

/** One step back; at the beginning nothing changes. */
export function undone({ steps, done }: History): History {
  return { steps, done: Math.max(0, done - 1) };
}

/** One step forward again; at the end nothing changes. */
export function redone({ steps, done }: History): History {
  return { steps, done: Math.min(steps.length, done + 1) };
}

/** The repairs that hold now, in their order. */
export function repairsOf({ steps, done }: History): readonly Repair[] {
  return steps.slice(0, done).flatMap(({ repairs }) => repairs);
}

/** What every repaired cell says now and what it said in the file, the later of several repairs counting. */
export function settledRepairs(history: History): readonly Repair[] {
  const last = new Map<string, Repair>();
  for (const repair of repairsOf(history)) {
    const place = `${repair.file}\u0001${repair.line}\u0001${repair.index}`;
    const { before } = last.get(place) ?? repair;
    last.set(place, { ...repair, before });
  }
  return [...last.values()].filter(({ before, text }) => before !== text);
}

/** Without the steps that touch files which may not be kept. */
export function keptHistory(history: History, isUnkept: (file: string) => boolean): History {
  const isKept = ({ repairs }: Step) => repairs.every(({ file }) => !isUnkept(file));
  const kept = history.steps.filter(isKept);
  return { steps: kept, done: history.steps.slice(0, history.done).filter(isKept).length };
}

const schema = 'school-group-atlas/desk-history/1';

/** 修改记录 as a file: for next year, or for a colleague. */
export function historyText({ steps, done }: History): string {
  return `${JSON.stringify({ schema, done, steps }, null, 1)}\n`;
}

/** Reads a file of that kind; null when it is none. */
export function readHistory(text: string): History | null {
  try {
    const read: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (typeof read !== 'object' || read === null || !('schema' in read) || read.schema !== schema) return null;
    const { steps, done } = read as Partial<Record<'steps' | 'done', unknown>>;
    if (!Array.isArray(steps) || typeof done !== 'number' || !steps.every(isStep)) return null;
    return { steps, done: Math.min(Math.max(0, done), steps.length) };
  } catch {
    // No JSON: the caller says that it is no history.
    return null;
  }
}

function isStep(value: unknown): value is Step {
  if (typeof value !== 'object' || value === null) return false;
  const { label, repairs } = value as Partial<Record<keyof Step, unknown>>;
  return typeof label === 'string' && Array.isArray(repairs) && repairs.every(isRepair);
}

function isRepair(value: unknown): value is Repair {
  if (typeof value !== 'object' || value === null) return false;
  const { file, table, column, line, index, text, before, key, is_rule } = value as Partial<
    Record<keyof Repair, unknown>
  >;
  return (
    [file, table, text, before].every((part) => typeof part === 'string') &&
    (column === null || typeof column === 'string') &&
    isTableName(String(table)) &&
    Number.isInteger(line) &&
    Number.isInteger(index) &&
    typeof key === 'object' &&
    key !== null &&
    typeof is_rule === 'boolean'
  );
}
