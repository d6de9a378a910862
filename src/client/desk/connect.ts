import type { DeskCalls, DeskProgress } from './messages.ts';
import type { Asked, Told } from './worker.ts';

/** The desk as the page asks it. */
export interface Desk {
  readonly call: <N extends keyof DeskCalls>(
    name: N,
    ...args: Parameters<DeskCalls[N]>
  ) => Promise<ReturnType<DeskCalls[N]>>;
  readonly onProgress: (show: (progress: DeskProgress) => void) => void;
}

/** The side of a worker that a page holds. */
export interface Line {
  readonly send: (asked: Asked) => void;
  readonly listen: (onTold: (told: Told) => void, onLost: (reason: string) => void) => void;
}

/** Asks over a line, and gives each answer to whom it is for. */
export function deskOver({ send, listen }: Line): Desk {
  const waiting = new Map<
    number,
    { readonly resolve: (answer: unknown) => void; readonly reject: (error: Error) => void }
  >();
  let progress: ((progress: DeskProgress) => void) | null = null;
  let count = 0;
  listen(
    (told) => {
      if ('progress' in told) return progress?.(told.progress);
      const asked = waiting.get(told.id);
      waiting.delete(told.id);
      if ('error' in told) asked?.reject(new Error(told.error));
      else asked?.resolve(told.answer);
    },
    (reason) => {
      waiting.forEach(({ reject }) => reject(new Error(reason)));
      waiting.clear();
    },
  );
  return {
    onProgress: (show) => {
      progress = show;
    },
    call: (name, ...args) =>
      new Promise((resolve, reject) => {
        count += 1;
        // A cast: the worker answers by the types of DeskCalls.
        waiting.set(count, { resolve: resolve as (answer: unknown) => void, reject });
        send({ id: count, name, args });
      }),
  };
}

/** A worker as a line; its first message says that there is somebody. */
export function lineToWorker(open: () => Worker): Line {
  let worker: Worker | null = null;
  let begun: ((made: Worker) => void) | null = null;
  // Opened with the first question: until a file is dropped nothing of it is loaded.
  const opened = (): Worker => {
    if (worker === null) {
      worker = open();
      begun?.(worker);
    }
    return worker;
  };
  return {
    // A worker's messages go to it alone, and have no origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    send: (asked) => opened().postMessage(asked),
    listen: (onTold, onLost) => {
      begun = (made) => {
        made.addEventListener('message', (event: MessageEvent<Told>) => onTold(event.data));
        made.addEventListener('error', (event) => onLost(event.message || '核对程序没有载入，请刷新页面'));
      };
    },
  };
}
