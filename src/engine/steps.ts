import type { LoadingEngine, Step, TableSpec } from './engine.ts';
import { quoteIdentifier } from './quote.ts';
import { createTableSql } from './schema.ts';

/** Takes steps one after the other, each as what it was planned to be before or as its text. */
export async function takeSteps(engine: LoadingEngine, steps: readonly Step[]): Promise<void> {
  if (engine.take === undefined) await engine.run(steps.map(stepText).join('\n'));
  else await engine.take(steps);
}

/** The step that makes an empty table with its types. */
export function createStep(spec: TableSpec): Step {
  return { kind: 'create', table: spec.name, sql: createTableSql(spec) };
}

/** A step as the statement that a fresh engine runs. */
export function stepText({ kind, table, sql }: Step): string {
  return kind === 'make' ? `create or replace table ${quoteIdentifier(table)} as (\n${sql}\n);` : sql;
}
