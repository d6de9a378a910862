import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Stamp of a writer: changes with the files of its folders and with the versions of the packages it writes with.
 * `folders` are relative to src.
 */
export async function writerStamp(folders: readonly string[], packages: readonly string[]): Promise<string> {
  const source = join(import.meta.dirname, '../..');
  const hash = createHash('sha256');
  for (const folder of folders) {
    for (const file of (await readdir(join(source, folder))).toSorted())
      hash.update(`${file}\n`).update(await readFile(join(source, folder, file)));
  }
  // A cast: the project's own manifest, which states the exact version of each dependency.
  const manifest = JSON.parse(await readFile(join(source, '../package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  for (const name of packages) hash.update(`${name}@${manifest.dependencies[name]}\n`);
  return hash.digest('hex');
}
