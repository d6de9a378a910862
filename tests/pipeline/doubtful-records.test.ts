import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { runData } from '../../src/pipeline/data-line.ts';
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

test('records that wait for an answer are not counted, and the figures that rest on them say so', async () => {
  const artifact = await artifactWith('rotations.csv', (text) => text.replace(',2022-01-31,2022-01-31,', ',2022.1,,'));
  expect(artifact.issues).toContainEqual(expect.objectContaining({ code: 'date-unclear', table: 'rotations' }));
  const measures = measuresOf(artifact);
  expect([...measures]).toEqual(expect.arrayContaining(['teachers', 'cadres_sent', 'mentoring_pairs']));
  expect([...measures].filter((measure) => measure.startsWith('rotat'))).toEqual([]);
  expect(artifact.facts.campus_flows).toEqual([]);
  const shares = artifact.results.filter(({ indicator_id }) => indicator_id === 'IND-10');
  expect(shares.filter(({ value }) => value !== null)).toEqual([]);
});
