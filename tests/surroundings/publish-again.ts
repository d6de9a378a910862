import { cpSync, rmSync } from 'node:fs';

import { publish, recover, whileLocked, workspaceOf } from '../../src/pipeline/publish.ts';
import { printingRefusals } from '../../src/pipeline/refusal.ts';

// A program of the tests: publishes finished sites into an output folder, one after another, for ever or `times`.
const [out = '', times = '0', ...sites] = process.argv.slice(2);
const workspace = workspaceOf(out);

await printingRefusals(async () => {
  const last = times === '0' ? Infinity : Number(times);
  for (let turn = 0; turn < last; turn += 1) {
    await whileLocked(workspace, async () => {
      await recover(workspace);
      rmSync(workspace.site, { recursive: true, force: true });
      cpSync(sites[turn % sites.length] ?? '', workspace.site, { recursive: true });
      await publish(workspace);
      console.log('published');
    });
  }
});
