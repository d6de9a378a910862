import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

import { reportFilePath, type ReportFile } from '../artifacts/report-files.ts';
import { slugOf } from '../downloads/published-region.ts';
import { termsOf, unknownTerms } from '../artifacts/terms.ts';
import type { RegionArtifact } from '../artifacts/types.ts';
import type { Program } from '../model/program.ts';
import { readSqlTexts } from '../indicators/sql-texts.ts';
import { reportYears } from '../report/context.ts';
import { reportDocumentOf } from '../report/files/writer.ts';
import { reportWriters } from '../report/files/writers.ts';
import { leaksBetween } from '../releases/disclosure.ts';
import { chainHead, chainOf } from '../releases/chain.ts';
import { readReleases, writeRelease } from '../releases/folder.ts';
import { noLedger, type FoundLedger } from '../releases/ledger-file.ts';
import { contentOfRelease } from '../releases/content.ts';
import { freezeRelease, type Frozen, type FrozenFile, type Published, type ReleaseOrder } from '../releases/freeze.ts';
import type { StandingRelease } from '../releases/standing.ts';
import { withFrozenSums } from '../releases/frozen-sums.ts';
import {
  changeRefusals,
  formatRefusals,
  leakRefusals,
  noteRefusals,
  orderRefusals,
  type Refusal,
} from '../releases/refusals.ts';
import type { Release } from '../releases/types.ts';
import { formatText } from '../validate/print/text.ts';
import { readSiteSettings } from '../validate/read-site-settings.ts';
import { codeStamp } from './region-cache.ts';
import { runRegion } from './region-pipeline.ts';
import type { RegionFolder } from './regions.ts';
import type { StageEffects } from './stages.ts';

/** What `npm run release` is told. */
export interface ReleaseOptions extends ReleaseOrder {
  readonly region: RegionFolder;
  /** Folder with restricted inputs, one subfolder a region. */
  readonly restrictedFolder: string | null;
  /** What was published before; absent: nothing that anybody knows of. */
  readonly ledger?: FoundLedger;
  /** The releases in the site that is published now; absent: there is none. */
  readonly standing?: readonly StandingRelease[];
  /**
   * What the frozen files name as the program that made them. Null: they name none, because they are to stay the same
   * whichever commit makes them, as those of the demonstration county are.
   */
  readonly program: Program | null;
  /** Formats of the report that are frozen beside its model; absent: all that the site offers. */
  readonly reportFormats?: readonly ReportFile['extension'][];
}

/** A release, or why there is none. */
export type ReleaseOutcome =
  | { readonly refused: string; readonly frozen: null }
  | {
      readonly refused: null;
      readonly frozen: Frozen;
      readonly folder: string;
      /** The chain's head: the sha256 of its checksums. */
      readonly sum: string;
    };

/**
 * Freezes what a region publishes now as a release of a year, beside its data. Refuses, with the reason, what may not be
 * published: nothing is written then.
 */
export async function makeRelease(options: ReleaseOptions, effects: StageEffects): Promise<ReleaseOutcome> {
  const { region } = options;
  const { releases, withdrawn } = await readReleases(region.path);
  const made = await publishedNow(options, { releases, effects });
  if (made.published === null) return { refused: made.refused, frozen: null };
  const published = { ...made.published, withdrawn_ids: withdrawn.map(({ id }) => id) };
  const judged = judgeRelease(published, options, releases);
  const refusals = withBroken(judged.refusals, made.broken);
  const { frozen } = judged;
  if (frozen === null || refusals.length > 0) return { refused: formatRefusals(refusals), frozen: null };
  const folder = await writeRelease(region.path, frozen.release, releases);
  const sum = chainHead(chainOf([...releases, frozen.release].map(({ head }) => head))) ?? '';
  return { refused: null, frozen, folder, sum };
}

/** Together with what differs from publications that were no releases; what a release says already is not said twice. */
function withBroken(refusals: readonly Refusal[], broken: readonly Refusal[]): readonly Refusal[] {
  const said = new Set(refusals.map(({ place, remedy }) => place + remedy));
  return [...refusals, ...broken.filter(({ place, remedy }) => !said.has(place + remedy))];
}

