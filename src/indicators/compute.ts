import type { LoadingEngine } from '../engine/engine.ts';
import { loadFacts, loadTable } from '../engine/load.ts';
import { quoteIdentifier, quoteText } from '../engine/quote.ts';
import type { FactTables } from '../model/fact-tables.ts';
import type { ResultRow, TableStatus } from '../model/result.ts';
import { registryTables } from './registry-tables.ts';
import type { SqlTexts } from './sql-texts.ts';

/**
 * What an indicator's SQL may return. Beside the figure: `absence` says why there is none (`missing`, `type-unknown`,
 * `not-applicable`, `suppressed`), with a sentence in `reason`; a figure with `not-applicable` is shown and not judged.
 * `judged_on` is the date that decides which targets apply to a period, one of the reading dates
 * (views/reading-dates.sql), so that the group's type on it is known; `ends_before` is the first day on which the period
 * no longer runs, so that what is not reached before is not called missed; `target_id` ties a distance, or a part of a
 * total, to one target.
 */
export const createMeasures = `
create table measures (
  indicator_id varchar not null,
  unit_kind varchar not null,
  unit_id varchar not null,
  period varchar not null,
  as_of_date varchar,
  judged_on varchar,
  ends_before varchar,
  basis varchar not null,
  category varchar not null,
  target_id varchar,
  numerator integer,
  denominator integer,
  value double,
  absence varchar,
  reason varchar
);`;

/**
 * Computes every indicator over the public tables in the engine and the facts (none by default), and judges it.
 * Rows: the long table of results (model/result.ts), in reading order: by indicator, then region before groups, groups
 * in official order. Leaves the views and the tables `measures` and `indicator_results` in the engine.
 */
export async function computeIndicators(
  engine: LoadingEngine,
  {
    status,
    texts,
    facts = {},
  }: { readonly status: readonly TableStatus[]; readonly texts: SqlTexts; readonly facts?: Partial<FactTables> },
): Promise<readonly ResultRow[]> {
  await loadFacts(engine, facts);
  for (const { spec, rows } of registryTables(status)) await loadTable(engine, spec, rows);
  await engine.run(texts.views.map(viewSql).join('\n'));
  await engine.run(createMeasures);
  for (const measure of texts.measures) await engine.run(insertSql(measure));
  for (const step of texts.results) await engine.run(viewSql(step));
  return engine.query<ResultRow>('from indicator_results');
}

/** Made as tables: nested views were planned anew for every indicator, which took ten times as long as all the rest. */
function viewSql({ name, sql }: SqlTexts['views'][number]): string {
  return `create table ${quoteIdentifier(name)} as (\n${sql}\n);`;
}

function insertSql({ indicator_id, sql }: SqlTexts['measures'][number]): string {
  const columns = `select ${quoteText(indicator_id)} as indicator_id, figures.*`;
  return `insert into measures by name (\n${columns} from (\n${sql}\n) as figures\n);`;
}
