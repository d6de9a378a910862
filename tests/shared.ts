import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';

const pause_ms = 50;

/**
 * Makes something once for all test files of a run: the first worker that asks for it makes it, the others wait. Returns
 * the folder that `make` has filled, which nobody changes after that.
 */
export async function madeOnce(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const made = join(inject('sharedFolder'), name);
  const lock = `${made}.lock`;
  while (!existsSync(made)) {
    if (!(await isFirst(lock))) {
      await setTimeout(pause_ms);
      continue;
    }
    try {
      if (existsSync(made)) break;
      const folder = await mkdtemp(`${made}-`);
      await make(folder);
      // Whole or not at all: who waits for it takes it as soon as it is there.
      await rename(folder, made);
    } finally {
      await rmdir(lock);
    }
  }
  return made;
}

async function isFirst(lock: string): Promise<boolean> {
  try {
    await mkdir(lock);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
