import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every file of a folder with its bytes as text, one character a byte, in the order of the names. Of a database file only
 * that it is there: the engine writes identifiers of its own into each, and its name is made of all that went into it.
 */
export function filesIn(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), bytesOf(path)]));
}

function bytesOf(path: string): string {
  return path.endsWith('.duckdb') ? '' : readFileSync(path, 'latin1');
}
