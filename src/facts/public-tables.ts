import type { PolicyText } from '../model/policy-text.ts';
import type { TableStatus } from '../model/result.ts';
import { registersOfTotals } from '../model/totals.ts';
import type { WithheldAttribute } from './protect.ts';
import {
  publicColumnsOf,
  tableNames,
  tableOf,
  type PublicRow,
  type PublicTableName,
  type RegionTables,
  type TableName,
} from '../model/tables.ts';

/** Rows that may be published, one array per supplied public table; a table that was not supplied is absent. */
export type SuppliedPublicTables = { readonly [N in PublicTableName]?: readonly PublicRow<N>[] };

/** What leaves the restricted side of a region, and what is known about each of its tables. */
export interface PublicFacts {
  readonly tables: SuppliedPublicTables;
  /** One row per table of the schema, restricted ones included, in the order of the schema. */
  readonly status: readonly TableStatus[];
}

type AnyRow = Readonly<Record<string, unknown>>;

/** What the cells of a row hang on beside the row itself. */
interface Surroundings {
  readonly tables: RegionTables;
  /** Columns of the campuses' returns that protection keeps back, by `<academic year> <campus>`. */
  readonly attributes: ReadonlyMap<string, readonly string[]>;
}

/** Cells of single rows that are kept back, beside the rules for whole tables and columns which the schema declares. */
const withheld: { readonly [N in TableName]?: (row: AnyRow, surroundings: Surroundings) => readonly string[] } = {
  // A result becomes public on the day its authority publishes it, and not through this site. That there was an appraisal
  // is no result: without its row the group would be called one that was not appraised.
  // Of the two sides of a pairing both are shown or neither: one alone would be praise or blame.
  evaluations: (row, { tables }) => (isPublished(row, tables) && !isOneSided(row, tables) ? [] : ['score', 'grade']),
  // Of a document that may not be quoted a clause has its number and its meaning, and not its words.
  clauses: (row, { tables }) => (isQuotable(row, tables) ? [] : ['quote']),
  // What few teachers of a campus have in common; see src/facts/protect.ts.
  snapshots: (row, { attributes }) =>
    attributes.get(`${String(row['academic_year'])} ${String(row['campus_id'])}`) ?? [],
};

/** Rows that are kept back whole: words of a document that may not be quoted. */
const withheldRows: { readonly [N in TableName]?: (row: AnyRow, tables: RegionTables) => boolean } = {
  unrecorded_passages: (row, tables) => !isQuotable(row, tables),
};

function isPublished({ published_on }: AnyRow, { region }: RegionTables): boolean {
  const asOf = region?.[0]?.as_of_date;
  return typeof published_on === 'string' && (asOf === undefined || published_on <= asOf);
}

/** The other side of each side of a pairing. */
const otherSides: Readonly<Record<string, string>> = { 核心校: '成员校', 成员校: '核心校' };

/** Whether the result is about one side of a pairing, and that of the other side is not published. */
function isOneSided(row: AnyRow, tables: RegionTables): boolean {
  const other = otherSides[String(row['subject'])];
  if (other === undefined) return false;
  const { evaluations = [] } = tables;
  return !evaluations.some(
    (own) =>
      own.subject === other &&
      own.group_id === row['group_id'] &&
      own.calendar_year === row['calendar_year'] &&
      isPublished(own, tables),
  );
}

/** Whether what the row speaks of is a document whose own words may be printed. */
function isQuotable(row: AnyRow, { policy_documents = [] }: RegionTables): boolean {
  return policy_documents.some(({ policy_id, may_quote }) => policy_id === row['policy_id'] && may_quote);
}

/** Returns the full texts that may be printed: what holds for a clause holds for the whole. */
export function quotableTexts(texts: readonly PolicyText[], tables: RegionTables): readonly PolicyText[] {
  const found = texts.filter(({ policy_id }) => isQuotable({ policy_id }, tables));
  return found.map(({ policy_id, text }) => ({ policy_id, text }));
}

