import type { EngineSource } from '../../artifacts/engine-source.ts';

/** Reads what the page says about the engine (components/EngineSource.astro). Throws when the page says nothing. */
export function readEngineSource(): EngineSource {
  const text = document.querySelector<HTMLElement>('[data-engine-source]')?.dataset['engineSource'];
  if (text === undefined) throw new Error('The page has no EngineSource');
  // EngineSource.astro wrote it from a value of this type.
  return JSON.parse(text) as EngineSource;
}
