import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { buildOptions, siteOptions } from '../../src/model/command-options.ts';
import { usageOf, type CommandName } from '../../src/model/commands.ts';
import { defaultBuild, type BuildOptions } from '../../src/pipeline/build.ts';
import { readShard, type Shard } from '../../src/pipeline/parts/divide.ts';
import { readCommandLine, type Refused } from './command-line.ts';
import { restrictedFolder } from './restricted-folder.ts';

export interface Command extends BuildOptions {
  readonly port: number | null;
}

/** Returns the options of the command line, or null after printing what is wrong with it or, on request, the usage. */
export function readCommand(name: CommandName): Command | null {
  return readCommandLine(usageOf(name), readOptions);
}

/** The command line of a build: of the whole site, of a share, or of a site out of shares. */
export interface BuildCommand extends Command {
  /** Only this share is made. */
  readonly shard: Shard | null;
  /** Folders with shares that become one site. */
  readonly parts: readonly string[] | null;
}

/** The same for `npm run build`. */
export function readBuildCommand(): BuildCommand | null {
  return readCommandLine(usageOf('build'), (args) => {
    const { values, positionals } = parseArgs({ args, options: buildOptions, allowPositionals: true });
    if (values.help) return null;
    const { shard: asked, merge, ...others } = values;
    const shard = asked === undefined ? null : readShard(asked);
    if (asked !== undefined && shard === null)
      return { refused: `--shard ${asked}：应写成“第几份/共几份”，如 3/16 (a share is written 3/16)` };
    if (shard !== null && (merge || values.out === undefined))
      return {
        refused: merge
          ? '--shard 和 --merge 不能同时写：先生成各份，再合并 (make the shares first)'
          : '--shard 要用 --out 写明这一份的文件夹，如 --out parts/3 (name the folder of the share)',
      };
    if (!merge && positionals.length > 0)
      return { refused: `命令有误：“${positionals[0]}”不是选项，请核对写法，选项以两个连字符开头` };
    if (merge && positionals.length === 0)
      return { refused: '--merge 后面要写各份的文件夹，如 --merge parts/* (name the folders of the shares)' };
    const command = fromValues(others);
    return 'refused' in command ? command : { ...command, shard, parts: merge ? positionals : null };
  });
}

function readOptions(args: string[]): Command | Refused | null {
  const { values } = parseArgs({ args, options: siteOptions });
  return values.help ? null : fromValues(values);
}

type Values = ReturnType<typeof parseArgs<{ options: typeof siteOptions }>>['values'];

function fromValues(values: Values): Command | Refused {
  const { base = null, port } = values;
  if (base !== null && !/^\/(?:[\w.~-]+\/)*$/.test(base)) {
    return { refused: `--base ${base}：路径须以斜杠开头和结尾，如 /jyjt/ (a base begins and ends with a slash)` };
  }
  if (port !== undefined && !isPort(port)) return { refused: `--port ${port}：不是端口号，应为1至65535 (not a port)` };
  return {
    base,
    data: values.data === undefined ? defaultBuild.data : resolve(values.data),
    out: values.out === undefined ? defaultBuild.out : resolve(values.out),
    published: values.published === undefined ? null : resolve(values.published),
    isNewLedger: values['new-ledger'],
    restricted: restrictedFolder(values.restricted),
    port: port === undefined ? null : Number(port),
  };
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;
}
