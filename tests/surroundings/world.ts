import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, vi } from 'vitest';

import { buildAll, type BuildOptions } from '../../src/pipeline/build.ts';
import { markSite } from '../../src/pipeline/output-folder.ts';
import { printingRefusals } from '../../src/pipeline/refusal.ts';
import { silentStages } from '../../src/pipeline/stages.ts';
import { filesIn } from '../pipeline/files.ts';
import { temporaryFolder } from '../pipeline/folder.ts';

/** A county's data, and the site that was published of it before. */
export interface World {
  readonly root: string;
  readonly data: string;
  /** The county's folder in the data. */
  readonly region: string;
  readonly out: string;
  readonly options: BuildOptions;
}

/** The words of the site that was published before. */
const published = '<p>上一版</p>';

/** Makes a world in a folder that goes with the test. `root` is the folder's name, for names that are out of the ordinary. */
export async function makeWorld(root = 'world'): Promise<World> {
  const place = join(temporaryFolder(), root);
  const [data, out] = [join(place, 'data'), join(place, 'dist')];
  const region = join(data, '370305-linzi');
  mkdirSync(out, { recursive: true });
  cpSync('data/370305-linzi', region, { recursive: true });
  cpSync('data/site.csv', join(data, 'site.csv'));
  writeFileSync(join(out, 'index.html'), published);
  await markSite(out);
  return {
    root: place,
    data,
    region,
    out,
    options: { data, out, base: null, restricted: null, published: null, isNewLedger: false },
  };
}

/** What a person at the keyboard gets: the lines on the console, and the exit code. */
export interface End {
  readonly said: readonly string[];
  readonly exitCode: number | string | null | undefined;
}

/** Runs a command as scripts/ run it, in this process. */
export async function endOf(command: () => Promise<unknown>): Promise<End> {
  const said: string[] = [];
  const listening = vi.spyOn(console, 'error').mockImplementation((line: unknown) => void said.push(String(line)));
  const before = process.exitCode;
  process.exitCode = undefined;
  try {
    await printingRefusals(async () => {
      await command();
    });
    return { said, exitCode: process.exitCode };
  } finally {
    process.exitCode = before;
    listening.mockRestore();
  }
}

export const build = (options: BuildOptions): Promise<End> => endOf(() => buildAll(options, silentStages));

/** One Chinese sentence, exit code 1, and no trace of the program's inside. */
export function expectSentence({ said, exitCode }: End, words: string): void {
  expect(said).toHaveLength(1);
  const [sentence = ''] = said;
  expect(sentence).toContain(words);
  expect(sentence).toMatch(/^[^\n]*[一-鿿]{4}[^\n]*$/);
  expect(sentence).not.toMatch(/\bat .+:\d+|node:|Error:|undefined|\[object/);
  expect(exitCode).toBe(1);
}

export { filesIn };

/** Puts something else in the place of a file or folder. */
export function replaceBy(path: string, what: 'file' | 'folder' | 'pipe' | { readonly linkTo: string }): void {
  rmSync(path, { recursive: true, force: true });
  if (what === 'file') writeFileSync(path, '不是文件夹');
  else if (what === 'folder') mkdirSync(path, { recursive: true });
  else if (what === 'pipe') execFileSync('mkfifo', [path]);
  else symlinkSync(what.linkTo, path);
}
