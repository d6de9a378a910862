require('./node-version.cjs');
void import('./commands/check-all.ts');
