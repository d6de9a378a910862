import type { SuppliedPublicTables } from '../facts/public-tables.ts';
import { fileFormCodes } from '../model/reading-codes.ts';
import type { DerivedTables } from '../model/derived.ts';
import type { FactTables } from '../model/fact-tables.ts';
import type { Issue, IssueCode } from '../model/issue.ts';
import type { RegionPlaces } from '../model/places.ts';
import type { ReportText } from '../model/report-text.ts';
import type { ResultRow, TableStatus } from '../model/result.ts';
import { publicTableNames } from '../model/tables.ts';
import { publicIssuesOf } from '../validate/public-issues.ts';
import { downloadOf, downloadsOf, type Download } from './downloads.ts';
import { readableJson, sha256, type TextFile } from './files.ts';
import { summaryOf } from './region-summary.ts';
import type { PublicTables, RegionArtifact } from './types.ts';

/** Raised whenever a reader of the published files would have to change its program. */
export const schemaVersion = 1;

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
  readonly report_texts: readonly ReportText[];
  /** sha256 over the SQL that computed the results. */
  readonly sql_hash: string;
}

/**
 * Findings that do not describe the data: in which encoding a file came, and how it compares with the last published
 * version. The check prints them; if they were published, equal data would give different files.
 */
const unpublished: ReadonlySet<IssueCode> = new Set<IssueCode>([...fileFormCodes, 'row-count-changed']);

/**
 * Returns the files of one region: `<slug>/region.json` and `summary.json` for the pages, the downloads under `<slug>/data/` and their
 * manifest. Equal input, equal bytes: there is no clock, path or locale in them. Throws when the region's own row is
 * missing, which validation does not let pass.
 */
export function regionFiles(input: RegionInput): readonly TextFile[] {
  const { artifact, downloads } = regionArtifact(input);
  return [
    { path: `${artifact.slug}/region.json`, text: `${JSON.stringify(artifact)}\n` },
    { path: `${artifact.slug}/summary.json`, text: `${JSON.stringify(summaryOf(artifact))}\n` },
    ...downloads.map(({ file, text }) => ({ path: `${artifact.slug}/${file.path}`, text })),
  ];
}

/** `370305-linzi` → `linzi` */
export function slugOf(folder: string): string {
  return folder.replace(/^\d{6}-/, '');
}

function regionArtifact(input: RegionInput): {
  readonly artifact: RegionArtifact;
  readonly downloads: readonly Download[];
} {
  const region = input.tables.region?.[0];
  if (region === undefined) throw new Error(`${input.folder} has no row in its region table`);
  const tables = completeTables(input.tables);
  const supplied = publicTableNames.filter((name) => input.tables[name] !== undefined);
  const input_hash = sha256(
    JSON.stringify([input.tables, input.facts, input.status, input.places, input.report_texts]),
  );
  const { sql_hash, facts, places, results, derived } = input;
  const contents = downloadsOf({ region, tables, supplied, results, made: { ...facts, ...derived } });
  const downloads = [...contents, manifestOf({ region, input_hash, sql_hash, downloads: contents })];
  const artifact = {
    slug: slugOf(input.folder),
    folder: input.folder,
    region,
    tables,
    facts,
    places,
    results,
    derived,
    table_status: input.status,
    issues: publicIssuesOf(input.issues.filter(({ code }) => !unpublished.has(code))),
    report_texts: input.report_texts,
    downloads: downloads.map(({ file }) => file),
    input_hash,
  };
  return { artifact, downloads };
}

function completeTables(tables: SuppliedPublicTables): PublicTables {
  const rows = Object.fromEntries(publicTableNames.map((name) => [name, tables[name] ?? []]));
  // Object.fromEntries cannot relate each name to its row type; every name is there with its own rows.
  return rows as unknown as PublicTables;
}

function manifestOf({
  region,
  input_hash,
  sql_hash,
  downloads,
}: {
  readonly region: RegionArtifact['region'];
  readonly input_hash: string;
  readonly sql_hash: string;
  readonly downloads: readonly Download[];
}): Download {
  const { region_code, region_name, as_of_date, data_status, is_demo } = region;
  const files = downloads.map(({ file }) => ({ ...file, path: file.path.replace(/^data\//, '') }));
  const head = { schema_version: schemaVersion, region_code, region_name, as_of_date, data_status, is_demo };
  const text = readableJson({ ...head, input_sha256: input_hash, sql_sha256: sql_hash, files });
  const content = { name: 'manifest', table_name: null, title: '文件清单和校验值', columns: [], rows: files };
  const { file } = downloadOf(region, { ...content, format: 'JSON', text });
  return { file: { ...file, path: 'data/manifest.json' }, text };
}
