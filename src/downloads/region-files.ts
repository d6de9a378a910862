import type { SuppliedPublicTables } from '../facts/public-tables.ts';
import { fileFormCodes } from '../model/reading-codes.ts';
import type { DerivedTables } from '../model/derived.ts';
import type { FactTables } from '../model/fact-tables.ts';
import type { Issue, IssueCode } from '../model/issue.ts';
import type { RegionPlaces } from '../model/places.ts';
import type { PolicyText } from '../model/policy-text.ts';
import type { ReportText } from '../model/report-text.ts';
import type { ResultRow, TableStatus } from '../model/result.ts';
import { publicTableNames } from '../model/tables.ts';
import { publicIssuesOf } from '../validate/public-issues.ts';
import type { Published } from './contents.ts';
import type { DatabaseContent } from './database.ts';
import { downloadOf, downloadsOf, parquetDownloads, type Download } from './downloads.ts';
import { readableJson, sha256, type ArtifactFile } from '../artifacts/files.ts';
import type { Summarize } from '../artifacts/region-summary.ts';
import type { PublicTables, RegionArtifact } from '../artifacts/types.ts';

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
  /** Full texts of the documents that may be quoted. */
  readonly policy_texts: readonly PolicyText[];
  /** sha256 over the SQL that computed the results. */
  readonly sql_hash: string;
  /** Null for the few tests that do without. */
  readonly database: DatabaseContent | null;
}

/**
 * Findings that do not describe the data: in which encoding a file came, and how it compares with the last published
 * version. The check prints them; if they were published, equal data would give different files.
 */
const unpublished: ReadonlySet<IssueCode> = new Set<IssueCode>([...fileFormCodes, 'row-count-changed']);

/** What a region publishes, and the hash of what it was made from. */
export interface PublishedRegion extends Published {
  readonly slug: string;
  readonly input_hash: string;
}

/**
 * Returns the files of one region: `<slug>/region.json` and `summary.json` for the pages, the downloads under `<slug>/data/` and their
 * manifest. Equal input, equal bytes: there is no clock, path or locale in them. Throws when the region's own row is
 * missing, which validation does not let pass.
 */
export function regionFiles(input: RegionInput, summarize: Summarize): readonly ArtifactFile[] {
  const published = publishedOf(input);
  return filesOf(input, published, { downloads: downloadsOf(published), summarize });
}

/** Returns what a region publishes. Throws when its own row is missing. */
export function publishedOf(input: RegionInput): PublishedRegion {
  const region = input.tables.region?.[0];
  if (region === undefined) throw new Error(`${input.folder} has no row in its region table`);
  return {
    slug: slugOf(input.folder),
    region,
    tables: completeTables(input.tables),
    supplied: publicTableNames.filter((name) => input.tables[name] !== undefined),
    results: input.results,
    made: { ...input.facts, ...input.derived },
    input_hash: sha256(
      JSON.stringify([input.tables, input.facts, input.status, input.places, input.report_texts, input.policy_texts]),
    ),
  };
}

/** Returns the files of one region around the downloads that were made of what it publishes. */
export function filesOf(
  input: RegionInput,
  published: PublishedRegion,
  { downloads, summarize }: { readonly downloads: readonly Download[]; readonly summarize: Summarize },
): readonly ArtifactFile[] {
  const files = [...downloads, ...(input.database === null ? [] : engineFiles(published, input.database))];
  const queryFile = input.database === null ? null : queryFileOf(published, input.database);
  const lying = queryFile === null ? files : [...files, queryFile];
  const listed = [...files, manifestOf(published, input.sql_hash, lying)];
  const offered = [...listed, checksumsOf(published, listed)];
  const artifact = artifactOf(input, published, {
    downloads: offered.map(({ file }) => file),
    query_file: queryFile?.file ?? null,
  });
  const { slug } = published;
  return [
    { path: `${slug}/region.json`, content: `${JSON.stringify(artifact)}\n` },
    { path: `${slug}/summary.json`, content: `${JSON.stringify(summarize(artifact))}\n` },
    ...[...offered, ...(queryFile === null ? [] : [queryFile])].map(({ file, content }) => ({
      path: `${slug}/${file.path}`,
      content,
    })),
  ];
}

