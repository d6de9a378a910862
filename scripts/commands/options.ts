import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { defaultBuild, type BuildOptions } from '../../src/pipeline/build.ts';
import { readCommandLine, type Refused } from './command-line.ts';
import { restrictedFolder } from './restricted-folder.ts';

const declared = {
  base: { type: 'string' },
  out: { type: 'string' },
  data: { type: 'string' },
  restricted: { type: 'string' },
  port: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const usage = `  --base /jyjt/       网站在域名下的路径，默认取 data/site.csv 的“部署路径” (path under which the site is served)
  --data <folder>     数据文件夹，默认为 data (data folder)
  --out <folder>      输出文件夹，默认为 dist (output folder)
  --restricted <folder>  受限数据文件夹，其下每个地区一个子文件夹；也可用环境变量 ATLAS_RESTRICTED 指定
                         (restricted inputs, one subfolder a region)
  --port <number>     本机端口，默认从4321起取空闲的 (port; the first free one from 4321)`;

export interface Command extends BuildOptions {
  readonly port: number | null;
}

/** Returns the options of the command line, or null after printing what is wrong with it or, on request, the usage. */
export function readCommand(): Command | null {
  return readCommandLine(usage, readOptions);
}

function readOptions(args: string[]): Command | Refused | null {
  const { values } = parseArgs({ args, options: declared });
  if (values.help) return null;
  const { base = null, port } = values;
  if (base !== null && !/^\/(?:[\w.~-]+\/)*$/.test(base)) {
    return { refused: `--base ${base}：路径须以斜杠开头和结尾，如 /jyjt/ (a base begins and ends with a slash)` };
  }
  if (port !== undefined && !isPort(port)) return { refused: `--port ${port}：不是端口号，应为1至65535 (not a port)` };
  return {
    base,
    data: values.data === undefined ? defaultBuild.data : resolve(values.data),
    out: values.out === undefined ? defaultBuild.out : resolve(values.out),
    restricted: restrictedFolder(values.restricted),
    port: port === undefined ? null : Number(port),
  };
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;
}
