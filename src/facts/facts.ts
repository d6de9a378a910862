import type { LoadingEngine, Step, TableSpec } from '../engine/engine.ts';
import { loadTable } from '../engine/load.ts';
import { takeSteps } from '../engine/steps.ts';
import type { FactRow } from '../model/fact-tables.ts';
import { measures, type MeasureName } from '../model/measures.ts';
import { integer, text } from '../model/column.ts';
import { protectionRulesOf } from '../model/protection.ts';
import { tableNames, tableOf, type RegionTables, type Row, type TableName } from '../model/tables.ts';
import { reportedTotals, type ReportedTotal } from '../model/totals.ts';
import { countedTables } from './counted-tables.ts';
import type { Counts } from './counts.ts';
import { nativeSources, type FactSources } from './fact-sources.ts';
import { protectCounts, type ProtectedFacts } from './protect.ts';
import type { EarlierCounts } from './protect/earlier.ts';

/**
 * Public facts of a region: counts of people at the grains of model/fact-tables.ts. Restricted rows are read here and
 * nowhere after. Steps build on each other in the order of `steps`; then each file of `counts` adds what it finds, and
 * person-counts.sql lays it out for every unit and period in scope.
 */
const steps = [
  'academic-years',
  'year-ends',
  'count-dates',
  'academic-terms',
  'campus-memberships',
  'first-day-members',
  'compulsory-campuses',
  'group-years',
  'groups-in-totals',
  'roster',
  'moves',
  'move-groups',
  'covered-terms',
  'qualifying-moves',
  'small-groups',
  'special-posts-of-units',
] as const;

/** Files that find counts, and the restricted tables without which there is nothing to find. */
const findings: readonly { readonly file: string; readonly needs: readonly TableName[] }[] = [
  { file: 'headcounts', needs: [] },
  { file: 'rotation', needs: ['rotations', 'teachers'] },
  { file: 'anywhere', needs: ['rotations', 'teachers'] },
  { file: 'visits', needs: ['rotations'] },
  { file: 'broken-off', needs: ['rotations'] },
  { file: 'latest-year', needs: ['teachers'] },
  { file: 'cadres', needs: ['cadre_exchanges'] },
  { file: 'mentoring', needs: ['mentoring'] },
];

const noFacts: ProtectedFacts = {
  person_counts: [],
  campus_flows: [],
  exchange_checks: [],
  count_sources: [],
  withheld_attributes: [],
};
const noCounts: Counts = {
  person_counts: [],
  campus_flows: [],
  possible_flows: [],
  exchange_checks: [],
  count_sources: [],
  limits: [],
  campus_attributes: [],
};

/**
 * Public facts of a region: its counts, protected by the parameters of its own row, beside what the last release showed of
 * them, and which cells of the campuses' returns are kept back with them. Empty without groups and members.
 */
export async function factsOf(
  tables: RegionTables,
  earlier: readonly EarlierCounts[] = [],
  sources: FactSources | null = null,
): Promise<ProtectedFacts> {
  const [region] = tables.region ?? [];
  if (region === undefined) return noFacts;
  return protectCounts(await countsOf(tables, sources), protectionRulesOf(region), earlier);
}

/** Counts as they are, before protection. For tests and for src/facts itself: nothing of it may be published. */
export async function countsOf(tables: RegionTables, sources: FactSources | null = null): Promise<Counts> {
  if (tables.region === undefined || tables.groups === undefined || tables.memberships === undefined) return noCounts;
  const { open, sql } = sources ?? (await nativeSources(rehearse));
  const engine = await open();
  try {
    return await countIn(engine, { tables, sql, isRehearsal: false });
  } finally {
    engine.close();
  }
}

/** Everything that counting may do, whatever tables a region has. */
function rehearse(engine: LoadingEngine, sql: FactSources['sql']): Promise<Counts> {
  const tables: RegionTables = Object.fromEntries(tableNames.map((name) => [name, []]));
  return countIn(engine, { tables, sql, isRehearsal: true });
}

interface Counting extends Pick<FactSources, 'sql'> {
  readonly tables: RegionTables;
  /** Whether every step is to be taken, needed or not. */
  readonly isRehearsal: boolean;
}

async function countIn(engine: LoadingEngine, { tables, sql: readSql, isRehearsal }: Counting): Promise<Counts> {
  for (const { spec, rows } of countedTables(tables)) await loadTable(engine, spec, rows);
  const reported = reportedTotals(tables.group_year_totals ?? []);
  const isReported = reported.length > 0 || isRehearsal;
  await loadTable(engine, reportedSpec, reported);
  await takeSteps(engine, [
    tableStep('exchange-kinds', readSql),
    ...leaveOutOthers,
    ...steps.map((step) => tableStep(step, readSql)),
    foundCounts,
    ...findings.flatMap(({ file, needs }) =>
      needs.every((name) => tables[name] !== undefined) ? [findStep(readSql(`counts/${file}`))] : [],
    ),
  ]);
  await loadTable(engine, declaredCounts, declaredRows(tables, reported));
  if (isReported) await takeSteps(engine, settleTotals(readSql));
  return {
    person_counts: [
      ...(await engine.query<FactRow<'person_counts'>>(readSql('counts/person-counts'))),
      ...(await engine.query<FactRow<'person_counts'>>(readSql('counts/returned-counts'))),
    ],
    campus_flows: tables.rotations === undefined ? [] : await engine.query(readSql('counts/campus-flows')),
    // Without a register nobody knows of any way that somebody goes it.
    possible_flows: tables.rotations === undefined ? [] : await engine.query(readSql('counts/possible-flows')),
    count_sources: isReported ? await engine.query(readSql('counts/count-sources')) : [],
    limits: await engine.query(readSql('counts/post-limits')),
    campus_attributes: await engine.query(readSql('counts/campus-attributes')),
    exchange_checks: tables.cadre_exchanges === undefined ? [] : await engine.query(readSql('counts/exchange-checks')),
  };
}

