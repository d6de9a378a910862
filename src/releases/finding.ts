import type { Issue } from '../model/issue.ts';

/** Something that is wrong with the order or the number of releases. */
export interface ChainFinding {
  /** Relative to the folder of releases. */
  readonly place: string;
  readonly what: string;
  /** Absent where the usual one will do: bring back what was there. */
  readonly remedy?: string;
}

/** What a check says of a finding. */
export function issueOf({ place, ...details }: ChainFinding): Issue {
  const file = `releases/${place}`;
  return { code: 'release-damaged', file, table: null, line: null, column: null, value: null, details };
}
