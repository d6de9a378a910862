import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { siteOptions } from '../../src/model/command-options.ts';
import { usageOf, type CommandName } from '../../src/model/commands.ts';
import { defaultBuild, type BuildOptions } from '../../src/pipeline/build.ts';
import { readCommandLine, type Refused } from './command-line.ts';
import { restrictedFolder } from './restricted-folder.ts';

export interface Command extends BuildOptions {
  readonly port: number | null;
}

/** Returns the options of the command line, or null after printing what is wrong with it or, on request, the usage. */
export function readCommand(name: CommandName): Command | null {
  return readCommandLine(usageOf(name), readOptions);
}

function readOptions(args: string[]): Command | Refused | null {
  const { values } = parseArgs({ args, options: siteOptions });
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
    published: values.published === undefined ? null : resolve(values.published),
    isNewLedger: values['new-ledger'],
    restricted: restrictedFolder(values.restricted),
    port: port === undefined ? null : Number(port),
  };
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;
}
