import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chapters } from '../../src/manual/chapters.ts';
import { findingAnchor } from '../../src/manual/findings.ts';
import { plain } from '../../src/manual/markdown.ts';
import { markedNames, withoutBlocks } from '../../src/manual/marks.ts';
import { chapterOfTable } from '../../src/manual/tables.ts';
import { commandNames, commandOf, typedCommand } from '../../src/model/commands.ts';
import type { Issue, IssueCode } from '../../src/model/issue.ts';
import { columnsOf, essentialTables, tableNames, tableOf } from '../../src/model/tables.ts';
import { catalogue, problemOf, remedyOf } from '../../src/validate/catalogue.ts';
import { exampleOf } from '../../src/validate/catalogue/examples.ts';
import { findPersonalData } from '../../src/validate/personal-data/find.ts';
import { summarySentence } from '../../src/validate/print/report.ts';
import { formatIssue } from '../../src/validate/print/text.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const start = read('README.zh-CN.md');
const texts = new Map(chapters.map(({ stem }) => [stem, read(`src/docs/zh/${stem}.md`)]));
const whole = [start, ...texts.values()].join('\n');

test('whoever begins reads 12 kB at the most', () => {
  expect(statSync(join(root, 'README.zh-CN.md')).size).toBeLessThanOrEqual(12_000);
});

test('every file of the manual is a chapter, under its title, and the beginning leads to each', () => {
  const files = readdirSync(join(root, 'src/docs/zh'));
  expect(files.toSorted()).toEqual(chapters.map(({ stem }) => `${stem}.md`).toSorted());
  expect(chapters.filter(({ stem, title }) => !texts.get(stem)?.startsWith(`# ${title}\n`))).toEqual([]);
  expect(chapters.filter(({ stem }) => !start.includes(`(src/docs/zh/${stem}.md)`))).toEqual([]);
});

describe('tables', () => {
  test('every table says who fills it in, what goes wrong and what the site gains', () => {
    const silent = tableNames.filter((name) => {
      const { filling } = tableOf(name);
      return [filling?.row, filling?.by, filling?.mistakes, filling?.gain].some((words) => (words ?? '') === '');
    });
    expect(silent).toEqual([]);
  });

  test('every table stands in its chapter, in the order of the schema', () => {
    for (const { stem, title } of chapters.filter((chapter) => chapter.stem.startsWith('tables-'))) {
      const own = tableNames.filter((name) => chapterOfTable(name) === stem);
      const marked = markedNames(texts.get(stem) ?? '').map((block) => block.replace(/^table-/, ''));
      expect(marked, title).toEqual(own);
    }
  });

  test('a chapter of tables says which it has', () => {
    for (const { stem, about } of chapters.filter((chapter) => chapter.stem.startsWith('tables-'))) {
      const own = tableNames.flatMap((name, index) => (chapterOfTable(name) === stem ? [index + 1] : []));
      expect(about).toMatch(new RegExp(`^第${own[0]}至${own.at(-1)}张表：`));
    }
  });

  test('columns that are filled down from merged cells are named, with their number', () => {
    const merged = tableNames.flatMap((name) =>
      columnsOf(name)
        .filter(([, { fillDown, presence }]) => fillDown === true && presence === 'filled')
        .map(([, { label }]) => `“${tableOf(name).label}”的“${label}”`),
    );
    expect(merged).toHaveLength(4);
    expect(merged.filter((words) => !texts.get('questions')?.includes(words))).toEqual([]);
  });

  test('the essential tables are as many as is told, and say what they must hold at the least', () => {
    expect(essentialTables).toHaveLength(6);
    expect(texts.get('region-folder')).toContain('先填六张必备表');
    const told = tableNames.filter((name) => tableOf(name).filling?.least !== undefined);
    expect(told.toSorted()).toEqual(essentialTables.toSorted());
  });
});

