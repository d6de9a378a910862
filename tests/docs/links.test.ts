import { dirname, join } from 'node:path/posix';
import { expect, test } from 'vitest';
import { cityTableNames, tableNames, tableOf } from '../../src/model/tables.ts';
import { anchorsOf, codeSpansOf, documents, exists, linksOf, projectFiles, readText } from './documents.ts';
import { changesOf } from './how-to.ts';

const program = projectFiles.filter((file) => /^(?:src|scripts)\/.*\.tsx?$/.test(file)).map(readText);

/** File names of the kind that clerks choose themselves, as examples show them. */
const examples: ReadonlySet<string> = new Set(['覆盖面和目标完成情况.md']);

function pathsOf(text: string): readonly string[] {
  return codeSpansOf(text).filter((span) => /^(?:src|scripts|tests|\.github|\.vscode)\/[^<>*…\s]*$/.test(span));
}

/** Files that a how-to tells its readers to write. */
function newFilesOf(text: string): readonly string[] {
  return changesOf(text).flatMap(({ file, isNew }) => (isNew ? [file] : []));
}

/** What each document says that is not so, as `document: words`. */
function wrongIn(wrong: (document: { file: string; text: string }) => readonly string[]): readonly string[] {
  return documents.flatMap((document) => wrong(document).map((words) => `${document.file}: ${words}`));
}

test('there are documents, those that everything starts from among them', () => {
  expect(documents.map(({ file }) => file)).toEqual(
    expect.arrayContaining(['README.md', 'README.zh-CN.md', '.github/CONTRIBUTING.md', 'src/docs/architecture.md']),
  );
});

test('links lead to a file of the project, and to a heading in it', () => {
  const own = documents.flatMap(({ text }) => linksOf(text)).filter((link) => !/^(?:https?|mailto):/.test(link));
  expect(own.length).toBeGreaterThan(100);
  const broken = wrongIn(({ file, text }) =>
    linksOf(text).filter((link) => {
      if (/^(?:https?|mailto):/.test(link)) return false;
      const [path = '', anchor] = decodeURI(link).split('#');
      const target = path === '' ? file : join(dirname(file), path);
      if (!exists(target)) return true;
      return anchor !== undefined && !anchorsOf(readText(target)).has(anchor);
    }),
  );
  expect(broken).toEqual([]);
});

test('paths that are named exist', () => {
  expect(documents.flatMap(({ text }) => pathsOf(text)).length).toBeGreaterThan(80);
  const missing = wrongIn(({ file, text }) => {
    const shown = new Set(file.includes('/how-to/') ? newFilesOf(text) : []);
    return pathsOf(text).filter((path) => !exists(path) && !shown.has(path));
  });
  expect(missing).toEqual([]);
});

test('files that are named without a folder exist, or the program writes or reads them', () => {
  const known = new Set([
    ...projectFiles.map((file) => file.split('/').at(-1) ?? ''),
    ...[...tableNames, ...cityTableNames].flatMap((name) => [`${name}.csv`, `${tableOf(name).label}.csv`]),
    ...examples,
  ]);
  const isKnown = (name: string) => known.has(name) || program.some((text) => text.includes(name));
  const kinds = /^[^/<>*…\s]+\.(?:ts|tsx|astro|sql|css|mjs|json|csv|md|yml)$/;
  const unknown = wrongIn(({ text }) => codeSpansOf(text).filter((span) => kinds.test(span) && !isKnown(span)));
  expect(unknown).toEqual([]);
});
