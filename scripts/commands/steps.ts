import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { formatCounts, type RunSummary } from '../../tests/reporter.ts';

/** Something that has to pass beside the tests, as one would type it: `npm run lint`. */
export type Step = readonly [command: string, ...parameters: string[]];

interface Ended {
  readonly step: Step;
  readonly isPassed: boolean;
}

export const lint: Step = ['npm', 'run', '--silent', 'lint'];
export const types: Step = ['npm', 'run', '--silent', 'typecheck'];
export const data: Step = ['npm', 'run', '--silent', 'check'];

const vitest = 'node_modules/vitest/vitest.mjs';

/** Runs Vitest in the terminal; `--watch` keeps it running and runs again what a change concerns. Returns its exit code. */
export function runTests(options: readonly string[], environment: NodeJS.ProcessEnv = process.env): Promise<number> {
  const isWatching = options.includes('--watch');
  const asked = options.filter((option) => option !== '--watch');
  const parameters = [vitest, isWatching ? 'watch' : 'run', '--config', 'tests/vitest.config.ts', ...asked];
  const child = spawn(process.execPath, parameters, { stdio: 'inherit', env: environment });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs the steps one after another, and beside them the tests: those wait for a browser and for files, so that two cores
 * are done with both sooner. What a step that failed has printed is printed whole. Ends with what failed first, in the
 * order of the steps and the tests after them, and with the closing line, in which a failed step counts as one test.
 * Returns the exit code.
 */
export async function runStepsAndTests(steps: readonly Step[], options: readonly string[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'school-group-atlas-tests-'));
  try {
    const file = join(folder, 'summary.json');
    const stepsEnd = runSteps(steps);
    const code = await runTests(options, { ...process.env, ATLAS_TEST_SUMMARY: file });
    const ended = await stepsEnd;
    const summary = readSummary(file);
    const failed = ended.filter(({ isPassed }) => !isPassed).map(({ step }) => `${step.join(' ')}`);
    const firstFailure = failed[0] ?? summary.firstFailure;
    console.log(ended.map(({ step, isPassed }) => `${step.join(' ')}: ${isPassed ? 'passed' : 'FAILED'}`).join('\n'));
    if (firstFailure !== null) console.log(`Failed first: ${firstFailure}`);
    console.log(formatCounts({ ...summary.counts, failed: summary.counts.failed + failed.length }));
    return failed.length > 0 ? 1 : code;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function runSteps(steps: readonly Step[]): Promise<readonly Ended[]> {
  const ended: Ended[] = [];
  for (const step of steps) {
    const { code, output } = await runQuietly(step);
    const isPassed = code === 0;
    if (!isPassed) console.log(`\n${step.join(' ')} failed:\n${output}`);
    ended.push({ step, isPassed });
  }
  return ended;
}

/** What it prints would stand between the lines of the tests: it is kept until it is known whether it matters. */
function runQuietly([command, ...parameters]: Step): Promise<{ readonly code: number; readonly output: string }> {
  const child = spawn(command, parameters, {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Vitest that ended before its first test, say on a configuration that it cannot read, has written none. */
function readSummary(file: string): RunSummary {
  if (!existsSync(file))
    return { counts: { passed: 0, failed: 1, skipped: 0 }, firstFailure: 'Vitest, before the first test' };
  // A cast: written by tests/reporter.ts.
  return JSON.parse(readFileSync(file, 'utf8')) as RunSummary;
}
