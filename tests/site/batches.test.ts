import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { workspaceOf } from '../../src/pipeline/publish.ts';
import { renderBatches } from '../../src/pipeline/render-batches.ts';
import { listFiles } from './site.ts';

const textOf = (site: string, file: string) => readFileSync(join(site, file), 'utf8');
/** Without what is made beside the pages; the desk's folder is completed after them (src/pipeline/desk-files.ts). */
const filesOf = (site: string) =>
  listFiles(site).filter(
    (file) =>
      !/\.png$|(?:^|\/)previews\/|^(?:desk|engine)\/|^(?:robots\.txt|site-mark\.txt|\.nojekyll)$|\/(?:checksums\.txt|verify\/files\.json)$/.test(
        file,
      ),
  );

test('pages made by several processes are those that one process makes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'school-group-atlas-batches-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const whole = inject('rootSite');
  const workspace = { ...workspaceOf(join(folder, 'dist')), artifacts: workspaceOf(whole).artifacts };
  await renderBatches(workspace, [['huaiyuan', 'demo'], ['linzi']], { base: '/', address: null });
  expect(filesOf(workspace.site)).toEqual(filesOf(whole));
  for (const file of filesOf(whole)) expect(textOf(workspace.site, file) === textOf(whole, file), file).toBe(true);
});
