import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { explainedTables } from '../../src/downloads/codebook.ts';
import { indicators } from '../../src/indicators/registry.ts';
import { siteSettings } from '../../src/model/site-settings.ts';
import { tables } from '../../src/model/tables.ts';
import { catalogue } from '../../src/validate/catalogue.ts';
import { noPromises } from '../promises/no-promises.ts';
import { promisesInManual } from '../promises/in-manual.ts';
import { promisesOnPages } from '../promises/on-pages.ts';
import { sentencesIn, sentencesOf, soundsPromising } from '../promises/sentences.ts';
import { dataFileOf } from './published.ts';
import { listFiles, listPages, readPage } from './site.ts';
import { proved } from '../proof/proved.ts';

const site = inject('rootSite');
const slugs = ['demo', 'huaiyuan', 'linzi'] as const;

/** What is printed, with one place where it stands: pages, and the text in each package. */
const printed = new Map<string, string>();
for (const page of listPages(site))
  for (const sentence of sentencesOf(readPage(site, page))) printed.set(sentence, page);
for (const slug of slugs) {
  const archive = unzipSync(readFileSync(dataFileOf(site, slug, /_all_.*\.zip$/)));
  const lines = strFromU8(archive['README.txt'] ?? new Uint8Array()).split('\r\n');
  for (const sentence of lines.map((line) => line.replace(/^\d+\. /, '')).flatMap(sentencesIn))
    printed.set(sentence, `${slug}: README.txt`);
}

/**
 * Words that pages repeat from declarations and data. Findings have a case each (tests/validate/catalogue.test.ts), columns
 * are those of the schema, indicators are recomputed by the oracle, and the data speak for their region.
 */
const repeated = [
  ...[catalogue, tables, indicators, explainedTables, siteSettings].map(flat),
  ...slugs.flatMap((slug) =>
    listFiles(join(site, slug, 'data'))
      .filter((file) => /^\d{6}_.*\.json$/.test(file))
      .map((file) => flat(JSON.parse(readFileSync(join(site, slug, 'data', file), 'utf8')))),
  ),
].join('\n');

function flat(value: unknown): string {
  const text = JSON.stringify(value, (_, part: unknown) => (typeof part === 'function' ? String(part) : part));
  return text.replaceAll('\\"', '"').replaceAll(/\s+/g, '');
}

const isRepeated = (sentence: string) => repeated.includes(sentence.replace(/[。！？]$/, ''));
const promises = [...promisesOnPages, ...promisesInManual];
const known = [...promises, ...noPromises];

test('every sentence that sounds like a promise is on the register, or is none for a reason', () => {
  const open = [...printed]
    .filter(([sentence]) => soundsPromising(sentence) && !known.some(({ words }) => sentence.includes(words)))
    .filter(([sentence]) => !isRepeated(sentence))
    .map(([sentence, place]) => `${place}: ${sentence}`);
  expect(open).toEqual([]);
  proved({ promises: promises.length, sentences: printed.size });
});

test('every promise of the register is still printed, and so is what only sounds like one', () => {
  const sentences = [...printed.keys()];
  const lost = known.filter(({ words }) => !sentences.some((sentence) => sentence.includes(words)));
  expect(lost.map(({ words }) => words)).toEqual([]);
});

test('every promise of the register sounds like one, so that its likes would be found', () => {
  const silent = promises.filter(
    ({ words }) => ![...printed.keys()].some((sentence) => sentence.includes(words) && soundsPromising(sentence)),
  );
  expect(silent.map(({ words }) => words)).toEqual([]);
});

describe('what no other test holds:', () => {
  test('every page of an indicator has results, method, clauses and statement', () => {
    const pages = listPages(site).filter((page) => /^\w+\/indicators\/ind-\w+\/index\.html$/.test(page));
    expect(pages.length).toBeGreaterThan(100);
    const parts = ['results', 'targets', 'method', 'clauses', 'sql'].map((id) => `id="${id}"`);
    const bare = pages.filter((page) => {
      const markup = readPage(site, page);
      return parts.some((part) => !markup.includes(part)) || !/<pre\b[\s\S]*?select/i.test(markup);
    });
    expect(bare).toEqual([]);
  });

  test('no font file is in the site', () => {
    expect(listFiles(site).filter((file) => /\.(?:tt[fc]|ot[fc]|woff2?)$/i.test(file))).toEqual([]);
  });

  test('no page opens, plays or leads anywhere by itself', () => {
    const byItself =
      /<(?:audio|video|marquee|blink|embed|object|iframe)\b|\bautoplay\b|http-equiv="refresh"|<dialog\b[^>]*\bopen\b|<input\b[^>]*data-screen-cycle[^>]*\bchecked\b/i;
    expect(listPages(site).filter((page) => byItself.test(readPage(site, page)))).toEqual([]);
    expect(readPage(site, 'demo/screen/index.html')).toContain('data-screen-cycle');
  });
});