/** A posting inside a school district is none inside a 教育集团, and no total may be made of both unasked. */
const leaveOutOthers: readonly Step[] = [
  {
    kind: 'change',
    table: 'groups',
    sql: `delete from groups
where coalesce(group_kind, '教育集团') not in (select group_kind from exchange_kinds);`,
  },
  {
    kind: 'change',
    table: 'memberships',
    sql: `delete from memberships
where group_id not in (select group_id from groups);`,
  },
  {
    kind: 'change',
    table: 'reported_totals',
    sql: `delete from reported_totals
where group_id not in (select group_id from groups);`,
  },
];

const foundCounts: Step = {
  kind: 'create',
  table: 'found_counts',
  sql: `
create table found_counts (
  measure varchar not null,
  part varchar not null,
  period varchar not null,
  unit_kind varchar not null,
  unit_id varchar not null,
  person_count integer,
  absence varchar,
  reason varchar
);`,
};

const words = { presence: 'filled' } as const;
const flag = { type: 'boolean', label: '', presence: 'filled' } as const;

/** What counts there must be: one row per measure, part and kind of unit. */
const declaredCounts: TableSpec = {
  name: 'declared_counts',
  label: '统计项',
  key: ['measure', 'part', 'unit_kind'],
  columns: [
    ['measure', text('统计项', '', words)],
    ['part', text('分项', '', { presence: 'column' })],
    ['unit_kind', text('对象类别', '', words)],
    ['period_kind', text('周期类别', '', words)],
    ['label', text('名称', '', words)],
    ['is_of_rotation', flag],
    ['is_latest_only', flag],
    ['is_by_register', flag],
  ],
};

/** What was handed in as a total, number by number (model/totals.ts). */
const reportedSpec: TableSpec = {
  name: 'reported_totals',
  label: '汇总数',
  key: ['measure', 'part', 'period', 'group_id'],
  columns: [
    ['measure', text('统计项', '', words)],
    ['part', text('分项', '', { presence: 'column' })],
    ['period', text('周期', '', words)],
    ['academic_year', text('学年', '', words)],
    ['group_id', text('集团编码', '')],
    ['person_count', integer('人数', '', words)],
  ],
};

/** Puts what was handed in beside what was counted, and in its place where nothing was. */
function settleTotals(readSql: FactSources['sql']): readonly Step[] {
  return [
    { kind: 'make', table: 'settled_totals', sql: readSql('counts/settled-totals') },
    {
      kind: 'change',
      table: 'found_counts',
      sql: `delete from found_counts using settled_totals
where settled_totals.measure = found_counts.measure
  and settled_totals.part = found_counts.part
  and settled_totals.period = found_counts.period
  and settled_totals.unit_kind = found_counts.unit_kind
  and settled_totals.unit_id = found_counts.unit_id;`,
    },
    {
      kind: 'change',
      table: 'found_counts',
      sql: `insert into found_counts by name (
  select measure, part, period, unit_kind, unit_id, person_count, absence, reason from settled_totals
);`,
    },
  ];
}

function declaredRows(tables: RegionTables, reported: readonly ReportedTotal[]): readonly object[] {
  const told = new Set(reported.map(({ measure, part }) => `${measure} ${part}`));
  const registersBeside = new Set(reported.flatMap(({ measure }): readonly TableName[] => measures[measure].made_from));
  return (Object.keys(measures) as MeasureName[])
    .filter((name) => !measures[name].is_returned)
    .flatMap((name) => {
      const { parts, unit_kinds, period_kind, is_latest_only, label, made_from } = measures[name];
      const isSupplied = made_from.every((table) => tables[table] !== undefined);
      return (parts ?? ['']).flatMap((part) => {
        const isReported = told.has(`${name} ${part}`);
        // Beside totals a register that is not whole says nothing of what is no total either.
        const isBeside = made_from.some((table) => registersBeside.has(table));
        const isTrusted = (table: TableName): boolean =>
          isReported ? isSettled(tables, table) : !isBeside || isWhole(tables, table);
        const is_by_register = isSupplied && made_from.every(isTrusted);
        const is_of_rotation = made_from.some((table) => table === 'rotations');
        const declared = { measure: name, part, period_kind, label, is_of_rotation, is_latest_only, is_by_register };
        return isSupplied || isReported ? unit_kinds.map((unit_kind) => ({ ...declared, unit_kind })) : [];
      });
    });
}

/** A register decides beside totals once it is registered as whole and approved: until then rows may be missing from it. */
function isSettled(tables: RegionTables, name: TableName): boolean {
  const status = registrationOf(tables, name)?.data_status ?? tables.region?.[0]?.data_status;
  return isWhole(tables, name) && status === '核定数';
}

function isWhole(tables: RegionTables, name: TableName): boolean {
  return registrationOf(tables, name)?.coverage === '全域完整';
}

function registrationOf({ datasets = [] }: RegionTables, name: TableName): Row<'datasets'> | undefined {
  return datasets.find(({ table_name }) => table_name === name || table_name === tableOf(name).label);
}

function tableStep(step: string, readSql: FactSources['sql']): Step {
  return { kind: 'make', table: step.replaceAll('-', '_'), sql: readSql(`steps/${step}`) };
}

function findStep(sql: string): Step {
  return { kind: 'change', table: 'found_counts', sql: `insert into found_counts by name (\n${sql}\n);` };
}
