import type { Column, RowOf, Table } from './column.ts';
import * as cityTables from './tables/city.ts';
import * as dutyTables from './tables/duties.ts';
import * as groupWorkTables from './tables/group-work.ts';
import * as groupTables from './tables/groups.ts';
import * as managementTables from './tables/management.ts';
import * as peopleTables from './tables/people.ts';
import * as policyTables from './tables/policy.ts';
import * as regionTables from './tables/region.ts';
import * as schoolTables from './tables/schools.ts';
import * as totalTables from './tables/totals.ts';

const { city_members } = cityTables;
const { region, datasets, corrections } = regionTables;
const { policy_documents, clauses, unrecorded_passages, policy_targets, interpretations, contradictions } =
  policyTables;
const { group_type_terms, group_kinds, pack_items } = policyTables;
const { leading_bodies, responsibilities, tasks } = dutyTables;
const { schools, campuses, names, snapshots, weak_schools } = schoolTables;
const { groups, group_types, group_titles, memberships } = groupTables;
const { governance_docs, unify_checks, activities, calendar } = groupWorkTables;
const { studios, research_groups, staffing_changes, resources } = groupWorkTables;
const { post_competitions, special_posts, title_preferences, monitoring } = managementTables;
const { evaluations, funding, commendations } = managementTables;
const { group_year_totals } = totalTables;
const { teachers, honours, rotations, cadre_exchanges, mentoring } = peopleTables;

/** Every table a folder may hold, in the order in which readers and clerks meet them; those of cities come last. */
export const tables = {
  region,
  datasets,
  policy_documents,
  clauses,
  unrecorded_passages,
  policy_targets,
  interpretations,
  contradictions,
  leading_bodies,
  responsibilities,
  tasks,
  group_type_terms,
  group_kinds,
  pack_items,
  schools,
  campuses,
  names,
  groups,
  group_types,
  group_titles,
  memberships,
  calendar,
  snapshots,
  group_year_totals,
  governance_docs,
  unify_checks,
  activities,
  studios,
  research_groups,
  resources,
  staffing_changes,
  post_competitions,
  special_posts,
  title_preferences,
  monitoring,
  evaluations,
  funding,
  commendations,
  corrections,
  teachers,
  honours,
  rotations,
  cadre_exchanges,
  mentoring,
  weak_schools,
  city_members,
} as const;

export type TableName = keyof typeof tables;
export type Row<N extends TableName> = RowOf<(typeof tables)[N]>;

const everyTableName = Object.keys(tables) as readonly TableName[];

/** The tables of a county: what templates, codebooks and databases hold. */
export const tableNames = everyTableName.filter((name) => tableOf(name).of !== 'city');

/** The tables that make a folder that of a city. They are read and checked like all others and are no part of a county. */
export const cityTableNames = everyTableName.filter((name) => tableOf(name).of === 'city');

/** Whether this is one of them; null, what names no table, is none. */
export function isTableName(name: string | null): name is TableName {
  return everyTableName.some((known) => known === name);
}

/** Tables without which a region cannot be published at all. */
export const essentialTables = [
  'region',
  'policy_documents',
  'clauses',
  'groups',
  'memberships',
  'schools',
] as const satisfies readonly TableName[];

/** Widens a declaration to the general shape, for code that walks over columns. */
export function tableOf(name: TableName): Table {
  return tables[name];
}

/** The columns of a table in the order of its template. */
export function columnsOf(name: TableName): readonly (readonly [name: string, column: Column])[] {
  return Object.entries(tableOf(name).columns);
}

type RestrictedColumnOf<T extends Table> = {
  [K in keyof T['columns']]: T['columns'][K] extends { restricted: true } ? K : never;
}[keyof T['columns']];

/** Tables of a county that may be published. */
export type PublicTableName = {
  [N in TableName]: (typeof tables)[N] extends { restricted: true } | { of: 'city' } ? never : N;
}[TableName];

/** A row without the columns that may not be published. */
export type PublicRow<N extends PublicTableName> = Omit<Row<N>, RestrictedColumnOf<(typeof tables)[N]>>;

/** Columns of a table that may be published; null for a restricted table. */
export function publicColumnsOf(name: TableName): readonly (readonly [name: string, column: Column])[] | null {
  if (tableOf(name).restricted) return null;
  return columnsOf(name).filter(([, column]) => !column.restricted);
}

/** Tables that may be published; those about single persons are not among them. */
export const publicTableNames = tableNames.filter((name): name is PublicTableName => tableOf(name).restricted !== true);

/** Typed rows of one region, one array per table; a table that was not supplied is absent, not empty. */
export type RegionTables = { readonly [N in TableName]?: readonly Row<N>[] };
