import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { fillSql, templateSql, type DatabaseContent } from '../artifacts/database.ts';
import type { Content } from '../artifacts/contents.ts';
import { sha256 } from '../artifacts/files.ts';
import { writeParquet } from '../artifacts/parquet.ts';
import type { LoadingEngine } from '../engine/engine.ts';
import { openNativeEngine, type AttachedFile } from '../engine/native.ts';
import type { SqlTexts } from '../indicators/sql-texts.ts';
import type { PublicRow } from '../model/tables.ts';
import { sharedFolder } from './project-folder.ts';

/** Names of the two files in the build's engine. */
const [template, published] = ['template', 'published'];

interface PublishedTables {
  readonly region: PublicRow<'region'>;
  readonly contents: readonly Content[];
}

/** A region's database file while it is made. */
export interface StartedDatabase {
  /** To be attached to the engine that computes the region. */
  readonly files: readonly AttachedFile[];
  /** Where the engine may write. */
  readonly folder: string;
  /** Writes the file, and the published tables as Parquet, out of what the build left in the engine; returns both. */
  readonly fill: (engine: LoadingEngine, published: PublishedTables) => Promise<DatabaseContent>;
  readonly remove: () => Promise<void>;
}

/** Prepares a file in a folder of its own beside the artifacts. */
export async function startDatabase(artifactsFolder: string, texts: SqlTexts): Promise<StartedDatabase> {
  await mkdir(artifactsFolder, { recursive: true });
  const folder = await mkdtemp(join(artifactsFolder, '.database-'));
  const path = join(folder, 'region.duckdb');
  const pathOf = (name: string) => join(folder, `${name}.parquet`);
  return {
    files: [
      { name: template, path: await templateOf(texts), isReadOnly: true },
      { name: published, path, isReadOnly: false },
    ],
    folder,
    fill: async (engine, { region, contents }) => {
      const statements = fillSql(template, published);
      for (const statement of statements) await engine.run(statement);
      await writeParquet(engine, contents, { region, pathOf });
      const tables = contents.map(async ({ name }) => [name, await readFile(pathOf(name))] as const);
      const parquet = new Map(await Promise.all(tables));
      return { bytes: await readFile(path), template_hash: templateHash(texts), parquet };
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** sha256 of all that makes the template: the schema, the views and the SQL texts. */
export function templateHash(texts: SqlTexts): string {
  return sha256(templateSql(texts).join('\n'));
}

/**
 * Returns the template, made once for each version of the schema and the SQL: its bytes change with every making, its
 * content does not. It appears in one rename, so that several builds can want it at the same time.
 */
async function templateOf(texts: SqlTexts): Promise<string> {
  const kept = join(sharedFolder, `template-${templateHash(texts).slice(0, 16)}.duckdb`);
  if (existsSync(kept)) return kept;
  await mkdir(sharedFolder, { recursive: true });
  const folder = await mkdtemp(`${kept}-`);
  try {
    const path = join(folder, 'template.duckdb');
    await makeTemplate(path, texts);
    await rename(path, kept);
    return kept;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function makeTemplate(path: string, texts: SqlTexts): Promise<void> {
  const engine = await openNativeEngine([{ name: template, path, isReadOnly: false }]);
  try {
    // In one transaction: to secure each statement by itself takes most of the time.
    await engine.run(`use ${template}; begin;`);
    for (const statement of templateSql(texts)) await engine.run(statement);
    await engine.run(`commit; checkpoint ${template}; use memory; detach ${template};`);
  } finally {
    engine.close();
  }
}
