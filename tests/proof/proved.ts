import { TestRunner } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** What a test went through, by what it is: `{ pages: 437 }`. */
    proved?: Readonly<Record<string, number>>;
  }
}

/** Tells the reporter what the running test went through; the last figures stand in src/docs/proof.md. */
export function proved(figures: Readonly<Record<string, number>>): void {
  const test = TestRunner.getCurrentTest();
  if (test === undefined) throw new Error('Figures are told while a test is running');
  test.meta.proved = figures;
}
