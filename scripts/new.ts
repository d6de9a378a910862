require('./node-version.cjs');
void import('./commands/new.ts');
