import type { checkingCodes } from './checking-codes.ts';
import type { readingCodes } from './reading-codes.ts';

/**
 * What happens because of an issue. `handled`: put right without asking, logged. `notice`: published, please look.
 * `confirm`: the figure it touches is not published until it is answered. `error`: no new version is published.
 */
export type Grade = 'handled' | 'notice' | 'confirm' | 'error';

/** How clerks are told the grade of a finding. */
export const gradeLabels: Readonly<Record<Grade, string>> = {
  handled: '已自动处理',
  notice: '提醒',
  confirm: '需确认',
  error: '错误',
};

export type IssueCode = (typeof readingCodes)[number] | (typeof checkingCodes)[number];

/**
 * One finding about the input. A plain value: which words describe it, its grade and its remedy are in the catalogue
 * (src/validate/catalogue.ts) under its code.
 */
export interface Issue {
  readonly code: IssueCode;
  /** File as the clerk knows it, relative to the region's folder; null when a file is missing altogether. */
  readonly file: string | null;
  /** Table the finding is about, where one is known: names what cannot be computed because of it. */
  readonly table: string | null;
  /** Row number as Excel shows it (header = 1); null when the whole file is meant. */
  readonly line: number | null;
  readonly column: { readonly letter: string; readonly label: string } | null;
  /** The cell as it was written; personal data is masked before it gets here. */
  readonly value: string | null;
  /** What the words of the catalogue need beyond the above: other rows, counts, suggestions. */
  readonly details: Readonly<Record<string, string | number>>;
}
