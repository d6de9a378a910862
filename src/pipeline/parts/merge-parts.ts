import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';

import { sha256 } from '../../artifacts/files.ts';
import { slugOf } from '../../downloads/published-region.ts';
import { writeSiteArtifact } from '../../downloads/write.ts';
import { hasErrors } from '../../validate/print/report.ts';
import { formatText } from '../../validate/print/text.ts';
import type { BuildOptions, BuildOutcome } from '../build.ts';
import { writeChecksums } from '../checksums.ts';
import { citiesAmong, writeCities } from '../cities.ts';
import { checkSettings } from '../data-pipeline.ts';
import { writeDeskFiles } from '../desk-files.ts';
import { copyDownloads } from '../downloads.ts';
import { writeEngineFiles } from '../engine-files.ts';
import { refuseOutput } from '../output-folder.ts';
import { projectFolder } from '../project-folder.ts';
import { readProgram } from '../program.ts';
import { publish, recover, whileLocked, workspaceOf, type Workspace } from '../publish.ts';
import { refuseMissingPublished } from '../published-ledger.ts';
import { refusal } from '../refusal.ts';
import { findRegions } from '../regions.ts';
import { sideBySide } from '../side-by-side.ts';
import { buildPictures, finishSite, renderSite } from '../site.ts';
import { realStages, runStage, silentStages, type StageEffects } from '../stages.ts';
import { partFindings, type GivenPart, type Here } from './check-parts.ts';
import { manifestFile, readManifest, type PartFile, type PartManifest } from './manifest.ts';
import { programStamp, regionStamp, settingsStamp } from './stamps.ts';

/** Files copied at a time: a disk has more than one hand. */
const copiedAtATime = 16;

/**
 * Makes one site of the parts that several machines made: what belongs to no region is rendered from what the parts tell of
 * theirs, and no region is computed. Refuses, with names and with what to do, unless the parts are one whole site of this
 * program and of these data; what was published before stays until the new site is whole.
 */
export async function mergeParts(
  options: BuildOptions,
  folders: readonly string[],
  effects: StageEffects = realStages,
): Promise<BuildOutcome> {
  refuseMissingPublished(options.published);
  await refuseOutput(options.out, { ...options, project: projectFolder });
  if (folders.some((folder) => resolve(folder) === resolve(options.out)))
    throw refusal(`输出文件夹 ${options.out} 是要合并的一份，没有生成。请用 --out 另选文件夹，如 dist。`);
  const workspace = workspaceOf(options.out);
  return whileLocked(workspace, async () => {
    await recover(workspace);
    const { settings, report } = await checkSettings(options.data, effects);
    if (settings === null || hasErrors([report])) {
      effects.print(`\n${formatText([report])}`);
      return { isPublished: false, base: options.base ?? '/' };
    }
    const base = options.base ?? settings.base_path;
    const parts = await runStage(
      {
        name: '核对',
        subject: `${folders.length}份`,
        work: () => checkedParts(folders, { ...options, base, workspace }),
        describe: (checked) => `${checked.reduce((sum, { manifest }) => sum + manifest.regions.length, 0)}个地区`,
      },
      effects,
    );
    const names = parts.flatMap(({ manifest }) => manifest.regions.map(({ name }) => name)).toSorted();
    const every = names.map(slugOf);
    await rm(workspace.artifacts, { recursive: true, force: true });
    await copyFiles(parts, { below: 'artifacts/', into: workspace.artifacts });
    const program = await readProgram();
    const cities = citiesAmong(workspace.artifacts, every);
    const slugs = every.filter((slug) => !cities.includes(slug));
    await writeCities(workspace.artifacts, every);
    await writeSiteArtifact(workspace.artifacts, {
      settings,
      regions: slugs,
      region_count: every.length,
      ...(cities.length === 0 ? {} : { cities }),
      program,
    });
    await writeEngineFiles(workspace.artifacts);
    await writeDeskFiles(workspace.artifacts, slugs);
    await runStage(
      {
        name: '网页',
        subject: '全站共用',
        work: async () => {
          await renderSite(workspace, { base, address: settings.site_url, slugs: [], hasNeighbours: true });
          await buildPictures(workspace);
        },
        describe: () => '完成',
      },
      effects,
    );
    await runStage(
      {
        name: '合并',
        subject: `${every.length}个地区`,
        work: async () => {
          const count = await copyFiles(parts, { below: 'site/', into: workspace.site });
          await copyDownloads(workspace, cities);
          await writeChecksums(workspace, cities);
          return { count, pages: await finishSite(workspace, { base, address: settings.site_url }) };
        },
        describe: ({ count, pages }) => `${count}个文件，全站${pages}页`,
      },
      effects,
    );
    await runStage(
      {
        name: '发布',
        subject: relative(process.cwd(), workspace.out) || '.',
        work: () => publish(workspace),
        describe: () => '完成',
      },
      effects,
    );
    return { isPublished: true, base };
  });
}

