require('./node-version.cjs');
void import('./commands/release.ts');
