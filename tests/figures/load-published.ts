import { loadTable, loadTables } from '../../src/engine/load.ts';
import type { LoadingEngine } from '../../src/engine/engine.ts';
import { indicators } from '../../src/indicators/registry.ts';
import { catalogueTables } from '../../src/model/catalogue-tables.ts';
import type { Column } from '../../src/model/column.ts';
import { derivedTables } from '../../src/model/derived.ts';
import type { ResultRow } from '../../src/model/result.ts';
import type { RegionTables } from '../../src/model/tables.ts';

/** Loads what a region publishes: its tables, and the results with the headline basis of each indicator beside them. */
export async function loadPublished(
  engine: LoadingEngine,
  {
    tables,
    results,
    uncovered,
    answers,
  }: {
    readonly tables: unknown;
    readonly results: readonly ResultRow[];
    readonly uncovered: readonly object[];
    readonly answers: readonly object[];
  },
): Promise<void> {
  // The published rows are those that the schema describes.
  await loadTables(engine, tables as RegionTables);
  const { label, columns, key } = derivedTables.uncovered_campuses;
  await loadTable(engine, { name: 'uncovered_campuses', label, key, columns: Object.entries(columns) }, uncovered);
  const catalogue = catalogueTables.clause_answers;
  const answerTable = { ...catalogue, name: 'clause_answers', columns: Object.entries<Column>(catalogue.columns) };
  await loadTable(engine, answerTable, answers);
  const bases = new Map(indicators.map(({ id, bases: [first] }) => [id, first?.label ?? '']));
  await engine.run(`create table indicator_results (
    indicator_id varchar, unit_kind varchar, unit_id varchar, period varchar, as_of_date varchar, basis varchar,
    category varchar, verdict varchar, numerator double, denominator double, value double, target_id varchar, deadline varchar,
    threshold double, missing_tables varchar, headline_basis varchar)`);
  for (let from = 0; from < results.length; from += 1000) {
    const rows = results.slice(from, from + 1000).map((row) => {
      const cells = [
        row.indicator_id,
        row.unit_kind,
        row.unit_id,
        row.period,
        row.as_of_date,
        row.basis,
        row.category,
        row.verdict,
        row.numerator,
        row.denominator,
        row.value,
        row.target_id,
        row.deadline,
        row.threshold,
        row.missing_tables,
        bases.get(row.indicator_id) ?? '',
      ];
      return `(${cells.map(literal).join(',')})`;
    });
    await engine.run(`insert into indicator_results values ${rows.join(',')}`);
  }
}

function literal(cell: string | number | null): string {
  if (cell === null) return 'null';
  return typeof cell === 'number' ? String(cell) : `'${cell.replaceAll("'", "''")}'`;
}
