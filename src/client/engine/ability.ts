/** What a browser must have for the engine; the static pages need none of it. */
export type Ability = 'Worker' | 'WebAssembly' | 'DecompressionStream' | 'BigInt64Array';

/** This browser cannot run the engine. */
export interface EngineRefusal extends Error {
  readonly missing: Ability;
}

/** Returns what this browser lacks, or null when the engine should run. Asked before anything is fetched. */
export function whatIsMissing(): Ability | null {
  const scope: Readonly<Record<string, unknown>> = { ...named(globalThis) };
  if (typeof scope['Worker'] !== 'function') return 'Worker';
  if (typeof scope['WebAssembly'] !== 'object') return 'WebAssembly';
  if (typeof scope['BigInt64Array'] !== 'function') return 'BigInt64Array';
  if (typeof scope['DecompressionStream'] !== 'function') return 'DecompressionStream';
  return null;
}

function named(scope: typeof globalThis): Readonly<Record<string, unknown>> {
  const { Worker, WebAssembly, BigInt64Array, DecompressionStream } = scope as unknown as Record<string, unknown>;
  return { Worker, WebAssembly, BigInt64Array, DecompressionStream };
}

/** A module whose one function is `try end`: the usual build of the engine is made with exceptions. */
const tryModule = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 8, 1, 6, 0, 6, 64, 25, 11, 11,
]);

/** Whether this browser takes the usual build of the engine (Chrome 95); others take the older one, which is slower. */
export function knowsExceptions(): boolean {
  try {
    return WebAssembly.validate(tryModule);
  } catch {
    // A policy that refuses WebAssembly says so here.
    return false;
  }
}

/** Returns the error for a browser that lacks what the engine needs; `missing` says what. */
export function engineRefusal(missing: Ability): EngineRefusal {
  return Object.assign(new Error(`This browser has no ${missing}`), { missing });
}
