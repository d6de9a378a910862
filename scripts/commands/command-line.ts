/** Why a command line cannot be run, for whoever wrote it. */
export interface Refused {
  readonly refused: string;
}

/**
 * Reads a command line. Returns null after printing the usage, which is asked for by a `read` that returns null, or the
 * reason why it was not understood; then the exit code is 2.
 */
export function readCommandLine<Command extends object>(
  usage: string,
  read: (args: string[]) => Command | Refused | null,
): Command | null {
  const command = understand(read);
  if (command === null) {
    console.log(usage);
    return null;
  }
  if (!('refused' in command)) return command;
  console.error(`${command.refused}\n\n${usage}`);
  process.exitCode = 2;
  return null;
}

function understand<Command>(read: (args: string[]) => Command): Command | Refused {
  try {
    return read(process.argv.slice(2));
  } catch (error) {
    return { refused: `命令有误：${inChinese(error)}` };
  }
}

/** What parseArgs did not understand; it explains in English and names the option or the word between quotation marks. */
function inChinese(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const [, word = ''] = /'([^' ]+)/.exec(error.message) ?? [];
  const code = 'code' in error ? error.code : '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有 ${word} 这个选项，请核对写法`;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `选项 ${word} 后面的内容不对，或者缺少内容，请核对写法`;
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return `“${word}”不是选项，请核对写法，选项以两个连字符开头`;
  return error.message;
}
