import { pdfWriter } from '../pdf/pdf-writer.ts';
import { wordWriter } from '../word/word-writer.ts';
import { standOffWriter } from './stand-off-writer.ts';
import type { ReportWriter } from './writer.ts';

/** The formats in which a report is offered beside its page, in the order of the list of downloads. */
export const reportWriters: readonly ReportWriter[] = [pdfWriter, wordWriter, standOffWriter];
