import { putRight, type Reading, unusable, usable } from './reading.ts';

interface AllowedValues {
  readonly values: ReadonlySet<string>;
  /** Spellings that mean one of the values without doubt. */
  readonly synonyms: Readonly<Record<string, string>>;
  /** Where the region declares them; '' for a list that is the same everywhere. */
  readonly listName: string;
}

/** Reads one of a list of allowed values. A synonym counts only when the region's list really has what it stands for. */
export function readListedValue(text: string, { values, synonyms, listName }: AllowedValues): Reading {
  if (values.has(text)) return usable(text);
  const meant = synonyms[text] ?? text.replace(/^(\d+)\.0+$/, '$1');
  if (values.has(meant)) return putRight(meant, 'value-synonym', meant);
  return unusable('value-not-allowed', { allowed: [...values].join('、'), list: listName });
}
