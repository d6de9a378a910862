import { writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node';
import { filesByLane } from './lanes.ts';
import { keepProof } from './proof/record.ts';
import { seedsLine } from './proof/seeds.ts';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** What is known at the end of a run: for `npm test`, which has other steps beside it. */
export interface RunSummary {
  readonly counts: Counts;
  /** The first test that failed, or the first file that could not be read; null when all passed. */
  readonly firstFailure: string | null;
}

/**
 * Returns the closing line of a run, such as `12 passed, 1 failed`; skipped tests are named only when there are some.
 */
export function formatCounts({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Returns `quick 1012 + engine 340 = 1352 tests` of the tests in each lane; a single lane stands by itself, none is ''. */
export function formatLanes(lanes: ReadonlyMap<string, Counts>): string {
  if (lanes.size === 0) return '';
  const sizes = [...lanes].map(([name, { passed, failed, skipped }]) => ({ name, size: passed + failed + skipped }));
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  const parts = sizes.map(({ name, size }) => `${name} ${size}`);
  return parts.length === 1 ? `${parts[0]} tests` : `${parts.join(' + ')} = ${total} tests`;
}

/** Counts individual tests. A file or suite with an error of its own (import, hook) is one failed test. */
function countTests(modules: readonly TestModule[]): Counts {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const module of modules) {
    if (module.errors().length > 0) counts.failed += 1;
    for (const suite of module.children.allSuites()) if (suite.errors().length > 0) counts.failed += 1;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      // A test that never got to its end, because the run was broken off, was not tested.
      counts[state === 'pending' ? 'skipped' : state] += 1;
    }
  }
  return counts;
}

/** The name under which a reader finds a test again. */
function nameOf(test: TestCase): string {
  return `${test.module.relativeModuleId} > ${test.fullName}`;
}

/**
 * Ends the output with one plain line that a person or a script can read, before it the lanes and the first failure, and
 * fails a run in which no test ran. Who runs other steps beside the tests names a file in ATLAS_TEST_SUMMARY, is told
 * there, and writes that line.
 */
export default class ClosingLine implements Reporter {
  #summary: RunSummary = { counts: { passed: 0, failed: 0, skipped: 0 }, firstFailure: null };
  #firstFailure: string | null = null;
  #lanes = '';
  /** Whether every file of the proofs ran, so that something can be said of all of them. */
  #hasProofs = false;
  /** Tests were chosen by their names: what a file told is not all that it has to tell. */
  #isChosen = false;

  onInit(vitest: Vitest): void {
    this.#isChosen = vitest.config.testNamePattern !== undefined;
    // On exit, and not at the end of the run: Vitest still prints its errors and summary after that.
    process.once('exit', () => {
      const { counts, firstFailure } = this.#summary;
      if (counts.passed + counts.failed === 0) process.exitCode = 1;
      if (this.#lanes !== '') console.log(this.#lanes);
      if (this.#hasProofs) console.log(seedsLine());
      const file = process.env['ATLAS_TEST_SUMMARY'];
      if (file !== undefined) {
        writeFileSync(file, JSON.stringify(this.#summary));
        return;
      }
      if (firstFailure !== null) console.log(`Failed first: ${firstFailure}`);
      console.log(formatCounts(counts));
    });
  }

  onTestCaseResult(test: TestCase): void {
    if (test.result().state === 'failed') this.#firstFailure ??= nameOf(test);
  }

  onTestModuleEnd(module: TestModule): void {
    if (module.errors().length > 0) this.#firstFailure ??= module.relativeModuleId;
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const counts = countTests(modules);
    this.#lanes = formatLanes(
      new Map([...Map.groupBy(modules, ({ project }) => project.name)].map(([name, own]) => [name, countTests(own)])),
    );
    const proofs = modules.filter(({ project }) => project.name === 'proof');
    this.#hasProofs = !this.#isChosen && proofs.length === filesByLane().get('proof')?.length;
    // Errors outside every test fail the run, so that the line must not say that nothing failed.
    counts.failed += unhandledErrors.length;
    const other = counts.failed > 0 ? 'an error outside every test' : null;
    this.#summary = { counts, firstFailure: this.#firstFailure ?? other };
    if (!this.#isChosen) keepProof(modules);
  }
}
