import { codeSpansOf } from './documents.ts';

/**
 * A how-to shows what to write, in numbered steps: a block of the language `diff` changes the file that its step names
 * first, a block of any other language is a new file of that name. Parts of a diff that lie apart are parted by `@@`.
 */
export interface Change {
  readonly file: string;
  readonly isNew: boolean;
  readonly block: string;
}

const fence = /^( *)```(\w+)\n([\s\S]*?)^\1```$/gm;

/** Every block of a how-to that is to be written, in its order; commands (`sh`) are none. */
export function changesOf(text: string): readonly Change[] {
  return [...text.matchAll(fence)].flatMap(({ 1: indent = '', 2: language = '', 3: body = '', index }) => {
    if (language === 'sh') return [];
    const step =
      text
        .slice(0, index)
        .split(/^\d+\. /m)
        .at(-1) ?? '';
    const file = codeSpansOf(step).find((span) => /^(?:src|scripts|tests|data)\/.*\.\w+$/.test(span));
    if (file === undefined) throw new Error(`no file is named in the step of\n${body}`);
    return [{ file, isNew: language !== 'diff', block: body.replaceAll(new RegExp(`^${indent}`, 'gm'), '') }];
  });
}

/** A file after a change. Throws where its diff does not fit: its lines must stand in the file, and once. */
export function withChange(before: string, { file, block }: Change): string {
  return block
    .split(/^@@.*\n/m)
    .filter((part) => part !== '')
    .reduce((text, part) => {
      const lines = part.replace(/\n$/, '').split('\n');
      const of = (signs: string) =>
        lines.filter((line) => line === '' || signs.includes(line[0] ?? '')).map((line) => `${line.slice(1)}\n`);
      const [from, to] = [of(' -').join(''), of(' +').join('')];
      const count = text.split(from).length - 1;
      if (count !== 1) throw new Error(`${file} holds these lines ${count} times:\n${from}`);
      return text.replace(from, () => to);
    }, before);
}
