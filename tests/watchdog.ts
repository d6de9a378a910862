import { writeSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

/**
 * Ends a process whose JavaScript does not come to its end, and says what was running: Vitest's own limit is a timer, and
 * a timer waits for the loop that never ends. Runs in a thread of its own, which shares with the process when it has to
 * be done, and with what.
 */
export interface Watchdog {
  /** From now on `name` has this long; what was watched before is done. */
  readonly watch: (name: string, limit_ms: number) => void;
  /** Nothing is running. */
  readonly rest: () => void;
}

const interval_ms = 250;
const nameBytes = 2000;

/** Shared by both threads: the end in milliseconds since 1970, 0 for none; the name's length; the name. */
interface Shared {
  readonly end: BigInt64Array;
  readonly length: Int32Array;
  readonly name: Uint8Array;
}

function sharedIn(buffer: SharedArrayBuffer): Shared {
  return {
    end: new BigInt64Array(buffer, 0, 1),
    length: new Int32Array(buffer, 8, 2),
    name: new Uint8Array(buffer, 16, nameBytes),
  };
}

/** Starts the thread. It does not keep the process alive. */
export function startWatchdog(): Watchdog {
  const buffer = new SharedArrayBuffer(16 + nameBytes);
  const { end, length, name } = sharedIn(buffer);
  new Worker(new URL(import.meta.url), { workerData: { watchdog: buffer }, execArgv: [] }).unref();
  return {
    watch: (text, limit_ms) => {
      Atomics.store(end, 0, 0n);
      const bytes = new TextEncoder().encode(text).subarray(0, nameBytes);
      name.set(bytes);
      Atomics.store(length, 0, bytes.length);
      Atomics.store(end, 0, BigInt(Math.ceil(Date.now() + limit_ms)));
    },
    rest: () => void Atomics.store(end, 0, 0n),
  };
}

/** The body of the thread. */
function keepWatch({ end, length, name }: Shared): void {
  setInterval(() => {
    const last = Atomics.load(end, 0);
    if (last === 0n || BigInt(Date.now()) < last) return;
    const text = new TextDecoder().decode(name.slice(0, Atomics.load(length, 0)));
    // Not by console: it would wait for the thread that hangs.
    writeSync(2, `\nHung, and was ended: ${text}\n`);
    process.kill(process.pid, 'SIGKILL');
  }, interval_ms);
}

// A cast: given above, or by somebody else's thread, in which this file is only imported.
const given = workerData as { readonly watchdog?: SharedArrayBuffer } | null;
if (!isMainThread && given?.watchdog !== undefined) keepWatch(sharedIn(given.watchdog));
