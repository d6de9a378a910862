import { summaryOf } from '../../src/figures/region-summary.ts';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { listRegions, readRegionArtifact, readSiteSettings } from '../../src/artifacts/read.ts';
import { unknownTerms } from '../../src/artifacts/terms.ts';
import { writeRegionArtifacts, writeSiteArtifact } from '../../src/downloads/write.ts';
import { publicTablesOf } from '../../src/facts/public-tables.ts';
import { settingNames, type SiteSettings } from '../../src/model/site-settings.ts';
import { region } from '../indicators/rows.ts';
import { noDerived, noFacts } from './made.ts';

const folder = mkdtempSync(join(tmpdir(), 'school-group-atlas-read-'));
const settings = {
  ...Object.fromEntries(settingNames.map((name) => [name, null])),
  site_title: '甲县集团化办学',
  base_path: '/',
} as SiteSettings;

beforeAll(async () => {
  vi.stubEnv('ATLAS_ARTIFACTS', folder);
  const facts = publicTablesOf({ region: [region()] });
  await writeRegionArtifacts(
    folder,
    {
      folder: '340321-jia',
      ...facts,
      results: [],
      facts: noFacts,
      places: null,
      report_texts: [],
      policy_texts: [],
      derived: noDerived,
      issues: [],
      doubts: [],
      sql_hash: '',
      database: null,
      program: null,
    },
    { terms: unknownTerms, summarize: summaryOf },
  );
  await writeSiteArtifact(folder, { settings, regions: ['jia'], region_count: 1, program: null });
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test('pages read the settings, the regions and each region', () => {
  expect(readSiteSettings().site_title).toBe('甲县集团化办学');
  expect(listRegions()).toEqual(['jia']);
  expect(readRegionArtifact('jia').region.region_name).toBe('甲县');
});

test('a region is parsed once, and again when its file was written anew', () => {
  const first = readRegionArtifact('jia');
  expect(readRegionArtifact('jia')).toBe(first);
  const file = join(folder, 'jia', 'region.json');
  writeFileSync(file, JSON.stringify({ ...first, slug: 'other' }));
  utimesSync(file, new Date(0), new Date(0));
  expect(readRegionArtifact('jia').slug).toBe('other');
});

test('a page without artifacts says which command writes them', () => {
  expect(() => readRegionArtifact('nowhere')).toThrow('npm run build');
});
