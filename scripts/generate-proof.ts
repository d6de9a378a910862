require('./node-version.cjs');
void import('./commands/generate-proof.ts');
