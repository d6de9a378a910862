import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { readRegionFolder } from '../../src/csv/read-folder.ts';
import { type CheckingCode, checkingCodes } from '../../src/model/checking-codes.ts';
import type { Issue } from '../../src/model/issue.ts';
import { gradeOf } from '../../src/validate/catalogue.ts';
import { formatIssue } from '../../src/validate/print/text.ts';
import { type Validated, validateRegion, type ValidationContext } from '../../src/validate/validate.ts';
import { unchangingFiles } from '../unchanging-files.ts';

/** A small county without a mistake; tests change one place in one of its files. */
const clean = fileURLToPath(new URL('../fixtures/validate-clean/999999-sample', import.meta.url));

/** In a file of the county, one text in place of another; the text must be there. null = the file is missing. */
export type Edit = readonly [file: string, from: string, to: string] | readonly [file: string, gone: null];

/** Checks the county with some edits made. */
export async function checkCounty(
  edits: readonly Edit[] = [],
  context: Partial<ValidationContext> = {},
): Promise<Validated> {
  const isGone = (path: string): boolean => edits.some(([file, from]) => from === null && path.endsWith(`/${file}`));
  const read = await readRegionFolder(
    clean,
    {},
    {
      async listFolder(path) {
        const entries = (await unchangingFiles.listFolder(path)) ?? [];
        return entries.filter(({ name }) => !isGone(`${path}/${name}`));
      },
      async readBytes(path) {
        const own = edits.filter(([file]) => path === `${clean}/${file}`);
        const bytes = await unchangingFiles.readBytes(path);
        if (own.length === 0) return bytes;
        return new TextEncoder().encode(
          own.reduce(edited, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)),
        );
      },
    },
  );
  return validateRegion(read, { folder: '999999-sample', ...context });
}

function edited(text: string, [file, from, to]: Edit): string {
  if (from === null) return text;
  if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`);
  return text.replace(from, () => to);
}

/**
 * The message about the one mistake that some edits make. Fails when anything else is found: one mistake gives one
 * message, however many later checks could stumble over it.
 */
export async function printed(
  code: CheckingCode,
  edits: readonly Edit[],
  context: Partial<ValidationContext> = {},
): Promise<string> {
  const { issues } = await checkCounty(edits, context);
  const relevant = issues.filter(
    (issue) => gradeOf(issue) !== 'handled' || (isFromChecking(issue) && issue.code !== companions[code]),
  );
  expect(relevant.map((issue) => issue.code)).toEqual([code]);
  const text = relevant.map(formatIssue).join('\n');
  expect(text).not.toMatch(/undefined|NaN|\[object/);
  return text;
}

/** Found where, and only where, something else was put right. */
const companions: Partial<Record<CheckingCode, CheckingCode>> = { 'campus-sum-mismatch': 'school-total-row' };

/** What reading put right on the way is its own tests' business. */
function isFromChecking({ code }: Issue): boolean {
  return checkingCodes.some((known) => known === code);
}

/** Codes of what blocks or asks, without what was put right on the way. */
export async function findings(edits: readonly Edit[]): Promise<readonly string[]> {
  const { issues } = await checkCounty(edits);
  return issues.filter((issue) => gradeOf(issue) !== 'handled').map(({ code }) => code);
}
