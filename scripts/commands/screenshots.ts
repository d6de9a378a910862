import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { buildAll, defaultBuild } from '../../src/pipeline/build.ts';
import { projectFolder } from '../../src/pipeline/project-folder.ts';
import { serve } from '../../src/pipeline/serve.ts';
import { silentStages } from '../../src/pipeline/stages.ts';
import { openBrowser } from '../../tests/browser.ts';
import { findLayoutFaults } from '../../tests/site/layout-faults.ts';
import { screenshotOptions } from '../../src/model/command-options.ts';
import { pageTypes, widths_px } from '../../tests/site/site.ts';

// Builds the site and photographs every type of page, to be looked at: 375, 1280 and 1920 px and A4 as PDF.
// `npm run screenshots -- demo/groups/` only those whose path begins so; `--out <folder>`, `--site <built folder>`.
// `npm run screenshots -- --readme` takes the picture of the README anew, and nothing else.
const { values, positionals } = parseArgs({ allowPositionals: true, options: screenshotOptions });
const out = resolve(values.out);
const temporary = await mkdtemp(join(tmpdir(), 'school-group-atlas-screenshots-'));
const folder = values.site === undefined ? join(temporary, 'site') : resolve(values.site);
if (values.site === undefined) await buildAll({ ...defaultBuild, base: '/', out: folder }, silentStages);
if (!values.readme) await mkdir(out, { recursive: true });
const server = await serve({ folder, base: '/', port: null });
const browser = await openBrowser();
try {
  if (values.readme) await photographForReadme();
  else await photographAll();
} finally {
  await browser.close();
  server.close();
  await rm(temporary, { recursive: true, force: true });
}

async function photographAll(): Promise<void> {
  const asked = pageTypes.filter(
    (path) => positionals.length === 0 || positionals.some((start) => path.startsWith(start)),
  );
  for (const path of asked) await photograph(path);
  console.log(`${asked.length}类网页，${asked.length * (widths_px.length + 1)}个文件，见 ${out}`);
}

/** The first screen of the demonstration county's overview. */
async function photographForReadme(): Promise<void> {
  const path = join(projectFolder, 'src', 'docs', 'overview.png');
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${server.address}demo/`);
  await page.screenshot({ path });
  await page.close();
  console.log(path);
}

async function photograph(path: string): Promise<void> {
  const stem = join(out, path.replace(/\/$/, '').replaceAll('/', '-') || 'home');
  const page = await browser.newPage();
  for (const width of widths_px) {
    await page.setViewportSize({ width, height: width < 600 ? 812 : 1080 });
    await page.goto(server.address + path);
    const shot = () => page.screenshot({ path: `${stem}-${width}.png`, fullPage: true });
    // On a machine that is busy with other work the first attempt may fail.
    await shot().catch(shot);
    for (const fault of await page.evaluate(findLayoutFaults)) console.log(`/${path}  ${width}px  ${fault}`);
  }
  await page.pdf({ path: `${stem}-a4.pdf`, format: 'A4', preferCSSPageSize: true });
  await page.close();
}
