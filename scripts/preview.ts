require('./node-version.cjs');
void import('./commands/preview.ts');
