import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandNames, commandOf } from '../../src/model/commands.ts';
import { root } from './documents.ts';

interface Export {
  /** `src/model/tables.ts:69 TableName` */
  readonly place: string;
  readonly kind: string;
  readonly name: string;
  readonly hasComment: boolean;
  /** Its line and the two after it. */
  readonly text: string;
}

const declaration =
  /^export (?:declare )?(?:async )?(?:abstract )?(function|const|let|class|interface|type|enum)\*? (\w+)/;

/** Every exported symbol of src; what only passes on what another file exports is documented there. */
const exported: readonly Export[] = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /(?<!\.d)\.tsx?$/.test(file))
  .toSorted()
  .flatMap((file) => exportsIn(`src/${file}`, readFileSync(join(root, 'src', file), 'utf8')));

function exportsIn(file: string, text: string): readonly Export[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const [, kind = '', name = ''] = declaration.exec(line) ?? [];
    if (name === '') return [];
    const before = lines[index - 1] ?? '';
    const isOverload = new RegExp(`^export (?:async )?function ${name}\\b`).test(before);
    return [
      {
        place: `${file}:${index + 1} ${name}`,
        kind,
        name,
        hasComment: isOverload || /\*\/\s*$/.test(before),
        text: lines.slice(index, index + 3).join(' '),
      },
    ];
  });
}

/** What a comment could only repeat. */
const speaksForItself = (one: Export): boolean =>
  // A table says in its declaration what a row is, what it is for and what each column means: the manual prints it.
  (one.kind === 'const' && /= table\(\{/.test(one.text)) ||
  // Names and rows derived from a declaration that has its own comment.
  (one.kind === 'type' && /keyof typeof|\(typeof \w+\)\[number\]|RowOf<|= keyof \w+ \|/.test(one.text)) ||
  (one.kind === 'const' && /Object\.keys\(/.test(one.text)) ||
  // Astro asks every route for its paths.
  one.name === 'getStaticPaths';

test('exported symbols are found, of every kind', () => {
  expect(exported.length).toBeGreaterThan(2000);
  expect([...new Set(exported.map(({ kind }) => kind))].toSorted()).toEqual(['const', 'function', 'interface', 'type']);
});

test('every exported symbol says what it is, unless its declaration does', () => {
  const bare = exported.filter((one) => !one.hasComment && !speaksForItself(one));
  expect(bare.map(({ place }) => place)).toEqual([]);
});

test('a symbol without a comment is found', () => {
  const [one] = exportsIn('src/x.ts', 'const a = 1;\nexport function nameOf(row: Row): string {\n');
  expect(one).toMatchObject({ place: 'src/x.ts:2 nameOf', hasComment: false });
  expect(one && speaksForItself(one)).toBe(false);
});

/** Not among the commands of package.json: it writes the demonstration county and counties to measure with. */
const ofItsOwn = new Set(['generate-demo.ts']);

test('commands take their options from the declarations that the reference is written from', () => {
  const folder = join(root, 'scripts', 'commands');
  const own = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !ofItsOwn.has(file))
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const parsed = [...text.matchAll(/parseArgs\(\{([^}]*)/g)].map(([, given = '']) => given);
      const isDeclared = (given: string) => {
        const [, name = ''] = /options: (\w+)/.exec(given) ?? [];
        return new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\} from '[./]*src/model/command-options\\.ts'`).test(text);
      };
      return parsed.filter((given) => !isDeclared(given)).map(() => file);
    });
  expect(own).toEqual([]);
});

test('every option that is declared stands in the reference', () => {
  const reference = readFileSync(join(root, 'src/docs/zh/commands.md'), 'utf8');
  const options = new Set(commandNames.flatMap((name) => Object.keys(commandOf(name).options)));
  expect(options.size).toBeGreaterThan(15);
  expect([...options].filter((option) => !new RegExp(`\`--${option}[ \`]`).test(reference))).toEqual([]);
});
