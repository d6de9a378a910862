import type { LoadingEngine } from '../engine/engine.ts';
import { quoteIdentifier } from '../engine/quote.ts';
import { takeSteps } from '../engine/steps.ts';
import type { DerivedTables } from '../model/derived.ts';
import type { SqlTexts } from './sql-texts.ts';
import { tableStep } from './steps.ts';

/**
 * Makes the tables that rest on the results: milestones, trials and histories (model/derived.ts).
 * The engine must hold what `computeIndicators` leaves in it; the tables are left in it as well.
 */
export async function deriveTables(engine: LoadingEngine, texts: SqlTexts): Promise<DerivedTables> {
  const made = [];
  for (const { name, sql } of texts.derived) {
    await takeSteps(engine, [tableStep({ name, sql })]);
    made.push([name, await engine.query(`from ${quoteIdentifier(name)}`)] as const);
  }
  // Object.fromEntries cannot relate each name to its row type; the casts at the end of each SQL file keep the promise.
  return Object.fromEntries(made) as unknown as DerivedTables;
}
