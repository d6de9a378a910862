import { answerTasks } from '../../src/pipeline/thread-pool.ts';

/** What one task of the test's threads is to do. */
export interface TestTask {
  readonly name: string;
  readonly does: 'answer' | 'throw' | 'exit' | 'crash';
}

// The program of the threads of thread-pool.test.ts.
answerTasks(async ({ name, does }: TestTask, print) => {
  print(`${name} begins`);
  if (does === 'throw') throw new RangeError(`${name} is broken`);
  if (does === 'exit') process.exit(3);
  if (does === 'crash') {
    setImmediate(() => {
      throw new Error('nobody waits for this');
    });
    await new Promise(() => undefined);
  }
  return name.toUpperCase();
});
