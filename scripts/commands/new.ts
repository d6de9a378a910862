import { parseArgs } from 'node:util';
import { pinyin } from 'pinyin-pro';
import { newOptions } from '../../src/model/command-options.ts';
import { usageOf } from '../../src/model/commands.ts';
import { newRegion } from '../../src/pipeline/new-region.ts';
import { printingRefusals } from '../../src/pipeline/refusal.ts';
import { readCommandLine } from './command-line.ts';
import { openConversation } from './conversation.ts';
import { givenIn } from './given-answers.ts';

const command = readCommandLine(usageOf('new'), (args) => {
  const { values } = parseArgs({ args, options: newOptions });
  return values.help ? null : values;
});
if (command !== null)
  await printingRefusals(async () => {
    const talk = openConversation();
    try {
      const made = await newRegion(command.data, { ...givenIn(command), list: command.list ?? null }, talk, { slug });
      process.exitCode = made === null ? 1 : 0;
    } finally {
      talk.close();
    }
  });

/** `怀远县` → `huaiyuan`; '' where the name has no reading. */
function slug({ name = '' }: { readonly name?: string }): string {
  const own = name.length > 2 ? name.replace(/(?:自治县|自治旗|县|区|市|旗)$/, '') : name;
  return pinyin(own, { toneType: 'none', type: 'array' })
    .join('')
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replace(/[^a-z0-9]/g, '');
}
