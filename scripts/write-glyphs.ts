require('./node-version.cjs');
void import('./commands/write-glyphs.ts');
