import type { LoadingEngine } from '../engine/engine.ts';

/** What counting needs from where it runs: an engine to count in, and the SQL texts of this folder. */
export interface FactSources {
  /** Opens an empty engine, which counting closes. */
  readonly open: () => Promise<LoadingEngine>;
  /** The text of a file by its path without the ending: `steps/roster`. */
  readonly sql: (stem: string) => string;
}

/** The build's own. What reaches the machine is loaded on the call: browsers count as well, and have none. */
export async function nativeSources(): Promise<FactSources> {
  const { openNativeEngine } = await import('../engine/native.ts');
  const { readFileSync } = await import('node:fs');
  return {
    open: () => openNativeEngine(),
    sql: (stem) => readFileSync(new URL(`${stem}.sql`, import.meta.url), 'utf8'),
  };
}
