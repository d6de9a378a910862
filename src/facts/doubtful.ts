import type { TableDoubt } from '../model/doubt.ts';
import type { FactRow, FactTables } from '../model/fact-tables.ts';
import { measures } from '../model/measures.ts';
import type { RegionTables, TableName } from '../model/tables.ts';
import { publicTableNames } from '../model/tables.ts';

/** Every count of a group rests on who belongs to it. */
const everyCount: readonly TableName[] = ['groups', 'memberships', 'schools', 'campuses'];

/** What the two other tables of facts are made of beside that. */
const flowsNeed: readonly TableName[] = ['rotations', 'teachers'];
const checksNeed: readonly TableName[] = ['cadre_exchanges', 'group_types'];

type CountKey = Pick<FactRow<'person_counts'>, 'period' | 'unit_kind' | 'unit_id' | 'measure' | 'part'>;

const keyOf = ({ period, unit_kind, unit_id, measure, part }: CountKey) =>
  [period, unit_kind, unit_id, measure, part ?? ''].join(' ');

interface Counted {
  readonly unit_kind: string;
  readonly unit_id: string;
  readonly needs: readonly TableName[];
}

/**
 * Withholds counts of units about which records wait for an answer. After protection: what is withheld beside it can only
 * tell less, and counts of other units stay exactly as they were.
 */
export function withholdDoubtful(facts: FactTables, doubts: readonly TableDoubt[]): FactTables {
  if (doubts.length === 0) return facts;
  const byUnit = Map.groupBy(doubts, ({ unit_kind, unit_id }) => `${unit_kind} ${unit_id}`);
  const reasonOf = ({ unit_kind, unit_id, needs }: Counted): string | null => {
    const read = new Set<string>([...everyCount, ...needs]);
    const own = (byUnit.get(`${unit_kind} ${unit_id}`) ?? []).filter(({ table_name }) => read.has(table_name));
    return own.length === 0 ? null : `暂不公布：${own.map(({ records }) => records).join('、')}待确认。`;
  };
  const byTotals = new Set(facts.count_sources.filter(({ source }) => source === '上报汇总').map(keyOf));
  const withheld = new Set<string>();
  const person_counts = facts.person_counts.map((row): FactRow<'person_counts'> => {
    const { made_from, is_returned } = measures[row.measure as keyof typeof measures];
    const registers: readonly TableName[] = is_returned || made_from.length > 0 ? made_from : ['snapshots'];
    const needs: readonly TableName[] = byTotals.has(keyOf(row)) ? ['group_year_totals'] : registers;
    const reason = reasonOf({ ...row, needs });
    if (reason === null) return row;
    withheld.add(keyOf(row));
    return { ...row, person_count: null, absence: 'missing', reason };
  });
  return {
    // Where a count comes from may be told while it waits, but not what it was.
    count_sources: facts.count_sources.map((row) =>
      withheld.has(keyOf(row)) ? { ...row, reported_count: null, counted_count: null, comparison: null } : row,
    ),
    person_counts,
    campus_flows: facts.campus_flows.map((row) => {
      const reason = reasonOf({ unit_kind: 'group', unit_id: row.group_id, needs: flowsNeed });
      return reason === null ? row : { ...row, person_count: null, absence: 'missing', reason };
    }),
    exchange_checks: facts.exchange_checks.map((row) => {
      const reason = reasonOf({ unit_kind: 'group', unit_id: row.group_id, needs: checksNeed });
      return reason === null ? row : { ...row, is_met: null, absence: 'missing', reason };
    }),
  };
}

/** Without the registers of persons about which something waits for an answer without saying about whom. */
export function withoutDoubtfulTables(tables: RegionTables, doubts: readonly TableDoubt[]): RegionTables {
  const doubtful = new Set(doubts.filter(({ unit_kind }) => unit_kind === '').map(({ table_name }) => table_name));
  // Totals are public as a table, but their counts are not, and nobody withholds them later.
  const isCounted = (name: string) =>
    !doubtful.has(name) || (name !== 'group_year_totals' && publicTableNames.some((known) => known === name));
  return Object.fromEntries(Object.entries(tables).filter(([name]) => isCounted(name)));
}
