import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

import { readableJson, sha256 } from '../../artifacts/files.ts';
import type { DeskArtifact } from '../../artifacts/types.ts';
import { slugOf } from '../../downloads/published-region.ts';
import { summarySentence, totalsOf } from '../../validate/print/report.ts';
import { formatText } from '../../validate/print/text.ts';
import { defaultBuild, type BuildOptions } from '../build.ts';
import { writeChecksums } from '../checksums.ts';
import { runData } from '../data-pipeline.ts';
import { writeKnownRegions } from '../desk-regions.ts';
import { writeEngineFiles } from '../engine-files.ts';
import { copyDownloads } from '../downloads.ts';
import { markSite, refuseOutput } from '../output-folder.ts';
import { projectFolder } from '../project-folder.ts';
import { readProgram } from '../program.ts';
import { publish, recover, whileLocked, workspaceOf, type Workspace } from '../publish.ts';
import { refuseMissingPublished } from '../published-ledger.ts';
import { refusal } from '../refusal.ts';
import { findRegions, type RegionFolder } from '../regions.ts';
import { buildReports } from '../reports.ts';
import { buildPictures, renderSite } from '../site.ts';
import { realStages, runStage, type StageEffects } from '../stages.ts';
import { divide, shardName, type Shard } from './divide.ts';
import { manifestFile, manifestText, type PartFile } from './manifest.ts';
import { filesIn, programStamp, regionStamp, settingsStamp, weighRegions } from './stamps.ts';

/**
 * Makes one share of the regions wholly, as a folder of its own: their pages, files and pictures, and what the pages of the
 * whole site need to know of them. Nothing in it depends on the other shares, so that any machine makes any of them, in any
 * order and again. Returns false when the data have errors; then nothing was written.
 */
export async function buildPart(
  options: BuildOptions,
  shard: Shard,
  effects: StageEffects = realStages,
): Promise<boolean> {
  refuseMissingPublished(options.published);
  await refuseOutput(options.out, { ...options, project: projectFolder });
  if (existsSync(join(options.out, 'index.html')))
    throw refusal(
      `${options.out} 中是网站，写入一份会把它换掉，没有生成。请用 --out 另选文件夹，如 parts/${shard.index}。`,
    );
  const workspace = workspaceOf(options.out);
  return whileLocked(workspace, async () => {
    await recover(workspace);
    await rm(workspace.artifacts, { recursive: true, force: true });
    const regions = await findRegions(options.data);
    const plan = divide(await weighRegions(regions, { restrictedFolder: options.restricted }), shard.count);
    const share = regions.filter(({ name }) => plan[shard.index - 1]?.includes(name) === true);
    // What stands in `out` is a part, and no site: nothing to compare with.
    const inputs = { ...options, publishedFolder: options.published ?? defaultBuild.out };
    const program = await readProgram();
    effects.print(`第${shardName(shard)}份：${share.map(({ name }) => name).join('、') || '没有地区'}`);
    const made = await makeShare(workspace, { ...inputs, share, program }, effects);
    if (made === null) return false;
    await runStage(
      {
        name: '封装',
        subject: relative(process.cwd(), workspace.out) || '.',
        work: async () => {
          const part = await collect(workspace, share);
          const stamps = [];
          for (const region of share)
            stamps.push(await regionStamp(region, { ...inputs, restrictedFolder: options.restricted }));
          const files = await listedFiles(part);
          const text = manifestText({
            shard,
            plan,
            code: await programStamp(),
            program,
            settings: await settingsStamp(options.data),
            base: made.base,
            regions: stamps,
            files,
          });
          // Last, and then the whole folder by one rename: a run that is killed leaves nothing that passes for a part.
          await writeFile(join(part, manifestFile), text);
          await rm(workspace.site, { recursive: true, force: true });
          await rename(part, workspace.site);
          await publish(workspace);
          return files;
        },
        describe: ({ length }) => `${length}个文件`,
      },
      effects,
    );
    return true;
  });
}

