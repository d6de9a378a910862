import { putRight, type Reading, unusable, usable } from './reading.ts';

interface AllowedValues {
  readonly values: ReadonlySet<string>;
  /** Spellings that mean one of the values without doubt. */
  readonly synonyms: Readonly<Record<string, string>>;
}

/** Reads one of a list of allowed values. A synonym counts only when the region's list really has what it stands for. */
export function readListedValue(text: string, { values, synonyms }: AllowedValues): Reading {
  if (values.has(text)) return usable(text);
  const meant = synonyms[text] ?? text.replace(/^(\d+)\.0+$/, '$1');
  if (values.has(meant)) return putRight(meant, 'value-synonym', meant);
  return unusable('value-not-allowed', { allowed: [...values].join('、') });
}
