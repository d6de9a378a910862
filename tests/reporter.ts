import type { Reporter, TestModule } from 'vitest/node';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/**
 * Returns the closing line of a run, such as `12 passed, 1 failed`; skipped tests are named only when there are some.
 */
export function formatCounts({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
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

/** Ends the output with one plain line that a person or a script can read, and fails a run in which no test ran. */
export default class ClosingLine implements Reporter {
  #counts: Counts = { passed: 0, failed: 0, skipped: 0 };

  onInit(): void {
    // On exit, and not at the end of the run: Vitest still prints its errors and summary after that.
    process.once('exit', () => {
      if (this.#counts.passed + this.#counts.failed === 0) process.exitCode = 1;
      console.log(formatCounts(this.#counts));
    });
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    this.#counts = countTests(modules);
    // Errors outside every test fail the run, so that the line must not say that nothing failed.
    this.#counts.failed += unhandledErrors.length;
  }
}
