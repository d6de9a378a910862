import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';

import { parseRecords } from '../../src/csv/parse.ts';
import { columnsOf, tableNames, tableOf } from '../../src/model/tables.ts';
import { readableTexts } from './readable.ts';
import { listFiles } from './site.ts';
import { proved } from '../proof/proved.ts';

const site = inject('rootSite');
const restricted = 'data/999999-demo/restricted';

/** Columns that name one person or one record about a person. */
const identifying = new Set(['人员编号', '师傅编号', '徒弟编号', '记录编号', '结对编号']);

/** Every identifier in the restricted files of the demonstration county. */
const identifiers: ReadonlySet<string> = new Set(
  readdirSync(restricted).flatMap((file) => {
    const [header, ...records] = parseRecords(readFileSync(join(restricted, file), 'utf8').replace(/^\uFEFF/, ''), ',');
    const columns = (header?.cells ?? []).flatMap((label, index) => (identifying.has(label) ? [index] : []));
    return records.flatMap(({ cells }) => columns.map((index) => cells[index] ?? '')).filter((cell) => cell !== '');
  }),
);

const files = listFiles(site);
const read = await readableTexts(files.map((file) => join(site, file)));
const texts = files.map((file, index) => ({ file, text: read[index] ?? '' }));

/** What of one kind stands in the site, with the file in which it stands. */
function foundIn(pattern: RegExp, isMeant: (found: string) => boolean = () => true): readonly string[] {
  return texts.flatMap(({ file, text }) =>
    [...text.matchAll(pattern)]
      .map(([found]) => found)
      .filter(isMeant)
      .map((found) => `${file}: ${found}`),
  );
}

describe('nothing about one person is in any file of the site:', () => {
  test('no identifier of a person or of a record about one', () => {
    expect(identifiers.size).toBeGreaterThan(7000);
    expect(foundIn(/[A-Z][A-Z0-9]*-?[A-Z0-9]{4,}/g, (found) => identifiers.has(found))).toEqual([]);
    proved({ 'identifiers searched for': identifiers.size, files: texts.length });
  });

  test('no identity number with a valid check digit, and no mobile number', () => {
    expect(foundIn(/(?<![0-9a-z.])[1-9]\d{16}[\dXx](?![0-9a-z])/g, isIdentityNumber)).toEqual([]);
    expect(foundIn(/(?<![0-9a-z.])1[3-9]\d{9}(?![0-9a-z])/g)).toEqual([]);
  });

  test('no file of a restricted table, and no word of where they lie', () => {
    const names = tableNames.filter((name) => tableOf(name).restricted === true);
    expect(names.length).toBeGreaterThan(4);
    const offered = texts.filter(({ file }) => names.some((name) => file.includes(`_${name}_`)));
    expect(offered.map(({ file }) => file)).toEqual([]);
    // The manual tells clerks where to put them, and the desk reads and writes such a folder; no other page knows of it.
    expect(foundIn(/restricted\//g).filter((found) => !/^(?:guide|desk)\//.test(found))).toEqual([]);
  });

  test('no table with a column that names one person', () => {
    const headers = texts
      .filter(({ file }) => file.endsWith('.csv') && !file.includes('guide/'))
      .map(({ file, text }) => ({ file, header: text.split('\r\n')[0] ?? '' }));
    expect(headers.length).toBeGreaterThan(50);
    expect(headers.filter(({ header }) => [...identifying].some((label) => header.split(',').includes(label)))).toEqual(
      [],
    );
  });

  test('and there are no source maps', () => {
    expect(texts.filter(({ file }) => file.endsWith('.map')).map(({ file }) => file)).toEqual([]);
  });
});

test('the identifying columns are those of the schema', () => {
  const labels = tableNames
    .filter((name) => tableOf(name).restricted === true)
    .flatMap((name) => columnsOf(name))
    .filter(([column]) => /(^|_)(pid|rotation_id|exchange_id|pairing_id)$/.test(column))
    .map(([, { label }]) => label);
  expect(new Set(labels)).toEqual(identifying);
});

function isIdentityNumber(text: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return '10X98765432'[sum % 11] === text[17]?.toUpperCase();
}
