import { isCodebook } from './codebook.ts';
import { dataPackage } from './data-package.ts';
import { downloadOf, type Download } from './download.ts';
import { csv } from './formats/csv.ts';
import type { Format, PackageInput } from './formats/format.ts';
import { regionFormats } from './formats/formats.ts';
import { json } from './formats/json.ts';
import { descriptorPath } from './known-paths.ts';
import type { PublishedRegion } from './published-region.ts';

/** Returns the files that hold the whole region, made of what it publishes, and the descriptor of the data package. */
export function packagesOf(
  published: PublishedRegion,
  { downloads, terms, known }: Omit<PackageInput, 'descriptor'> & { readonly known?: readonly Format[] | undefined },
): readonly Download[] {
  const descriptor = dataPackage(published, downloads, terms);
  const row_count = downloads
    .filter(({ file }) => file.format === csv.name && !isCodebook(file))
    .reduce((total, { file }) => total + file.row_count, 0);
  const whole = regionFormats(known).map((format) =>
    downloadOf(published.region, {
      name: 'all',
      table_name: null,
      title: format.title,
      row_count,
      format,
      content: format.write(published, { downloads, terms, descriptor }),
    }),
  );
  return [...whole, descriptorFile(published, descriptor)];
}

function descriptorFile({ region }: PublishedRegion, content: string): Download {
  const described = { name: 'datapackage', table_name: null, title: '数据包描述（Data Package）', row_count: 0 };
  const { file } = downloadOf(region, { ...described, format: json, content });
  // Programs look for it under this name.
  return { file: { ...file, path: descriptorPath }, content };
}
