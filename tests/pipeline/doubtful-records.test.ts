import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { runData } from '../../src/pipeline/data-pipeline.ts';
import { silentStages } from '../../src/pipeline/stages.ts';
import { temporaryFolder } from './folder.ts';

const region = '999999-demo';

/** The artifact of the demonstration county with its restricted files elsewhere and one of them changed. */
async function artifactWith(file: string, change: (text: string) => string): Promise<RegionArtifact> {
  const [dataFolder, restrictedFolder] = [join(temporaryFolder(), 'data'), join(temporaryFolder(), 'elsewhere')];
  const artifactsFolder = join(temporaryFolder(), 'artifacts');
  cpSync('data', dataFolder, { recursive: true });
  cpSync(join(dataFolder, region, 'restricted'), join(restrictedFolder, region), { recursive: true });
  rmSync(join(dataFolder, region, 'restricted'), { recursive: true });
  const path = join(restrictedFolder, region, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  await runData({ dataFolder, artifactsFolder, restrictedFolder, only: region }, silentStages);
  return JSON.parse(readFileSync(join(artifactsFolder, 'demo', 'region.json'), 'utf8'));
}

const measuresOf = ({ facts }: RegionArtifact) => new Set(facts.person_counts.map(({ measure }) => measure));

test('records in a folder elsewhere are counted', async () => {
  const artifact = await artifactWith('rotations.csv', (text) => text);
  expect([...measuresOf(artifact)]).toEqual(expect.arrayContaining(['teachers', 'rotating', 'cadres_sent']));
  expect(artifact.facts.campus_flows.length).toBeGreaterThan(0);
});

test('a rotation that waits for an answer silences the groups of its campuses and the totals of the county alone', async () => {
  const artifact = await artifactWith('rotations.csv', (text) => text.replace(',2022-01-31,2022-01-31,', ',2022.1,,'));
  expect(artifact.issues).toContainEqual(expect.objectContaining({ code: 'date-unclear', table: 'rotations' }));
  // Which record it is stays inside: it is about one person.
  expect(new Set(artifact.doubts.map(({ records }) => records))).toEqual(new Set(['“交流轮岗”中有记录']));
  const silent = artifact.doubts.filter(({ unit_kind }) => unit_kind === 'group').map(({ unit_id }) => unit_id);
  expect(silent.length).toBe(1);
  const rotating = artifact.facts.person_counts.filter(({ measure }) => measure === 'rotating');
  const withheld = new Set(rotating.filter(({ absence }) => absence === 'missing').map(({ unit_id }) => unit_id));
  expect(withheld).toEqual(new Set([...silent, artifact.region.region_code]));
  expect([...measuresOf(artifact)]).toEqual(expect.arrayContaining(['teachers', 'cadres_sent', 'mentoring_pairs']));
  const shares = artifact.results.filter(({ indicator_id, category }) => indicator_id === 'IND-10' && category === '');
  const told = shares.filter(({ value }) => value !== null).map(({ unit_id }) => unit_id);
  expect(told).not.toContain(silent[0]);
  expect(new Set(told).size).toBeGreaterThan(8);
});
