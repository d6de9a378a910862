require('./node-version.cjs');
void import('./commands/generate-demo-releases.ts');
