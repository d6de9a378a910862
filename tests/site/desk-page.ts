import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { realFiles } from '../../src/csv/effects.ts';
import { publishedRowCounts } from '../../src/pipeline/published-rows.ts';
import { tableCoverage } from '../../src/validate/glyph-table.ts';
import { formatIssueList } from '../../src/validate/print/csv.ts';
import { checkFolder, readFolder } from '../../src/validate/region-folder.ts';

/** With the mark at its beginning, if it has one. */
export const textIn = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
/** A folder that is gone when the test is over. */
export const scratch = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** The small county of the edge cases with an impossible date, and names in scripts that the pictures lack. */
export function damagedCounty(): string {
  const folder = join(scratch(), '999999-demo');
  cpSync('tests/fixtures/ec-base', folder, { recursive: true });
  cpSync('tests/fixtures/mistakes/names-in-other-scripts', folder, { recursive: true });
  const memberships = readFileSync('tests/fixtures/ec-base/memberships.csv', 'utf8');
  writeFileSync(join(folder, 'memberships.csv'), memberships.replace('2023-09-01', '2023-09-31'));
  return folder;
}

/** Gives the page a folder, as a drop does, and waits until it has been checked. */
export async function give(page: Page, folder: string): Promise<string> {
  await page.locator('input[webkitdirectory]').setInputFiles(folder);
  return checked(page);
}

/** Waits until what is on the desk has been checked; returns the sentence of the result. */
export async function checked(page: Page): Promise<string> {
  await page.waitForFunction(() => {
    const box = document.querySelector('[data-desk]');
    return box?.getAttribute('aria-busy') === null && document.querySelector('[data-desk-summary]')?.textContent !== '';
  });
  return page.locator('[data-desk-summary]').innerText();
}

/** Takes a file away, as a click does. */
export async function taken(page: Page, what: string): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`[data-desk-take="${what}"]`).click(),
  ]);
  return new Uint8Array(readFileSync(await download.path()));
}

/** What `npm run check -- --output 问题清单.csv` writes of a folder, with what the site has published to compare with. */
export async function issueListOf(path: string, site: string): Promise<string> {
  const folder = path.replace(/^.*[/\\]/, '');
  const previousRowCounts = await publishedRowCounts({ name: folder }, site);
  const contents = await readFolder(path, {}, realFiles);
  const { validated } = checkFolder(contents, { folder, previousRowCounts, glyphs: tableCoverage });
  return formatIssueList([{ scope: '', issues: validated.issues, fileCount: 0, rowCount: 0 }]);
}
