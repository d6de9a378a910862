import type { Issue, IssueCode } from '../../model/issue.ts';
import { cellsExamples } from './examples/cells.ts';
import { citiesExamples } from './examples/cities.ts';
import type { Example } from './examples/example.ts';
import { readingExamples } from './examples/reading.ts';
import { rowsExamples } from './examples/rows.ts';

const examples: Readonly<Record<IssueCode, Example>> = {
  ...readingExamples,
  ...cellsExamples,
  ...rowsExamples,
  ...citiesExamples,
};

/** One case of a finding, made up: what the manual shows of it is said by the words in which it is really reported. */
export function exampleOf(code: IssueCode): Issue {
  const { table = null, file = null, line = null, value = null, details = {}, column } = examples[code];
  const place = column === undefined ? null : { letter: 'F', label: column };
  return { code, table, file, line, value, details, column: place };
}
