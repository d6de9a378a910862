import { rm } from 'node:fs/promises';
import { join, relative } from 'node:path';

import { formatText } from '../validate/print/text.ts';
import { summarySentence, totalsOf } from '../validate/print/report.ts';
import { writeChecksums } from './checksums.ts';
import { runData } from './data-pipeline.ts';
import { writeDeskFiles } from './desk-files.ts';
import { writeKnownRegions } from './desk-regions.ts';
import { copyDownloads } from './downloads.ts';
import { writeEngineFiles } from './engine-files.ts';
import { refuseOutput } from './output-folder.ts';
import { refuseMissingPublished } from './published-ledger.ts';
import { publish, recover, whileLocked, workspaceOf } from './publish.ts';
import { projectFolder } from './project-folder.ts';
import { readProgram } from './program.ts';
import { buildReports } from './reports.ts';
import { buildPictures, buildSite } from './site.ts';
import { realStages, runStage, type StageEffects } from './stages.ts';

/** What `npm run build` is told. */
export interface BuildOptions {
  readonly data: string;
  readonly out: string;
  /** Path under which the site is served; null = the one in data/site.csv. */
  readonly base: string | null;
  /** Folder with restricted inputs, one subfolder a region; null = only those inside data/. */
  readonly restricted: string | null;
  /** A copy of the site as it is online, to compare with; null = the site that stands in `out`. */
  readonly published: string | null;
  /** Whether the ledger of publications begins anew. */
  readonly isNewLedger: boolean;
}

/** A build without options: from data/ to dist/. */
export const defaultBuild: BuildOptions = {
  data: join(projectFolder, 'data'),
  out: join(projectFolder, 'dist'),
  base: null,
  restricted: null,
  published: null,
  isNewLedger: false,
};

/** How a build ended. */
export interface BuildOutcome {
  /** False: the data have errors, which were printed; what was published before is still there. */
  readonly isPublished: boolean;
  readonly base: string;
}

/** Runs the whole pipeline: data, artifacts, pages, publication. Throws only for what is not a mistake in the data. */
export async function buildAll(options: BuildOptions, effects: StageEffects = realStages): Promise<BuildOutcome> {
  refuseMissingPublished(options.published);
  await refuseOutput(options.out, { ...options, project: projectFolder });
  const workspace = workspaceOf(options.out);
  return whileLocked(workspace, async () => {
    await recover(workspace);
    // Nothing of a region that is no longer there may get into the site.
    await rm(workspace.artifacts, { recursive: true, force: true });
    const { reports, site } = await runData(
      {
        dataFolder: options.data,
        artifactsFolder: workspace.artifacts,
        restrictedFolder: options.restricted,
        publishedFolder: options.published ?? workspace.out,
        isNewLedger: options.isNewLedger,
        cacheFolder: workspace.regions,
        program: await readProgram(),
      },
      effects,
    );
    if (site === null) {
      effects.print(`\n${formatText(reports)}`);
      return { isPublished: false, base: options.base ?? '/' };
    }
    effects.print(summarySentence(totalsOf(reports)));
    await writeEngineFiles(workspace.artifacts);
    await writeKnownRegions(workspace.artifacts, { slugs: site.slugs, dataFolder: options.data });
    await writeDeskFiles(workspace.artifacts, site.slugs);
    const base = options.base ?? site.settings.base_path;
    await runStage(
      {
        name: '年报',
        subject: '全站',
        work: () => buildReports(workspace, { slugs: site.slugs, dataFolder: options.data }),
        describe: ({ file_count, written_count }) => `${file_count}份文件，其中新写${written_count}份`,
      },
      effects,
    );
    await runStage(
      {
        name: '网页',
        subject: '全站',
        work: async () => {
          const pages = await buildSite(workspace, { base, address: site.settings.site_url, slugs: site.slugs });
          await copyDownloads(workspace, site.cities);
          return pages;
        },
        describe: (pages) => `${pages}页`,
      },
      effects,
    );
    await runStage(
      {
        name: '图片',
        subject: '全站',
        work: () => buildPictures(workspace),
        describe: ({ picture_count, drawn_count }) => `${picture_count}张，其中重画${drawn_count}张`,
      },
      effects,
    );
    await runStage(
      {
        name: '校验',
        subject: '全站',
        work: () => writeChecksums(workspace, [...site.slugs, ...site.cities]),
        describe: (count) => `${count}个文件的校验值`,
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
