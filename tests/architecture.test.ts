import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const source = resolve('src');

/** Data flow one way: a folder imports from those before it and never from one after it. */
const arrow = [
  'model',
  'format',
  'policy',
  'workbook',
  'csv',
  'validate',
  'listing',
  'engine',
  'facts',
  'indicators',
  'artifacts',
  'downloads',
  'figures',
  'cities',
  'charts',
  'query',
  'pictures',
  'report',
  'sql',
  'releases',
  'manual',
  'client',
  'components',
  'layouts',
  'pages',
  'pipeline',
];

interface Import {
  readonly from: string;
  readonly specifier: string;
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(?:ts|tsx|astro)$/.test(file))
  .toSorted();

const imports: readonly Import[] = files.flatMap((from) =>
  [
    ...readFileSync(join(source, from), 'utf8').matchAll(
      /^\s*(?:import|export)\s(?:[^'";]*?\sfrom\s)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
    ),
  ].map(([, first, second]) => ({
    from,
    specifier: first ?? second ?? '',
  })),
);

const ownImports = imports
  .filter(({ specifier }) => specifier.startsWith('.'))
  .map(({ from, specifier }) => ({
    from,
    to: relative(source, join(source, dirname(from), specifier)).replaceAll('\\', '/'),
  }));

/** Astro wants its middleware directly under src; it belongs to the pages. */
function folderOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : 'pages';
}

function importersOf(packageName: RegExp): readonly string[] {
  return [...new Set(imports.filter(({ specifier }) => packageName.test(specifier)).map(({ from }) => from))];
}

test('imports are found, in every kind of file', () => {
  expect(ownImports.length).toBeGreaterThan(100);
  expect(new Set(imports.map(({ from }) => from.split('.').at(-1)))).toEqual(new Set(['astro', 'ts', 'tsx']));
});

test('every folder of src has its place on the arrow', () => {
  const folders = new Set(files.filter((file) => file.includes('/')).map(folderOf));
  expect([...folders].filter((folder) => !arrow.includes(folder))).toEqual([]);
});

test('imports follow the arrow', () => {
  const against = ownImports.filter(({ from, to }) => arrow.indexOf(folderOf(to)) > arrow.indexOf(folderOf(from)));
  expect(against).toEqual([]);
});

test('imports have no cycles', () => {
  // Types count: a circle of them is erased, but who reads one of its files has to read all.
  const targets = Map.groupBy(ownImports, ({ from }) => from);
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (path.includes(file) || done.has(file)) return;
    for (const { to } of targets.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(cycles).toEqual([]);
});

test('only src/csv knows PapaParse, only src/workbook the reader of workbooks, and only src/engine DuckDB', () => {
  expect(importersOf(/^papaparse/).map(folderOf)).toEqual(['csv']);
  expect(new Set(importersOf(/^@e965\/xlsx/).map(folderOf))).toEqual(new Set(['workbook']));
  expect(new Set(importersOf(/^@duckdb\//).map(folderOf))).toEqual(new Set(['engine']));
});

test('pages, layouts and components open no CSV and start no engine', () => {
  const markup = new Set(['pages', 'layouts', 'components']);
  const opened = ownImports.filter(({ from, to }) => markup.has(folderOf(from)) && /^(?:csv|engine|facts)\//.test(to));
  expect(opened).toEqual([]);
});

test('only the figures choose: whatever shows or words them reads no raw results and no raw dated table', () => {
  // Cities sum whole tables, releases freeze them, SQL pages list them, and the build hands them on.
  const whole = new Set(['cities', 'pipeline', 'releases', 'sql']);
  const later = arrow.slice(arrow.indexOf('figures') + 1).filter((folder) => !whole.has(folder));
  const raw = /\batlas\.results\b|\btables\.(?:memberships|group_types|names)\b/;
  const own = files.filter((file) => later.includes(folderOf(file)));
  expect(own.length).toBeGreaterThan(300);
  expect(own.filter((file) => raw.test(readFileSync(join(source, file), 'utf8')))).toEqual([]);
  expect(own.filter((file) => /\bresultsOf(?:Group)?\(/.test(readFileSync(join(source, file), 'utf8')))).toEqual([]);
});

test('indicators are asked for by what they measure; their codes stand in the catalogue, in SQL and in examples of it', () => {
  const literal = files.filter((file) => folderOf(file) !== 'indicators' && file !== 'sql/examples.ts');
  expect(literal.filter((file) => /'IND-/.test(readFileSync(join(source, file), 'utf8')))).toEqual([]);
});
