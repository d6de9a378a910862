import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { rolldown, type Plugin } from 'rolldown';

import { readableJson, sha256 } from '../artifacts/files.ts';
import type { DeskArtifact } from '../artifacts/types.ts';
import type { KnownRegion } from '../client/desk/messages.ts';
import type { TrialTexts } from '../client/desk/trial/messages.ts';
import { readSqlTexts } from '../indicators/sql-texts.ts';
import { readKnownRegion } from './desk-regions.ts';
import { projectFolder } from './project-folder.ts';

/**
 * The clerks' desk as the site serves it: `desk/` in the artifacts with its scripts, and `desk.json` that says how they are
 * called. Everything lies beside the page, so that the folder can be copied by itself. What it knows of the regions was
 * written before, by `writeKnownRegions`.
 */
export async function writeDeskFiles(artifactsFolder: string, slugs: readonly string[]): Promise<DeskArtifact> {
  const folder = join(artifactsFolder, 'desk');
  await mkdir(folder, { recursive: true });
  const regions: KnownRegion[] = [];
  for (const slug of slugs) {
    const region = await readKnownRegion(artifactsFolder, slug);
    regions.push(region);
    await copyFile(join(artifactsFolder, slug, region.published), join(folder, region.published));
  }
  const [page, worker, single, workbooks, trial] = await Promise.all([
    bundled('client/desk/page-entry'),
    bundled('client/desk/worker-entry', libraryOnDemand),
    bundled('client/desk/single-entry', withoutLibrary),
    bundled('workbook/library-script'),
    bundled(trialEntry),
  ]);
  const known = `globalThis.deskRegions=${JSON.stringify(regions)};\n`;
  const write = async (stem: string, text: string): Promise<string> => {
    const name = `${stem}-${sha256(text).slice(0, 12)}.js`;
    await writeFile(join(folder, name), text);
    return name;
  };
  const library = `globalThis.deskXlsxAddress=${JSON.stringify(await write('workbooks', workbooks))};\n`;
  const artifact = {
    script: await write('desk', page),
    worker: await write('worker', `${known}${library}${worker}`),
    single: singleName,
    trial: await write('trial', `globalThis.deskTexts=${JSON.stringify(trialTexts())};\n${trial}`),
  };
  await copyFile(createRequire(import.meta.url).resolve('highs/runtime'), join(folder, 'highs.wasm'));
  await writeFile(join(artifactsFolder, singleScript), `${known}${single}`);
  await writeFile(join(artifactsFolder, 'desk.json'), readableJson(artifact));
  return artifact;
}

/** The whole desk as one page, as the site serves it; saved as 核对.html. */
const singleName = 'check.html';

/** Whether a file of the site is the desk as one file: a download, and none of the site's pages. */
export function isSinglePage(file: string): boolean {
  return file === `desk/${singleName}`;
}

/** Its script, in the artifacts. */
const singleScript = 'desk-single.js';

/** The same browsers as the pages (astro.config.mjs). */
const target = ['chrome78', 'safari13'];
/** Those that can run the query engine at all. */
const engineTarget = ['chrome95', 'safari15.4'];

const trialEntry = 'client/desk/trial/worker-entry';

/** What stands in the place of the library of workbooks, which weighs as much as everything else. */
const libraryName = '@e965/xlsx';
/** In the worker: a script beside it, loaded with the first workbook. */
const libraryOnDemand =
  'importScripts(globalThis.deskXlsxAddress); export const { CFB, SSF, read } = globalThis.deskXlsx;';
/** In the one file: nothing, and the clerk is told. */
const withoutLibrary =
  "throw new Error('核对.html不能读取工作簿。请把工作簿移出文件夹，另存为CSV再核对；或者在网站的填报台中打开'); export const CFB = null, SSF = null, read = null;";

