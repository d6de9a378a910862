require('../node-version.cjs');
void import('../commands/bench/bench.ts');
