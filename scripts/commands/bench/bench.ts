import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { basename, join } from 'node:path';

import { defaultBuild } from '../../../src/pipeline/build.ts';
import { weighPages } from '../../../src/pipeline/page-weights.ts';
import { publishedBase } from '../../../src/pipeline/published.ts';
import { projectFolder } from '../../../src/pipeline/project-folder.ts';
import { writeCounties, writeManyRotations } from './counties.ts';
import type { Measured, MeasureName } from './measures.ts';
import { describePages, measurePages } from './pages.ts';
import { describeReports, measureReports } from './reports.ts';
import { measureWithheld, type Withheld } from './withheld.ts';

// Measures and prints; nothing passes or fails. `npm run bench -- 1 20` sets the numbers of generated counties.
const asked = process.argv.slice(2).map(Number);
const counts = asked.length > 0 ? asked : [1, 20, 200];
const rotationCopies = 240;
const folder = await mkdtemp(join(tmpdir(), 'school-group-atlas-bench-'));

try {
  const processor = cpus()[0]?.model.trim() ?? '处理器不详';
  console.log(
    `${availableParallelism()}核，${processor}，内存${gigabytes(totalmem() / 2 ** 30)}，Node ${process.version}`,
  );
  for (const own of await measureWithheld(defaultBuild.data, '999999-demo')) printWithheld(own);
  printReading('一个县的交流记录', await writeManyRotations(join(folder, 'rotations'), rotationCopies));
  const lines = [];
  for (const count of counts) {
    const data = await writeCounties(join(folder, `${count}`), count);
    printReading(`${count}个虚构县`, data);
    lines.push(printLine(`${count}个虚构县`, data));
  }
  printGrowth(lines);
  await printSite('已有地区', defaultBuild.data);
  // Every chart is drawn as a picture when a county is first built: two hundred take longer than anybody waits for figures.
  for (const count of counts.filter((number) => number <= 20))
    await printSite(`${count}个虚构县`, join(folder, `${count}`));
} finally {
  await rm(folder, { recursive: true, force: true });
}

function printWithheld({ name, rows, hidden, cpuSeconds }: Withheld): void {
  const share = ((hidden / rows) * 100).toFixed(1);
  console.log(`不公开的人数  示例县，${name}  ${rows}项中${hidden}项，${share}%  处理器${seconds(cpuSeconds)}`);
}

/** Rows per second of one core, beside what the engine takes merely to read the same files as text. */
function printReading(name: string, data: string): void {
  const own = measure('reading', data);
  const native = measure('native', data);
  console.log(
    `读取、检查、载入  ${name}  ${own.rows}行  ${seconds(own.cpuSeconds)}  每核每秒${perSecond(own.rows, own.cpuSeconds)}行  内存峰值${gigabytes(own.peak_gb)}`,
  );
  console.log(
    `  对照：DuckDB 仅按文本读入  ${seconds(native.cpuSeconds)}  为其${(own.cpuSeconds / native.cpuSeconds).toFixed(1)}倍`,
  );
}

function printLine(name: string, data: string): Measured {
  const line = measure('line', data);
  const [facts = 0, indicators = 0] = [line.stages['统计'], line.stages['指标']];
  console.log(
    `数据到成果  ${name}  ${line.rows}行  ${seconds(line.seconds)}（处理器${seconds(line.cpuSeconds)}，各线程合计统计${seconds(facts)}、指标${seconds(indicators)}）  内存峰值${gigabytes(line.peak_gb)}`,
  );
  return line;
}

/** How time and memory grow with the rows, from the last but one size to the last: 1 = just as fast as the data. */
function printGrowth(lines: readonly Measured[]): void {
  const [before, last] = lines.slice(-2);
  if (before === undefined || last === undefined) return;
  const exponent = (of: (line: Measured) => number) =>
    (Math.log(of(last) / of(before)) / Math.log(last.rows / before.rows)).toFixed(2);
  console.log(
    `增长指数  ${before.rows}行→${last.rows}行  时间${exponent((line) => line.seconds)}  内存${exponent((line) => line.peak_gb)}`,
  );
}

async function printSite(name: string, data: string): Promise<void> {
  const out = join(folder, `site-of-${basename(data)}`);
  const start = performance.now();
  // A process of its own: in one process Node keeps the compiled pages of the first build.
  run([join(projectFolder, 'scripts/build.ts'), '--data', data, '--out', out]);
  const whole = (performance.now() - start) / 1000;
  const weights = weighPages(out, (await publishedBase(out)) ?? '/');
  console.log(`整站  ${name}  ${weights.length}页  ${seconds(whole)}`);
  console.log(`  网页  ${describePages(measurePages(out))}`);
  for (const speed of measureReports(out)) console.log(`  年报  ${describeReports(speed)}`);
  const requests = Math.max(...weights.map(({ request_count }) => request_count));
  const [heaviest] = weights;
  if (heaviest === undefined) return;
  console.log(
    `  最重的网页  ${heaviest.page}  ${(heaviest.byte_count / 1000).toFixed(1)}kB（brotli，含样式和脚本）  最多${requests}次请求`,
  );
}

function measure(name: MeasureName, data: string): Measured {
  const text = run([join(import.meta.dirname, 'measure.ts'), name, data, join(folder, 'artifacts')]);
  // Printed by measure.ts, in exactly this shape.
  return JSON.parse(text) as Measured;
}

function run(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args], { cwd: projectFolder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')}\n${stdout}\n${stderr}`);
  return stdout;
}

function seconds(value: number): string {
  return `${value.toFixed(2)}秒`;
}

function gigabytes(value: number): string {
  return `${value.toFixed(1)}GB`;
}

function perSecond(rows: number, value: number): number {
  return Math.round(rows / value);
}
