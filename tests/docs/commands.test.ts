import { expect, test } from 'vitest';
import { optionsOf, scriptOf, shownCommands } from './commands.ts';
import { exists, projectFiles, readText } from './documents.ts';

const { scripts } = JSON.parse(readText('package.json')) as { readonly scripts: Readonly<Record<string, string>> };

const of = (commands: typeof shownCommands) => commands.map(({ file, command }) => `${file}: ${command}`);

test('documents show commands', () => {
  expect(shownCommands.length).toBeGreaterThan(60);
  expect(shownCommands.map(({ command }) => command)).toEqual(
    expect.arrayContaining(['npm ci', 'npm start', 'npm test', 'npm run check -- --templates <folder>']),
  );
});

test('an npm command runs a script of the project, or one of npm itself', () => {
  const unknown = shownCommands.filter(({ command }) => {
    const script = scriptOf(command);
    if (command.startsWith('npm ') && script === null) return !/^npm (?:ci|install|config|registry)\b/.test(command);
    return script !== null && !(script in scripts);
  });
  expect(of(unknown)).toEqual([]);
});

test('a file that node is to run exists', () => {
  const run = shownCommands.flatMap((shown) => {
    const [, path] = /^node (?!--)(\S+)/.exec(shown.command) ?? [];
    return path === undefined ? [] : [{ ...shown, path }];
  });
  expect(run.length).toBeGreaterThan(3);
  expect(of(run.filter(({ path }) => !exists(path)))).toEqual([]);
});

test('an option that is shown is one that the command knows', () => {
  const options = projectFiles
    .filter((file) => /^(?:scripts\/|src\/model\/commands\.ts|src\/pipeline\/)/.test(file) && /\.[ct]s$/.test(file))
    .map(readText)
    .join('\n');
  const isKnown = (option: string) =>
    new RegExp(`^\\s*'?${option}'?:|--${option}\\b|\\b${option}: \\{`, 'm').test(options);
  const own = shownCommands.filter(({ command }) => scriptOf(command) !== null || command.startsWith('node scripts/'));
  expect(own.flatMap(({ command }) => optionsOf(command)).length).toBeGreaterThan(10);
  expect(of(own.filter(({ command }) => optionsOf(command).some((option) => !isKnown(option))))).toEqual([]);
});
