require('../../node-version.cjs');
void import('../../commands/bench/engine/bench.ts');
