import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCommandLine, type Refused } from './command-line.ts';
import { demoCounty, demoFolder } from '../demo/demo-county.ts';
import { writeCounty } from '../demo/files.ts';
import { randomCounty } from '../demo/random-county.ts';

const usage = `生成演示县“示例县”的全部数据表，或生成用于性能测试的若干虚构县。
Writes the demonstration county, or any number of invented counties for benchmarks.

  node scripts/generate-demo.ts --out data                        写入 data/${demoFolder}/
  node scripts/generate-demo.ts --counties 20 --seed 1 --out <folder>

  --out <folder>       写入的文件夹，必须指定；每个县一个子文件夹 (where to write, one subfolder a county; required)
  --counties <number>  虚构县的个数，最多 2900；不填时只写示例县 (number of benchmark counties)
  --seed <number>      随机数种子，默认为 1；种子相同，文件逐字节相同 (same seed, same bytes)
`;

const options = {
  out: { type: 'string' },
  counties: { type: 'string' },
  seed: { type: 'string', default: '1' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** More would not fit into the six digits of the school codes. */
const mostCounties = 2_900;

const command = readCommandLine(usage, readArguments);
if (command !== null)
  await (command.counties === null ? writeDemo(command.out) : writeCounties(command.counties, command));

interface Command {
  readonly out: string;
  readonly counties: number | null;
  readonly seed: number;
}

function readArguments(args: string[]): Command | Refused | null {
  const { values } = parseArgs({ args, options });
  if (values.help) return null;
  const counties = values.counties === undefined ? null : wholeNumber(values.counties);
  const seed = wholeNumber(values.seed);
  if (values.out === undefined) return { refused: '请用 --out 指定写入的文件夹 (--out is required)' };
  if (Number.isNaN(seed)) return { refused: `--seed 应为整数 (not a whole number): ${values.seed}` };
  const isPossible = counties === null || (counties >= 1 && counties <= mostCounties);
  if (!isPossible) return { refused: `--counties 应为 1 到 ${mostCounties} 的整数 (1 to ${mostCounties})` };
  return { out: values.out, counties, seed };
}

function wholeNumber(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}

async function writeDemo(out: string): Promise<void> {
  const folder = join(out, demoFolder);
  const files = await writeCounty(folder, demoCounty);
  for (const { path, row_count } of files) console.log(`${String(row_count ?? '').padStart(7)}  ${path}`);
  const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  console.log(`已写入 ${folder}：${files.length}个文件，${(bytes / 1e6).toFixed(2)} MB`);
}

/** One county after another: what is held in memory is one of them. */
async function writeCounties(counties: number, { out, seed }: Command): Promise<void> {
  const start = performance.now();
  let rows = 0;
  for (let number = 1; number <= counties; number += 1) {
    const county = randomCounty(number, seed);
    const files = await writeCounty(join(out, `${county.region_code}-demo-${number}`), county);
    rows += files.reduce((sum, { row_count }) => sum + (row_count ?? 0), 0);
  }
  const seconds = (performance.now() - start) / 1000;
  console.log(`已写入 ${counties}个县，${rows}行，${seconds.toFixed(1)}秒，每秒${Math.round(rows / seconds)}行`);
}
