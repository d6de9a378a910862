import { decodeBytes } from '../csv/decode.ts';
import { type FileEffects, joinPath, realFiles } from '../csv/effects.ts';
import { parseRecords } from '../csv/parse.ts';
import type { Issue } from '../model/issue.ts';
import { type ParsedSettings, parseSiteSettings, settingsFile } from './site-settings.ts';

const refusals = {
  xlsx: 'workbook-not-read',
  'old-excel': 'workbook-not-read',
  unreadable: 'encoding-unreadable',
  empty: 'file-empty',
} as const;

/** Reads and checks `site.csv` in the data folder. A folder without the file lacks its required settings. */
export async function readSiteSettings(dataFolder: string, effects: FileEffects = realFiles): Promise<ParsedSettings> {
  const entries = (await effects.listFolder(dataFolder)) ?? [];
  if (!entries.some(({ name }) => name === settingsFile)) return parseSiteSettings([]);
  const decoded = decodeBytes(await effects.readBytes(joinPath(dataFolder, settingsFile)));
  if (decoded.ok) return parseSiteSettings(parseRecords(decoded.text, delimiterOf(decoded.text)));
  const place = { file: settingsFile, table: null, line: null, column: null, value: null };
  const issue: Issue = { ...place, code: refusals[decoded.reason], details: { reason: 'settings' } };
  return { settings: null, issues: [issue], rowCount: 0 };
}

/** Excel's “Unicode 文本” separates by tabs. */
function delimiterOf(text: string): ',' | '\t' {
  const [header = ''] = text.split(/\r?\n/, 1);
  return header.includes('\t') ? '\t' : ',';
}
