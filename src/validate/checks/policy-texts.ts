import type { CheckingCode } from '../../model/checking-codes.ts';
import type { Issue } from '../../model/issue.ts';
import type { PolicyTextFile } from '../../model/policy-text.ts';
import type { TableName } from '../../model/tables.ts';
import { accountOf, type PolicyAccount } from '../../policy/account.ts';
import { liesIn, type PolicyLine, sectionsNamed } from '../../policy/lines.ts';
import type { Located } from '../../policy/quotations.ts';
import { type CheckedRow, type CheckInput, rowsOf, textIn } from '../checked.ts';
import { issueAt } from '../issues.ts';
import { maskPersonalData } from '../personal-data/find.ts';
import { detailsOf, gravestLine } from '../personal-data/reviewed.ts';
import { type AcceptedPolicyText, policyTextsOf } from '../policy-texts.ts';

/**
 * What is quoted from a policy stands in its full text, where the clause says that it stands; and every sentence of the
 * text is quoted by a clause or named as not recorded. Only where the full text was supplied.
 */
export function* checkPolicyTexts(input: CheckInput): Generator<Issue> {
  const files = input.context.policyTexts ?? [];
  const accepted = policyTextsOf(files, policyIdsOf(input), input.context.reviewed);
  const used = new Set(accepted.map(({ file }) => file));
  for (const file of files) if (!used.has(file.file)) yield unusable(file, input);
  for (const text of accepted) yield* checkText(text, input);
}

function policyIdsOf(input: CheckInput): readonly string[] {
  return rowsOf(input, 'policy_documents').flatMap((row) => textIn(row, 'policy_id') ?? []);
}

function unusable({ file, text }: PolicyTextFile, input: CheckInput): Issue {
  const policyId = policyIdsOf(input)[0] ?? '';
  if (!policyIdsOf(input).some((id) => file === `source/${id}.txt`)) {
    return fileIssue('policy-text-place', file, { example: `source/${policyId}.txt` });
  }
  const lines = (text ?? '').split('\n');
  const personal = gravestLine(lines, input.context.reviewed ?? []);
  if (personal === null) return fileIssue('policy-text-unreadable', file);
  const { line, found } = personal;
  const value = maskPersonalData(lines[line - 1] ?? '').slice(0, 40);
  return { ...fileIssue(found.code, file, detailsOf(found, { where: 'text' })), line, value };
}

function fileIssue(code: CheckingCode, file: string, details: Issue['details'] = {}): Issue {
  return { code, file, table: null, line: null, column: null, value: null, details };
}

function* checkText({ policy_id, file, text }: AcceptedPolicyText, input: CheckInput): Generator<Issue> {
  const [clauses, unrecorded] = [about(input, 'clauses', policy_id), about(input, 'unrecorded_passages', policy_id)];
  const account = accountOf(text, {
    clauses: clauses.map((row) => ({
      clause_id: textIn(row, 'clause_id') ?? '',
      place: textIn(row, 'place') ?? '',
      quote: textIn(row, 'quote'),
    })),
    unrecorded: unrecorded.map((row) => ({ passage: textIn(row, 'passage') ?? '' })),
  });
  yield* checkQuotes(input, { rows: clauses, column: 'quote', table: 'clauses' }, account.quoted);
  yield* checkQuotes(input, { rows: unrecorded, column: 'passage', table: 'unrecorded_passages' }, account.unrecorded);
  yield* checkPlaces(input, clauses, account);
  // A quotation that is not found leaves its sentence open: one mistake, one message.
  if ([...account.quoted, ...account.unrecorded].some((located) => (located?.missing ?? null) !== null)) return;
  yield* checkOpen(account, { file, text, isQuotable: isQuotable(input, policy_id) });
}

function about(input: CheckInput, name: TableName, policyId: string): readonly CheckedRow[] {
  return rowsOf(input, name).filter((row) => textIn(row, 'policy_id') === policyId);
}

interface QuotingRows {
  readonly table: TableName;
  readonly rows: readonly CheckedRow[];
  readonly column: string;
}

function* checkQuotes(
  { tables }: CheckInput,
  { table: name, rows, column }: QuotingRows,
  located: readonly (Located | null)[],
): Generator<Issue> {
  const table = tables.get(name);
  if (table === undefined) return;
  for (const [index, row] of rows.entries()) {
    const missing = located[index]?.missing ?? null;
    if (missing !== null) yield issueAt('quote-not-in-text', table, { row, column }, { element: missing });
  }
}

/** A section that the text does not have is one that was not copied into it. */
function* checkPlaces(
  { tables }: CheckInput,
  rows: readonly CheckedRow[],
  { lines, quoted }: PolicyAccount,
): Generator<Issue> {
  const table = tables.get('clauses');
  if (table === undefined) return;
  for (const [index, row] of rows.entries()) {
    const found = (quoted[index]?.spans ?? []).map(({ start }) => lineAt(lines, start)?.place ?? '');
    const named = sectionsNamed(textIn(row, 'place') ?? '');
    const existing = named.filter((section) => lines.some(({ place }) => liesIn(place, section)));
    const isThere = found.some((place) => existing.some((section) => liesIn(place, section)));
    if (found.length === 0 || existing.length === 0 || isThere) continue;
    yield issueAt('quote-out-of-place', table, { row, column: 'place' }, { found: found[0] || '文首' });
  }
}

function lineAt(lines: readonly PolicyLine[], offset: number): PolicyLine | undefined {
  return lines.findLast(({ start }) => start <= offset);
}

interface OpenText {
  readonly file: string;
  readonly text: string;
  readonly isQuotable: boolean;
}

function* checkOpen({ open }: PolicyAccount, { file, text, isQuotable: mayShow }: OpenText): Generator<Issue> {
  const [first] = open;
  if (first === undefined) return;
  const value = mayShow ? text.slice(first.start, first.end).slice(0, 40) : null;
  yield { ...fileIssue('sentences-open', file, { count: open.length }), line: first.line, value };
}

function isQuotable(input: CheckInput, policyId: string): boolean {
  return about(input, 'policy_documents', policyId).some((row) => row.values['may_quote'] === true);
}
