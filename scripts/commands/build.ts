import { buildAll } from '../../src/pipeline/build.ts';
import { printingRefusals } from '../../src/pipeline/refusal.ts';
import { readCommand } from './options.ts';

// Builds the site into dist/. Exits with 1 when the data have errors; what was published before then stays as it was.
const command = readCommand('build');
if (command !== null)
  await printingRefusals(async () => {
    const { isPublished } = await buildAll(command);
    process.exitCode = isPublished ? 0 : 1;
  });
