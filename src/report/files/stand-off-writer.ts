import { readableJson } from '../../artifacts/files.ts';
import { writerStamp } from './stamp.ts';
import type { ReportWriter } from './writer.ts';

/** Writes which fact each number of the report is: for the PDF, which cannot say it, and for all who check numbers by program. */
export const standOffWriter: ReportWriter = {
  extension: 'figures.json',
  stamp: () => writerStamp(['report/files'], []),
  write: async ({ report, figures }) => {
    const { title, region_code, year, as_of_date, input_hash } = report;
    const list = { title, region_code, year, as_of_date, input_sha256: input_hash, figures };
    return { bytes: Buffer.from(readableJson(list)), page_count: null };
  },
};
