import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resultColumns } from '../../src/downloads/result-columns.ts';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { runData } from '../../src/pipeline/data-line.ts';
import { silentStages } from '../../src/pipeline/stages.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { loadTable } from '../../src/engine/load.ts';
import { openNativeEngine } from '../../src/engine/native.ts';

/** The demonstration county, computed once, and an engine that holds its published results. The caller closes it. */
export async function openDemo(): Promise<{ readonly atlas: RegionArtifact; readonly engine: Engine }> {
  const folder = mkdtempSync(join(tmpdir(), 'school-group-atlas-query-'));
  const [dataFolder, artifactsFolder] = [join(folder, 'data'), join(folder, 'artifacts')];
  cpSync('data/site.csv', join(dataFolder, 'site.csv'));
  cpSync('data/999999-demo', join(dataFolder, '999999-demo'), { recursive: true });
  await runData({ dataFolder, artifactsFolder }, silentStages);
  // A cast: the build wrote the file from a value of this type.
  const atlas = JSON.parse(readFileSync(join(artifactsFolder, 'demo/region.json'), 'utf8')) as RegionArtifact;
  rmSync(folder, { recursive: true, force: true });
  const engine = await openNativeEngine();
  const spec = { name: 'indicator_results', label: '指标结果', key: [], columns: resultColumns };
  await loadTable(engine, spec, atlas.results);
  return { atlas, engine };
}
