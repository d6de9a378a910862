import type { PolicyTextFile } from '../model/policy-text.ts';
import { type FileEffects, joinPath, realFiles } from './effects.ts';
import { isLeftOver, readText } from './read-text.ts';

const folderName = 'source';

/**
 * Reads the full texts of a region's policy documents: every file under `source/`, by name. Nothing is left out here, so
 * that a file with a wrong name is reported and not silently passed over.
 */
export async function readPolicyTexts(
  regionFolder: string,
  effects: FileEffects = realFiles,
): Promise<readonly PolicyTextFile[]> {
  const folder = joinPath(regionFolder, folderName);
  const entries = (await effects.listFolder(folder)) ?? [];
  const names = entries.filter(({ kind }) => kind === 'file').map(({ name }) => name);
  const found: PolicyTextFile[] = [];
  for (const name of names.toSorted()) found.push(await readText(folder, { name, place: folderName }, effects));
  return found.filter((file) => !isLeftOver(file));
}
