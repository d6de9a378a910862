import { codeLinesOf, codeSpansOf, documents } from './documents.ts';

/** A command as a document shows it. */
export interface ShownCommand {
  readonly file: string;
  readonly command: string;
}

/** What stands behind a command on its line: an explanation, in either notation. */
const explanation = /\s+(?:#|（|\().*$/;

/** Every command that a document shows, once per document, each part of `a && b` by itself. */
export const shownCommands: readonly ShownCommand[] = documents.flatMap(({ file, text }) => {
  const typed = [...codeSpansOf(text), ...codeLinesOf(text)].flatMap((line) =>
    line.replace(/^(?:- (?:run: )?|\$ )/, '').split(' && '),
  );
  const commands = typed
    .filter((line) => /^(?:npm|npx|node) \S/.test(line))
    .map((line) => line.replace(explanation, '').trim());
  return [...new Set(commands)].map((command) => ({ file, command }));
});

/** `npm run check -- --all` → script `check`; null where it is no script of the project. */
export function scriptOf(command: string): string | null {
  const [, run, short] = /^npm (?:run ([\w:-]+)|(start|test)\b)/.exec(command) ?? [];
  return run ?? short ?? null;
}

/** `--base`, `--format` */
export function optionsOf(command: string): readonly string[] {
  return [...command.matchAll(/(?<=\s)--([a-z][\w-]*)/g)].map(([, option = '']) => option);
}
