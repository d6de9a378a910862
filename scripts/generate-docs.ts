require('./node-version.cjs');
void import('./commands/generate-docs.ts');
