import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

import { readableJson, sha256 } from '../artifacts/files.ts';
import type { EngineArtifact, EngineBuild } from '../artifacts/types.ts';
import { projectFolder, sharedFolder } from './project-folder.ts';

/**
 * The browser's engine as the site serves it: `engine/` in the artifacts, with `engine.json` that says where it is. The
 * code is compressed here and inflated in the page, under a name that says nothing: so it does not matter whether a
 * host compresses, which type it gives to `.wasm`, or whether it refuses files of 34 MB.
 */
export async function writeEngineFiles(artifactsFolder: string): Promise<EngineArtifact> {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('@duckdb/duckdb-wasm'));
  // A cast: the package's own manifest, which always states its version.
  const { version } = JSON.parse(await readFile(join(folder, '../package.json'), 'utf8')) as { version: string };
  await mkdir(join(artifactsFolder, 'engine'), { recursive: true });
  const artifact = {
    version,
    ...(await writeBuild('eh', { folder, stem: version, artifactsFolder })),
    older: await writeBuild('mvp', { folder, stem: `older-${version}`, artifactsFolder }),
  };
  await writeFile(join(artifactsFolder, 'engine.json'), readableJson(artifact));
  return artifact;
}

/** The package's builds: with exceptions of WebAssembly, and without what browsers learned after 2020. */
async function writeBuild(
  build: 'eh' | 'mvp',
  {
    folder,
    stem,
    artifactsFolder,
  }: { readonly folder: string; readonly stem: string; readonly artifactsFolder: string },
): Promise<EngineBuild> {
  const worker = await makeWorker(join(folder, `duckdb-browser-${build}.worker.js`), `duckdb-worker-${stem}`);
  const code = await compressed(join(folder, `duckdb-${build}.wasm`), `duckdb-${stem}`);
  for (const file of [worker, code]) await copyFile(file, join(artifactsFolder, 'engine', basename(file)));
  return {
    worker_path: `engine/${basename(worker)}`,
    wasm_path: `engine/${basename(code)}`,
    wasm_bytes: (await stat(code)).size,
    worker_bytes: (await stat(worker)).size,
  };
}

/** Compressing takes a second: done once for each version of the package. */
async function compressed(source: string, stem: string): Promise<string> {
  const known = await keptUnder(stem);
  if (known !== null) return known;
  const bytes = await promisify(gzip)(await readFile(source), { level: 9 });
  const kept = await keep(`${stem}-${sha256(bytes).slice(0, 12)}.bin`, bytes);
  await keep(`${stem}.path`, basename(kept));
  return kept;
}

/** What was kept earlier; null where nothing is, or where it is no longer what its name says. */
async function keptUnder(stem: string): Promise<string | null> {
  const pointer = join(sharedFolder, `${stem}.path`);
  const name = existsSync(pointer) ? await readFile(pointer, 'utf8') : '';
  const [, hash] = /-([0-9a-f]{12})\.bin$/.exec(name) ?? [];
  const kept = join(sharedFolder, basename(name));
  if (hash === undefined || !existsSync(kept)) return null;
  return sha256(await readFile(kept)).startsWith(hash) ? kept : null;
}

/** The package's script after our own; the map that it names at its end would be asked for by whoever opens the tools. */
async function makeWorker(source: string, stem: string): Promise<string> {
  const prelude = await readFile(join(projectFolder, 'src/engine/worker-prelude.js'), 'utf8');
  const script = (await readFile(source, 'utf8')).replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n');
  const text = `${prelude}${script}`;
  return keep(`${stem}-${sha256(text).slice(0, 12)}.js`, text);
}

/** Appears in one rename: several builds may write the same file at the same time. */
async function keep(name: string, content: string | Uint8Array): Promise<string> {
  const file = join(sharedFolder, name);
  await mkdir(sharedFolder, { recursive: true });
  const own = `${file}.${process.pid}`;
  await writeFile(own, content);
  await rename(own, file);
  return file;
}
