import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FileEffects } from '../../src/csv/effects.ts';
import { readRegionFolder } from '../../src/csv/read-folder.ts';
import { type Validated, validateRegion } from '../../src/validate/validate.ts';
import { unchangingFiles } from '../unchanging-files.ts';

/**
 * Small inputs with one kind of mistake each: a folder `tests/fixtures/mistakes/<what it shows>/` holds the files in which
 * it differs from the county of the edge cases, and in `expected.txt` what the check says.
 */
const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
const base = `${fixtures}/ec-base`;

export function mistakeFolders(): readonly string[] {
  return readdirSync(`${fixtures}/mistakes`).toSorted();
}

export function pathIn(name: string, file: string): string {
  return `${fixtures}/mistakes/${name}/${file}`;
}

/** Reads and checks the county with the mistake in it. */
export async function checkMistake(name: string): Promise<Validated> {
  const read = await readRegionFolder(`${fixtures}/mistakes/${name}`, {}, overBase(`${fixtures}/mistakes/${name}`));
  return validateRegion(read, { folder: '999999-case' });
}

/** Files of a folder laid over those of the base, `restricted/` too. */
function overBase(folder: string): FileEffects {
  const beneath = (path: string): string => path.replace(folder, base);
  return {
    async listFolder(path) {
      const [own, common] = [await unchangingFiles.listFolder(path), await unchangingFiles.listFolder(beneath(path))];
      const entries = [...(own ?? []), ...(common ?? [])].filter(({ name }) => name !== 'expected.txt');
      return [...new Map(entries.map((entry) => [entry.name, entry])).values()];
    },
    async readBytes(path) {
      const parent = path.slice(0, path.lastIndexOf('/'));
      const entries = (await unchangingFiles.listFolder(parent)) ?? [];
      const isOwn = entries.some(({ name }) => path.endsWith(`/${name}`));
      return unchangingFiles.readBytes(isOwn ? path : beneath(path));
    },
  };
}
