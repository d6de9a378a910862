require('./node-version.cjs');
void import('./commands/write-colours.ts');
