import { sha256 } from '../artifacts/files.ts';
import type { SumLine } from '../artifacts/sums.ts';
import type { PublicTables } from '../artifacts/types.ts';
import type { SuppliedPublicTables } from '../facts/public-tables.ts';
import type { DerivedTables } from '../model/derived.ts';
import type { TableDoubt } from '../model/doubt.ts';
import type { FactTables } from '../model/fact-tables.ts';
import type { Issue } from '../model/issue.ts';
import type { RegionPlaces } from '../model/places.ts';
import type { PolicyText } from '../model/policy-text.ts';
import type { Program } from '../model/program.ts';
import type { ReportText } from '../model/report-text.ts';
import type { ResultRow, TableStatus } from '../model/result.ts';
import { publicTableNames } from '../model/tables.ts';
import type { Published } from './contents.ts';
import type { DatabaseContent } from './database.ts';

/** What the stages before this one know of a region. */
export interface RegionInput {
  /** Folder under data/, `370305-linzi`. */
  readonly folder: string;
  readonly tables: SuppliedPublicTables;
  readonly status: readonly TableStatus[];
  readonly facts: FactTables;
  /** Null when no campus has coordinates. */
  readonly places: RegionPlaces | null;
  readonly results: readonly ResultRow[];
  readonly derived: DerivedTables;
  readonly issues: readonly Issue[];
  /** Whose figures wait for an answer. */
  readonly doubts: readonly TableDoubt[];
  readonly report_texts: readonly ReportText[];
  /** Full texts of the documents that may be quoted. */
  readonly policy_texts: readonly PolicyText[];
  /** sha256 over the SQL that computed the results. */
  readonly sql_hash: string;
  /** Null for the few tests that do without. */
  readonly database: DatabaseContent | null;
  /** What makes the files. Null for a release: it stays as it is when the program goes on. */
  readonly program: Program | null;
  /** First lines of its checksums: those of what was released before. Absent where nothing was. */
  readonly sums_before?: readonly SumLine[];
}

/** What a region publishes, and the hash of what it was made from. */
export interface PublishedRegion extends Published {
  readonly slug: string;
  readonly input_hash: string;
  readonly program: Program | null;
  readonly sums_before: readonly SumLine[];
}

/** Returns what a region publishes. Throws when its own row is missing. */
export function publishedOf(input: RegionInput): PublishedRegion {
  const region = input.tables.region?.[0];
  if (region === undefined) throw new Error(`${input.folder} has no row in its region table`);
  const { tables, facts, status, places, report_texts, policy_texts, doubts } = input;
  // Without doubts the hash is what it was before there were any.
  const told = doubts.length === 0 ? [] : [doubts];
  return {
    slug: slugOf(input.folder),
    region,
    tables: completeTables(input.tables),
    supplied: publicTableNames.filter((name) => input.tables[name] !== undefined),
    results: input.results,
    made: { ...input.facts, ...input.derived },
    input_hash: sha256(JSON.stringify([tables, facts, status, places, report_texts, policy_texts, ...told])),
    program: input.program,
    sums_before: input.sums_before ?? [],
  };
}

/** `370305-linzi` → `linzi` */
export function slugOf(folder: string): string {
  return folder.replace(/^\d{6}-/, '');
}

/** Every public table; one that was not supplied is empty. */
export function completeTables(tables: SuppliedPublicTables): PublicTables {
  const rows = Object.fromEntries(publicTableNames.map((name) => [name, tables[name] ?? []]));
  // Object.fromEntries cannot relate each name to its row type; every name is there with its own rows.
  return rows as unknown as PublicTables;
}
