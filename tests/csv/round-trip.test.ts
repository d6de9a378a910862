import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Delimiter, parseRecords } from '../../src/csv/parse.ts';

/** Any text, with the characters that matter to CSV far more often than they would turn up by themselves. */
const cell = fc
  .array(
    fc.oneof(fc.constantFrom('"', ',', ';', '\t', '\n', ' ', '“', '，', '甲', '1'), fc.string({ unit: 'grapheme' })),
    {
      maxLength: 6,
    },
  )
  .map((parts) => parts.join('').replaceAll('\r', ''));

const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });

const delimiter = fc.constantFrom<Delimiter>(',', '\t', ';');

/** A correct writer (RFC 4180): quotes where they are needed, and here and there where they are not. */
function write(
  table: readonly (readonly string[])[],
  options: { delimiter: string; newline: string; quoteAll: boolean },
): string {
  const quoted = (text: string) =>
    options.quoteAll || /[",;\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return table.map((cells) => cells.map(quoted).join(options.delimiter) + options.newline).join('');
}

describe('parseRecords', () => {
  test('reads any table back as a correct writer wrote it, one record per row', () => {
    fc.assert(
      fc.property(
        rows,
        delimiter,
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        (table, mark, newline, quoteAll) => {
          const records = parseRecords(write(table, { delimiter: mark, newline, quoteAll }), mark);
          expect(records.slice(0, table.length).map(({ cells }) => cells)).toEqual(table);
          expect(records.map(({ line }) => line)).toEqual(records.map((_, index) => index + 1));
          expect(records.some(({ hasBrokenQuotes }) => hasBrokenQuotes)).toBe(false);
        },
      ),
      { seed: 370305, numRuns: 500 },
    );
  });

  test('never throws and numbers its rows, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', ' ') }), (text) => {
        const lines = parseRecords(text, ',').map(({ line }) => line);
        expect(lines).toEqual(lines.map((_, index) => index + 1));
      }),
      { seed: 340321, numRuns: 500 },
    );
  });
});
