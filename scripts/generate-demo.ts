require('./node-version.cjs');
void import('./commands/generate-demo.ts');
