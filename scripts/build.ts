require('./node-version.cjs');
void import('./commands/build.ts');
