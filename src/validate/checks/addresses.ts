import type { Issue } from '../../model/issue.ts';
import type { TableName } from '../../model/tables.ts';
import { type CheckInput, rowsOf, textIn } from '../checked.ts';
import { issueAt } from '../issues.ts';

/** Codes that become part of an address, of an anchor or of a file's name. */
const addressed: readonly (readonly [table: TableName, column: string])[] = [
  ['groups', 'group_id'],
  ['policy_documents', 'policy_id'],
  ['clauses', 'clause_id'],
  ['interpretations', 'interp_id'],
  ['policy_targets', 'target_id'],
];

const address = /^[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?$/u;
/** Names that Windows keeps for devices, and the page that stands for a folder. */
const taken = /^(?:con|prn|aux|nul|com\d|lpt\d|index)$/i;

/**
 * A code that is part of an address is a file on Linux, macOS and Windows, too: letters, digits and hyphens, and no two
 * that differ only in capitals.
 */
export function* checkAddresses(input: CheckInput): Generator<Issue> {
  for (const [name, column] of addressed) {
    const table = input.tables.get(name);
    if (table === undefined) continue;
    const known = new Map<string, { readonly code: string; readonly line: number }>();
    for (const row of rowsOf(input, name)) {
      const code = textIn(row, column);
      if (code === null) continue;
      const place = { row, column };
      if (!address.test(code) || taken.test(code)) yield issueAt('code-not-address', table, place, {});
      const twin = known.get(code.toLowerCase());
      if (twin !== undefined && twin.code !== code)
        yield issueAt('code-case-twin', table, place, { otherLine: twin.line, other: twin.code });
      known.set(code.toLowerCase(), twin ?? { code, line: row.line });
    }
  }
}