async function bundled(entry: string, library: string | null = null): Promise<string> {
  const isTrial = entry === trialEntry;
  const bundle = await rolldown({
    input: join(projectFolder, 'src', `${entry}.ts`),
    platform: 'browser',
    // Only reached where there are files of a machine (src/csv/effects.ts).
    // And what only the build counts with (src/facts/fact-sources.ts).
    external: [/^node:/, /engine\/(?:kept|native)\.ts$/, /^@duckdb\/node-api/],
    transform: { target: isTrial ? engineTarget : target },
    plugins: library === null ? [] : [replacing(libraryName, library)],
  });
  // A trial's solver looks for its code beside its script, which only a module knows.
  const format = isTrial ? 'es' : 'iife';
  const { output } = await bundle.generate({ format, minify: true, codeSplitting: false });
  await bundle.close();
  if (output.length > 1) throw new Error(`${entry} is more than one file`);
  // A browser that cannot load one of these runs nothing of the script at all.
  const [missing] = output[0].imports;
  if (missing !== undefined) throw new Error(`${entry} begins with what only the machine has: ${missing}`);
  return output[0].code;
}

/** Puts a text in the place of a package. */
function replacing(name: string, text: string): Plugin {
  const id = `\0${name}`;
  return {
    name: 'replacing',
    resolveId: (source) => (source === name ? id : null),
    load: (loaded) => (loaded === id ? { code: text, moduleType: 'js' } : null),
  };
}

/** The statements of counting and of the indicators. */
export function trialTexts(): TrialTexts {
  const folder = join(projectFolder, 'src/facts');
  const stems = ['steps', 'counts'].flatMap((part) =>
    readdirSync(join(folder, part))
      .filter((file) => file.endsWith('.sql'))
      .map((file) => `${part}/${file.slice(0, -'.sql'.length)}`),
  );
  const facts = stems.map((stem) => [stem, readFileSync(join(folder, `${stem}.sql`), 'utf8')]);
  return { indicators: readSqlTexts(), facts: Object.fromEntries(facts) };
}

/** What of a site has to be known to make its desk whole. */
interface Rendered {
  readonly site: string;
  readonly artifacts: string;
  readonly base: string;
}

/**
 * Makes the rendered page one that stands by itself: what it loads is put beside it and called by its name alone, and its
 * links lead up. Then writes the page as one file, for computers without a network.
 */
export async function finishDesk({ site, artifacts, base }: Rendered): Promise<void> {
  const folder = join(site, 'desk');
  const page = join(folder, 'index.html');
  const html = await readFile(page, 'utf8');
  const assets = [
    ...new Set([...html.matchAll(/(?:href|src)="([^"]*\/_astro\/[^"]+\.(?:css|js))"/g)].map(([, path = '']) => path)),
  ];
  const styles: string[] = [];
  for (const asset of assets) styles.push(...(await copyAsset(asset.slice(base.length), { site, folder })));
  const own = assets.reduce((text, asset) => text.replaceAll(`"${asset}"`, `"${nameOf(asset)}"`), html);
  const upward = new RegExp(`\\s(href|src)="${escaped(base)}`, 'g');
  await writeFile(page, own.replaceAll(upward, ' $1="../'));
  const script = await readFile(join(artifacts, singleScript), 'utf8');
  await writeFile(join(folder, singleName), singlePage(html, { styles: styles.join('\n'), script }));
}

/** Copies a file and what it imports; returns the text of style sheets. */
async function copyAsset(
  path: string,
  { site, folder }: { readonly site: string; readonly folder: string },
): Promise<readonly string[]> {
  const text = await readFile(join(site, path), 'utf8');
  await writeFile(join(folder, nameOf(path)), text);
  if (path.endsWith('.css')) return [text];
  const imported = [...text.matchAll(/(?:from|import)\s*\(?["'`]\.\/([^"'`]+)["'`]/g)].map(
    ([, name = '']) => `_astro/${name}`,
  );
  for (const other of new Set(imported)) await copyAsset(other, { site, folder });
  return [];
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/**
 * The desk as one file. Its policy lets nothing run and nothing be shown but what stands in it, by its hash, and lets it
 * reach no address at all.
 */
function singlePage(html: string, { styles, script }: { readonly styles: string; readonly script: string }): string {
  const main = /<main id="main">[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  const [own, code] = [`${styles}\n[data-desk-site]{display:none}`, script.replaceAll('</script', '<\\/script')];
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(own)}'`,
    `script-src '${hashOf(code)}' blob:`,
    'worker-src blob:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="same-origin">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="renderer" content="webkit">
<meta name="color-scheme" content="light dark">
<title>核对 · 集团化办学数据表</title>
<style>${own}</style>
</head>
<body>
<div class="frame">
${main.replace('<h1>填报台</h1>', '<h1>核对</h1>')}
</div>
<script>${code}</script>
</body>
</html>
`;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
