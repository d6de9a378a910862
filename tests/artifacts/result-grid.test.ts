import { expect, test } from 'vitest';
import { gridOf, latestEndedOf, latestOf, momentOf } from '../../src/figures/result-grid.ts';
import type { ResultRow } from '../../src/model/result.ts';

// A cast: the layout reads these columns only.
const row = (columns: Partial<ResultRow>) => ({ as_of_date: null, period: '', ...columns }) as ResultRow;

test('lines and columns keep the order in which the rows name them', () => {
  const grid = gridOf(
    [
      row({ unit_id: 'B', basis: '校区口径', numerator: 1 }),
      row({ unit_id: 'A', basis: '学校口径', numerator: 2 }),
      row({ unit_id: 'B', basis: '学校口径', numerator: 3 }),
    ],
    { line: (item) => item.unit_id, column: (item) => item.basis },
  );
  expect(grid.columns).toEqual(['校区口径', '学校口径']);
  expect(grid.lines.map((line) => line.key)).toEqual(['B', 'A']);
  expect(grid.lines.map((line) => line.cells.map((cell) => cell.map((item) => item.numerator)))).toEqual([
    [[1], [3]],
    [[], [2]],
  ]);
});

test('a figure judged by two targets is one cell with two rows', () => {
  const grid = gridOf([row({ target_id: 'T1' }), row({ target_id: 'T2' })], { line: () => 'x', column: () => 'y' });
  expect(grid.lines[0]?.cells[0]).toHaveLength(2);
});

test('the moment of a figure is its date or its period, and the latest rows share one', () => {
  const rows = [
    row({ as_of_date: '2025-12-31' }),
    row({ as_of_date: '2026-03-31' }),
    row({ as_of_date: '2026-03-31', basis: '学校口径' }),
  ];
  expect(momentOf(row({ period: '2024-2025' }))).toBe('2024-2025');
  expect(latestOf(rows)).toEqual(rows.slice(1));
  expect(latestOf([])).toEqual([]);
});

test('a period that still runs gives way to the one before it, unless there is no other', () => {
  const ended = row({ period: '2025-2026-1', verdict: '未达标' });
  const running = row({ period: '2025-2026-2', verdict: '无定量要求' });
  expect(latestEndedOf([ended, running], '2026-03-31')).toEqual([ended]);
  expect(latestEndedOf([running], '2026-03-31')).toEqual([running]);
  expect(latestEndedOf([ended, running], '2026-08-31')).toEqual([running]);
  // A term that a calendar ends late says itself that it runs.
  expect(latestEndedOf([row({ period: '2024' }), { ...ended, verdict: '进行中（预计）' }], '2026-03-31')).toEqual([
    row({ period: '2024' }),
  ]);
});
