import { putRight, type Reading, unusable, usable } from './reading.ts';

interface AllowedValues {
  readonly values: ReadonlySet<string>;
  /** Spellings that mean one of the values without doubt. */
  readonly synonyms: Readonly<Record<string, string>>;
  /** Where the region declares them; '' for a list that is the same everywhere. */
  readonly listName: string;
  /** What each value means, where the values are codes. */
  readonly meanings?: Readonly<Record<string, string>>;
}

/** Reads one of a list of allowed values. A synonym counts only when the region's list really has what it stands for. */
export function readListedValue(text: string, { values, synonyms, listName, meanings }: AllowedValues): Reading {
  if (values.has(text)) return usable(text);
  const meant = synonyms[text] ?? codeWithMeaning(text, meanings ?? {}) ?? text.replace(/^(\d+)\.0+$/, '$1');
  if (values.has(meant)) return putRight(meant, 'value-synonym', meant);
  const shown = [...values].map((value) =>
    meanings?.[value] === undefined ? value : `${value}（${meanings[value]}）`,
  );
  return unusable('value-not-allowed', {
    allowed: shown.join('、'),
    list: listName,
    isCoded: meanings === undefined ? 0 : 1,
  });
}

/** 211小学, 211（小学）, 211-小学 and 小学（211): the code, when both say the same; null otherwise. */
function codeWithMeaning(text: string, meanings: Readonly<Record<string, string>>): string | null {
  const bare = text.replaceAll(/[\s()（）\-—–:：]/g, '');
  const found = Object.entries(meanings).find(([code, name]) => bare === `${code}${name}` || bare === `${name}${code}`);
  return found?.[0] ?? null;
}
