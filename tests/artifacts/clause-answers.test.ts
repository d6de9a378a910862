import { describe, expect, test } from 'vitest';
import { clauseAnswerRows, type Shown } from '../../src/artifacts/clause-answers.ts';
import { completeTables } from '../../src/downloads/published-region.ts';
import type { SuppliedPublicTables } from '../../src/facts/public-tables.ts';
import { answerPlaces, type PlaceRecords } from '../../src/model/answer-places.ts';
import type { Table } from '../../src/model/column.ts';
import { madeTableNames, madeTables } from '../../src/model/made-tables.ts';
import type { ResultRow } from '../../src/model/result.ts';
import { publicTableNames, tables as suppliedTables, type Row } from '../../src/model/tables.ts';
import { group, member } from '../indicators/rows.ts';
import { noDerived, noFacts } from './made.ts';

const clause: Row<'clauses'> = {
  clause_id: 'EC-1',
  policy_id: 'EC',
  title: '联席会议',
  place: '一',
  quote: null,
  obligation: '应当落实',
  tracked: '集团活动',
  indicator_ids: null,
  outcome: '列示次数。',
  answer_places: ['集团名录'],
  answer_items: null,
  quoted_reason: null,
  sort_order: 1,
};

function shown(
  changed: Partial<Row<'clauses'>>,
  tables: SuppliedPublicTables = {},
  results: readonly ResultRow[] = [],
): Shown {
  const clauses = [{ ...clause, ...changed }];
  return { tables: completeTables({ ...tables, clauses }), made: { ...noFacts, ...noDerived }, results };
}

const measured = (value: number | null): ResultRow =>
  // A cast: nothing else of the row is looked at.
  ({ indicator_id: 'IND-30', value }) as ResultRow;

describe('a clause is answered', () => {
  test('by the section that shows records of its kind, where there are any', () => {
    const [row] = clauseAnswerRows(shown({}, { groups: [group('G1')] }));
    expect(row).toMatchObject({ place: '集团名录', address: 'groups/#list', status: '有记录', quoted_reason: null });
  });

  test('by the page alone, with a word about it, where there are none', () => {
    const [row] = clauseAnswerRows(shown({}));
    expect(row).toMatchObject({ address: 'groups/', status: '尚无记录' });
  });

  test('by one section for each of its indicators, which has records once it has a value', () => {
    const asked = { answer_places: ['指标结果'], indicator_ids: ['IND-30', 'IND-31a'] };
    const rows = clauseAnswerRows(shown(asked, {}, [measured(null), measured(0.5)]));
    expect(rows.map(({ indicator_id, address, status }) => [indicator_id, address, status])).toEqual([
      ['IND-30', 'indicators/ind-30/#results', '有记录'],
      ['IND-31a', 'indicators/ind-31a/', '尚无记录'],
    ]);
  });

  test('by rows of its kind only: a member that is no new school says nothing of new schools', () => {
    const asked = { answer_places: ['集团称号和承接新校'] };
    const [none] = clauseAnswerRows(shown(asked, { memberships: [member('G1', { campus_id: 'S1-01' })] }));
    expect(none?.status).toBe('尚无记录');
    const taken = member('G1', { campus_id: 'S1-01', takes_on_new_school: true });
    expect(clauseAnswerRows(shown(asked, { memberships: [taken] }))[0]?.status).toBe('有记录');
  });

  test('nowhere, for a reason', () => {
    const [row] = clauseAnswerRows(shown({ answer_places: null, quoted_reason: '只有方向。' }));
    expect(row).toMatchObject({ place: null, address: null, status: '只引原文', quoted_reason: '只有方向。' });
  });
});

test('every place shows rows of tables that are published', () => {
  const known: readonly string[] = ['indicator_results', ...publicTableNames, ...madeTableNames];
  const named = Object.values(answerPlaces).flatMap(({ records }) => records.map(({ table }) => table));
  expect(named.filter((table) => !known.includes(table))).toEqual([]);
});

const allTables = { ...suppliedTables, ...madeTables };

test('every place looks for its rows in columns and values that their tables have', () => {
  const lost = Object.entries(answerPlaces).flatMap(([label, { records }]) =>
    (records as readonly PlaceRecords[]).flatMap(({ table, where }) => {
      if (where === undefined) return [];
      const [name, value] = where;
      const schema = Object.entries<Table>(allTables).find(([published]) => published === table)?.[1];
      const column = schema?.columns[name];
      const values = column !== undefined && Array.isArray(column.values) ? column.values : null;
      const isThere = column !== undefined && (values === null || typeof value !== 'string' || values.includes(value));
      return isThere ? [] : [`${label}: ${table}.${name} = ${String(value)}`];
    }),
  );
  expect(lost).toEqual([]);
});

type ChecklistName = Row<'unify_checks'>['checklist'];

function checkOf(checklist: ChecklistName): Row<'unify_checks'> {
  const counted = { covered_campus_count: 1, expected_campus_count: 1, status: '已统一' } as const;
  return { term: '2024-2025-1', group_id: 'G1', checklist, item: '教师招聘', ...counted, note: null };
}

test('a checklist answers for itself alone', () => {
  const asked = { answer_places: ['五项统一管理', '集团统一事项'] };
  const statuses = (checklist: ChecklistName) =>
    clauseAnswerRows(shown(asked, { unify_checks: [checkOf(checklist)] })).map(({ address, status }) => [
      address,
      status,
    ]);
  expect(statuses('五项统一管理')).toEqual([
    ['management/#unified-management', '有记录'],
    ['groups/集团编码/', '尚无记录'],
  ]);
  expect(statuses('六统一')).toEqual([
    ['management/', '尚无记录'],
    ['groups/集团编码/#unified', '有记录'],
  ]);
});