describe('findings', () => {
  const codes = Object.keys(catalogue) as IssueCode[];

  test.each(codes)('%s stands in the chapter of its grade with cause, example and remedy', (code) => {
    const text = texts.get(`findings-${catalogue[code].grade}`) ?? '';
    const issue = exampleOf(code);
    const part = text.slice(text.indexOf(`<a id="${findingAnchor(code)}">`)).split('\n### ')[0] ?? '';
    const expected = [catalogue[code].title, catalogue[code].explanation, problemOf(issue)];
    const remedy = catalogue[code].grade === 'handled' ? [] : [remedyOf(issue)];
    expect([...expected, ...remedy].filter((words) => !part.includes(plain(words)))).toEqual([]);
  });

  test('an example gives its words all that they need', () => {
    const gaps = /undefined|NaN|第[行、]|（共?[行、）]|““|”“”/;
    const told = codes.map((code) => `${code}: ${problemOf(exampleOf(code))} ${remedyOf(exampleOf(code))}`);
    expect(told.filter((words) => gaps.test(words))).toEqual([]);
  });

  test('a message and the closing line are shown as the program prints them', () => {
    const issue: Issue = {
      code: 'date-impossible',
      file: 'restricted/交流轮岗.csv',
      table: 'rotations',
      line: 12,
      column: { letter: 'H', label: '开始日期' },
      value: '2023-09-31',
      details: { reason: '9月只有30天', suggestion: '2023-09-01' },
    };
    const counts = { handled: 37, notice: 5, confirm: 2, error: 1 };
    expect(texts.get('findings')).toContain(formatIssue(issue));
    expect(texts.get('findings')).toContain(summarySentence({ fileCount: 6, rowCount: 1284, counts, changed: 0 }));
  });
});

describe('commands', () => {
  const declared = JSON.parse(read('package.json')).scripts as Readonly<Record<string, string>>;
  // Run by npm itself.
  const scripts = Object.keys(declared).filter((script) => script !== 'postinstall');

  test('every npm script is declared as a command, and no other', () => {
    expect(commandNames.toSorted()).toEqual(scripts.toSorted());
  });

  test('the manual names no command that does not exist', () => {
    const named = [...whole.matchAll(/npm (?:run )?([a-z][a-z:-]*)/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(30);
    expect([...new Set(named)].filter((name) => name !== 'ci' && !scripts.includes(name))).toEqual([]);
  });

  test('the manual names no option that the command does not take', () => {
    const lines = [...whole.matchAll(/npm run ([a-z]+) -- ([^`\n]+)/g)];
    expect(lines.length).toBeGreaterThan(8);
    const unknown = lines.flatMap(([line, name = '', rest = '']) => {
      const known = commandNames.find((one) => one === name);
      const options = known === undefined ? {} : commandOf(known).options;
      return [...rest.matchAll(/--([a-z]+)/g)].filter(([, option = '']) => !(option in options)).map(() => line);
    });
    expect(unknown).toEqual([]);
  });

  test('examples are typed as npm wants them', () => {
    expect(typedCommand('start')).toBe('npm start');
    expect(typedCommand('check', '--all')).toBe('npm run check -- --all');
  });
});

test('no personal number stands in the manual', () => {
  expect(whole.split('\n').filter((line) => findPersonalData(line).length > 0)).toEqual([]);
});

test('no sentence that people wrote stands twice in the manual', () => {
  const written = [start, ...texts.values()].map(withoutBlocks).join('\n');
  const sentences = written
    .replaceAll(/```[\s\S]*?```/g, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .split(/[。！？；\n|]/)
    .map((sentence) => sentence.replaceAll(/^[\s\-*\d.>#]+|\s+$/g, ''))
    .filter((sentence) => [...sentence].length >= 15);
  expect(sentences.length).toBeGreaterThan(150);
  const repeated = [...Map.groupBy(sentences, (sentence) => sentence)].filter(([, places]) => places.length > 1);
  expect(repeated.map(([sentence]) => sentence)).toEqual([]);
});
