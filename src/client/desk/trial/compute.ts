import type { LoadingEngine } from '../../../engine/engine.ts';
import { loadTables } from '../../../engine/load.ts';
import { withholdDoubtful, withoutDoubtfulTables } from '../../../facts/doubtful.ts';
import { factsOf } from '../../../facts/facts.ts';
import type { EarlierCounts } from '../../../facts/protect/earlier.ts';
import { publicTablesOf } from '../../../facts/public-tables.ts';
import { computeIndicators } from '../../../indicators/compute.ts';
import type { ResultRow } from '../../../model/result.ts';
import type { RegionTables } from '../../../model/tables.ts';
import type { TrialInput, TrialTexts } from './messages.ts';

/**
 * Computes what a region would publish: counts of persons, protected beside what was published before, and every result. The
 * same steps in the same order as src/pipeline/region-pipeline.ts, over any engine.
 */
export async function computeTrial(
  { tables, doubts, to_confirm }: TrialInput,
  {
    open,
    texts,
    earlier,
    onStep = () => undefined,
  }: {
    /** Opens an empty engine, which is closed when it is done with. */
    readonly open: () => Promise<LoadingEngine>;
    readonly texts: TrialTexts;
    readonly earlier: readonly EarlierCounts[];
    readonly onStep?: (words: string, done: number) => void;
  },
): Promise<readonly ResultRow[]> {
  onStep('正在统计人数', 0.3);
  const sources = { open, sql: (stem: string) => textOf(texts, stem) };
  const counts = await factsOf(withoutDoubtfulTables(tables, doubts), earlier, sources);
  const facts = withholdDoubtful(counts, doubts);
  const published = publicTablesOf(tables, {
    toConfirm: new Set(to_confirm),
    withheldAttributes: counts.withheld_attributes,
  });
  onStep('正在计算指标', 0.7);
  const work = await open();
  try {
    // Public rows lack the restricted columns, and so do the engine's tables.
    await loadTables(work, published.tables as RegionTables);
    return await computeIndicators(work, { status: published.status, texts: texts.indicators, facts, doubts });
  } finally {
    work.close();
  }
}

function textOf({ facts }: TrialTexts, stem: string): string {
  const text = facts[stem];
  if (text === undefined) throw new Error(`There is no statement ${stem}`);
  return text;
}
