import type { Issue } from '../../model/issue.ts';

/** Findings whose suggestion is what the cell itself can be read as. That of all others only shows a form, `例如 2023-09-01`. */
const readable: ReadonlySet<string> = new Set(['date-two-digit-year']);

/**
 * What a cell could say instead, as the findings themselves propose it: the year of which two digits stand there, a name
 * that is on record, a number without its footnote. Nothing is taken without being chosen, and no value is made up: of a
 * day that does not exist nobody here knows the right one.
 */
export function proposalsOf({ code, line, column, value, details }: Issue): readonly string[] {
  if (line === null || column === null || 'count' in details) return [];
  const found = [
    ...(readable.has(code) ? single(details['suggestion']) : []),
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
