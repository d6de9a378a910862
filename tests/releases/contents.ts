import { contentOf, type Content, type ContentRow } from '../../src/releases/content.ts';

/** Published tables made of a few rows: what a test does not give is not there. */
export function published(tables: Readonly<Record<string, readonly ContentRow[]>>): Content {
  return contentOf(
    Object.entries(tables).map(([table, rows]) => {
      const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
      const columns = names.map((name) => ({ name, label: name, type: 'text' }));
      return JSON.stringify({ table, title: titles[table] ?? table, columns, rows });
    }),
  );
}

const titles: Readonly<Record<string, string>> = { snapshots: '学年初快照', indicator_results: '指标结果' };

export function region(as_of_date: string): ContentRow {
  return { region_code: '999999', region_name: '示例县', as_of_date, small_cell_k: 4 };
}

/** 10 of 100 in 2024-2025, on its way to 10 %. */
export function result(cells: ContentRow = {}): ContentRow {
  return {
    indicator_id: 'IND-10',
    unit_kind: 'group',
    unit_id: 'G01',
    period: '2024-2025',
    as_of_date: null,
    basis: '参与口径',
    category: '',
    target_id: null,
    numerator: 10,
    denominator: 100,
    value: 0.1,
    verdict: '达标',
    reason: null,
    ...cells,
  };
}

export function correction(cells: ContentRow = {}): ContentRow {
  return {
    corrected_on: '2025-11-18',
    place: '学年初快照',
    old_value: '100人',
    new_value: '101人',
    reason: '漏填1人',
    affected_indicators: ['IND-10'],
    unit_id: 'G01',
    period: '2024-2025',
    ...cells,
  };
}
