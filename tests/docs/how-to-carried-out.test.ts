import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { passedOver, readText, root } from './documents.ts';
import { changesOf, withChange, type Change } from './how-to.ts';

/**
 * The how-tos that show code are carried out, one after the other, on one copy of the project, and its tests are run there.
 * They are independent of each other; who adds a column and a check has both.
 */
const howTos = ['add-a-column', 'add-an-indicator', 'add-a-check', 'add-a-page', 'add-a-download-format'] as const;
const changesIn = (name: string): readonly Change[] => changesOf(readText(`src/docs/how-to/${name}.md`));

/** Two runs of the quick tests, on a machine that is busy with the rest of the suite. */
const patient_ms = 300_000;

let copy = '';
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'school-group-atlas-how-to-'));
  cpSync(root, copy, {
    recursive: true,
    filter: (path) => path === root || !passedOver.test(path.slice(root.length + 1).replaceAll('\\', '/')),
  });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** Runs a script of a package in the copy, by the Node that runs this. Returns all that it prints; the code is 0 if all is well. */
function run(script: string, ...args: readonly string[]): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((resolve) => {
    // Nothing of the run that this test is a part of is to be passed on.
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^VITEST|^VITE_/.test(name)));
    execFile(
      process.execPath,
      [script, ...args],
      { cwd: copy, env: { ...env, NO_COLOR: '1' }, maxBuffer: 64 * 1024 * 1024, timeout: patient_ms },
      (error, stdout, stderr) =>
        resolve({ code: error === null ? 0 : Number(error.code ?? 1), output: `${stdout}${stderr}` }),
    );
  });
}

const vitest = (...args: readonly string[]) =>
  run('node_modules/.bin/vitest', 'run', '--config', 'tests/vitest.config.ts', ...args);

function carryOut(change: Change): void {
  const path = join(copy, change.file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, change.isNew ? change.block : withChange(readFileSync(path, 'utf8'), change), {
    // A new file must not be there.
    flag: change.isNew ? 'wx' : 'w',
  });
}

test.each(howTos)('%s: every block fits the files that it is for', (name) => {
  const changes = changesIn(name);
  expect(changes.some(({ isNew, file }) => isNew && file.endsWith('.test.ts'))).toBe(true);
  for (const change of changes) carryOut(change);
});

test('what they show is in form', async () => {
  const files = [...new Set(howTos.flatMap(changesIn).map(({ file }) => file))].filter(
    (file) => !file.endsWith('.sql'),
  );
  const form = await run(
    'node_modules/.bin/prettier',
    '--check',
    ...files.map((file) => file.replaceAll(/[[\]]/g, '?')),
  );
  expect(form.output).toContain('All matched files use Prettier code style!');
}, 60_000);

test(
  'their own tests pass',
  async () => {
    const { code, output } = await vitest(
      ...howTos.flatMap(changesIn).flatMap(({ file }) => (file.endsWith('.test.ts') ? [file] : [])),
    );
    expect(code, output).toBe(0);
  },
  patient_ms,
);

test(
  'the documents are written anew, and the quick tests pass',
  async () => {
    const docs = await run('scripts/generate-docs.ts');
    expect(docs.code, docs.output).toBe(0);
    const { code, output } = await vitest('--project', 'quick');
    expect(code, output.slice(-6_000)).toBe(0);
  },
  patient_ms,
);
