import type { LoadingEngine } from '../engine/engine.ts';
import { loadFacts, loadTable } from '../engine/load.ts';
import { takeSteps } from '../engine/steps.ts';
import type { TableDoubt } from '../model/doubt.ts';
import type { FactTables } from '../model/fact-tables.ts';
import type { ResultRow, TableStatus } from '../model/result.ts';
import { registryTables } from './registry-tables.ts';
import type { SqlTexts } from './sql-texts.ts';
import { measuresStep, measureStep, tableStep } from './steps.ts';

/**
 * Computes every indicator over the public tables in the engine and the facts (none by default), and judges it.
 * What rests on records that wait for an answer is withheld (`doubts`, none by default).
 * Rows: the long table of results (model/result.ts), in reading order: by indicator, then region before groups, groups
 * in official order. Leaves the views and the tables `measures` and `indicator_results` in the engine.
 */
export async function computeIndicators(
  engine: LoadingEngine,
  {
    status,
    texts,
    facts = {},
    doubts = [],
  }: {
    readonly status: readonly TableStatus[];
    readonly texts: SqlTexts;
    readonly facts?: Partial<FactTables>;
    readonly doubts?: readonly TableDoubt[];
  },
): Promise<readonly ResultRow[]> {
  await loadFacts(engine, facts);
  for (const { spec, rows } of registryTables(status, doubts)) await loadTable(engine, spec, rows);
  const { views, measures, results } = texts;
  await takeSteps(engine, [
    ...views.map(tableStep),
    measuresStep,
    ...measures.map(measureStep),
    ...results.map(tableStep),
  ]);
  return engine.query<ResultRow>('from indicator_results');
}
