import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { memoryFiles } from '../../src/csv/memory-files.ts';
import type { Issue } from '../../src/model/issue.ts';
import { readAndCheck } from '../../src/pipeline/read-and-check.ts';
import { silentStages } from '../../src/pipeline/stages.ts';
import { tableCoverage } from '../../src/validate/glyph-table.ts';
import { checkFolder, readFolder } from '../../src/validate/region-folder.ts';
import { temporaryFolder } from '../pipeline/folder.ts';
import { proved } from '../proof/proved.ts';
import { countOf } from '../proof/seeds.ts';
import { everyMutation } from './mutations.ts';
import { openRegion } from './region.ts';
import { changesOf } from './silence.ts';

const regions = ['340321-huaiyuan', '370305-linzi', '999999-demo'] as const;

test.each(regions)('the desk and the check say the same of %s, as it is and damaged', async (name) => {
  const path = join(temporaryFolder(), name);
  cpSync(join('data', name), path, { recursive: true, filter: (file) => !/[/\\]releases$/.test(file) });
  const files = filesBelow(path);
  const number = regions.indexOf(name);
  const count = Math.ceil((countOf('regions checked at the desk') - number) / regions.length);
  expect(await atTheDesk(name, files)).toEqual(await byTheCheck(name, path));
  let told = 0;
  for (const { file, mutation, bytes } of changesOf(openRegion(name), count, { kinds: everyMutation })) {
    writeFileSync(join(path, file.file), bytes);
    const findings = await atTheDesk(name, new Map([...files, [file.file, bytes]]));
    expect(findings, `${file.file}: ${mutation.name}`).toEqual(await byTheCheck(name, path));
    writeFileSync(join(path, file.file), file.text);
    told += findings.length;
  }
  expect(told).toBeGreaterThan(0);
  proved({ 'regions checked at the desk': count });
});

async function byTheCheck(name: string, path: string): Promise<readonly Issue[]> {
  const options = { restrictedFolder: null, previousRowCounts: {} };
  return (await readAndCheck({ name, path }, options, silentStages)).report.issues;
}

/** As a browser does it: the files in memory, and a table in the place of the fonts. */
async function atTheDesk(name: string, files: ReadonlyMap<string, Uint8Array>): Promise<readonly Issue[]> {
  const placed = new Map([...files].map(([file, bytes]) => [`region/${file}`, bytes]));
  const contents = await readFolder('region', {}, memoryFiles(placed));
  return checkFolder(contents, { folder: name, previousRowCounts: {}, glyphs: tableCoverage }).validated.issues;
}

function filesBelow(folder: string): ReadonlyMap<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    paths.map((file) => [relative(folder, file).replaceAll('\\', '/'), new Uint8Array(readFileSync(file))]),
  );
}
