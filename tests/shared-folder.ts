import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** An empty folder at the start of a run, in which its test files leave what others need too (tests/shared.ts). */
    sharedFolder: string;
  }
}

/** Names the folder to the second lane that asks for it in the same run. */
const variable = 'ATLAS_TEST_SHARED';

/** Makes the folder that the files of several lanes share; it is removed when all is done. */
export default function setup(project: TestProject): (() => void) | undefined {
  const before = process.env[variable];
  const folder = before ?? mkdtempSync(join(tmpdir(), 'school-group-atlas-shared-'));
  project.provide('sharedFolder', folder);
  if (before !== undefined) return undefined;
  process.env[variable] = folder;
  return () => {
    Reflect.deleteProperty(process.env, variable);
    rmSync(folder, { recursive: true, force: true });
  };
}
