import type { LoadingEngine } from '../engine/engine.ts';

/** What counting needs from where it runs: an engine to count in, and the SQL texts of this folder. */
export interface FactSources {
  /** Opens an empty engine, which counting closes. */
  readonly open: () => Promise<LoadingEngine>;
  /** The text of a file by its path without the ending: `steps/roster`. */
  readonly sql: (stem: string) => string;
}

/** The build's own, with what its engine is to rehearse. What reaches the machine is loaded on the call: browsers count as well, and have none. */
export async function nativeSources(
  rehearse: (engine: LoadingEngine, sql: FactSources['sql']) => Promise<unknown>,
): Promise<FactSources> {
  const { openKeptEngine } = await import('../engine/kept.ts');
  const { readFileSync } = await import('node:fs');
  const sql: FactSources['sql'] = (stem) => {
    const text = texts.get(stem) ?? readFileSync(new URL(`${stem}.sql`, import.meta.url), 'utf8');
    texts.set(stem, text);
    return text;
  };
  return {
    open: () => openKeptEngine({ name: 'counting', rehearse: async (engine) => void (await rehearse(engine, sql)) }),
    sql,
  };
}

const texts = new Map<string, string>();