type ShareOptions = BuildOptions & {
  readonly publishedFolder: string;
  readonly share: readonly RegionFolder[];
  readonly program: Awaited<ReturnType<typeof readProgram>>;
};

/** Computes and renders the regions of a share into the workspace; null when the data have errors. */
async function makeShare(
  workspace: Workspace,
  { share, program, ...options }: ShareOptions,
  effects: StageEffects,
): Promise<{ readonly base: string } | null> {
  const { reports, site } = await runData(
    {
      dataFolder: options.data,
      artifactsFolder: workspace.artifacts,
      restrictedFolder: options.restricted,
      publishedFolder: options.publishedFolder,
      isNewLedger: options.isNewLedger,
      cacheFolder: workspace.regions,
      program,
      share: new Set(share.map(({ name }) => name)),
    },
    effects,
  );
  if (site === null) {
    effects.print(`\n${formatText(reports)}`);
    return null;
  }
  effects.print(summarySentence(totalsOf(reports)));
  const base = options.base ?? site.settings.base_path;
  const { slugs, cities } = site;
  await rm(workspace.site, { recursive: true, force: true });
  if (slugs.length === 0) {
    await copyDownloads(workspace, cities);
    return { base };
  }
  await writeEngineFiles(workspace.artifacts);
  await writeKnownRegions(workspace.artifacts, { slugs, dataFolder: options.data });
  await writeFile(join(workspace.artifacts, 'desk.json'), readableJson(noDesk));
  const whole = '本份';
  await runStage(
    {
      name: '年报',
      subject: whole,
      work: () => buildReports(workspace, { slugs, dataFolder: options.data }),
      describe: ({ file_count, written_count }) => `${file_count}份文件，其中新写${written_count}份`,
    },
    effects,
  );
  await runStage(
    {
      name: '网页',
      subject: whole,
      work: async () => {
        await renderSite(workspace, { base, address: site.settings.site_url, slugs, hasNeighbours: true });
        await keepRegions(workspace, slugs);
        // Their pages are made when the parts are merged; what they publish of their own tables is here.
        await copyDownloads(workspace, cities);
      },
      describe: () => `${slugs.length}个地区`,
    },
    effects,
  );
  await runStage(
    {
      name: '图片',
      subject: whole,
      work: () => buildPictures(workspace),
      describe: ({ picture_count, drawn_count }) => `${picture_count}张，其中重画${drawn_count}张`,
    },
    effects,
  );
  await writeChecksums(workspace, slugs);
  return { base };
}

/** The desk belongs to the whole site: its page is rendered with all others, and thrown away. */
const noDesk: DeskArtifact = { script: '', worker: '', single: '', trial: '' };

/** Takes out of a rendered site what belongs to no region: it is made when the parts are merged. */
async function keepRegions({ site }: Workspace, slugs: readonly string[]): Promise<void> {
  const common = (await readdir(site)).filter((name) => !slugs.includes(name));
  for (const name of common) await rm(join(site, name), { recursive: true });
}

/** Puts the files of a share together in a folder of their own beside the site. */
async function collect({ site, artifacts }: Workspace, share: readonly RegionFolder[]): Promise<string> {
  const part = `${site}-part`;
  await rm(part, { recursive: true, force: true });
  await mkdir(join(part, 'site'), { recursive: true });
  for (const slug of share.map(({ name }) => slugOf(name))) {
    await rename(join(site, slug), join(part, 'site', slug));
    for (const file of await commonFiles(join(artifacts, slug)))
      await cp(join(artifacts, slug, file), join(part, 'artifacts', slug, file));
  }
  await markSite(part);
  return part;
}

/**
 * What pages of the whole site read of a region, and what cities are added up from, lies in files beside its folders: these
 * hold what is published, and are in the site already.
 */
async function commonFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

async function listedFiles(part: string): Promise<readonly PartFile[]> {
  const files: PartFile[] = [];
  for (const path of await filesIn(part)) files.push({ path, sha256: sha256(await readFile(join(part, path))) });
  return files;
}
