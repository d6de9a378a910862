import { columnLetter } from '../../csv/place.ts';
import { remembering } from '../../csv/remembering.ts';
import type { Issue } from '../../model/issue.ts';
import type { SourceTable } from '../../model/source.ts';
import { tableOf } from '../../model/tables.ts';
import type { CheckInput } from '../checked.ts';
import { findPersonalNumber, isPersonalHeader, shortestPersonalNumber } from '../personal-data.ts';

/**
 * The gate for personal data: columns about persons, and identity, mobile and card numbers wherever they stand —
 * header, rows above it, notes and totals below, columns the schema does not know. Restricted tables need none of them either.
 */
export function* checkPersonalData({ tables }: CheckInput): Generator<Issue> {
  for (const { source } of tables.values()) {
    yield* checkHeaders(source);
    yield* source.preamble.flatMap((cells, row) =>
      cells.flatMap((text, column) => inCell(source, text, { line: row + 1, column })),
    );
    // Codes of schools and groups, which are as long as such numbers, repeat in many rows.
    const find = remembering(findPersonalNumber);
    for (const rows of [source.rows, source.skipped ?? []]) {
      for (const { raw, line } of rows) {
        for (let column = 0; column < raw.length; column += 1) {
          const text = raw[column] ?? '';
          if (text.length >= shortestPersonalNumber && find(text) !== null)
            yield* inCell(source, text, { line, column });
        }
      }
    }
  }
}

function* checkHeaders(source: SourceTable): Generator<Issue> {
  const known = new Set(Object.values(source.columns).map(({ header }) => header));
  for (const [column, header] of source.headers.entries()) {
    yield* inCell(source, header, { line: null, column });
    if (known.has(header) || !isPersonalHeader(header)) continue;
    const details = { scope: tableOf(source.name).restricted === true ? 'restricted' : 'public' };
    yield { ...place(source, { line: null, column }), code: 'personal-column', value: header, details };
  }
}

function inCell(source: SourceTable, text: string, where: { line: number | null; column: number }): readonly Issue[] {
  const code = findPersonalNumber(text);
  return code === null ? [] : [{ ...place(source, where), code, value: text, details: {} }];
}

function place(source: SourceTable, { line, column }: { line: number | null; column: number }) {
  const label = source.headers[column] ?? '';
  return { file: source.file, table: source.name, line, column: { letter: columnLetter(column), label } };
}
