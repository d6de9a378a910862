import type { Counts } from '../../src/facts/counts.ts';
import type { RegionTables, Row } from '../../src/model/tables.ts';
import { totals } from '../../src/model/totals.ts';
import { row } from '../oracle/county/row.ts';

/** The registers whose counts the groups' yearly totals can stand for. */
export const registers = ['teachers', 'honours', 'rotations', 'cadre_exchanges'] as const;

/** What a county without registers would hand in, where it counted as its registers do; the county's own row last of a year. */
export function totalsOf({ person_counts }: Pick<Counts, 'person_counts'>): readonly Row<'group_year_totals'>[] {
  const columns = new Map(totals.map(({ column, measure, part }) => [`${measure} ${part}`, column]));
  const units = Map.groupBy(
    person_counts.filter(({ period_kind }) => period_kind === '学年'),
    ({ period, unit_kind, unit_id }) => JSON.stringify([period, unit_kind === 'group' ? unit_id : null]),
  );
  return [...units].map(([key, counts]) => {
    const [academic_year, group_id] = JSON.parse(key) as [string, string | null];
    const cells = counts.flatMap(({ measure, part, person_count }) => {
      const column = columns.get(`${measure} ${part ?? ''}`);
      return column === undefined || person_count === null ? [] : [[column, person_count] as const];
    });
    return row('group_year_totals', { academic_year, group_id, source: '主管部门汇总', ...Object.fromEntries(cells) });
  });
}

/** A county with these totals in place of its registers. */
export function withTotals(tables: RegionTables, rows: readonly Row<'group_year_totals'>[]): RegionTables {
  const kept = Object.entries(tables).filter(([name]) => !registers.some((register) => register === name));
  return { ...Object.fromEntries(kept), group_year_totals: rows };
}
