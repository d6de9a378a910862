import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The site at the root of a host. */
    rootSite: string;
    /** The same site, built in another time zone, for the sub-path /jyjt/. */
    subPathSite: string;
  }
}

/** Builds the real regions twice, once for the root of a host and once for a sub-path; removes both when all is done. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'school-group-atlas-site-'));
  const rootSite = join(folder, 'root');
  const subPathSite = join(folder, 'jyjt');
  build(['--out', rootSite], 'Asia/Shanghai');
  build(['--out', subPathSite, '--base', '/jyjt/'], 'America/Los_Angeles');
  project.provide('rootSite', rootSite);
  project.provide('subPathSite', subPathSite);
  return () => rmSync(folder, { recursive: true, force: true });
}

function build(options: readonly string[], timeZone: string): void {
  const run = spawnSync('node', ['scripts/build.ts', ...options], {
    encoding: 'utf8',
    env: { ...process.env, TZ: timeZone },
  });
  if (run.status !== 0) throw new Error(`The site was not built:\n${run.stdout}\n${run.stderr}`);
}
