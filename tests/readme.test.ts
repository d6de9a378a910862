import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Presence } from '../src/model/column.ts';
import { type Grade, gradeLabels, type Issue, type IssueCode } from '../src/model/issue.ts';
import { columnsOf, essentialTables, type TableName, tableNames, tableOf } from '../src/model/tables.ts';
import { catalogue } from '../src/validate/catalogue.ts';
import { findPersonalData } from '../src/validate/personal-data/find.ts';
import { summarySentence } from '../src/validate/print/report.ts';
import { formatIssue } from '../src/validate/print/text.ts';

const root = join(import.meta.dirname, '..');
const guide = readFileSync(join(root, 'README.zh-CN.md'), 'utf8');
const scripts = Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts);

/** Headings of one level and what stands under each, up to the next heading of that level or above. */
function sectionsOf(level: number): readonly { readonly heading: string; readonly text: string }[] {
  const headings = [...guide.matchAll(/^(#+) (.+)$/gm)].filter(([, marks = '']) => marks.length <= level);
  return headings.flatMap(({ index, 1: marks = '', 2: heading = '' }, position) => {
    const text = guide.slice(index, headings[position + 1]?.index);
    return marks.length === level ? [{ heading, text }] : [];
  });
}

/** What is under the first heading that contains the words; '' where there is none. */
function sectionOf(level: number, words: string): string {
  return sectionsOf(level).find(({ heading }) => heading.includes(words))?.text ?? '';
}

/** One column of all table rows in a text, heads and rules included, without code marks and the remark （必填）. */
function cellsOf(text: string, column: number): readonly string[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|')[column + 1]?.trim().replaceAll('`', '').replace('（必填）', '') ?? '');
}

/** The column labels that a line such as `- 必填列：区划代码、地区名称。` lists. */
function listed(text: string, kind: string): readonly string[] {
  const line = text.split('\n').find((words) => words.startsWith(`- ${kind}：`));
  return line?.replace(`- ${kind}：`, '').replace(/。$/, '').split('、') ?? [];
}

function markOf(name: TableName): string {
  const essential: readonly string[] = essentialTables;
  if (essential.includes(name)) return '必备';
  return tableOf(name).restricted ? '内部' : '';
}

function labelsOf(name: TableName, presence: Presence): readonly string[] {
  return columnsOf(name)
    .filter(([, column]) => (column.presence ?? 'optional') === presence)
    .map(([, { label }]) => label);
}

/** `npm start` and `npm test` are the two scripts that need no `run`. */
function names(text: string, script: string): boolean {
  return new RegExp(`npm (run )?${script}(?![\\w-])`).test(text);
}

describe('the stewards’ guide explains every table', () => {
  const sections = sectionsOf(4);

  test('in the order of the schema, numbered', () => {
    const found = sections.map(({ heading }) => heading.replace(/（.*）$/, ''));
    expect(found).toEqual(tableNames.map((name, position) => `${position + 1}. ${tableOf(name).label}`));
  });

  test.each(tableNames)('%s: file names, grain, who and when, mistakes, gain, every column', (name) => {
    const { label } = tableOf(name);
    const text = sections[tableNames.indexOf(name)]?.text ?? '';
    const parts = ['一行记什么', '谁来填、什么时候填', '常见错误', '补上以后'].map((part) => `- ${part}：`);
    const expected = [`\`${label}.csv\``, `\`${name}.csv\``, ...parts];
    expect(expected.filter((words) => !text.includes(words))).toEqual([]);
    expect(listed(text, '必填列')).toEqual(labelsOf(name, 'filled'));
    expect(listed(text, '列名必有可留空')).toEqual(labelsOf(name, 'column'));
    expect(listed(text, '选填列')).toEqual(labelsOf(name, 'optional'));
  });

  test.each(essentialTables)('%s: its columns one by one', (name) => {
    const text = sections[tableNames.indexOf(name)]?.text ?? '';
    expect(cellsOf(text, 0).slice(2)).toEqual(columnsOf(name).map(([, { label }]) => label));
  });

  test('and says which are essential and which are internal', () => {
    const marks = sections.map(({ heading }) => /（(.*)）$/.exec(heading)?.[1] ?? '');
    expect(marks).toEqual(tableNames.map(markOf));
  });
});

test('the stewards’ guide names every column that is filled down from merged cells, and their number', () => {
  const merged = tableNames.flatMap((name) =>
    columnsOf(name)
      .filter(([, { fillDown, presence }]) => fillDown === true && presence === 'filled')
      .map(([, { label }]) => `“${tableOf(name).label}”的“${label}”`),
  );
  expect(merged).toHaveLength(4);
  expect(merged.filter((words) => !sectionOf(3, '有合并单元格怎么办').includes(words))).toEqual([]);
});

describe('the stewards’ guide explains every finding', () => {
  const codes = Object.keys(catalogue) as IssueCode[];

  test.each(Object.keys(gradeLabels) as Grade[])('of grade %s: title, code and what to do', (grade) => {
    const section = sectionsOf(3).find(({ heading }) => heading === gradeLabels[grade])?.text ?? '';
    const expected = codes.filter((code) => catalogue[code].grade === grade);
    expect(cellsOf(section, 1).slice(2)).toEqual(expected);
    expect(cellsOf(section, 0).slice(2)).toEqual(expected.map((code) => catalogue[code].title));
    expect(cellsOf(section, 2).filter((advice) => advice === '')).toEqual([]);
  });

  test('and shows a message and the closing line as the program prints them', () => {
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
    expect(guide).toContain(formatIssue(issue));
    expect(guide).toContain(summarySentence({ fileCount: 6, rowCount: 1284, counts }));
  });
});

test('the stewards’ guide names every npm script', () => {
  expect(scripts.filter((script) => !names(guide, script))).toEqual([]);
});

test('the stewards’ guide names no script that does not exist', () => {
  const named = [...guide.matchAll(/npm run ([a-z]+)/g)].map(([, script]) => script);
  expect(named.filter((script) => script === undefined || !scripts.includes(script))).toEqual([]);
});

test('the stewards’ guide names every option of the commands', () => {
  const sources = ['scripts/commands/check.ts', 'scripts/commands/options.ts'].map((file) =>
    readFileSync(join(root, file), 'utf8'),
  );
  const declared = sources.flatMap((source) => [...source.matchAll(/^ {2}(\w+): \{ type: '(?:string|boolean)'/gm)]);
  const options = declared.map(([, option]) => `--${option}`);
  expect(options).toEqual(expect.arrayContaining(['--templates', '--base']));
  expect(options.filter((option) => !guide.includes(option))).toEqual([]);
});

test('links inside the stewards’ guide lead to a heading', () => {
  const anchors = new Set(
    [...guide.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\- ]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
  const links = [...guide.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = '']) => anchor);
  expect(links.length).toBeGreaterThan(12);
  expect(links.filter((anchor) => !anchors.has(anchor))).toEqual([]);
});

test('the stewards’ guide holds no personal number', () => {
  expect(guide.split('\n').filter((line) => findPersonalData(line).length > 0)).toEqual([]);
});
