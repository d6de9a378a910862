import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { basename, join } from 'node:path';

import { defaultBuild } from '../src/build/build.ts';
import { runData } from '../src/build/data-line.ts';
import { weighPages } from '../src/build/page-weights.ts';
import { publishedBase } from '../src/build/published.ts';
import { readAndCheck } from '../src/build/region-line.ts';
import { projectFolder } from '../src/build/site.ts';
import { silentStages } from '../src/build/stages.ts';
import { addRotations, multiplyRegions } from '../src/build/synthetic.ts';

// Measures and prints; nothing passes or fails. `npm run bench -- 20` sets how often each shipped region is copied.
const copies = Number(process.argv[2] ?? 10);
const rotationCount = 100_000;
const folder = await mkdtemp(join(tmpdir(), 'school-group-atlas-bench-'));

try {
  console.log(
    `${availableParallelism()}核，${cpus()[0]?.model ?? '处理器不详'}，内存${gigabytes(totalmem())}GB，Node ${process.version}`,
  );
  await measureReading();
  await measureSite('已有地区', defaultBuild.data);
  const many = join(folder, 'many');
  await multiplyRegions(defaultBuild.data, many, copies);
  await measureSite(`${(await readdir(many)).length - 1}个地区`, many);
  console.log(`内存峰值  ${gigabytes(process.resourceUsage().maxRSS * 1024)}GB`);
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Rows per second of reading and checking one region with many rotations. */
async function measureReading(): Promise<void> {
  const regions = (await readdir(defaultBuild.data)).filter((name) => /^\d{6}-/.test(name));
  const source = regions.find((name) => name.endsWith('huaiyuan')) ?? regions[0] ?? '';
  const region = { name: source, path: join(folder, source) };
  await cp(join(defaultBuild.data, source), region.path, { recursive: true });
  await addRotations(region.path, rotationCount);
  const { seconds, result } = await timed(() =>
    readAndCheck(region, { restrictedFolder: null, previousRowCounts: {} }, silentStages),
  );
  const { rowCount } = result.report;
  console.log(`读取和检查  ${rowCount}行  ${seconds.toFixed(2)}秒  ${Math.round(rowCount / seconds)}行/秒`);
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
