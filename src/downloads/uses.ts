import type { DownloadFile, RegionArtifact } from '../artifacts/types.ts';
import { isCodebook } from './codebook.ts';
import { csv } from './formats/csv.ts';
import type { Format } from './formats/format.ts';
import { formats } from './formats/formats.ts';
import { checksumsPath } from '../artifacts/data-sum.ts';
import { descriptorPath, manifestPath } from './known-paths.ts';

/** Files that belong to one way of using the data. */
export interface DownloadUse {
  readonly use: string;
  /** What is in the files, and how they are opened. */
  readonly words: string;
  readonly files: readonly NamedFile[];
}

interface NamedFile {
  readonly label: string;
  readonly file: DownloadFile;
}

/** One table in its formats. */
export interface OfferedTable {
  readonly title: string;
  readonly row_count: number;
  readonly files: readonly DownloadFile[];
}

/** Returns the files that hold the whole region, by what a reader wants to do with them. */
export function wholeDownloads({ downloads }: RegionArtifact, known = formats): readonly DownloadUse[] {
  const ofPath = (path: string, label: string) =>
    named(
      label,
      downloads.find((file) => file.path === path),
    );
  const uses: readonly DownloadUse[] = [
    ...wholeFormats(known).map(({ name, task, use, label }) => ({
      use: task,
      words: use,
      files: named(
        label,
        downloads.find(({ format }) => format === name),
      ),
    })),
    {
      use: '供程序读取',
      words: `数据包描述（Frictionless Data Package）写明各 CSV 表的字段、类型、取值、主键和表间关系；各表的 ${otherNames(known)} 见下表。`,
      files: [...ofPath(descriptorPath, '数据包描述'), ...named('字段说明', downloads.find(isCodebook))],
    },
    {
      use: '核对文件',
      words: '每个文件的大小和 SHA-256 校验值，可用来确认下载的文件完整、没有改动。',
      files: [...ofPath(manifestPath, '文件清单'), ...ofPath(checksumsPath, '校验值')],
    },
  ];
  return uses.filter(({ files }) => files.length > 0);
}

/** Returns the files that hold a whole region, for descriptions of the data. */
export function wholeFiles(downloads: readonly DownloadFile[], known = formats): readonly DownloadFile[] {
  const whole = new Set(wholeFormats(known).map(({ name }) => name));
  return downloads.filter(({ format, path }) => whole.has(format) || path === descriptorPath);
}

/** Returns the tables that are offered one by one, in their order, each with its formats. */
export function tableDownloads({ downloads }: RegionArtifact, known = formats): readonly OfferedTable[] {
  const ofTables = new Set(formatsOfTables(known).map(({ name }) => name));
  const files = downloads.filter(
    (file) => ofTables.has(file.format) && /^data\/\d{6}_/.test(file.path) && !isCodebook(file),
  );
  return [...Map.groupBy(files, ({ title }) => title)].map(([title, ofTitle]) => ({
    title,
    row_count: ofTitle[0]?.row_count ?? 0,
    files: ofTitle,
  }));
}

/** What the files of the tables are good for; formats of which the same holds are named together. */
export function tableFormatWords(known: readonly Format[] = formats): string {
  const byUse = Map.groupBy(formatsOfTables(known), ({ use }) => use);
  return [...byUse].map(([use, ofUse]) => `${namesOf(ofUse)} ${use}`).join('；');
}

/** `JSON`, `JSON 和 Parquet`, `JSON、Parquet 和 TSV` */
function namesOf(alike: readonly Format[]): string {
  const names = alike.map(({ name }) => name);
  return [names.slice(0, -1).join('、'), ...names.slice(-1)].filter((part) => part !== '').join(' 和 ');
}

/** The package describes the CSV files; what else a table is offered as. */
function otherNames(known: readonly Format[]): string {
  return formatsOfTables(known)
    .flatMap(({ name }) => (name === csv.name ? [] : [name]))
    .join('、');
}

function formatsOfTables(known: readonly Format[]) {
  return known.filter((format) => format.holds === 'table');
}

function wholeFormats(known: readonly Format[]) {
  return known.filter((format) => format.holds === 'region');
}

function named(label: string, file: DownloadFile | undefined): readonly NamedFile[] {
  return file === undefined ? [] : [{ label, file }];
}
