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
    // parseArgs explains in English what it did not understand.
    return { refused: `命令有误：${error instanceof Error ? error.message : String(error)}` };
  }
}
