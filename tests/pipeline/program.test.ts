import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { expect, test } from 'vitest';

import { programVersion } from '../../src/format/program.ts';
import { readProgram, type ProgramEffects } from '../../src/pipeline/program.ts';
import { temporaryFolder } from './folder.ts';

const [first, second] = ['a1b2c3d4'.repeat(5), 'b2c3d4e5'.repeat(5)];

function folderWithVersion(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'package.json'), '{ "version": "3.0.0" }\n');
  return folder;
}

/** A git that answers by the command's name, in the order of a real repository; null: it fails. */
function git(answers: Readonly<Record<string, string | null>>): ProgramEffects['git'] {
  return async (_, [command = '']) => answers[command] ?? null;
}

async function stated(effects: Partial<ProgramEffects>): Promise<string> {
  const known = { environment: {}, git: git({ log: `${first} ${second}`, status: '' }), ...effects };
  return programVersion(await readProgram(folderWithVersion(), known));
}

test('the program is stated by its version and the last commit that changed it', async () => {
  expect(await stated({})).toBe('3.0.0（提交a1b2c3d4）');
});

test('a program with changes that no commit holds says so', async () => {
  const changed = git({ log: `${first} ${second}`, status: ' M src/model/tables.ts' });
  expect(await stated({ git: changed })).toBe('3.0.0（提交a1b2c3d4，另有未提交的改动）');
});

test('without git, without a history or without permission the version stands alone', async () => {
  expect(await stated({ git: async () => null })).toBe('3.0.0');
  expect(await stated({ git: git({ log: '' }) })).toBe('3.0.0');
  expect(await stated({ git: git({ log: `${first} ${second}`, status: null }) })).toBe('3.0.0');
});

test('the first commit of a whole history is named, that of a shallow copy is not taken for the one that made all files', async () => {
  const root = { log: first, status: '' };
  expect(await stated({ git: git({ ...root, 'rev-parse': 'false' }) })).toBe('3.0.0（提交a1b2c3d4）');
  expect(await stated({ git: git({ ...root, 'rev-parse': 'true' }) })).toBe('3.0.0');
});

test('ATLAS_COMMIT names the commit where there is no history, and is refused when it is no commit', async () => {
  const noHistory = { git: git({}) };
  expect(await stated({ ...noHistory, environment: { ATLAS_COMMIT: second } })).toBe('3.0.0（提交b2c3d4e5）');
  await expect(stated({ ...noHistory, environment: { ATLAS_COMMIT: 'main' } })).rejects.toThrow(
    '环境变量 ATLAS_COMMIT 的值“main”不是提交号',
  );
});

const hasGit = (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'git')));

test.skipIf(!hasGit)(
  'in a real repository a commit of data or documents leaves the stated commit as it is',
  async () => {
    const folder = folderWithVersion();
    const run = (...args: readonly string[]): string =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
        cwd: folder,
        encoding: 'utf8',
      }).trim();
    const commit = (file: string): string => {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      appendFileSync(join(folder, file), 'x');
      run('add', '.');
      run('commit', '--quiet', '--message', file);
      return run('rev-parse', 'HEAD');
    };
    run('init', '--quiet');
    commit('src/a.ts');
    const program = commit('src/styles/base.css');
    commit('data/370305-linzi/groups.csv');
    commit('src/docs/releases.md');
    expect(await readProgram(folder)).toEqual({
      name: 'School Group Atlas',
      version: '3.0.0',
      commit: program,
      has_changes: false,
    });
    appendFileSync(join(folder, 'data/370305-linzi/groups.csv'), 'y');
    expect((await readProgram(folder)).has_changes).toBe(false);
    writeFileSync(join(folder, 'src', 'b.ts'), '');
    expect((await readProgram(folder)).has_changes).toBe(true);
  },
);
