import type { DownloadFile, RegionArtifact } from './types.ts';

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

const codebookTitle = '字段说明';
const tableFormats: readonly DownloadFile['format'][] = ['CSV', 'JSON', 'Parquet'];

/** Returns the files that hold the whole region, by what a reader wants to do with them. */
export function wholeDownloads(atlas: RegionArtifact): readonly DownloadUse[] {
  const ofFormat = (format: DownloadFile['format'], label: string) =>
    named(
      label,
      atlas.downloads.find((file) => file.format === format),
    );
  const ofPath = (path: string, label: string) =>
    named(
      label,
      atlas.downloads.find((file) => file.path === path),
    );
  const codebook = atlas.downloads.find((file) => file.title === codebookTitle);
  const uses: readonly DownloadUse[] = [
    {
      use: '用表格软件查看',
      words: '一个工作簿：封面、字段说明，每张数据表一个工作表。用 Excel、WPS 打开，编码不会变成数字。',
      files: ofFormat('XLSX', 'XLSX 工作簿'),
    },
    {
      use: '全部打包保存',
      words: '全部 CSV 表（供程序读取，不带 BOM）、字段说明、引用和许可说明，以及机器可读的数据包描述。',
      files: ofFormat('ZIP', 'CSV 压缩包'),
    },
    {
      use: '放进数据库查询',
      words: '全部数据表、指标结果和计算语句。用 DuckDB 1.4 及以上版本打开，指标语句是其中的视图，可以逐个重新计算。',
      files: ofFormat('DuckDB', 'DuckDB 数据库'),
    },
    {
      use: '供程序读取',
      words:
        '数据包描述（Frictionless Data Package）写明各 CSV 表的字段、类型、取值、主键和表间关系；各表的 JSON、Parquet 见下表。',
      files: [...ofPath('data/datapackage.json', '数据包描述'), ...named('字段说明', codebook)],
    },
    {
      use: '核对文件',
      words: '每个文件的大小和 SHA-256 校验值，可用来确认下载的文件完整、没有改动。',
      files: [...ofPath('data/manifest.json', '文件清单'), ...ofPath('data/sha256sums.txt', '校验值')],
    },
  ];
  return uses.filter(({ files }) => files.length > 0);
}

/** Returns the files that hold a whole region, for descriptions of the data. */
export function wholeFiles(downloads: readonly DownloadFile[]): readonly DownloadFile[] {
  const whole: readonly DownloadFile['format'][] = ['XLSX', 'ZIP', 'DuckDB'];
  return downloads.filter(({ format, path }) => whole.includes(format) || path === 'data/datapackage.json');
}

/** Returns the tables that are offered one by one, in their order, each with its formats. */
export function tableDownloads({ downloads }: RegionArtifact): readonly OfferedTable[] {
  const files = downloads.filter(
    ({ path, format, title }) => tableFormats.includes(format) && /^data\/\d{6}_/.test(path) && title !== codebookTitle,
  );
  return [...Map.groupBy(files, ({ title }) => title)].map(([title, ofTitle]) => ({
    title,
    row_count: ofTitle[0]?.row_count ?? 0,
    files: ofTitle,
  }));
}

function named(label: string, file: DownloadFile | undefined): readonly NamedFile[] {
  return file === undefined ? [] : [{ label, file }];
}
