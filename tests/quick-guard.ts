import childProcess from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { writingFunctions } from './imports.ts';

/**
 * Holds the tests of the quick lane to what their imports promise (tests/lanes.ts): whoever loads a native program,
 * starts a process or writes a file there fails, however the call came about.
 */
function refuse(what: string): () => never {
  return () => {
    throw new Error(`A test of the quick lane ${what}: it belongs to another lane (tests/lanes.ts)`);
  };
}

function replace(owner: object, names: readonly string[], by: () => never): void {
  for (const name of names) if (name in owner) Reflect.set(owner, name, by);
}

const starting = ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync'];

replace(process, ['dlopen'], refuse('loaded a native program'));
replace(childProcess, starting, refuse('started a process'));
// Reading opens files, too.
const writing = writingFunctions.filter((name) => !name.startsWith('open'));
replace(fs, writing, refuse('wrote a file'));
replace(fs.promises, writing, refuse('wrote a file'));
syncBuiltinESMExports();
