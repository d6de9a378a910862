import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resultColumns } from '../../src/downloads/result-columns.ts';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { loadTable } from '../../src/engine/load.ts';
import { openNativeEngine } from '../../src/engine/native.ts';
import { builtData } from '../built-data.ts';

/** The demonstration county and an engine that holds its published results. The caller closes it. */
export async function openDemo(): Promise<{ readonly atlas: RegionArtifact; readonly engine: Engine }> {
  const { artifacts } = await builtData();
  // A cast: the build wrote the file from a value of this type.
  const atlas = JSON.parse(readFileSync(join(artifacts, 'demo/region.json'), 'utf8')) as RegionArtifact;
  const engine = await openNativeEngine();
  const spec = { name: 'indicator_results', label: '指标结果', key: [], columns: resultColumns };
  await loadTable(engine, spec, atlas.results);
  return { atlas, engine };
}
