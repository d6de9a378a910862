import { factTables, type FactTables } from '../model/fact-tables.ts';
import { tableNames, type RegionTables } from '../model/tables.ts';
import type { LoadingEngine, TableSpec } from './engine.ts';
import { commentSql, createTableSql, tableSpecOf } from './schema.ts';
import { createStep, takeSteps } from './steps.ts';

/** Creates a table and fills it. Rejects when a row breaks its types. */
export async function loadTable(engine: LoadingEngine, spec: TableSpec, rows: readonly object[]): Promise<void> {
  await takeSteps(engine, [createStep(spec)]);
  if (rows.length > 0) await engine.append(spec, rows);
}

/**
 * Creates every table of the schema and fills those that were supplied, so that any SQL over the schema binds for any
 * region. `columns: 'public'` (the default) leaves out restricted tables and columns altogether: indicators cannot
 * read what is not there. `documented: true` adds keys and Chinese labels, which a file that people open should have and
 * the build's own engine need not: they take four times as long as creating the tables.
 */
export async function loadTables(
  engine: LoadingEngine,
  tables: RegionTables,
  {
    columns = 'public',
    documented = false,
  }: { readonly columns?: 'public' | 'all'; readonly documented?: boolean } = {},
): Promise<void> {
  const specs = tableNames.flatMap((name) => {
    const spec = tableSpecOf(name, columns);
    return spec === null ? [] : [{ spec, rows: tables[name] ?? [] }];
  });
  if (documented) {
    await engine.run(specs.map(({ spec }) => createTableSql(spec, { keys: true })).join('\n'));
    await engine.run(specs.map(({ spec }) => commentSql(spec)).join('\n'));
  } else {
    const created = specs.map(({ spec }) => createStep(spec));
    await takeSteps(engine, created);
  }
  for (const { spec, rows } of specs) if (rows.length > 0) await engine.append(spec, rows);
}

/** Creates the tables of public facts and fills them; empty ones where there are no facts, so that any SQL binds. */
export async function loadFacts(engine: LoadingEngine, facts: Partial<FactTables>): Promise<void> {
  for (const [name, { label, key, columns }] of Object.entries(factTables)) {
    const rows: Readonly<Record<string, readonly object[] | undefined>> = facts;
    await loadTable(engine, { name, label, key, columns: Object.entries(columns) }, rows[name] ?? []);
  }
}
