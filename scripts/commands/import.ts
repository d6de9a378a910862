import { parseArgs } from 'node:util';
import { importOptions } from '../../src/model/command-options.ts';
import { usageOf } from '../../src/model/commands.ts';
import { importList } from '../../src/pipeline/new-region.ts';
import { printingRefusals } from '../../src/pipeline/refusal.ts';
import { readCommandLine, type Refused } from './command-line.ts';
import { openConversation } from './conversation.ts';
import { givenIn } from './given-answers.ts';

const command = readCommandLine(usageOf('import'), readArguments);
if (command !== null)
  await printingRefusals(async () => {
    const talk = openConversation();
    try {
      const made = await importList(command.list, command.folder, givenIn(command), talk);
      process.exitCode = made === null ? 1 : 0;
    } finally {
      talk.close();
    }
  });

interface Command extends Readonly<Partial<Record<string, string | boolean>>> {
  readonly list: string;
  readonly folder: string;
}

function readArguments(args: string[]): Command | Refused | null {
  const { values, positionals } = parseArgs({ args, options: importOptions, allowPositionals: true });
  if (values.help) return null;
  const [list, folder, ...more] = positionals;
  if (list === undefined || folder === undefined || more.length > 0)
    return { refused: '请写明名单文件和地区文件夹 (name the list and the folder of the region)' };
  return { ...values, list, folder };
}
