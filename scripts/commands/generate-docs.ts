import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedDocuments } from '../../src/manual/documents.ts';
import { documentLayout } from './document-layout.ts';

// Writes the generated parts of the documents anew, after a change of the tables, the findings or the commands.
const root = join(import.meta.dirname, '../..');
const stale = (await generatedDocuments(root, documentLayout(root))).filter(({ before, after }) => before !== after);
for (const { file, after } of stale) {
  writeFileSync(join(root, file), after);
  console.log(`written: ${file}`);
}
if (stale.length === 0) console.log('nothing to write: the documents say what the program says');
