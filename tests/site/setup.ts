import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { workspaceOf } from '../../src/pipeline/publish.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The site at the root of a host. */
    rootSite: string;
    /** The same site, its pages rendered in another time zone, for the sub-path /jyjt/. */
    subPathSite: string;
  }
}

/** Names the folder of the sites to the second lane that asks for them in the same run. */
const variable = 'ATLAS_TEST_SITES';

/**
 * Builds the real regions for the root of a host, and from the same computed regions, reports and pictures the pages for
 * a sub-path; both are removed when all is done. That nothing depends on what is shared is for publication.test.ts to
 * show, which builds everything once more by itself.
 */
export default function setup(project: TestProject): (() => void) | undefined {
  const before = process.env[variable];
  const folder = before ?? mkdtempSync(join(tmpdir(), 'school-group-atlas-site-'));
  const rootSite = join(folder, 'root');
  const subPathSite = join(folder, 'jyjt');
  project.provide('rootSite', rootSite);
  project.provide('subPathSite', subPathSite);
  if (before !== undefined) return undefined;
  process.env[variable] = folder;
  build(['--out', rootSite], 'Asia/Shanghai');
  const [made, shared] = [workspaceOf(rootSite), workspaceOf(subPathSite)];
  for (const kept of ['regions', 'pictures', 'reports'] as const) cpSync(made[kept], shared[kept], { recursive: true });
  build(['--out', subPathSite, '--base', '/jyjt/'], 'America/Los_Angeles');
  return () => {
    Reflect.deleteProperty(process.env, variable);
    rmSync(folder, { recursive: true, force: true });
  };
}

function build(options: readonly string[], timeZone: string): void {
  const run = spawnSync('node', ['scripts/build.ts', ...options], {
    encoding: 'utf8',
    env: { ...process.env, TZ: timeZone },
  });
  if (run.status !== 0) throw new Error(`The site was not built:\n${run.stdout}\n${run.stderr}`);
}
