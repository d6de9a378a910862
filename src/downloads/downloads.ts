import type { PublicRow } from '../model/tables.ts';
import { csvText } from '../validate/print/csv-text.ts';
import { codebookHeader, codebookRows, codebookTitle } from './codebook.ts';
import { contentsOf, type Content, type Published } from './contents.ts';
import type { DatabaseContent } from './database.ts';
import { downloadOf, type Download } from './download.ts';
import { csv } from './formats/csv.ts';
import type { Format } from './formats/format.ts';
import { engineRegionFormats, engineTableFormats, tableFormats } from './formats/formats.ts';
import type { PublishedRegion } from './published-region.ts';

/**
 * Returns the files that readers can download one by one: supplied public tables, results, facts and tables derived from
 * the results (where they have rows) in every format that is made of rows, and the codebook.
 * Names are ASCII, `data/370305_groups_20220812.csv`; those of a demonstration county say so.
 */
export function downloadsOf(published: Published, known?: readonly Format[]): readonly Download[] {
  const { region } = published;
  const files = contentsOf(published).flatMap((content) =>
    tableFormats(known).map((format) =>
      downloadOf(region, { ...facts(content), format, content: format.write(content, region) }),
    ),
  );
  return [...files, codebook(region)];
}

/** Returns the files that only the engine can write: those of the tables, then those of the whole region. */
export function engineDownloads(
  published: PublishedRegion,
  database: DatabaseContent,
  known?: readonly Format[],
): readonly Download[] {
  const ofTables = contentsOf(published).flatMap((content) =>
    engineTableFormats(known).flatMap((format) => {
      const bytes = database.table_files.get(format.name)?.get(content.name);
      return bytes === undefined ? [] : [downloadOf(published.region, { ...facts(content), format, content: bytes })];
    }),
  );
  return [...ofTables, ...engineRegionFormats(known).map((format) => format.write(published, database))];
}

function facts({ name, table_name, title, rows }: Content) {
  return { name, table_name, title, row_count: rows.length };
}

function codebook(region: PublicRow<'region'>): Download {
  const rows = codebookRows();
  const described = { name: 'codebook', table_name: null, title: codebookTitle, row_count: rows.length };
  return downloadOf(region, { ...described, format: csv, content: csvText([codebookHeader, ...rows]) });
}
