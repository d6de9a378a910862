import { unzipSync, strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import { resultWorkbook } from '../../src/sql/result-workbook.ts';

test('a result becomes a workbook: numbers as numbers, years whole, text never a formula, names that repeat', () => {
  const bytes = resultWorkbook(
    {
      columns: [
        { name: '年度', kind: 'number' },
        { name: 'a', kind: 'text' },
        { name: 'a', kind: 'list' },
        { name: '日期', kind: 'date' },
        { name: '比例', kind: 'number' },
      ],
      rows: [
        [2025, '=1+1', ['小学', '初中'], '2025-09-01', 0.5],
        [2026, null, null, null, Number.POSITIVE_INFINITY],
      ],
      is_cut: false,
    },
    [{ item: 'SQL', words: 'select 1' }],
  );
  const parts = unzipSync(bytes);
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const texts = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array());
  expect(sheet).toContain('<v>2025</v>');
  expect(sheet).toContain('<v>0.5</v>');
  expect(sheet).not.toContain('<f>');
  for (const text of ['=1+1', '小学、初中', 'Infinity', 'select 1']) expect(texts).toContain(text);
});
