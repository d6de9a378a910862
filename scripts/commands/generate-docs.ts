import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { generatedDocuments } from '../../src/manual/documents.ts';

// Writes the generated parts of the documents anew, after a change of the tables, the findings or the commands.
const root = join(import.meta.dirname, '../..');
const layout = async (text: string, file: string) =>
  format(text, { ...(await resolveConfig(join(root, file))), filepath: file });

const stale = (await generatedDocuments(root, layout)).filter(({ before, after }) => before !== after);
for (const { file, after } of stale) {
  writeFileSync(join(root, file), after);
  console.log(`written: ${file}`);
}
if (stale.length === 0) console.log('nothing to write: the documents say what the program says');
