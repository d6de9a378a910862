import type { Issue } from '../../model/issue.ts';
import { type CheckInput, rowsOf, textIn } from '../checked.ts';
import { issueAt } from '../issues.ts';

/** The other side of each side of a pairing. */
const otherSides: Readonly<Record<string, string>> = { 核心校: '成员校', 成员校: '核心校' };

/** Of the two sides of a pairing both results are published or neither: one alone is kept back, and its clerk is told. */
export function* checkBothSides(input: CheckInput): Generator<Issue> {
  const table = input.tables.get('evaluations');
  if (table === undefined) return;
  const published = rowsOf(input, 'evaluations').filter((row) => textIn(row, 'published_on') !== null);
  const sideOf = (row: (typeof published)[number], subject: string) =>
    `${String(row.values['calendar_year'])} ${textIn(row, 'group_id')} ${subject}`;
  const sides = new Set(published.map((row) => sideOf(row, textIn(row, 'subject') ?? '')));
  for (const row of published) {
    const subject = textIn(row, 'subject') ?? '';
    const other = otherSides[subject];
    if (other === undefined || sides.has(sideOf(row, other))) continue;
    yield issueAt('appraisal-one-sided', table, { row, column: 'subject' }, { subject, other });
  }
}
