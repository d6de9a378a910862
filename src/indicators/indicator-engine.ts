import type { LoadingEngine } from '../engine/engine.ts';
import { openKeptEngine } from '../engine/kept.ts';
import { loadTables } from '../engine/load.ts';
import { computeIndicators } from './compute.ts';
import { deriveTables } from './derive.ts';
import type { SqlTexts } from './sql-texts.ts';

/** Opens an empty engine in which indicators are computed for one region after another (engine/kept.ts). */
export function openIndicatorEngine(texts: SqlTexts): Promise<LoadingEngine> {
  return openKeptEngine({ name: 'indicators', rehearse: (engine) => rehearseIndicators(engine, texts) });
}

/** Takes every step of the indicators and of the tables derived from them. */
export async function rehearseIndicators(engine: LoadingEngine, texts: SqlTexts): Promise<void> {
  await loadTables(engine, {});
  await computeIndicators(engine, { status: [], texts });
  await deriveTables(engine, texts);
}
