import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { basename, join } from 'node:path';

import { defaultBuild } from '../src/build/build.ts';
import { runData } from '../src/build/data-line.ts';
import { weighPages } from '../src/build/page-weights.ts';
import { publishedBase } from '../src/build/published.ts';
import { readAndCheck } from '../src/build/region-line.ts';
import { findRegions, type RegionFolder } from '../src/build/regions.ts';
import { projectFolder } from '../src/build/site.ts';
import { silentStages } from '../src/build/stages.ts';
import { writeCounty } from './demo/files.ts';
import { randomCounty } from './demo/random-county.ts';

// Measures and prints; nothing passes or fails. `npm run bench -- 50` sets the number of generated counties.
const countyCount = Number(process.argv[2] ?? 20);
const seed = 1;
const folder = await mkdtemp(join(tmpdir(), 'school-group-atlas-bench-'));

try {
  console.log(
    `${availableParallelism()}核，${cpus()[0]?.model ?? '处理器不详'}，内存${gigabytes(totalmem())}GB，Node ${process.version}`,
  );
  await measureSite('已有地区', defaultBuild.data);
  const many = join(folder, 'many');
  await writeCounties(many);
  await measureReading(many);
  await measureSite(`${countyCount}个虚构县`, many);
  console.log(`内存峰值  ${gigabytes(process.resourceUsage().maxRSS * 1024)}GB`);
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function writeCounties(target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  await cp(join(defaultBuild.data, 'site.csv'), join(target, 'site.csv'));
  for (let number = 1; number <= countyCount; number += 1) {
    const county = randomCounty(number, seed);
    await writeCounty(join(target, `${county.region_code}-demo-${number}`), county);
  }
}

/** Rows per second of reading and checking, restricted tables included, county after county. */
async function measureReading(data: string): Promise<void> {
  const regions = await findRegions(data);
  const { seconds, result: rowCount } = await timed(() => readAll(regions));
  console.log(`读取和检查  ${rowCount}行  ${seconds.toFixed(2)}秒  ${Math.round(rowCount / seconds)}行/秒`);
}

async function readAll(regions: readonly RegionFolder[]): Promise<number> {
  let rowCount = 0;
  for (const region of regions) {
    const options = { restrictedFolder: null, previousRowCounts: {} };
    const { report } = await readAndCheck(region, options, silentStages);
    rowCount += report.rowCount;
  }
  return rowCount;
}

async function measureSite(name: string, data: string): Promise<void> {
  const artifactsFolder = join(folder, 'artifacts');
  const line = await timed(() => runData({ dataFolder: data, artifactsFolder }, silentStages));
  console.log(`数据和指标  ${name}  ${line.seconds.toFixed(2)}秒`);
  const out = join(folder, `site-of-${basename(data)}`);
  // A process of its own: in one process Node keeps the compiled pages of the first build.
  const whole = await timed(async () =>
    spawnSync(process.execPath, ['scripts/build.ts', '--data', data, '--out', out], { cwd: projectFolder }),
  );
  if (whole.result.status !== 0) throw new Error(`${name}：没有生成网站\n${String(whole.result.stdout)}`);
  const weights = weighPages(out, (await publishedBase(out)) ?? '/');
  const pageSeconds = Math.max(whole.seconds - line.seconds, 0.01);
  console.log(
    `整站  ${name}  ${weights.length}页  ${whole.seconds.toFixed(2)}秒  ${Math.round(weights.length / pageSeconds)}页/秒`,
  );
  const requests = Math.max(...weights.map(({ request_count }) => request_count));
  const [heaviest] = weights;
  if (heaviest === undefined) return;
  console.log(
    `最重的网页  ${heaviest.page}  ${(heaviest.byte_count / 1000).toFixed(1)}kB（brotli，含样式和脚本）  最多${requests}次请求`,
  );
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly seconds: number; readonly result: T }> {
  const start = performance.now();
  const result = await work();
  return { seconds: (performance.now() - start) / 1000, result };
}

function gigabytes(bytes: number): string {
  return (bytes / 2 ** 30).toFixed(1);
}
