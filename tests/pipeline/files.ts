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
  if (path.endsWith('.duckdb')) return '';
  const text = readFileSync(path, 'latin1');
  return /\/(?:checksums\.txt|verify\/files\.json)$/.test(path) ? withoutDatabases(text) : text;
}

/** Lists of checksums without those of database files. */
export function withoutDatabases(text: string): string {
  return text.replace(/[0-9a-f]{64}(?=(?: {2}|",")[^"\n]*\.duckdb)/g, 'by its name');
}
