import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { readProof } from '../../tests/proof/record.ts';
import { proofTable } from '../../tests/proof/subjects.ts';

// Writes what the last test runs on this machine went through into src/docs/proof.md, between its marks.
const file = join(import.meta.dirname, '../../src/docs/proof.md');
const [begin, end] = ['<!-- figures: begin -->', '<!-- figures: end -->'];
const text = readFileSync(file, 'utf8');
const [before = '', rest = ''] = text.split(begin);
const [, after = ''] = rest.split(end);
const written = `${before}${begin}\n\n${proofTable(readProof())}\n\n${end}${after}`;
writeFileSync(file, await format(written, { parser: 'markdown', printWidth: 140, proseWrap: 'preserve' }));
console.log(`written: ${file}`);
