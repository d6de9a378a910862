import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';

import { defaultBuild } from '../../../src/pipeline/build.ts';
import { writeCounty } from '../../demo/files.ts';
import { randomCounty } from '../../demo/random-county.ts';

const seed = 1;

/** Writes so many invented counties, with the settings of the site, and returns their folder. */
export async function writeCounties(folder: string, count: number): Promise<string> {
  await mkdir(folder, { recursive: true });
  await cp(join(defaultBuild.data, 'site.csv'), join(folder, 'site.csv'));
  for (let number = 1; number <= count; number += 1) {
    const county = randomCounty(number, seed);
    await writeCounty(join(folder, `${county.region_code}-demo-${number}`), county);
  }
  return folder;
}

type Row = Readonly<Record<string, string>>;

/**
 * Writes one county whose teachers and rotations stand in it so many times over, each time under new numbers: a file
 * long enough to time what a row costs. Returns its folder.
 */
export async function writeManyRotations(folder: string, copies: number): Promise<string> {
  const county = randomCounty(1, seed);
  const path = join(folder, `${county.region_code}-demo-1`);
  await writeCounty(path, county);
  const file = (name: string) => join(path, 'restricted', `${name}.csv`);
  const rotations = await readRows(file('rotations'));
  const rotating = new Set(rotations.map((row) => row['人员编号'] ?? ''));
  const teachers = await readRows(file('teachers'));
  const theirs = teachers.filter((row) => rotating.has(row['人员编号'] ?? ''));
  const times = Array.from({ length: copies }, (_, copy) => `${copy}`.padStart(4, '0'));
  const again = (rows: readonly Row[], keys: readonly string[]) =>
    times.flatMap((copy) => rows.map((row) => ({ ...row, ...renumbered(row, keys, copy) })));
  await writeRows(file('rotations'), [...rotations, ...again(rotations, ['记录编号', '人员编号'])]);
  await writeRows(file('teachers'), [...teachers, ...again(theirs, ['人员编号'])]);
  return folder;
}

function renumbered(row: Row, keys: readonly string[], copy: string): Row {
  return Object.fromEntries(keys.map((key) => [key, `${row[key] ?? ''}${copy}`]));
}

async function readRows(file: string): Promise<readonly Row[]> {
  const text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

async function writeRows(file: string, rows: readonly Row[]): Promise<void> {
  await writeFile(file, `\uFEFF${Papa.unparse([...rows], { newline: '\r\n' })}\r\n`);
}
