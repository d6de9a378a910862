require('./node-version.cjs');
void import('./commands/dev.ts');
