require('./node-version.cjs');
void import('./commands/check.ts');
