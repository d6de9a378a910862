import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import type { Program } from '../model/program.ts';
import { projectFolder } from './project-folder.ts';
import { refusal } from './refusal.ts';

const programName = 'School Group Atlas';

/** Names the commit where git cannot: in an archive without history, or in a copy of which only the last commits were fetched. */
export const commitVariable = 'ATLAS_COMMIT';

/**
 * What the program consists of. Data are told by their own hash: a commit of one county's tables must not change the
 * manifests and reports of all others.
 */
const programPaths = ['src', 'package.json', 'package-lock.json', 'astro.config.mjs', ':(exclude)src/docs'];

/** What the version of the program is asked of. */
export interface ProgramEffects {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What a git command prints in a folder; null when there is no git, no history or no permission. */
  readonly git: (folder: string, args: readonly string[]) => Promise<string | null>;
}

const run = promisify(execFile);

const realEffects: ProgramEffects = {
  environment: process.env,
  git: async (folder, args) => {
    try {
      return (await run('git', [...args], { cwd: folder })).stdout.trim();
    } catch {
      // Whatever the reason, the version is stated alone; a site is not worth less for it.
      return null;
    }
  },
};

/** Returns the program that lies in a folder. Refuses an ATLAS_COMMIT that is no commit. */
export async function readProgram(folder = projectFolder, effects: ProgramEffects = realEffects): Promise<Program> {
  // A cast: the project's own manifest.
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { readonly version: string };
  const named = effects.environment[commitVariable] ?? '';
  const history =
    named === '' ? await historyOf(folder, effects) : { commit: checkedCommit(named), has_changes: false };
  return { name: programName, version, ...history };
}

function checkedCommit(named: string): string {
  if (/^[0-9a-f]{8,64}$/.test(named)) return named;
  throw refusal(`环境变量 ${commitVariable} 的值“${named}”不是提交号：应为至少8位的十六进制数，字母用小写`);
}

type History = Pick<Program, 'commit' | 'has_changes'>;

const unknown: History = { commit: null, has_changes: false };

async function historyOf(folder: string, { git }: ProgramEffects): Promise<History> {
  const last = await git(folder, ['log', '-1', '--format=%H %P', '--', ...programPaths]);
  if (last === null || last === '') return unknown;
  const [commit = '', parent] = last.split(' ');
  // The oldest commit of a shallow copy seems to have made every file: which one did, the copy does not know.
  if (parent === undefined && (await git(folder, ['rev-parse', '--is-shallow-repository'])) !== 'false') return unknown;
  const changes = await git(folder, ['status', '--porcelain', '--', ...programPaths]);
  return changes === null ? unknown : { commit, has_changes: changes !== '' };
}
