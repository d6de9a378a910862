import { type Measured, type MeasureName, measures } from './measures.ts';

// One measurement in a process of its own: node scripts/bench/measure.ts <name> <data folder> <artifacts folder>
const [name = '', folder = '', out = ''] = process.argv.slice(2);
const measure = measures[name as MeasureName];
const start = performance.now();
const before = process.cpuUsage();
const { rows, stages } = await measure(folder, out);
const used = process.cpuUsage(before);
const measured: Measured = {
  rows,
  stages,
  seconds: (performance.now() - start) / 1000,
  cpuSeconds: (used.user + used.system) / 1e6,
  peak_gb: process.resourceUsage().maxRSS / 2 ** 20,
};
console.log(JSON.stringify(measured));
