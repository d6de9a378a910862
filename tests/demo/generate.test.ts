import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { demoCounty, demoFolder } from '../../scripts/demo/demo-county.ts';
import { filesOf, writeCounty } from '../../scripts/demo/files.ts';
import { policyText } from '../../scripts/demo/policy/passages.ts';
import { randomCounty } from '../../scripts/demo/random-county.ts';
import { readRegionFolder } from '../../src/csv/read-folder.ts';
import { countyTableNames as tableNames } from '../../scripts/demo/draft.ts';
import { validateRegion } from '../../src/validate/validate.ts';
import { county } from './counting.ts';

const scratch = mkdtempSync(join(tmpdir(), 'demo-county-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const files = filesOf(demoCounty);

test('the same county is the same bytes', () => {
  expect(filesOf(demoCounty)).toEqual(files);
});

test('another seed is another county', () => {
  const [one, two] = [1, 2].map((seed) =>
    filesOf({ ...demoCounty, seed }).find(({ path }) => path.endsWith('teachers.csv')),
  );
  expect(one?.text).not.toBe(two?.text);
});

const published = fileURLToPath(new URL(`../../data/${demoFolder}/`, import.meta.url));

test.skipIf(!existsSync(published))('the published county is what the generator makes', () => {
  const differing = files.filter(({ path, text }) => {
    // Tables about persons may be kept elsewhere.
    if (path.startsWith('restricted/') && !existsSync(published + path)) return false;
    return readFileSync(published + path, 'utf8') !== text;
  });
  expect(differing.map(({ path }) => path)).toEqual([]);
});

test('every table of the schema is filled, and the whole stays small enough for a repository', () => {
  expect(tableNames.filter((name) => county[name].length === 0)).toEqual([]);
  const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  expect(bytes).toBeLessThan(4_000_000);
});

test('there are about 200 campuses, 14 groups and 7,000 teachers', () => {
  const { schools, campuses, groups, teachers } = county;
  expect([schools, campuses, groups, teachers].map(({ length }) => length)).toEqual([114, 198, 14, 6920]);
});

describe('the reader and the checks find nothing', () => {
  test('in the county with a story', async () => {
    const folder = join(scratch, demoFolder);
    await writeCounty(folder, demoCounty);
    const read = await readRegionFolder(folder);
    const { tables, issues } = validateRegion(read, { folder: demoFolder });
    expect(issues).toEqual([]);
    const lost = tableNames.filter((name) => tables[name]?.length !== county[name].length);
    expect(lost).toEqual([]);
  });

  test.each([1, 2, 2900])('in county %i of a benchmark', async (number) => {
    const blueprint = randomCounty(number, 7);
    const folder = `${blueprint.region_code}-demo-${number}`;
    await writeCounty(join(scratch, folder), blueprint);
    const { issues } = validateRegion(await readRegionFolder(join(scratch, folder)), { folder });
    expect(issues).toEqual([]);
  });
});

test('benchmark counties differ in size by more than a factor of two', () => {
  const sizes = Array.from({ length: 30 }, (_, index) => randomCounty(index + 1, 7).schools.length);
  expect(Math.max(...sizes) / Math.min(...sizes)).toBeGreaterThan(2);
});

describe('nothing in it is real or about a person', () => {
  const text = files.map((file) => file.text).join('\n');

  test('there is no run of digits as long as an identity or telephone number', () => {
    expect(text.match(/(?<![\d.A-Z])1\d{10}(?!\d)|(?<!\d)\d{17}[\dX]/g)).toBeNull();
  });

  test('every school and group carries the name of the invented county', () => {
    const names = [
      ...county.schools.map(({ school_name }) => school_name),
      ...county.groups.map(({ group_name }) => group_name ?? ''),
    ];
    expect(names.filter((name) => !name.startsWith('示例县'))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  test('coordinates lie on the invented plane, far from China', () => {
    const outside = county.campuses.filter(
      ({ longitude, latitude, datum }) =>
        datum !== '虚构平面' || Math.abs(longitude ?? 9) > 0.6 || Math.abs(latitude ?? 9) > 0.6,
    );
    expect(outside).toEqual([]);
  });
});

describe('the invented policy', () => {
  test('every quotation is a literal part of its text', () => {
    const parts = county.clauses.flatMap(({ quote }) => (quote ?? '').split('……'));
    expect(parts.filter((part) => !policyText.includes(part))).toEqual([]);
  });

  test('clauses, targets, tasks and interpretations refer to each other without gaps', () => {
    const clauses = county.clauses.map(({ clause_id }) => clause_id).toSorted();
    expect(clauses).toEqual(Array.from({ length: 49 }, (_, index) => `SL-${String(index + 1).padStart(2, '0')}`));
    const quantified = county.clauses.filter(({ obligation }) => obligation === '定量要求');
    const withTarget = new Set(county.policy_targets.map(({ clause_id }) => clause_id));
    expect(quantified.filter(({ clause_id }) => !withTarget.has(clause_id))).toEqual([]);
  });
});

test('nothing has happened after the day on which the data were closed', () => {
  const happened = ['adopted_on', 'held_on', 'founded_on', 'opened_on', 'awarded_on', 'published_on', 'corrected_on'];
  const also = ['joined_campus_on', 'ended_on', 'valid_from', 'updated_on', 'issued_on', 'counted_on'];
  const late = tableNames.flatMap((name) =>
    county[name].flatMap((row) =>
      Object.entries(row)
        .filter(([column, value]) => [...happened, ...also].includes(column) && String(value ?? '') > '2026-03-31')
        .map(([column, value]) => `${name}.${column} ${String(value)}`),
    ),
  );
  expect(late).toEqual([]);
});

test('every campus lies inside the outline', () => {
  const outline = files.find(({ path }) => path === 'outline.geojson')?.text ?? '';
  // The generator writes a polygon with one ring.
  const [ring = []] = (JSON.parse(outline) as { geometry: { coordinates: [number, number][][] } }).geometry.coordinates;
  const outside = county.campuses.filter(({ longitude, latitude }) => !isInside(ring, longitude ?? 9, latitude ?? 9));
  expect(outside.map(({ campus_name }) => campus_name)).toEqual([]);
});

/** Whether a line to the east crosses the ring an odd number of times. */
function isInside(ring: readonly (readonly [number, number])[], x: number, y: number): boolean {
  const crossings = ring.slice(1).filter(([bx, by], index) => {
    const [ax, ay] = ring[index] ?? [bx, by];
    return ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay);
  });
  return crossings.length % 2 === 1;
}
