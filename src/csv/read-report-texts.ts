import type { ReportTextFile } from '../model/report-text.ts';
import { type FileEffects, joinPath, realFiles } from './effects.ts';
import { isLeftOver, readText } from './read-text.ts';

const folderName = 'report';

/**
 * Reads what clerks wrote for the annual reports of a region: every file in a folder under `report/`, by name. Nothing
 * is left out here, so that a file with a wrong name is told and not silently passed over.
 */
export async function readReportTexts(
  regionFolder: string,
  effects: FileEffects = realFiles,
): Promise<readonly ReportTextFile[]> {
  const folder = joinPath(regionFolder, folderName);
  const years = (await effects.listFolder(folder)) ?? [];
  const found: ReportTextFile[] = [];
  for (const { name, kind } of years.toSorted(byName)) {
    if (kind === 'file') found.push(await readText(folder, { name, place: folderName }, effects));
    else
      for (const entry of ((await effects.listFolder(joinPath(folder, name))) ?? []).toSorted(byName))
        if (entry.kind === 'file')
          found.push(
            await readText(joinPath(folder, name), { name: entry.name, place: `${folderName}/${name}` }, effects),
          );
  }
  return found.filter((file) => !isLeftOver(file));
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1;
}
