import { join } from 'node:path';

import type { ReportTextFile } from '../model/report-text.ts';
import { decodeBytes } from './decode.ts';
import { type FileEffects, realFiles } from './effects.ts';

const folderName = 'report';

/**
 * Reads what stewards wrote for the annual reports of a region: every file in a folder under `report/`, by name. Nothing
 * is left out here, so that a file with a wrong name is told and not silently passed over.
 */
export async function readReportTexts(
  regionFolder: string,
  effects: FileEffects = realFiles,
): Promise<readonly ReportTextFile[]> {
  const folder = join(regionFolder, folderName);
  const years = (await effects.listFolder(folder)) ?? [];
  const found: ReportTextFile[] = [];
  for (const { name, kind } of years.toSorted(byName)) {
    if (kind === 'file') found.push(await readOne(folder, name, folderName, effects));
    else
      for (const entry of ((await effects.listFolder(join(folder, name))) ?? []).toSorted(byName))
        if (entry.kind === 'file')
          found.push(await readOne(join(folder, name), entry.name, `${folderName}/${name}`, effects));
  }
  return found.filter(({ file }) => !/(?:^|\/)(?:\.|~\$|Thumbs\.db|desktop\.ini)/i.test(file));
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1;
}

async function readOne(folder: string, name: string, place: string, effects: FileEffects): Promise<ReportTextFile> {
  const decoded = decodeBytes(await effects.readBytes(join(folder, name)));
  const file = `${place}/${name.normalize('NFC')}`;
  if (decoded.ok) return { file, text: decoded.text };
  return { file, text: decoded.reason === 'empty' ? '' : null };
}
