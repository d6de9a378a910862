require('../../node-version.cjs');
void import('../../commands/bench/engine/regions.ts');
