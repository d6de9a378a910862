import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { RegionArtifact } from '../../artifacts/types.ts';
import { reportYears } from '../context.ts';
import { keepSealed, takeSealed } from '../../artifacts/sealed-file.ts';
import { reportFilePath, type ReportFile } from '../../artifacts/report-files.ts';
import { reportDocumentOf, unwritableReport, type ReportDocument, type ReportWriter } from './writer.ts';
import type { WriterSettings } from './writer.ts';

/** A writer and its stamp, which is computed once for all reports. */
export interface StampedWriter {
  readonly writer: ReportWriter;
  readonly stamp: string;
}

/** Which reports of a region are written, and where. */
export interface RegionReportsOrder {
  /** Where the files go, under the paths that pages link to. */
  readonly folder: string;
  readonly settings: WriterSettings;
  /** This call writes every `parts`-th year, beginning with number `part`: years of a region may be shared out. */
  readonly part: number;
  readonly parts: number;
}

/** What became of one file. */
export interface RegionReportFile {
  /** Null when the data do not let it be written. */
  readonly file: ReportFile | null;
  /** Why it could not be written. */
  readonly reason: string | null;
  /** Its name in the cache. */
  readonly cached: string;
  readonly is_new: boolean;
}

/** Writes the report files of a region, or takes them from the cache when they were made of the same before. */
export async function writeRegionReports(
  atlas: RegionArtifact,
  writers: readonly StampedWriter[],
  order: RegionReportsOrder,
): Promise<readonly RegionReportFile[]> {
  const written: RegionReportFile[] = [];
  const years = reportYears(atlas).filter((_, index) => index % order.parts === order.part);
  for (const year of years) {
    const document = reportDocumentOf(atlas, year);
    for (const writer of writers) written.push(await writeOne(document, writer, order));
  }
  return written;
}

async function writeOne(
  document: ReportDocument,
  { writer, stamp }: StampedWriter,
  { folder, settings }: RegionReportsOrder,
): Promise<RegionReportFile> {
  const { extension } = writer;
  const key = createHash('sha256').update(stamp).update(JSON.stringify(document)).digest('hex');
  const cached = `${key}.${extension}`;
  const kept = join(settings.cacheFolder, cached);
  const known = takeReport(kept);
  const is_new = known === null;
  let made: Written;
  try {
    made = known ?? (await writer.write(document, settings));
  } catch (error) {
    if (!(error instanceof Error && error.name === unwritableReport)) throw error;
    return { file: null, reason: error.message, cached, is_new };
  }
  if (is_new) keepReport(kept, made);
  const { bytes, page_count } = made;
  const path = reportFilePath(document.report, extension);
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), bytes);
  const file = {
    year: document.report.year,
    extension,
    path,
    byte_count: bytes.length,
    page_count,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  return { file, reason: null, cached, is_new };
}

type Written = Awaited<ReturnType<ReportWriter['write']>>;

function keepReport(kept: string, { bytes, page_count }: Written): void {
  keepSealed(kept, bytes);
  keepSealed(`${kept}.pages`, Buffer.from(JSON.stringify(page_count)));
}

/** Null when the report was not kept, or when what was kept is damaged. */
function takeReport(kept: string): Written | null {
  const [bytes, pages] = [takeSealed(kept), takeSealed(`${kept}.pages`)];
  if (bytes === null || pages === null) return null;
  // A cast: written by `keepReport` above and by nothing else, as its seal proves.
  return { bytes, page_count: JSON.parse(pages.toString('utf8')) as number | null };
}
