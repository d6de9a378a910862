require('./node-version.cjs');
void import('./commands/import.ts');
