import { resolve } from 'node:path';

import { buildAll } from '../../src/pipeline/build.ts';
import { buildPart } from '../../src/pipeline/parts/build-part.ts';
import { mergeParts } from '../../src/pipeline/parts/merge-parts.ts';
import { printingRefusals } from '../../src/pipeline/refusal.ts';
import { readBuildCommand } from './options.ts';

// Builds the site into dist/, or a share of it, or a site of all shares. Exits with 1 when the data have errors; what was
// published before then stays as it was.
const command = readBuildCommand();
if (command !== null)
  await printingRefusals(async () => {
    process.exitCode = (await run(command)) ? 0 : 1;
  });

async function run({ shard, parts, ...options }: NonNullable<typeof command>): Promise<boolean> {
  if (shard !== null) return buildPart(options, shard);
  if (parts === null) return (await buildAll(options)).isPublished;
  const folders = parts.map((folder) => resolve(folder));
  return (await mergeParts(options, folders)).isPublished;
}
