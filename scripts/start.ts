require('./node-version.cjs');
void import('./commands/start.ts');
