import { realFiles } from '../csv/effects.ts';
import { differingTotals } from '../facts/differing-totals.ts';
import type { ReadResult } from '../model/source.ts';
import type { Outline } from '../model/outline.ts';
import type { PolicyText } from '../model/policy-text.ts';
import type { ReportText } from '../model/report-text.ts';
import { ledgerIssues, noLedger, type FoundLedger } from '../releases/ledger-file.ts';
import { readReleases } from '../releases/folder.ts';
import { issueOf } from '../releases/finding.ts';
import { standingFindings, type StandingRelease } from '../releases/standing.ts';
import type { Release } from '../releases/types.ts';
import type { Withdrawn } from '../releases/withdrawn.ts';
import { gradeOf } from '../validate/catalogue.ts';
import { type CheckReport, totalsOf } from '../validate/print/report.ts';
import { checkFolder, countRows, readFolder } from '../validate/region-folder.ts';
import type { Validated } from '../validate/validate.ts';
import { fontCoverage } from './check-glyphs.ts';
import type { RegionFolder } from './regions.ts';
import { runStage, type StageEffects } from './stages.ts';

/** What a check of one region needs beside its folder. */
export interface CheckOptions {
  /** Folder that holds one subfolder of restricted tables per region. */
  readonly restrictedFolder: string | null;
  /** Table name → rows in the version that is published now. */
  readonly previousRowCounts: Readonly<Record<string, number>>;
  /** What was published before; absent: nothing that anybody knows of. */
  readonly ledger?: FoundLedger;
  /** The releases in the site that is published now; absent: there is none. */
  readonly standing?: readonly StandingRelease[];
}

/** A region as it was read and checked, before anything is published of it. */
export interface CheckedRegion {
  readonly read: ReadResult;
  readonly validated: Validated;
  readonly outline: Outline | null;
  readonly reportTexts: readonly ReportText[];
  readonly policyTexts: readonly PolicyText[];
  readonly releases: readonly Release[];
  /** Releases that were taken back. */
  readonly withdrawn: readonly Withdrawn[];
  readonly report: CheckReport;
}

/**
 * Reads and checks one region: tables, outline, texts of policies and reports, releases. The one way in for `check` and for
 * `build`, so that both say the same of the same folder.
 */
export async function readAndCheck(
  region: RegionFolder,
  { restrictedFolder, previousRowCounts, ledger = noLedger, standing = [] }: CheckOptions,
  effects: StageEffects,
): Promise<CheckedRegion> {
  const scope = region.name;
  const contents = await runStage(
    {
      name: '读取',
      subject: scope,
      work: () =>
        readFolder(
          region.path,
          restrictedFolder === null ? {} : { restrictedFolder: `${restrictedFolder}/${scope}` },
          realFiles,
        ),
      describe: ({ read: { fileCount, tables } }) => `${fileCount}个文件，${countRows(tables)}行`,
    },
    effects,
  );
  const { read } = contents;
  const reportOf = ({ issues }: Validated): CheckReport => ({
    scope,
    issues,
    fileCount: read.fileCount,
    rowCount: countRows(read.tables),
  });
  const { releases, withdrawn, issues: releaseIssues } = await readReleases(region.path);
  const heads = releases.map(({ head }) => head);
  // What is damaged here is said once.
  const gone = releaseIssues.length > 0 ? [] : standingFindings(standing, { heads, withdrawn });
  const goneIssues = gone.map(issueOf);
  const checked = await runStage(
    {
      name: '检查',
      subject: scope,
      work: async () => {
        const found = checkFolder(contents, { folder: scope, previousRowCounts, glyphs: fontCoverage });
        const { issues, tables, doubts } = found.validated;
        // What has an error is not counted: nothing of it is published.
        const isSound = issues.every((issue) => gradeOf(issue) !== 'error');
        const differing = isSound ? await differingTotals(tables, doubts) : [];
        const published = [...differing, ...releaseIssues, ...goneIssues, ...ledgerIssues(ledger)];
        return { ...found, validated: { ...found.validated, issues: [...issues, ...published] } };
      },
      describe: ({ validated }) => describeIssues(reportOf(validated)),
    },
    effects,
  );
  return { read, ...checked, releases, withdrawn, report: reportOf(checked.validated) };
}

function describeIssues(report: CheckReport): string {
  const { handled, notice, confirm, error } = totalsOf([report]).counts;
  return `自动处理${handled}处，提醒${notice}处，需确认${confirm}处，错误${error}处`;
}
