import { loadTables } from '../../src/engine/load.ts';
import { publicTablesOf } from '../../src/facts/public-tables.ts';
import { computeIndicators } from '../../src/indicators/compute.ts';
import { openIndicatorEngine } from '../../src/indicators/indicator-engine.ts';
import { findIndicator } from '../../src/indicators/registry.ts';
import { readSqlTexts } from '../../src/indicators/sql-texts.ts';
import type { FactTables } from '../../src/model/fact-tables.ts';
import type { ResultRow } from '../../src/model/result.ts';
import type { RegionTables } from '../../src/model/tables.ts';

const texts = readSqlTexts();

/** Results without those of earlier year ends: for what is said of the present, of deadlines and of periods. */
export async function resultsOf(...asked: Parameters<typeof everyResultOf>): Promise<readonly ResultRow[]> {
  const [{ region = [] }] = asked;
  const asOf = region[0]?.as_of_date ?? null;
  return (await everyResultOf(...asked)).filter(
    ({ indicator_id, as_of_date, deadline }) =>
      findIndicator(indicator_id)?.is_looked_back !== true || [null, asOf, deadline].includes(as_of_date),
  );
}

/** Takes hand-worked tables and facts the whole way from the door of public facts to the table of results. */
export async function everyResultOf(
  supplied: RegionTables,
  toConfirm: ReadonlySet<string> = new Set(),
  facts: Partial<FactTables> = {},
): Promise<readonly ResultRow[]> {
  const { tables, status } = publicTablesOf(supplied, { toConfirm });
  const engine = await openIndicatorEngine(texts);
  try {
    // The door has taken the restricted columns away; the engine does not have them either.
    await loadTables(engine, tables as RegionTables);
    const doubts = [...toConfirm].map((table_name) => ({
      table_name,
      unit_kind: '' as const,
      unit_id: '',
      records: '',
    }));
    return await computeIndicators(engine, { status, texts, facts, doubts });
  } finally {
    engine.close();
  }
}

/** Rows of one indicator, with only the named properties, for short expectations. */
export function pick<K extends keyof ResultRow>(
  rows: readonly ResultRow[],
  indicatorId: string,
  ...columns: readonly K[]
): readonly Pick<ResultRow, K>[] {
  return rows
    .filter((row) => row.indicator_id === indicatorId)
    .map((row) => Object.fromEntries(columns.map((column) => [column, row[column]])) as Pick<ResultRow, K>);
}
