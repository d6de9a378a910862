import { readableJson, type ArtifactFile } from '../artifacts/files.ts';
import { checksumsPath } from '../artifacts/data-sum.ts';
import { sumsText } from '../artifacts/sums.ts';
import type { Summarize } from '../artifacts/region-summary.ts';
import type { RegionArtifact } from '../artifacts/types.ts';
import type { IssueCode } from '../model/issue.ts';
import { fileFormCodes } from '../model/reading-codes.ts';
import { publicIssuesOf } from '../validate/public-issues.ts';
import { downloadOf, type Download } from './download.ts';
import { downloadsOf, engineDownloads } from './downloads.ts';
import { queryFileOf } from './formats/duckdb.ts';
import type { Format } from './formats/format.ts';
import { json } from './formats/json.ts';
import { txt } from './formats/txt.ts';
import { manifestPath } from './known-paths.ts';
import { publishedOf, type PublishedRegion, type RegionInput } from './published-region.ts';

/** Raised whenever a reader of the published files would have to change its program. */
export const schemaVersion = 1;

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
export function regionFiles(input: RegionInput, summarize: Summarize): readonly ArtifactFile[] {
  const published = publishedOf(input);
  return filesOf(input, published, { downloads: downloadsOf(published), summarize });
}

interface FileOptions {
  /** Those that are made of rows. */
  readonly downloads: readonly Download[];
  readonly summarize: Summarize;
  readonly known?: readonly Format[] | undefined;
}

/** Returns the files of one region around the downloads that were made of what it publishes. */
export function filesOf(
  input: RegionInput,
  published: PublishedRegion,
  { downloads, summarize, known }: FileOptions,
): readonly ArtifactFile[] {
  const { database } = input;
  const files = [...downloads, ...(database === null ? [] : engineDownloads(published, database, known))];
  const queryFile = database === null ? null : queryFileOf(published, database);
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

function artifactOf(
  input: RegionInput,
  { slug, region, tables, input_hash, program }: PublishedRegion,
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
    doubts: input.doubts,
    report_texts: input.report_texts,
    policy_texts: input.policy_texts,
    downloads,
    query_file,
    input_hash,
    program,
  };
}

function manifestOf(
  { region, input_hash, program }: PublishedRegion,
  sql_hash: string,
  downloads: readonly Download[],
): Download {
  const { region_code, region_name, as_of_date, data_status, is_demo } = region;
  const files = downloads.map(({ file }) => ({ ...file, path: file.path.replace(/^data\//, '') }));
  const head = { schema_version: schemaVersion, region_code, region_name, as_of_date, data_status, is_demo };
  const generator = program === null ? {} : { generator: program };
  const content = readableJson({ ...head, ...generator, input_sha256: input_hash, sql_sha256: sql_hash, files });
  const described = { name: 'manifest', table_name: null, title: '文件清单和校验值', row_count: files.length };
  const { file } = downloadOf(region, { ...described, format: json, content });
  return { file: { ...file, path: manifestPath }, content };
}

/**
 * The checksums of the data, after those of the releases before them: its own hash vouches for both, and is printed as that
 * of the data. A database file is left out, whose bytes are others each time it is made; the list of all files of the site
 * names it (`checksums.txt`).
 */
function checksumsOf({ region, sums_before }: PublishedRegion, downloads: readonly Download[]): Download {
  const own = downloads.flatMap(({ file: { sha256, path } }) =>
    sha256 === null ? [] : [{ sha256, path: path.replace(/^data\//, '') }],
  );
  const described = { name: 'sha256sums', table_name: null, title: '校验值（SHA-256）', row_count: own.length };
  const content = sumsText([...sums_before, ...own]);
  const { file } = downloadOf(region, { ...described, format: txt, content });
  return { file: { ...file, path: checksumsPath }, content };
}
