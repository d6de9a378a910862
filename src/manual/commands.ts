import type { OptionDeclaration } from '../model/command-options.ts';
import { commandNames, commandOf, typedCommand, type CommandName } from '../model/commands.ts';
import type { Block } from './marks.ts';
import { code, markdownTable, plain } from './markdown.ts';

/** Every command: what for, and for whom. */
export const commandsBlock: Block = {
  name: 'commands',
  write: () =>
    markdownTable(
      ['命令', '用途', '谁来用'],
      commandNames.map((name) => [code(typedCommand(name)), plain(commandOf(name).zh), commandOf(name).user]),
    ),
};

/** Command lines as they are typed, of one command: those of its examples. */
export const examplesBlocks: readonly Block[] = (['check'] as const).map((name) => ({
  name: `examples-${name}`,
  write: () =>
    markdownTable(
      ['目的', '命令'],
      (commandOf(name).examples ?? []).map(({ typed, zh }) => [plain(zh), code(typedCommand(name, typed))]),
    ),
}));

const withOptions = [
  'new',
  'import',
  'check',
  'build',
  'release',
  'screenshots',
] as const satisfies readonly CommandName[];

/** What may be added to a command. All commands that build or show the site take the same. */
export const optionsBlocks: readonly Block[] = withOptions.map((name) => ({
  name: `options-${name}`,
  write: () =>
    markdownTable(
      ['写法', '作用'],
      Object.entries(commandOf(name).options).map(([option, one]) => [code(written(option, one)), plain(one.zh)]),
    ),
}));

const written = (option: string, { value }: OptionDeclaration) =>
  value === undefined ? `--${option}` : `--${option} ${value[0]}`;
