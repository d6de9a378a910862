import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, extname, join, relative, resolve, sep } from 'node:path';

import { projectFolder } from './project-folder.ts';

/**
 * What the result of a stage depends on of the program: the files that its first file imports over any number of steps, and
 * what lies beside them and is read without an import, such as SQL. Whatever else changes, say a script of a page, leaves
 * the result as it is.
 */

const sourceFolder = join(projectFolder, 'src');

/** What is imported or for pages and readers alone; all other files may be read by the code of their folder. */
const imported: ReadonlySet<string> = new Set(['.ts', '.tsx', '.astro', '.css', '.md']);

// Types are erased, and whoever imports nothing else does not load the file.
const statement =
  /^\s*(?:import|export)\s(?!type\b)(?:[^'";]*?\sfrom\s)?\s*['"](\.[^'"]+)['"]|\bimport\(\s*['"](\.[^'"]+)['"]/gm;

/** Stamp of a stage by its first file, named from src: the version of Node, of the packages, and all that the stage reads. */
export async function stageStamp(entry: string): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  for (const file of await stageFiles(entry)) {
    const name = relative(sourceFolder, file).replaceAll(sep, '/');
    hash
      .update(`${name}\0`)
      .update(await readFile(file))
      .update('\0');
  }
  const lock = join(projectFolder, 'package-lock.json');
  if (existsSync(lock)) hash.update(await readFile(lock));
  return hash.digest('hex');
}

/** The files of a stage, sorted. */
export async function stageFiles(entry: string): Promise<readonly string[]> {
  const reached = new Set<string>();
  const ahead = [join(sourceFolder, entry)];
  for (let file = ahead.pop(); file !== undefined; file = ahead.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    const text = await readFile(file, 'utf8');
    for (const [, fixed, dynamic] of text.matchAll(statement)) {
      const path = resolve(dirname(file), fixed ?? dynamic ?? '');
      // What only reads like an import, in a comment or a text, leads nowhere.
      if (existsSync(path)) ahead.push(path);
    }
  }
  const folders = new Set([...reached].map((file) => relative(sourceFolder, file).split(sep)[0] ?? ''));
  const beside = await Promise.all([...folders].map(async (folder) => otherFiles(join(sourceFolder, folder))));
  return [...new Set([...reached, ...beside.flat()])].toSorted();
}

async function otherFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !imported.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
}
