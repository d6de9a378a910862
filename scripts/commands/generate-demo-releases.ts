import { join } from 'node:path';

import { importTsx } from '../../src/pipeline/tsx-hook.ts';
import { releasesFolder } from '../../src/releases/folder.ts';
import { demoFolder } from '../demo/demo-county.ts';
import { makeDemoReleases } from '../demo/releases.ts';

// Writes the releases of 示例县 anew: data/999999-demo/releases/. To be run when what they show has changed; otherwise
// they stay as they were, as releases do.
importTsx();
const { makeRelease } = await import('../../src/pipeline/release.ts');
const out = join('data', demoFolder, releasesFolder);
await makeDemoReleases(out, { makeRelease, reportFormats: ['pdf', 'docx'] });
console.log(`已写入 ${out}`);
