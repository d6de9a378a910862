import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** What one file loads when it is run: imports of types are erased and do not count. */
interface Imports {
  readonly text: string;
  readonly loaded: readonly Loaded[];
}

interface Loaded {
  /** `{ readFile, rm }`, or '' where nothing is named. */
  readonly names: string;
  readonly specifier: string;
}

/** All that a file loads, itself and what it imports over any number of steps. */
export interface Reach {
  /** Absolute paths of the project's own files. */
  readonly files: ReadonlySet<string>;
  /** Packages and modules of Node, as they are named: `node:child_process`, `@duckdb/node-api`. */
  readonly packages: ReadonlySet<string>;
  /** Functions that change the disk, as they are named: `writeFile`, `mkdtempSync`. */
  readonly writes: ReadonlySet<string>;
}

const statement =
  /^\s*(?:import|export)\s(?!type\b)(?:([^'";]*?)\sfrom\s)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

/** What changes the disk, in `node:fs` and `node:fs/promises`. */
export const writingFunctions: readonly string[] = [
  'appendFile',
  'chmod',
  'copyFile',
  'cp',
  'createWriteStream',
  'link',
  'mkdir',
  'mkdtemp',
  'open',
  'rename',
  'rm',
  'rmdir',
  'symlink',
  'truncate',
  'unlink',
  'utimes',
  'writeFile',
].flatMap((name) => [name, `${name}Sync`]);

const known = new Map<string, Imports>();

function importsOf(file: string): Imports {
  const before = known.get(file);
  if (before !== undefined) return before;
  const text = readFileSync(file, 'utf8');
  const loaded = [...text.matchAll(statement)].map(([, names = '', fixed, dynamic]) => ({
    names,
    specifier: fixed ?? dynamic ?? '',
  }));
  const found = { text, loaded };
  known.set(file, found);
  return found;
}

/** Follows the imports of a file. */
export function reachOf(file: string): Reach {
  const files = new Set<string>();
  const packages = new Set<string>();
  const writes = new Set<string>();
  const follow = (path: string): void => {
    if (files.has(path)) return;
    files.add(path);
    // Style sheets load nothing; and what only reads like an import, in a text to be parsed, leads nowhere.
    if (!/\.(?:ts|tsx|mjs|js)$/.test(path) || !existsSync(path)) return;
    for (const { names, specifier } of importsOf(path).loaded) {
      if (specifier.startsWith('.')) follow(resolve(dirname(path), specifier));
      else packages.add(specifier);
      if (/^node:fs\b/.test(specifier)) for (const name of writingNames(names)) writes.add(name);
    }
  };
  follow(resolve(file));
  return { files, packages, writes };
}

/** A whole module under one name may write as well. */
function writingNames(names: string): readonly string[] {
  if (names !== '' && !names.includes('{')) return [names];
  return [...names.matchAll(/(\w+)(?:\s+as\s+\w+)?/g)]
    .map(([, name = '']) => name)
    .filter((name) => writingFunctions.includes(name));
}

/** The text of a file, read once for all who ask. */
export function sourceOf(file: string): string {
  return importsOf(file).text;
}
