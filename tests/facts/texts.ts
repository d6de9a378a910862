import { readFileSync } from 'node:fs';

/** The text of a statement of src/facts by its path without the ending, for counting in an engine of one's own. */
export function factTexts(stem: string): string {
  return readFileSync(`src/facts/${stem}.sql`, 'utf8');
}