/** `370305-linzi` → `linzi` */
export function slugOf(folder: string): string {
  return folder.replace(/^\d{6}-/, '');
}

function artifactOf(
  input: RegionInput,
  { slug, region, tables, input_hash }: PublishedRegion,
  { downloads, query_file }: Pick<RegionArtifact, 'downloads' | 'query_file'>,
): RegionArtifact {
  return {
    slug,
    folder: input.folder,
    region,
    tables,
    facts: input.facts,
    places: input.places,
    results: input.results,
    derived: input.derived,
    table_status: input.status,
    issues: publicIssuesOf(input.issues.filter(({ code }) => !unpublished.has(code))),
    report_texts: input.report_texts,
    policy_texts: input.policy_texts,
    downloads,
    query_file,
    input_hash,
  };
}

/** Every public table; one that was not supplied is empty. */
export function completeTables(tables: SuppliedPublicTables): PublicTables {
  const rows = Object.fromEntries(publicTableNames.map((name) => [name, tables[name] ?? []]));
  // Object.fromEntries cannot relate each name to its row type; every name is there with its own rows.
  return rows as unknown as PublicTables;
}

/** What only an engine can write. */
function engineFiles(published: PublishedRegion, database: DatabaseContent): readonly Download[] {
  return [...parquetDownloads(published, database.parquet), databaseOf(published, database)];
}

function databaseOf(published: PublishedRegion, { bytes, template_hash }: DatabaseContent): Download {
  const described = { name: 'database', title: '数据库（全部数据表、指标和SQL）' };
  return databaseFile(published, { ...described, content: bytes, template_hash });
}

/** No download of its own: a reader who opened it would look for the views in vain. The manifest names it all the same. */
function queryFileOf(published: PublishedRegion, { tables_bytes, template_hash }: DatabaseContent): Download {
  const described = { name: 'tables', title: '网页查询用的数据库（不含视图）' };
  return databaseFile(published, { ...described, content: tables_bytes, template_hash });
}

interface DescribedDatabase extends Pick<DatabaseContent, 'template_hash'> {
  readonly name: string;
  readonly title: string;
  readonly content: Uint8Array;
}

/**
 * A file is named by the hash of what it was made from: the engine writes other bytes each time, so that a hash of them
 * would say of equal data that they changed.
 */
function databaseFile(
  { region, input_hash, tables, made, results }: PublishedRegion,
  { name, title, content, template_hash }: DescribedDatabase,
): Download {
  const row_count = [...Object.values(tables), ...Object.values(made), results].reduce(
    (sum, rows) => sum + rows.length,
    0,
  );
  const named = `${name}_${sha256(input_hash + template_hash).slice(0, 12)}`;
  const { file } = downloadOf(region, { name: named, table_name: null, title, format: 'DuckDB', row_count, content });
  return { file: { ...file, sha256: null }, content };
}

function manifestOf(
  { region, input_hash }: PublishedRegion,
  sql_hash: string,
  downloads: readonly Download[],
): Download {
  const { region_code, region_name, as_of_date, data_status, is_demo } = region;
  const files = downloads.map(({ file }) => ({ ...file, path: file.path.replace(/^data\//, '') }));
  const head = { schema_version: schemaVersion, region_code, region_name, as_of_date, data_status, is_demo };
  const content = readableJson({ ...head, input_sha256: input_hash, sql_sha256: sql_hash, files });
  const described = { name: 'manifest', table_name: null, title: '文件清单和校验值', row_count: files.length };
  const { file } = downloadOf(region, { ...described, format: 'JSON', content });
  return { file: { ...file, path: 'data/manifest.json' }, content };
}

/** In the form that `sha256sum --check` reads. A database file is left out: it goes by its name. */
function checksumsOf({ region }: PublishedRegion, downloads: readonly Download[]): Download {
  const lines = downloads.flatMap(({ file }) =>
    file.sha256 === null ? [] : [`${file.sha256}  ${file.path.replace(/^data\//, '')}\n`],
  );
  const described = { name: 'sha256sums', table_name: null, title: '校验值（SHA-256）', row_count: lines.length };
  const { file, content } = downloadOf(region, { ...described, format: 'TXT', content: lines.join('') });
  return { file: { ...file, path: 'data/sha256sums.txt' }, content };
}
