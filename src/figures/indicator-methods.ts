import { sha256 } from '../artifacts/files.ts';
import { indicators } from '../indicators/registry.ts';
import { sqlOf } from '../indicators/sql.ts';
import { indicatorMethodOf } from './indicator-method.ts';

/** How each indicator is computed, as JSON by its id, for the page that recomputes it. */
export const methodTexts: ReadonlyMap<string, string> = new Map(
  indicators.map((indicator) => [indicator.id, JSON.stringify(indicatorMethodOf(indicator, sqlOf(indicator.id)))]),
);

/** Hash of all of them: part of their addresses, so that no page mixes with the methods of another build. */
export const methodVersion = sha256(JSON.stringify([...methodTexts])).slice(0, 12);
