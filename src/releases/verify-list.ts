import type { SumLine } from '../artifacts/sums.ts';
import type { ReportFile } from '../artifacts/report-files.ts';
import type { DownloadFile, RegionArtifact } from '../artifacts/types.ts';
import { formatDate } from '../format/date.ts';
import { releaseName, releaseOrdinal, successorOf, type ReleaseHead } from './types.ts';

/**
 * What the page 核验 knows of every file that a region publishes: enough to say of a file that a reader has which one it
 * is. Written after everything else of the site, since it holds the hashes of all of it.
 */

/** Where the script of the page finds the list, relative to the region's address. */
export const verifyListPath = 'verify/files.json';
/** The checksums of all files of a region, relative to its address. */
export const allSumsPath = 'checksums.txt';

/** Where a file was published. */
export interface VerifySource {
  /** `2025年度初步数第1次发布`, or the present data. */
  readonly name: string;
  /** Dates of it, in words. */
  readonly facts: string;
  /** Whether something newer has taken its place, in words; '' where nothing has. */
  readonly later: string;
}

/** A published file: its hash, where it lies, what is in it, its rows (null = it has none), its size, number of its source. */
export type VerifyFile = readonly [
  sha256: string,
  path: string,
  title: string,
  row_count: number | null,
  byte_count: number,
  source: number,
];

/** All files of a region that a reader can have, with where each was published. */
export interface VerifyList {
  readonly region_name: string;
  readonly sources: readonly VerifySource[];
  readonly files: readonly VerifyFile[];
}

/** A file of the site as it lies there. */
export interface ListedFile extends SumLine {
  readonly byte_count: number;
}

interface Known {
  readonly atlas: Pick<RegionArtifact, 'region' | 'downloads' | 'query_file'>;
  readonly reports: readonly ReportFile[];
  /** In the order in which they were published. */
  readonly heads: readonly ReleaseHead[];
}

/** Returns what the page is told of the files of a region's folder. Pages' own JSON is left out: nobody has it as a file. */
export function verifyListOf(files: readonly ListedFile[], { atlas, reports, heads }: Known): VerifyList {
  const numbers = new Map(heads.map(({ id }, index) => [id, index + 1]));
  const titles = titlesOf(atlas, { reports, heads });
  return {
    region_name: atlas.region.region_name,
    sources: [presentSource(atlas), ...heads.map((head) => releaseSource(head, heads))],
    files: files
      .filter(({ path }) => !path.startsWith('json/'))
      .map(({ sha256, path, byte_count }): VerifyFile => {
        const { title = '', row_count = null } = titles.get(path) ?? {};
        return [sha256, path, title, row_count, byte_count, numbers.get(releaseOf(path)) ?? 0];
      }),
  };
}

/** `releases/2025-1/data/groups.csv` → `2025-1` */
function releaseOf(path: string): string {
  return /^releases\/([^/]+)\//.exec(path)?.[1] ?? '';
}

interface Titled {
  readonly title: string;
  /** Absent for what has no rows. */
  readonly row_count?: number | null;
}

function titlesOf(
  { downloads, query_file }: Known['atlas'],
  { reports, heads }: Pick<Known, 'reports' | 'heads'>,
): ReadonlyMap<string, Titled> {
  const present = [...downloads, ...(query_file === null ? [] : [query_file])];
  const released = heads.flatMap(({ id, files }) =>
    files.map((file) => ({ ...file, path: `releases/${id}/${file.path}` })),
  );
  return new Map<string, Titled>([
    ...present.map((file) => [file.path, file] as const),
    ...present.flatMap(copyInPackage),
    ...reports.map(({ path, year }) => [path, { title: `${year}年度报告` }] as const),
    ...released.map((file) => [file.path, file] as const),
  ]);
}

/** The same table as the data package has it, `data/csv/groups.csv`. */
function copyInPackage({ format, table_name, title, row_count }: DownloadFile): readonly (readonly [string, Titled])[] {
  return format === 'CSV' && table_name !== null ? [[`data/csv/${table_name}.csv`, { title, row_count }]] : [];
}

function presentSource({ region }: Known['atlas']): VerifySource {
  return {
    name: '本站当前公布的数据',
    facts: `数据截至${formatDate(region.as_of_date)}，${region.data_status}`,
    later: '',
  };
}

function releaseSource(head: ReleaseHead, all: readonly ReleaseHead[]): VerifySource {
  const successor = successorOf(head, all);
  return {
    name: `${releaseName(head)}${releaseOrdinal(head)}`,
    facts: `版本${head.id}，${formatDate(head.released_on)}发布，数据截至${formatDate(head.as_of_date)}`,
    later: successor === null ? '' : `这一版已由${releaseName(successor)}（版本${successor.id}）替代`,
  };
}
