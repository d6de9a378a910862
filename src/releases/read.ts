import { regionPaths } from '../artifacts/paths.ts';
import { readRegionFile } from '../artifacts/read.ts';
import type { Report } from '../report/model.ts';
import type { Change, ChangeList } from './change-list.ts';
import { formerReportsPath, type FormerReport } from './former-reports.ts';
import { unexplainedPath } from './promise.ts';
import type { ReleaseIndex } from './site-files.ts';
import { changesPath, reportChartsPath, reportModelPath, type FrozenChart, type ReleaseHead } from './types.ts';

/** Typed readers for the pages of releases. */

/** Returns the releases of a region, null where nothing was released. */
export function readReleaseIndex(slug: string): ReleaseIndex | null {
  return readRegionFile(slug, 'releases.json');
}

/** Returns the report of a release as it was frozen. Throws when the release has none, which the command does not make. */
export function readFrozenReport(
  slug: string,
  id: string,
): { readonly report: Report; readonly charts: readonly FrozenChart[] } {
  const report = readRegionFile<Report>(slug, `releases/${id}/${reportModelPath}`);
  const charts = readRegionFile<readonly FrozenChart[]>(slug, `releases/${id}/${reportChartsPath}`);
  if (report === null || charts === null) throw new Error(`${slug} has no report in its release ${id}`);
  // What was frozen before reports had names of their own were reports of a year.
  return { report: { ...report, name: (report as Partial<Report>).name ?? '年度报告' }, charts };
}

/** Returns what changed in a release, null for the first one. */
export function readChanges(slug: string, id: string): ChangeList | null {
  return readRegionFile(slug, `releases/${id}/${changesPath}`);
}

/** Returns the figures that differ from what was published without a word on record; none while the pages are worked on. */
export function readUnexplained(slug: string): readonly Change[] {
  return readRegionFile<readonly Change[]>(slug, unexplainedPath) ?? [];
}

/** Returns the reports that were published once and are not made of the present data any more. */
export function readFormerReports(slug: string): readonly FormerReport[] {
  return readRegionFile<readonly FormerReport[]>(slug, formerReportsPath) ?? [];
}

/** One static path per region that has published a release. */
export function releaseListPaths() {
  return regionPaths().flatMap(({ params, props }) => {
    const index = readReleaseIndex(params.region);
    return index === null ? [] : [{ params, props: { ...props, index } }];
  });
}

/** One static path per release; `wanted` leaves out some. */
export function releasePaths(wanted: (head: ReleaseHead) => boolean = () => true) {
  return releaseListPaths().flatMap(({ params, props }) =>
    props.index.heads.filter(wanted).map((head) => ({
      params: { ...params, release: head.id },
      props: { ...props, head },
    })),
  );
}
