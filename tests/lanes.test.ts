import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reachOf } from './imports.ts';
import { filesByLane, isQuick, laneOf, lanes, needsSite, testFiles } from './lanes.ts';

const here = import.meta.dirname;
const files = testFiles();
const reachOfTest = (file: string) => reachOf(join(here, file));

describe('every test file belongs to one lane', () => {
  const byLane = filesByLane();

  test('and every lane has some', () => {
    expect([...byLane.keys()]).toEqual([...lanes]);
    expect([...byLane].filter(([, own]) => own.length === 0)).toEqual([]);
  });

  test('so that the lanes add up to the whole', () => {
    expect([...byLane.values()].flat().toSorted()).toEqual(files);
    // Each is a project of Vitest, and there are no others. The file itself cannot be loaded in this lane.
    expect(readFileSync(join(here, 'vitest.config.ts'), 'utf8')).toContain('projects: [...filesByLane()].map(');
  });

  test('and to a command of its own', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    for (const lane of lanes) expect(scripts[`test:${lane}`]).toBe(`node scripts/test.ts ${lane}`);
  });
});

describe('what a file loads over any number of steps is found', () => {
  test('through the program', () => {
    const reach = reachOfTest('edge-cases.test.ts');
    expect(reach.files).toContain(resolve('src/engine/native.ts'));
    expect(reach.packages).toContain('@duckdb/node-api');
    expect(isQuick(reach)).toBe(false);
  });

  test('through what tests share', () => {
    expect(reachOfTest('site/layout.test.ts').packages).toContain('playwright-core');
    expect(reachOfTest('pipeline/publish.test.ts').writes.size).toBeGreaterThan(0);
    expect(needsSite(reachOfTest('site/bound-numbers.test.ts'))).toBe(true);
  });

  test('but not what is imported as a type', () => {
    expect(readFileSync(join(here, 'charts/flows-region.ts'), 'utf8')).toContain('import type');
    expect(isQuick(reachOfTest('charts/flows.test.ts'))).toBe(true);
  });
});

test('the quick lane loads no engine, no browser and nothing that writes', () => {
  const quick = files.filter((file) => laneOf(file) === 'quick');
  expect(quick.length).toBeGreaterThan(90);
  const loaded = quick.flatMap((file) => [...reachOfTest(file).packages].map((name) => ({ file, name })));
  const heavy = /duckdb|playwright|typst|resvg|chromium|^astro|child_process|worker_threads/;
  expect(loaded.filter(({ name }) => heavy.test(name))).toEqual([]);
  expect(quick.flatMap((file) => [...reachOfTest(file).writes].map((name) => ({ file, name })))).toEqual([]);
});

test('whatever asks for the built site is in a lane that builds it', () => {
  const asking = files.filter((file) => needsSite(reachOfTest(file)));
  expect(asking.length).toBeGreaterThan(30);
  expect(new Set(asking.map(laneOf))).toEqual(new Set(['html', 'browser']));
});
