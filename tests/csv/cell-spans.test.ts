import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellSpans, withCells, written } from '../../src/csv/cell-spans.ts';
import { type Delimiter, parseRecords } from '../../src/csv/parse.ts';

const word = fc.string({ unit: fc.constantFrom('甲', '1', ' ', ',', ';', '\t', '"', '\n', 'a'), maxLength: 6 });
const grid = fc.array(fc.array(word, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });
const delimiters = fc.constantFrom<Delimiter>(',', ';', '\t');
const lineEnds = fc.constantFrom('\n', '\r\n', '\r');

interface File {
  readonly text: string;
  readonly delimiter: Delimiter;
}

/** A file as programs write it: some quote only where they must, some always. */
const files: fc.Arbitrary<File> = fc
  .record({ grid, delimiter: delimiters, lineEnd: lineEnds, quotesAll: fc.boolean(), ends: fc.boolean() })
  .map(({ grid: rows, delimiter, lineEnd, quotesAll, ends }) => {
    const cellOf = (cell: string) => (quotesAll ? `"${cell.replaceAll('"', '""')}"` : written(cell, delimiter));
    const text = rows.map((cells) => cells.map(cellOf).join(delimiter)).join(lineEnd) + (ends ? lineEnd : '');
    return { text, delimiter };
  });

const cellsOf = ({ text, delimiter }: File) => parseRecords(text, delimiter).map(({ cells }) => cells);

test('a repaired cell says what it was told, and every other cell and character stays', () => {
  fc.assert(
    fc.property(files, fc.nat(), fc.nat(), word, (file, atRow, atCell, text) => {
      const { delimiter } = file;
      const rows = cellSpans(file.text, delimiter);
      const before = cellsOf(file);
      if (rows === null) throw new Error(`not cut into cells: ${JSON.stringify(file)}`);
      if (rows.length === 0) return;
      const line = (atRow % rows.length) + 1;
      const width = rows[line - 1]?.length ?? 0;
      const index = atCell % width;
      const after = withCells(file.text, { rows, delimiter }, [{ line, index, text }]);
      const wanted = before.map((cells, row) => (row === line - 1 ? cells.with(index, text) : cells));
      // A file of a single empty cell is an empty file.
      if (after === '') return;
      expect(cellsOf({ text: after, delimiter })).toEqual(wanted);
      const { start = 0, end = 0 } = rows[line - 1]?.[index] ?? {};
      expect(after.startsWith(file.text.slice(0, start))).toBe(true);
      expect(after.endsWith(file.text.slice(end))).toBe(true);
      expect(after.length).toBe(file.text.length - (end - start) + written(text, delimiter).length);
    }),
    { numRuns: 400, seed: 17 },
  );
});

test('several repairs at once are the same as one after the other', () => {
  fc.assert(
    fc.property(files, fc.array(fc.tuple(fc.nat(), fc.nat(7), word), { maxLength: 5 }), (file, drawn) => {
      const { delimiter } = file;
      const rows = cellSpans(file.text, delimiter);
      if (rows === null || rows.length === 0 || /^\s*$/.test(file.text)) return;
      const changes = drawn.map(([row, index, text]) => ({ line: (row % rows.length) + 1, index, text: `x${text}` }));
      const together = withCells(file.text, { rows, delimiter }, changes);
      const inTurn = changes.reduce((text, change) => {
        const spans = cellSpans(text, delimiter);
        return spans === null ? text : withCells(text, { rows: spans, delimiter }, [change]);
      }, file.text);
      expect(cellsOf({ text: together, delimiter })).toEqual(cellsOf({ text: inTurn, delimiter }));
    }),
    { numRuns: 300, seed: 17 },
  );
});

test('a row that ends early is made longer by what it takes', () => {
  const text = 'a,b,c\r\n1\r\n4,5,6';
  const rows = cellSpans(text, ',') ?? [];
  const changes = [{ line: 2, index: 2, text: '3' }];
  expect(withCells(text, { rows, delimiter: ',' }, changes)).toBe('a,b,c\r\n1,,3\r\n4,5,6');
});

test('quotes that no program has to write stay where nothing is repaired', () => {
  const text = '"a" ,"b"\n"1","x ""y"""\n';
  const rows = cellSpans(text, ',') ?? [];
  expect(withCells(text, { rows, delimiter: ',' }, [{ line: 2, index: 0, text: '2' }])).toBe('"a" ,"b"\n2,"x ""y"""\n');
});

test.each(['a,"b\n1,2\n', 'a,"b"c,d\n'])('where quotes do not pair up nothing can be repaired: %j', (text) => {
  expect(cellSpans(text, ',')).toBeNull();
});
