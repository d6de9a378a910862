require('./node-version.cjs');
void import('./commands/test.ts');
