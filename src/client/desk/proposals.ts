import type { Issue } from '../../model/issue.ts';

/**
 * What a cell could say instead, as the findings themselves propose it: a date that exists, a name that is on record, a
 * number without its footnote. Nothing is taken without being chosen.
 */
export function proposalsOf({ line, column, value, details }: Issue): readonly string[] {
  if (line === null || column === null || 'count' in details) return [];
  const found = [
    ...single(details['suggestion']),
    ...single(details['rest']),
    ...several(details['nearest'], /[①②③]/),
    ...several(details['candidates'], /、/),
    ...[...single(details['before']), ...single(details['after'])].filter(isYearPair).map(asYear),
  ];
  // What is masked is no text to be written anywhere.
  return [...new Set(found)].filter((text) => text !== value && !text.includes('*'));
}

function single(detail: string | number | undefined): readonly string[] {
  return detail === undefined || detail === '' ? [] : [String(detail)];
}

function several(detail: string | number | undefined, mark: RegExp): readonly string[] {
  return single(detail).flatMap((text) =>
    text
      .split(mark)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  );
}

/** `2023—2024`, as messages print an academic year. */
function isYearPair(text: string): boolean {
  return /^\d{4}—\d{4}$/.test(text);
}

function asYear(text: string): string {
  return text.replace('—', '-');
}
