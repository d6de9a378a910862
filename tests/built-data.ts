import { join } from 'node:path';

import { runData } from '../src/pipeline/data-pipeline.ts';
import { silentStages } from '../src/pipeline/stages.ts';
import { madeOnce } from './shared.ts';

export interface BuiltData {
  /** The artifacts of the regions in the repository, as a build leaves them. */
  readonly artifacts: string;
  /** The same regions as a build keeps them for the next one. */
  readonly cache: string;
}

/** The regions of the repository, computed once for all who only read what came of it. */
export async function builtData(): Promise<BuiltData> {
  const folder = await madeOnce('built-data', async (making) => {
    const options = {
      dataFolder: 'data',
      artifactsFolder: join(making, 'artifacts'),
      cacheFolder: join(making, 'cache'),
    };
    const { site, reports } = await runData(options, silentStages);
    if (site === null) throw new Error(`The data have errors: ${JSON.stringify(reports)}`);
  });
  return { artifacts: join(folder, 'artifacts'), cache: join(folder, 'cache') };
}
