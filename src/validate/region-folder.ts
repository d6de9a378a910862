import { type FileEffects, joinPath, readTextFile } from '../csv/effects.ts';
import { readRegionFolder, type ReadOptions } from '../csv/read-folder.ts';
import { readPolicyTexts } from '../csv/read-policy-texts.ts';
import { readReportTexts } from '../csv/read-report-texts.ts';
import type { Issue } from '../model/issue.ts';
import type { Outline } from '../model/outline.ts';
import type { PolicyTextFile } from '../model/policy-text.ts';
import type { ReportText, ReportTextFile } from '../model/report-text.ts';
import type { ReadResult } from '../model/source.ts';
import { checkGlyphsIn, type GlyphCoverage } from './glyphs.ts';
import { checkOutline, outlineFile } from './outline.ts';
import { checkReview, reviewFile } from './personal-data/reviewed.ts';
import { policyTextsOf, type AcceptedPolicyText } from './policy-texts.ts';
import { checkReportTexts } from './report-texts.ts';
import { validateRegion, type Validated } from './validate.ts';

/**
 * Reading and checking of one region's folder, wherever it lies: on a disk for `check` and the build, in the memory of a
 * browser for the desk (src/client/desk). Nothing here knows a file system, so that all of them say the same of the same files.
 */

/** A region's folder as it was read: tables, and the texts beside them. Releases are read elsewhere. */
export interface FolderContents {
  readonly read: ReadResult;
  readonly outlineText: string | null;
  readonly reviewText: string | null;
  readonly reportFiles: readonly ReportTextFile[];
  readonly policyFiles: readonly PolicyTextFile[];
}

/** Reads a region's folder whole. Rejects where there is no such folder; what files contain never rejects. */
export async function readFolder(path: string, options: ReadOptions, files: FileEffects): Promise<FolderContents> {
  const read = await readRegionFolder(path, options, files);
  return {
    read,
    outlineText: await readTextFile(joinPath(path, outlineFile), files),
    reviewText: await readTextFile(joinPath(path, reviewFile), files),
    reportFiles: await readReportTexts(path, files),
    policyFiles: await readPolicyTexts(path, files),
  };
}

/** What a check knows beside the folder itself. */
export interface FolderContext {
  /** Name of the region's folder, `370305-linzi`. */
  readonly folder: string;
  /** Table name → rows in the version that is published now. */
  readonly previousRowCounts: Readonly<Record<string, number>>;
  readonly glyphs: GlyphCoverage;
}

/** What came of checking a region's folder. */
export interface CheckedFolder {
  /** With the findings about texts, boundary and characters after those about tables. */
  readonly validated: Validated;
  readonly outline: Outline | null;
  readonly reportTexts: readonly ReportText[];
  readonly policyTexts: readonly AcceptedPolicyText[];
}

/** Checks what was read. Never throws for what it is like. */
export function checkFolder(contents: FolderContents, context: FolderContext): CheckedFolder {
  const { read, policyFiles } = contents;
  const { folder, previousRowCounts, glyphs } = context;
  const { outline, issues: outlineIssues } = checkOutline(contents.outlineText);
  const { reviewed, issues: reviewIssues } = checkReview(contents.reviewText);
  const { texts, issues: textIssues } = checkReportTexts(contents.reportFiles, reviewed);
  const found = validateRegion(read, { folder, previousRowCounts, policyTexts: policyFiles, reviewed });
  const others: readonly Issue[] = [
    ...checkGlyphsIn(read.tables, glyphs),
    ...reviewIssues,
    ...outlineIssues,
    ...textIssues,
  ];
  const policyIds = (found.tables.policy_documents ?? []).map(({ policy_id }) => policy_id);
  return {
    validated: { ...found, issues: [...found.issues, ...others] },
    outline,
    reportTexts: texts,
    policyTexts: policyTextsOf(policyFiles, policyIds, reviewed),
  };
}

/** Rows of all tables, for the closing line of a check. */
export function countRows(tables: readonly { readonly rows: readonly unknown[] }[]): number {
  return tables.reduce((total, { rows }) => total + rows.length, 0);
}
