import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** What one file loads when it is run: imports of types are erased and do not count. */
interface Imports {
  readonly text: string;
  readonly loaded: readonly Loaded[];
}

interface Loaded {
  readonly specifier: string;
  /** Absolute path of a file of ours; null for a package or a module of Node. */
  readonly path: string | null;
  /** What is imported of the file system's functions that write. */
  readonly writes: readonly string[];
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
  // Style sheets load nothing; and what only reads like an import, in a text to be parsed, leads nowhere.
  const isRead = /\.(?:ts|tsx|mjs|js)$/.test(file) && existsSync(file);
  const text = isRead ? readFileSync(file, 'utf8') : '';
  const loaded = [...text.matchAll(statement)].map(([, names = '', fixed, dynamic]) => {
    const specifier = fixed ?? dynamic ?? '';
    return {
      specifier,
      path: specifier.startsWith('.') ? resolve(dirname(file), specifier) : null,
      writes: /^node:fs\b/.test(specifier) ? writingNames(names) : [],
    };
  });
  const found = { text, loaded };
  known.set(file, found);
  return found;
}

const reached = new Map<string, Reach>();

/** Follows the imports of a file. */
export function reachOf(file: string): Reach {
  const reach = reached.get(file) ?? follow(file);
  reached.set(file, reach);
  return reach;
}

function follow(file: string): Reach {
  const files = new Set<string>();
  const packages = new Set<string>();
  const writes = new Set<string>();
  const load = (path: string): void => {
    if (files.has(path)) return;
    files.add(path);
    for (const loaded of importsOf(path).loaded) {
      if (loaded.path === null) packages.add(loaded.specifier);
      else load(loaded.path);
      for (const name of loaded.writes) writes.add(name);
    }
  };
  load(resolve(file));
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
