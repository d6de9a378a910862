import { drawnChartOf, type DrawnChart } from '../../charts/drawn-chart.ts';
import type { RegionArtifact } from '../../artifacts/types.ts';
import type { Report } from '../model.ts';
import { reportOf } from '../report.ts';
import { standOffOf, type StandOffFigure } from './stand-off.ts';

/** A report with its charts drawn: all that a writer of files needs, as plain data. */
export interface ReportDocument {
  readonly report: Report;
  readonly charts: readonly DrawnChart[];
  /** Which fact each number is. */
  readonly figures: readonly StandOffFigure[];
}

/** What a writer may use beside the document. */
export interface WriterSettings {
  /** Where writers may keep what they make of packages, such as fonts in another format. */
  readonly cacheFolder: string;
  /** Folder with the bureau's own fonts; null = none. */
  readonly fontFolder: string | null;
}

/** A written file. */
export interface WrittenReport {
  readonly bytes: Uint8Array;
  /** Null where the format does not fix it. */
  readonly page_count: number | null;
}

/** Writes reports in one format. Equal documents and stamps, equal bytes. */
export interface ReportWriter {
  readonly extension: 'pdf' | 'docx' | 'figures.json';
  /** Changes with whatever the writer's bytes depend on beside the document: its code, its packages, its fonts. */
  readonly stamp: (settings: WriterSettings) => Promise<string>;
  /** Rejects with an `UnwritableReport` when the data hold something that cannot be written. */
  readonly write: (document: ReportDocument, settings: WriterSettings) => Promise<WrittenReport>;
}

/** Name of errors that the data cause; their message says where and is for the clerk. */
export const unwritableReport = 'UnwritableReport';

/** An error that the data cause; its message says what the clerk can do. */
export function unwritable(message: string): Error {
  const error = new Error(message);
  error.name = unwritableReport;
  return error;
}

/** The report of a year with the charts it shows. */
export function reportDocumentOf(atlas: RegionArtifact, year: number): ReportDocument {
  const report = reportOf(atlas, year);
  const blocks = [...report.sections, ...report.annexes].flatMap((section) => section.blocks);
  const charts = blocks.flatMap((block) => (block.kind === 'figure' ? [drawnChartOf(atlas, block.chart_id)] : []));
  return { report, charts, figures: standOffOf(atlas, { report, charts }) };
}
