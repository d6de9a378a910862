import type { Issue } from '../../../model/issue.ts';

/** What one case of a finding is about, as far as its words need it. */
export interface Example extends Partial<Pick<Issue, 'table' | 'file' | 'line' | 'value' | 'details'>> {
  /** Label of the column. */
  readonly column?: string;
}
