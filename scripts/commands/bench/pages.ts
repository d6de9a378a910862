import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { listRegions } from '../../../src/artifacts/read.ts';
import { projectFolder } from '../../../src/pipeline/project-folder.ts';
import { workspaceOf } from '../../../src/pipeline/publish.ts';
import { buildPictures, buildSite } from '../../../src/pipeline/site.ts';

export interface PageSpeed {
  readonly page_count: number;
  readonly render_seconds: number;
  readonly picture_count: number;
  readonly picture_seconds: number;
}

/**
 * Measures how long the pages and the pictures of a site take that was built into `out`: rendering with bundling and
 * downloads, then all PNGs anew. A process of its own: in one process
 * Node keeps the compiled pages of an earlier build.
 */
export function measurePages(out: string): PageSpeed {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(import.meta.dirname, 'pages.ts'), out], {
    encoding: 'utf8',
    cwd: projectFolder,
  });
  if (status !== 0) throw new Error(`pages were not rendered:\n${stderr}`);
  // The lines below wrote it, as the last line.
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as PageSpeed;
}

/** `示例  2521页 6.1秒 413页/秒；图片 3010张 40秒` */
export function describePages(speed: PageSpeed): string {
  const { page_count, render_seconds, picture_count, picture_seconds } = speed;
  return (
    `${page_count}页 ${render_seconds.toFixed(2)}秒 ${Math.round(page_count / render_seconds)}页/秒；` +
    `图片 ${picture_count}张 ${picture_seconds.toFixed(2)}秒`
  );
}

if (import.meta.main) {
  const workspace = workspaceOf(process.argv[2] ?? '');
  process.env['ATLAS_ARTIFACTS'] = workspace.artifacts;
  await rm(workspace.pictures, { recursive: true, force: true });
  const start = performance.now();
  const page_count = await buildSite(workspace, { base: '/', address: null, slugs: listRegions() });
  const rendered = performance.now();
  const { picture_count } = await buildPictures(workspace);
  const speed: PageSpeed = {
    page_count,
    render_seconds: (rendered - start) / 1000,
    picture_count,
    picture_seconds: (performance.now() - rendered) / 1000,
  };
  console.log(JSON.stringify(speed));
}
