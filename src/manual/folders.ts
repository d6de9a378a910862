import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { code, markdownTable } from './markdown.ts';
import type { Block } from './marks.ts';

const root = join(import.meta.dirname, '..', '..');

/** What each folder of src is for, in the order of the arrow; those that are no part of it come last. */
const holds: Readonly<Record<string, string>> = {
  model: 'tables, columns, code lists, verdicts; imports nothing',
  format: 'numbers, dates, names and spacing as readers see them',
  policy:
    'a policy’s full text: its sections and sentences, where its clauses stand in it, which sentences nobody speaks of',
  workbook: 'workbooks as sheets of texts, in browsers as well; the only user of SheetJS',
  csv: 'decoding, header, cells; the only user of PapaParse',
  validate: 'one file per check, the catalogue of messages, the printers',
  listing: 'an office’s list of groups: what stands in it, and the tables that it becomes; needs no disk',
  engine: '`query(sql) → rows` and its adapters; the only user of DuckDB',
  facts: 'counts of persons out of restricted tables, small ones kept back; places on the maps out of coordinates',
  indicators: 'SQL and metadata of every indicator, and `judge.sql`',
  artifacts: 'shapes and readers of what the build leaves for pages',
  downloads: 'writers of the files that readers take away',
  figures: 'choosing rows, observations, their words, and what pages count',
  cities: 'many counties together: sums with their bounds, what is missing, what lies across boundaries',
  charts: 'series (what) → placed (where) → marks (TSX)',
  query: 'questions put together out of choices',
  pictures: 'PNG files: text as outlines, drawn on all processors, kept by hash',
  report: 'the annual report as one object, and its writers for PDF and Word',
  sql: 'a reader’s own SQL',
  releases: 'freezing, seals, what changed since the last release',
  manual: 'the parts of documents that are written from declarations',
  client:
    'what runs in the browser: search, months, reading of charts, zoom of maps; engine, 核算, 自助查询 and SQL once asked for',
  components: 'markup from props, by subject, each with its style sheet',
  layouts: 'frames of pages',
  pages: 'routes',
  pipeline: 'the whole pipeline as one function, staging and swap',
  docs: 'documents; `zh` is the manual for clerks',
  static: 'files that are copied as they are',
  styles: 'colours, type and space; base and print',
};

/** Every folder of src with what it holds. Throws where one is not described, or described and not there. */
export const foldersBlock: Block = {
  name: 'folders',
  write: () => {
    const there = readdirSync(join(root, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    const wrong = [...there, ...Object.keys(holds)].filter((name) => !there.includes(name) || !(name in holds));
    if (wrong.length > 0) throw new Error(`described or there, but not both: ${[...new Set(wrong)].join(', ')}`);
    return markdownTable(
      ['Folder', 'Holds'],
      Object.entries(holds).map(([name, words]) => [code(`src/${name}/`), words]),
    );
  },
};
