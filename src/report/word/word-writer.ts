import { createHash } from 'node:crypto';

import { writerStamp } from '../files/stamp.ts';
import type { ReportDocument, ReportWriter, WriterSettings } from '../files/writer.ts';
import { namedFonts } from './named-fonts.ts';

/** Writes a report as a Word document in the layout of an official document, for Word and WPS. */
export const wordWriter: ReportWriter = {
  extension: 'docx',
  stamp,
  write: async (document, settings) => ({ bytes: await bytesOf(document, settings), page_count: null }),
};

const packages = ['docx', 'fflate', '@resvg/resvg-js', 'fontkitten', '@expo-google-fonts/noto-sans-sc'];

async function stamp(settings: WriterSettings): Promise<string> {
  const hash = createHash('sha256');
  hash.update(await writerStamp(['report/word', 'pictures'], packages));
  hash.update(JSON.stringify(await namedFonts(settings)));
  return hash.digest('hex');
}

async function bytesOf(document: ReportDocument, settings: WriterSettings): Promise<Uint8Array> {
  const fonts = await namedFonts(settings);
  // Most builds take every report from the cache and need not load what writes them.
  const { wordReport } = await import('./word-report.ts');
  return wordReport(document, fonts);
}