interface Part {
  readonly folder: string;
  readonly manifest: PartManifest;
}

/** Reads the manifests of parts, and refuses unless they are one whole site of this machine's program and data. */
async function checkedParts(
  folders: readonly string[],
  {
    base,
    workspace,
    data,
    restricted,
    published,
  }: BuildOptions & { readonly base: string; readonly workspace: Workspace },
): Promise<readonly Part[]> {
  const given: GivenPart[] = [];
  for (const folder of folders) given.push({ folder, manifest: await manifestIn(folder) });
  const regions = await findRegions(data);
  // A ledger that begins anew is for the parts to say: what stands here is what would be lost.
  const inputs = { restrictedFolder: restricted, publishedFolder: published ?? workspace.out, isNewLedger: false };
  const here: Here = {
    code: await programStamp(),
    program: await readProgram(),
    settings: await settingsStamp(data),
    base,
    regions: await sideBySide(regions, { width: copiedAtATime, effects: silentStages }, (region) =>
      regionStamp(region, inputs),
    ),
  };
  const findings = partFindings(given, here);
  if (findings.length > 0) throw refused(findings);
  return given.flatMap(({ folder, manifest }) => (manifest === null ? [] : [{ folder, manifest }]));
}

function refused(findings: readonly string[]): Error {
  return refusal(`各份不能合并，没有生成，原有网站没有改动：\n${findings.map((words) => `- ${words}`).join('\n')}`);
}

async function manifestIn(folder: string): Promise<PartManifest | null> {
  const file = join(folder, manifestFile);
  return existsSync(file) ? readManifest(await readFile(file, 'utf8')) : null;
}

/** Copies what lies below a folder of each part; what is copied is what was hashed. Refuses damaged parts by their names. */
async function copyFiles(
  parts: readonly Part[],
  { below, into }: { readonly below: string; readonly into: string },
): Promise<number> {
  const damaged: string[] = [];
  let count = 0;
  for (const { folder, manifest } of parts) {
    const files = manifest.files.filter(({ path }) => path.startsWith(below));
    const folders = new Set(files.map(({ path }) => dirname(join(into, path.slice(below.length)))));
    for (const target of folders) await mkdir(target, { recursive: true });
    const broken = await sideBySide(files, { width: copiedAtATime, effects: silentStages }, async (file) =>
      (await copyFile(folder, file, join(into, file.path.slice(below.length)))) ? [] : [file.path],
    );
    count += files.length;
    const [first, ...others] = broken.flat();
    if (first === undefined) continue;
    const { index, count: shards } = manifest.shard;
    const rest = others.length === 0 ? '' : `等${others.length + 1}个文件`;
    damaged.push(
      `第${index}/${shards}份（${folder}）已损坏：${first}${rest}缺失，或内容与生成时不同。请删除这个文件夹，重新生成：npm run build -- --shard ${index}/${shards} --out ${folder}`,
    );
  }
  if (damaged.length > 0) throw refused(damaged);
  return count;
}

/** False when a file is not there any more, or is not what it was. */
async function copyFile(folder: string, { path, sha256: hash }: PartFile, target: string): Promise<boolean> {
  const bytes = await readFile(join(folder, path)).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  if (bytes === null || sha256(bytes) !== hash) return false;
  await writeFile(target, bytes);
  return true;
}
