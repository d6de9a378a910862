import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import { plainData } from '../../format/bound-text.ts';
import type { ReportWriter, WriterSettings } from '../files/writer.ts';
import { writerStamp } from '../files/stamp.ts';
import { reportFonts } from './fonts.ts';
import { fontPackages } from './packaged-fonts.ts';

/** Writes a report as PDF/UA-1 in the layout of an official document. */
export const pdfWriter: ReportWriter = {
  extension: 'pdf',
  stamp,
  write: async (document, settings) => {
    // The typesetter is 50 MB: it is not loaded where every report is there already.
    const { typeset } = await import('./typeset.ts');
    // Numbers cannot carry their references in it: they stand in the list beside it.
    return typeset(plainData({ ...document, figures: [] }), await reportFonts(settings));
  },
};

async function stamp(settings: WriterSettings): Promise<string> {
  const hash = createHash('sha256');
  hash.update(await writerStamp(['report/pdf'], ['@myriaddreamin/typst-ts-node-compiler', ...fontPackages]));
  const { files, families } = await reportFonts(settings);
  hash.update(JSON.stringify(families));
  const own = settings.fontFolder;
  for (const file of files) if (own !== null && file.startsWith(own)) hash.update(await readFile(file));
  return hash.digest('hex');
}
