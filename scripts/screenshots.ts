require('./node-version.cjs');
void import('./commands/screenshots.ts');
