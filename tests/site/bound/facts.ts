import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openNativeEngine } from '../../../src/engine/native.ts';
import type { ResultRow } from '../../../src/model/result.ts';
import { countQueries } from '../../figures/count-queries.ts';
import { loadPublished } from '../../figures/load-published.ts';
import { factsIn, type Facts, type Tables } from './facts-in.ts';

export { factsIn, isRendering, type Facts, type Value } from './facts-in.ts';

/** The facts of a region of a built site, out of the files that readers download; what pages count is counted again. */
export async function factsOf(site: string, slug: string): Promise<Facts> {
  const tables = readTables(join(site, slug, 'data'));
  const counted = await countAll(tables);
  return factsIn(tables, counted);
}

function readTables(folder: string): Tables {
  const files = readdirSync(folder).filter((file) => /^\d{6}_[a-z_]+_\d{8}(?:_demo)?\.json$/.test(file));
  return Object.fromEntries(
    files.map((file) => {
      const { table, rows } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      return [table, rows];
    }),
  );
}

async function countAll(tables: Tables): Promise<ReadonlyMap<string, number>> {
  const counted = new Map<string, number>();
  const engine = await openNativeEngine();
  try {
    // A cast: the file says so of itself.
    await loadPublished(engine, {
      tables,
      results: (tables['indicator_results'] ?? []) as unknown as readonly ResultRow[],
      uncovered: tables['uncovered_campuses'] ?? [],
      answers: tables['clause_answers'] ?? [],
    });
    for (const [name, query] of Object.entries(countQueries)) {
      const given = query.arguments === undefined ? [{ argument: '' }] : await engine.query(query.arguments);
      for (const row of given) {
        const argument = String(row['argument']);
        const sql = query.sql.replaceAll('$argument', `'${argument.replaceAll("'", "''")}'`);
        const [one] = await engine.query(sql);
        counted.set(argument === '' ? `#${name}` : `#${name}(${argument})`, Number(one?.['n']));
      }
    }
  } finally {
    engine.close();
  }
  return counted;
}
