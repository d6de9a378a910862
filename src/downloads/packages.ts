import { dataPackage, packageCopy } from './data-package.ts';
import { downloadOf, type Download } from './downloads.ts';
import type { ArtifactFile } from '../artifacts/files.ts';
import { packageFacts, readingNotes } from './notes.ts';
import { resultTable } from './result-columns.ts';
import type { PublishedRegion } from './region-files.ts';
import { regionWorkbook } from './region-workbook.ts';
import type { PublicationTerms } from '../artifacts/terms.ts';
import { datasetTitle } from '../format/citation.ts';
import { zipOf } from './zip.ts';

/**
 * Returns the files that hold the whole region: the workbook, the descriptor of the data package, and an archive of all
 * CSV files with that descriptor and a text on how to read and cite them.
 */
export function packagesOf(
  published: PublishedRegion,
  downloads: readonly Download[],
  terms: PublicationTerms,
): readonly Download[] {
  const { region } = published;
  const row_count = downloads
    .filter(({ file }) => file.format === 'CSV' && file.title !== '字段说明')
    .reduce((total, { file }) => total + file.row_count, 0);
  const whole = { name: 'all', table_name: null, row_count };
  const descriptor = dataPackage(published, downloads, terms);
  const copies = packageFiles(downloads);
  return [
    downloadOf(region, {
      ...whole,
      title: '全部数据表（一个工作簿）',
      format: 'XLSX',
      content: regionWorkbook(published, terms),
    }),
    downloadOf(region, {
      ...whole,
      title: '全部数据表（CSV 压缩包）',
      format: 'ZIP',
      content: zipOf([
        { name: 'README.txt', content: readmeOf(published, terms) },
        { name: 'datapackage.json', content: descriptor },
        ...copies.map(({ path, content }) => ({ name: path, content })),
      ]),
    }),
    descriptorFile(published, descriptor),
  ];
}

function descriptorFile({ region }: PublishedRegion, content: string): Download {
  const described = { name: 'datapackage', table_name: null, title: '数据包描述（Data Package）', row_count: 0 };
  const { file } = downloadOf(region, { ...described, format: 'JSON', content });
  // Programs look for it under this name.
  return { file: { ...file, path: 'data/datapackage.json' }, content };
}

/** The text in the archive, as Notepad opens it: byte order mark, CRLF. */
function readmeOf(published: PublishedRegion, terms: PublicationTerms): string {
  const lines = [
    datasetTitle(published.region),
    '',
    ...packageFacts(published, terms).map(([label, value]) => `${label}：${value}`),
    '',
    '阅读说明',
    ...readingNotes(published).map((note, index) => `${index + 1}. ${note}`),
    '',
    'csv 文件夹中的 CSV 文件供程序读取，为 UTF-8 编码，不带 BOM；用 Excel、WPS 查看，请下载工作簿（XLSX）或单个 CSV 文件（带 BOM）。',
    `“${resultTable.label}”（indicator_results）各列依次为：${Object.values(resultTable.columns)
      .map(({ label }) => label)
      .join('、')}。`,
    '各列含义和取值见字段说明（codebook），机器可读的描述见 datapackage.json。',
  ];
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** The CSV files that the descriptor describes, beside it and in the archive: `csv/370305_groups_20220812.csv`. */
export function packageFiles(downloads: readonly Download[]): readonly ArtifactFile[] {
  return downloads.filter(({ file }) => file.format === 'CSV').map(packageCopy);
}
