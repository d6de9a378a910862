import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import {
  fillSql,
  readersFileSql,
  sameEverywhere,
  tablesTemplateSql,
  templateSql,
  viewsTemplateSql,
  type DatabaseContent,
} from '../downloads/database.ts';
import { catalogueTableName, type Content } from '../downloads/contents.ts';
import { sha256 } from '../artifacts/files.ts';
import { engineTableFormats } from '../downloads/formats/formats.ts';
import type { LoadingEngine, Step, TableSpec } from '../engine/engine.ts';
import { openKeptEngine } from '../engine/kept.ts';
import { loadTable } from '../engine/load.ts';
import { attachSql, openNativeEngine } from '../engine/native.ts';
import { createStep, takeSteps } from '../engine/steps.ts';
import { rehearseIndicators } from '../indicators/indicator-engine.ts';
import type { SqlTexts } from '../indicators/sql-texts.ts';
import { catalogueTableNames, catalogueTables, type CatalogueTableName } from '../model/catalogue-tables.ts';
import type { PublicRow } from '../model/tables.ts';
import { sharedFolder } from './project-folder.ts';

/** Names in the build's engine of the two templates, and of the file that is made out of them. */
const [tablesTemplate, viewsTemplate, published] = ['tables_template', 'views_template', 'published'];

interface PublishedTables {
  readonly region: PublicRow<'region'>;
  readonly contents: readonly Content[];
}

/** A region's database files while they are made. */
export interface StartedDatabase {
  /** Opens an empty engine in which the region is to be computed. */
  readonly open: () => Promise<LoadingEngine>;
  /** Writes the files, and files of the published tables, out of what the build left in the engine; returns them. */
  readonly fill: (engine: LoadingEngine, published: PublishedTables) => Promise<DatabaseContent>;
  readonly remove: () => Promise<void>;
}

/** Prepares a file in a folder of its own beside the artifacts. */
export async function startDatabase(artifactsFolder: string, texts: SqlTexts): Promise<StartedDatabase> {
  await mkdir(artifactsFolder, { recursive: true });
  const folder = await mkdtemp(join(artifactsFolder, '.database-'));
  const path = join(folder, 'region.duckdb');
  const templates = await templatesOf(texts);
  const file = { name: published, path, isReadOnly: false };
  return {
    open: () =>
      openKeptEngine({
        name: 'indicators and files',
        rehearse: async (engine) => {
          await rehearseIndicators(engine, texts);
          await takeSteps(engine, catalogueTableNames.map(catalogueStep));
        },
        files: [
          { name: tablesTemplate, path: templates.tables, isReadOnly: true },
          { name: viewsTemplate, path: templates.views, isReadOnly: true },
        ],
        outFolder: artifactsFolder,
      }),
    fill: async (engine, { region, contents }) => {
      await runAll(engine, [attachSql(file), ...fillSql(tablesTemplate, published)]);
      const tables_bytes = await readFile(path);
      await loadCatalogue(engine, contents);
      await runAll(engine, [attachSql(file), ...readersFileSql(viewsTemplate, published)]);
      const bytes = await readFile(path);
      const table_files = await writeTableFiles(engine, { region, contents }, folder);
      return { bytes, tables_bytes, template_hash: templateHash(texts), table_files };
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Writes each published table into a folder, in every format that only the engine can write, and reads the files. */
async function writeTableFiles(
  engine: LoadingEngine,
  { region, contents }: PublishedTables,
  folder: string,
): Promise<DatabaseContent['table_files']> {
  const written = new Map<string, ReadonlyMap<string, Uint8Array>>();
  for (const format of engineTableFormats()) {
    const pathOf = (name: string) => join(folder, `${name}.${format.extension}`);
    await engine.run(
      contents.map((content) => format.write(content, { region, path: pathOf(content.name) })).join('\n'),
    );
    const files = contents.map(async ({ name }) => [name, await readFile(pathOf(name))] as const);
    written.set(format.name, new Map(await Promise.all(files)));
  }
  return written;
}

/** The columns of the catalogue that only readers want, which the build's own SQL does without. */
async function loadCatalogue(engine: LoadingEngine, contents: readonly Content[]): Promise<void> {
  for (const name of catalogueTableNames) {
    const content = contents.find((one) => one.name === name);
    if (content === undefined) throw new Error(`${name} is not among the published tables`);
    await loadTable(engine, catalogueSpec(name), content.rows);
  }
}

function catalogueSpec(name: CatalogueTableName): TableSpec {
  const { label, key, columns } = catalogueTables[name];
  return { name: catalogueTableName(name), label, key, columns: Object.entries(columns) };
}

function catalogueStep(name: CatalogueTableName): Step {
  return createStep(catalogueSpec(name));
}

async function runAll(engine: LoadingEngine, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await engine.run(statement);
}

/** sha256 of all that makes the templates: the schema, the views and the SQL texts. */
export function templateHash(texts: SqlTexts): string {
  return sha256(sameEverywhere(texts));
}

/** Where the two templates are. */
interface Templates {
  readonly tables: string;
  readonly views: string;
}

/**
 * Returns the templates, made once for each version of the schema and the SQL: their bytes change with every making, their
 * content does not. Their folder appears in one rename, so that several builds can want it at the same time.
 */
async function templatesOf(texts: SqlTexts): Promise<Templates> {
  const kept = join(sharedFolder, `templates-${templateHash(texts).slice(0, 16)}`);
  if (await isWhole(kept)) return templatesIn(kept);
  await mkdir(sharedFolder, { recursive: true });
  const folder = await mkdtemp(`${kept}-`);
  try {
    await makeTemplates(templatesIn(folder), texts);
    await writeFile(join(folder, sumsFile), await sumsOf(folder));
    await putInPlace(folder, kept);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    // Another build was first; its templates are as good.
    if (!(await isWhole(kept))) throw error;
  }
  return templatesIn(kept);
}

const sumsFile = 'SHA256SUMS';

async function sumsOf(folder: string): Promise<string> {
  const { tables, views } = templatesIn(folder);
  return `${sha256(await readFile(tables))}\n${sha256(await readFile(views))}\n`;
}

/** Whether the templates are there, as they were made. */
async function isWhole(folder: string): Promise<boolean> {
  if (![sumsFile, 'tables.duckdb', 'views.duckdb'].every((name) => existsSync(join(folder, name)))) return false;
  return (await readFile(join(folder, sumsFile), 'utf8')) === (await sumsOf(folder));
}

/** In the place of templates that were damaged, which other builds may be taking away at the same time. */
async function putInPlace(folder: string, kept: string): Promise<void> {
  if (existsSync(kept) && !(await isWhole(kept))) await rm(kept, { recursive: true, force: true });
  await rename(folder, kept);
}

function templatesIn(folder: string): Templates {
  return { tables: join(folder, 'tables.duckdb'), views: join(folder, 'views.duckdb') };
}

async function makeTemplates(paths: Templates, texts: SqlTexts): Promise<void> {
  const engine = await openNativeEngine([
    { name: tablesTemplate, path: paths.tables, isReadOnly: false },
    { name: viewsTemplate, path: paths.views, isReadOnly: false },
  ]);
  try {
    await runAll(engine, templateSql(texts));
    await runAll(engine, tablesTemplateSql(tablesTemplate, texts));
    await runAll(engine, viewsTemplateSql(viewsTemplate));
  } finally {
    engine.close();
  }
}
