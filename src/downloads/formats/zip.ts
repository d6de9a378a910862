import { datasetTitle } from '../../format/citation.ts';
import type { PublicationTerms } from '../../artifacts/terms.ts';
import { packageFiles } from '../data-package.ts';
import { packageFacts, readingNotes } from '../notes.ts';
import type { PublishedRegion } from '../published-region.ts';
import { resultTable } from '../result-columns.ts';
import { zipOf } from '../zip.ts';
import type { PackageInput, RegionFormat } from './format.ts';

/** All CSV files with the descriptor of the data package and a text on how to read and cite them. */
export const zip: RegionFormat = {
  name: 'ZIP',
  extension: 'zip',
  media_type: 'application/zip',
  use: '全部 CSV 表（供程序读取，不带 BOM）、字段说明、引用和许可说明，以及机器可读的数据包描述。',
  holds: 'region',
  by: 'rows',
  title: '全部数据表（CSV 压缩包）',
  task: '全部打包保存',
  label: 'CSV 压缩包',
  is_in_releases: true,
  write: archiveOf,
};

function archiveOf(published: PublishedRegion, { downloads, terms, descriptor }: PackageInput): Uint8Array {
  return zipOf([
    { name: 'README.txt', content: readmeOf(published, terms) },
    { name: 'datapackage.json', content: descriptor },
    ...packageFiles(downloads).map(({ path, content }) => ({ name: path, content })),
  ]);
}

/** The text in the archive, as Notepad opens it: byte order mark, CRLF. */
function readmeOf(published: PublishedRegion, terms: PublicationTerms): string {
  const lines = [
    datasetTitle(published.region),
    '',
    ...packageFacts(published, terms).map(([label, value]) => `${label}：${value}`),
    '',
    '阅读说明',
    ...readingNotes(published, terms).map((note, index) => `${index + 1}. ${note}`),
    '',
    'csv 文件夹中的 CSV 文件供程序读取，为 UTF-8 编码，不带 BOM；用 Excel、WPS 查看，请下载工作簿（XLSX）或单个 CSV 文件（带 BOM）。',
    `“${resultTable.label}”（indicator_results）各列依次为：${Object.values(resultTable.columns)
      .map(({ label }) => label)
      .join('、')}。`,
    '各列含义和取值见字段说明（codebook），机器可读的描述见 datapackage.json。',
  ];
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