/**
 * The only door out of restricted data: indicators, artifacts and pages see what comes out here and nothing else.
 * Restricted tables and columns and withheld cells stay behind. `toConfirm` names the tables about which something has to be answered
 * before figures that rest on them may be published; `withheldAttributes` the cells of the campuses' returns that protection keeps back.
 */
export function publicTablesOf(
  tables: RegionTables,
  {
    toConfirm = new Set(),
    withheldAttributes = [],
  }: {
    readonly toConfirm?: ReadonlySet<string>;
    readonly withheldAttributes?: readonly WithheldAttribute[];
  } = {},
): PublicFacts {
  const byRow = Map.groupBy(withheldAttributes, ({ academic_year, campus_id }) => `${academic_year} ${campus_id}`);
  const attributes = new Map([...byRow].map(([key, cells]) => [key, cells.map(({ attribute }) => attribute)]));
  const published = tableNames.flatMap((name) => {
    const rows = tables[name];
    const columns = publicColumnsOf(name);
    return rows === undefined || columns === null
      ? []
      : [[name, publicRowsOf(name, rows, { tables, attributes })] as const];
  });
  const publicTables: { readonly [name: string]: readonly AnyRow[] } = Object.fromEntries(published);
  // Object.fromEntries cannot relate each name to its row type; publicRowsOf keeps exactly the public columns.
  return {
    tables: publicTables as SuppliedPublicTables,
    status: statusOf(tables, { published: publicTables, toConfirm }),
  };
}

function publicRowsOf(name: TableName, rows: readonly object[], surroundings: Surroundings): readonly AnyRow[] {
  const columns = publicColumnsOf(name) ?? [];
  const withheldOf = withheld[name] ?? (() => []);
  const isWithheld = withheldRows[name] ?? (() => false);
  return rows
    .map((row) => row as AnyRow)
    .filter((row) => !isWithheld(row, surroundings.tables))
    .map((row) => {
      const keptBack = withheldOf(row, surroundings);
      return Object.fromEntries(
        columns.map(([column]) => [column, keptBack.includes(column) ? null : (row[column] ?? null)]),
      );
    });
}

/** Registers that hold something in every region: a file with nothing but a header supplies none of it. */
const neverEmpty: ReadonlySet<TableName> = new Set(['groups', 'memberships', 'schools']);

/** Whether a table says anything. Where there are no appraisals, a table of them without rows says so; a county has schools. */
function isSupplied(tables: RegionTables, name: TableName): boolean {
  return neverEmpty.has(name) ? (tables[name] ?? []).length > 0 : tables[name] !== undefined;
}

/** Totals of what registers hold person by person: where those are, nobody is asked for both. */
function isNeedless(tables: RegionTables, name: TableName): boolean {
  return (
    name === 'group_year_totals' &&
    !isSupplied(tables, name) &&
    [...registersOfTotals].every((register) => isSupplied(tables, register))
  );
}

function statusOf(
  tables: RegionTables,
  {
    published,
    toConfirm,
  }: {
    readonly published: { readonly [name: string]: readonly AnyRow[] };
    readonly toConfirm: ReadonlySet<string>;
  },
): readonly TableStatus[] {
  const wanted = tableNames.filter((name) => !isNeedless(tables, name));
  return wanted.map((name) => {
    const { label, restricted } = tableOf(name);
    // Clerks register a table by the name on their file, which is Chinese.
    const dataset = tables.datasets?.find(({ table_name }) => table_name === name || table_name === label);
    return {
      table_name: name,
      table_label: label,
      is_restricted: restricted === true,
      is_supplied: isSupplied(tables, name),
      is_to_confirm: toConfirm.has(name),
      row_count: restricted === true ? null : (published[name]?.length ?? 0),
      coverage: dataset?.coverage ?? null,
      as_of_date: dataset?.as_of_date ?? null,
    };
  });
}
