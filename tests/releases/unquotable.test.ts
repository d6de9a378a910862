import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';

import { unknownTerms } from '../../src/artifacts/terms.ts';
import { readSqlTexts } from '../../src/indicators/sql-texts.ts';
import { runRegion } from '../../src/pipeline/region-pipeline.ts';
import { makeRelease } from '../../src/pipeline/release.ts';
import { silentStages } from '../../src/pipeline/stages.ts';
import { longest_ms } from '../longest.ts';
import { temporaryFolder } from '../pipeline/folder.ts';

/** Words of a document: of a clause, of a passage that is no clause. */
const words = ['各集团按季公布灯塔计划进展', '附则第九条由青松小组解释'] as const;

/** What is published and frozen of the clean county with a document that holds these words. */
async function outputsOf(mayQuote: '是' | '否'): Promise<readonly string[]> {
  const path = join(temporaryFolder(), '999999-sample');
  cpSync('tests/fixtures/validate-clean/999999-sample', path, { recursive: true });
  replace(join(path, 'policy_documents.csv'), '公开,是,主文件', `公开,${mayQuote},主文件`);
  replace(join(path, 'clauses.csv'), '一（一）,,定量', `一（一）,${words[0]}。,定量`);
  writeFileSync(
    join(path, 'unrecorded_passages.csv'),
    `政策编号,原文,不涉及记录的理由,排序号\n999999-SL-2024-1,${words[1]}。,附则,1\n`,
  );
  mkdirSync(join(path, 'source'));
  appendFileSync(join(path, 'source', '999999-SL-2024-1.txt'), `${words.join('。\n')}。\n`);
  const region = { name: '999999-sample', path };
  const artifactsFolder = temporaryFolder();
  const how = { restrictedFolder: null, program: null } as const;
  const options = { ...how, artifactsFolder, texts: readSqlTexts(), terms: unknownTerms, previousRowCounts: {} };
  expect((await runRegion(region, options, silentStages)).files).not.toBeNull();
  const order = { ...how, region, year: 2025, status: '初步', released_on: null, note: null } as const;
  expect((await makeRelease({ ...order, reportFormats: ['docx', 'figures.json'] }, silentStages)).refused).toBeNull();
  return [...filesBelow(artifactsFolder), ...filesBelow(join(path, 'releases'))];
}

function replace(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

function filesBelow(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.map((name) => join(folder, name)).filter((file) => statSync(file).isFile());
}

/** The texts in a file, those in archives that it holds as well. */
function textsIn(bytes: Uint8Array): readonly string[] {
  const [first, second] = bytes;
  if (first === 0x1f && second === 0x8b) return textsIn(gunzipSync(bytes));
  if (first === 0x50 && second === 0x4b) return Object.values(unzipSync(bytes)).flatMap(textsIn);
  return [Buffer.from(bytes).toString('utf8')];
}

/** The cells of a database or a Parquet file, which hold their texts packed. */
async function cellsIn(connection: DuckDBConnection, file: string): Promise<string> {
  const read = async (source: string) => {
    const rows = await connection.runAndReadAll(`select cast(t as varchar) as line from ${source} t`);
    return rows
      .getRows()
      .map(([line]) => String(line))
      .join('\n');
  };
  if (file.endsWith('.parquet')) return read(`read_parquet('${file}')`);
  await connection.run(`attach '${file}' as published (read_only)`);
  const tables = await connection.runAndReadAll(
    `select table_schema, table_name from information_schema.tables where table_catalog = 'published' and table_type = 'BASE TABLE'`,
  );
  const found: string[] = [];
  for (const [schema, name] of tables.getRows())
    found.push(await read(`published."${String(schema)}"."${String(name)}"`));
  await connection.run('detach published');
  return found.join('\n');
}

/** Kinds of files in which the words stand. */
async function kindsWithWords(files: readonly string[]): Promise<readonly string[]> {
  const kinds = new Set<string>();
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  for (const file of files) {
    const kind = /\.([a-z]+)(?:\.gz)?$/.exec(file)?.[1] ?? '';
    const isPacked = /\.(?:duckdb|parquet)$/.test(file);
    const texts = isPacked ? [await cellsIn(connection, file)] : textsIn(readFileSync(file));
    if (texts.some((text) => words.some((word) => text.includes(word)))) kinds.add(kind);
  }
  connection.closeSync();
  return [...kinds].toSorted();
}

// Each makes all files of the county twice, and reads them.
const longest = { timeout: 4 * longest_ms };

test('of a document that may be quoted the words stand in files of every kind', longest, async () => {
  const kinds = await kindsWithWords(await outputsOf('是'));
  expect(kinds).toEqual(expect.arrayContaining(['csv', 'duckdb', 'json', 'parquet', 'xlsx', 'zip']));
});

test(
  'of a document that may not be quoted no word stands in any file: tables, databases, archives, pages, releases',
  longest,
  async () => {
    expect(await kindsWithWords(await outputsOf('否'))).toEqual([]);
  },
);