/** Freezes, or says everything that is in the way. Pure. */
export function judgeRelease(
  published: Published,
  order: ReleaseOrder,
  earlier: readonly Release[],
):
  | { readonly frozen: Frozen; readonly refusals: readonly [] }
  | { readonly frozen: null; readonly refusals: readonly Refusal[] } {
  const heads = earlier.map(({ head }) => head);
  const first = orderRefusals(published.atlas, order, heads);
  if (first.length > 0) return { frozen: null, refusals: first };
  const frozen = freezeRelease(published, order, earlier);
  const previous = earlier.at(-1);
  if (previous === undefined || frozen.changes === null) return { frozen, refusals: [] };
  const after = contentOfRelease(frozen.release);
  const { unexplained, list } = frozen.changes;
  const refusals = [
    ...changeRefusals(unexplained, { content: after, previous: previous.head.id }),
    ...noteRefusals(list.changes, order),
    ...earlier.flatMap((release) =>
      leakRefusals(leaksBetween(contentOfRelease(release), after), after, release.head.id),
    ),
  ];
  return refusals.length > 0 ? { frozen: null, refusals } : { frozen, refusals: [] };
}

type Made =
  | { readonly published: Published; readonly broken: readonly Refusal[]; readonly refused: null }
  | { readonly published: null; readonly refused: string };

/** The region as a build makes it of its files, in a folder that is gone afterwards. */
async function publishedNow(
  options: ReleaseOptions,
  { releases, effects }: { readonly releases: readonly Release[]; readonly effects: StageEffects },
): Promise<Made> {
  const { region, restrictedFolder, program, ledger = noLedger, standing = [] } = options;
  const artifactsFolder = await mkdtemp(join(tmpdir(), 'atlas-release-'));
  const texts = readSqlTexts();
  try {
    // What the site says of itself is not frozen: packages are made anew of the frozen tables.
    const { settings: site } = await readSiteSettings(dirname(region.path));
    const terms = site === null ? unknownTerms : termsOf(site);
    const published = { previousRowCounts: {}, ledger, standing };
    const settings = { artifactsFolder, texts, terms, program, restrictedFolder, ...published };
    const { report, files: made, promise, under_former_limits } = await runRegion(region, settings, effects);
    if (made === null) return { published: null, refused: formatText([report]) };
    const artifact = made.find(({ path }) => path === `${slugOf(region.name)}/region.json`);
    // A cast: the pipeline has just made the file from a value of this type.
    const asOffered = JSON.parse(String(artifact?.content)) as RegionArtifact;
    const heads = releases.map(({ head }) => head);
    const { atlas, files } = withFrozenSums({ atlas: asOffered, files: made }, heads);
    const program_sha256 = await codeStamp();
    const reportFiles = await reportFilesOf(atlas, options, artifactsFolder);
    const broken = promise?.messages ?? [];
    return {
      published: { atlas, files, texts, reportFiles, program_sha256, under_former_limits },
      broken,
      refused: null,
    };
  } finally {
    await rm(artifactsFolder, { recursive: true, force: true });
  }
}

/** The report of the year in every format in which the site offers it; none while it has nothing to report. */
async function reportFilesOf(
  atlas: RegionArtifact,
  { region, year, reportFormats }: ReleaseOptions,
  cacheFolder: string,
): Promise<readonly FrozenFile[]> {
  if (!reportYears(atlas).includes(year)) return [];
  const ownFonts = join(dirname(region.path), 'fonts');
  const settings = { cacheFolder, fontFolder: existsSync(ownFonts) ? ownFonts : null };
  const document = reportDocumentOf(atlas, year);
  const files: FrozenFile[] = [];
  for (const { extension, write } of reportWriters) {
    if (reportFormats?.includes(extension) === false) continue;
    const { bytes } = await write(document, settings);
    const path = `report/${basename(reportFilePath(document.report, extension))}`;
    files.push({ path, title: '年度报告', format: formats[extension], row_count: null, content: bytes });
  }
  return files;
}

const formats = { pdf: 'PDF', docx: 'Word', 'figures.json': 'JSON' } as const;
