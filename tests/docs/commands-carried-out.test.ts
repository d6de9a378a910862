import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shownCommands } from './commands.ts';
import { readText, root } from './documents.ts';

/** Commands that documents show and that are not run here, with what runs them instead. */
const elsewhere: readonly (readonly [command: RegExp, reason: string])[] = [
  [/^npm (?:ci|install|config)\b/, 'installs: whoever runs the tests has done it; another time needs the registry'],
  [
    /^npm (?:start|run dev|run preview)\b/,
    'serves until it is stopped: tests/pipeline/serve.test.ts, tests/commands.test.ts',
  ],
  [/^npm run build\b(?!.*--help)/, 'tests/site/setup.ts builds the site twice, one of them under a base'],
  [/^npm run release\b(?!.*--help)/, 'writes into data: tests/releases freezes into folders of its own'],
  [
    /^npm run (?:new|import)\b(?!.*--help)/,
    'asks and writes into data: tests/pipeline/from-a-list.test.ts answers in folders of its own',
  ],
  [/^npm (?:test|run (?:test:\w+|prove|check-all))\b/, 'runs the tests, this one among them'],
  [/^npm run (?:typecheck|lint|format)\b/, 'steps of npm test; format writes into the project'],
  [/^npm run (?:screenshots|bench)\b/, 'minutes of work to be looked at; what they call is called by tests/site'],
  [/^npm run docs\b/, 'writes into the project: tests/manual compares what it would write'],
  [/^npx vitest\b/, 'runs the tests, this one among them'],
  [
    /^node scripts\/(?:generate-demo|generate-demo-releases|generate-proof|write-colours|write-glyphs)\.ts\b/,
    'writes into the project: tests/demo, tests/releases, tests/format, tests/docs',
  ],
  [/^node scripts\/bench\//, 'measures a built site: nothing in a test is about time'],
  [/^node tests\/site\/bound\/list\.ts\b/, 'reads a built site: tests/site/bound-numbers.test.ts does the same'],
  [/^node --version\b/, 'is about Node, not about the project'],
];

/** Words that stand for what a reader chooses, and the choice of this test. */
const chosen: readonly (readonly [RegExp, string])[] = [
  [/<folder>|空白模板|模板文件夹/, 'made/templates'],
  [/--restricted \S+/, '--restricted restricted'],
  [/--data \S+/, '--data data'],
  [/--out \S+/, '--out site'],
];

const commands = [...new Set(shownCommands.map(({ command }) => command))];
const isElsewhere = (command: string) => elsewhere.some(([pattern]) => pattern.test(command));
const runHere = commands.filter((command) => !isElsewhere(command));

const { scripts } = JSON.parse(readText('package.json')) as { readonly scripts: Readonly<Record<string, string>> };

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'school-group-atlas-commands-'));
  // The regions that are read out of documents are checked in a second; 示例县 is checked by many other tests.
  for (const name of ['site.csv', '340321-huaiyuan', '370305-linzi'])
    cpSync(join(root, 'data', name), join(folder, 'data', name), { recursive: true });
  mkdirSync(join(folder, 'restricted'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `npm run check -- --all` as npm would, but in a folder of its own. */
function run(command: string): Promise<{ readonly code: number; readonly output: string }> {
  const [, script = '', rest = ''] = /^npm run ([\w:-]+)(?: -- (.*))?$/.exec(command) ?? [];
  const [, file = ''] = /^node (\S+)$/.exec(scripts[script] ?? '') ?? [];
  if (file === '') throw new Error(`nobody knows how to run ${command}`);
  const args = chosen
    .reduce((text, [from, to]) => text.replace(from, to), rest)
    .split(' ')
    .filter(Boolean);
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(root, file), ...args],
      { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) =>
        resolve({ code: error === null ? 0 : Number(error.code ?? 1), output: `${stdout}${stderr}` }),
    );
  });
}

test('every command is run here, or it is said what runs it', () => {
  expect(runHere.length).toBeGreaterThan(5);
  expect(runHere.filter((command) => !/^npm run check\b|--help$/.test(command))).toEqual([]);
  // No exception for what no document shows.
  expect(elsewhere.filter(([pattern]) => !commands.some((command) => pattern.test(command))).map(String)).toEqual([]);
});

test.each(runHere)('%s', async (command) => {
  const { code, output } = await run(command);
  expect(code, output).toBe(0);
  expect(output).toMatch(/\p{Script=Han}|^\{/u);
  const [, file] = /--(?:output|record) (\S+)/.exec(command) ?? [];
  const written = file === undefined ? output : readFileSync(join(folder, file), 'utf8');
  expect(written.length).toBeGreaterThan(20);
});

test('templates are written where they were asked for, one a table', () => {
  expect(existsSync(join(folder, 'made', 'templates'))).toBe(true);
  expect(readdirSync(join(folder, 'made', 'templates')).length).toBeGreaterThan(40);
});
