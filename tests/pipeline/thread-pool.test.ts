import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { drawOnThreads } from '../../src/pipeline/drawings.ts';
import { silentStages } from '../../src/pipeline/stages.ts';
import { runOnThreads } from '../../src/pipeline/thread-pool.ts';
import { temporaryFolder } from './folder.ts';
import type { TestTask } from './thread-program.ts';

function run(tasks: readonly TestTask[]) {
  const lines: string[] = [];
  const results = runOnThreads<TestTask, string>(tasks, {
    program: new URL('./thread-program.ts', import.meta.url),
    width: 2,
    nameOf: ({ name }) => name,
    effects: { ...silentStages, print: (line) => void lines.push(line) },
  });
  return { lines, results };
}

const answering = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ name, does: 'answer' as const }));

test('results and lines of the threads come in the order of the tasks', async () => {
  const { lines, results } = run(answering);
  expect(await results).toEqual(['A', 'B', 'C', 'D', 'E']);
  expect(lines).toEqual(answering.map(({ name }) => `${name} begins`));
});

test('no task needs no thread', async () => {
  expect(await run([]).results).toEqual([]);
});

test('an error of a task arrives as it was thrown', async () => {
  const { results } = run([...answering, { name: 'f', does: 'throw' }]);
  // Its class does not travel between threads, its name does.
  await expect(results).rejects.toMatchObject({ name: 'RangeError', message: 'f is broken' });
});

test.each([
  ['exit', 'It ended with exit code 3'],
  ['crash', 'nobody waits for this'],
] as const)('a thread that dies (%s) names its task and the cause', async (does, cause) => {
  const { results } = run([{ name: '370305-linzi', does }]);
  const error = await results.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ message: 'The thread that worked on 370305-linzi died', cause: { message: cause } });
});

test('pictures are drawn on threads, each told of with its own result', async () => {
  const folder = temporaryFolder();
  const cacheFolder = join(folder, 'cache');
  mkdirSync(cacheFolder);
  const drawings = Array.from({ length: 8 }, (_, index) => {
    const svg = join(folder, `${index}.svg`);
    writeFileSync(svg, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text y="8">${index}</text></svg>`);
    return { svg, cacheFolder, stamp: '', scale: 1, keepsSvg: false };
  });
  const drawn = await drawOnThreads(drawings);
  expect(drawn.map(({ svg }) => svg)).toEqual(drawings.map(({ svg }) => svg));
  expect(readdirSync(folder).toSorted()).toEqual([...drawings.map((_, index) => `${index}.png`), 'cache']);
});
