import { parentPort, Worker } from 'node:worker_threads';

import { sideBySide } from './side-by-side.ts';
import type { StageEffects } from './stages.ts';

/** What a thread says: a line to print, and for each task its end. */
type Message<Result> =
  | { readonly kind: 'line'; readonly line: string }
  | { readonly kind: 'result'; readonly result: Result }
  | { readonly kind: 'failure'; readonly error: PlainError };

/** An error as it travels between threads, which by themselves drop its name and whatever the system says of it. */
interface PlainError {
  readonly message: string;
  readonly stack: string | undefined;
  /** Name, code, path and the like. */
  readonly own: Readonly<Record<string, unknown>>;
}

function plainError(error: unknown): PlainError {
  if (!(error instanceof Error)) return { message: String(error), stack: undefined, own: {} };
  const told = Object.entries({ ...error }).filter(([, value]) => /^(?:string|number|boolean)$/.test(typeof value));
  return { message: error.message, stack: error.stack, own: { name: error.name, ...Object.fromEntries(told) } };
}

function errorAgain({ message, stack, own }: PlainError): Error {
  return Object.assign(new Error(message), stack === undefined ? own : { stack, ...own });
}

/** How tasks are run on threads. */
export interface ThreadOptions<Task> {
  /** The file whose body is `answerTasks`. */
  readonly program: URL;
  /** What a task is called when its thread dies, `370305-linzi`. */
  readonly nameOf: (task: Task) => string;
  readonly width: number;
  readonly effects: StageEffects;
}

/**
 * Runs tasks on as many threads as `width` says, and returns the results in the order of the tasks. Rejects with what was
 * thrown in a task or, when a thread dies, with an error that names its task. Who calls says what the program of the
 * threads takes and gives.
 */
export async function runOnThreads<Task, Result>(
  tasks: readonly Task[],
  { program, width, nameOf, effects }: ThreadOptions<Task>,
): Promise<readonly Result[]> {
  const threads = Math.min(width, tasks.length);
  const idle = Array.from({ length: threads }, () => new Worker(program));
  const all = [...idle];
  try {
    return await sideBySide(tasks, { width: threads, effects }, async (task, own) => {
      const worker = idle.pop();
      if (worker === undefined) throw new Error('More tasks are run at a time than there are threads');
      const result = await runOn<Task, Result>(worker, task, { name: nameOf(task), effects: own });
      idle.push(worker);
      return result;
    });
  } finally {
    await Promise.all(all.map((worker) => worker.terminate()));
  }
}

/** Sends one task to a thread and waits for its end. */
async function runOn<Task, Result>(
  worker: Worker,
  task: Task,
  { name, effects }: { readonly name: string; readonly effects: StageEffects },
): Promise<Result> {
  const { promise, resolve, reject } = Promise.withResolvers<Result>();
  const listen = (message: Message<Result>): void => {
    if (message.kind === 'line') effects.print(message.line);
    else if (message.kind === 'result') resolve(message.result);
    else reject(errorAgain(message.error));
  };
  const die = (cause: unknown): void => reject(new Error(`The thread that worked on ${name} died`, { cause }));
  const exit = (code: number): void => die(new Error(`It ended with exit code ${code}`));
  worker.on('message', listen).on('error', die).on('exit', exit);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window: it has no origin
  worker.postMessage(task);
  try {
    return await promise;
  } finally {
    worker.off('message', listen).off('error', die).off('exit', exit);
  }
}

/** The body of one thread: runs the tasks it is sent, one after another, until it is ended. */
export function answerTasks<Task, Result>(
  run: (task: Task, print: (line: string) => void) => Result | Promise<Result>,
): void {
  const port = parentPort;
  if (port === null) throw new Error('The program of a thread was run by itself');
  const say = (message: Message<Result>): void => port.postMessage(message);
  port.on('message', (task: Task) => {
    const answer = Promise.resolve().then(() => run(task, (line) => say({ kind: 'line', line })));
    answer.then(
      (result) => say({ kind: 'result', result }),
      (error: unknown) => say({ kind: 'failure', error: plainError(error) }),
    );
  });
}
