import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { readableJson } from '../artifacts/files.ts';
import { slugOf } from '../downloads/published-region.ts';
import { formerReports, formerReportsPath } from '../releases/former-reports.ts';
import { ledgerPath, ledgerText, noLedger, readLedger, type FoundLedger } from '../releases/ledger-file.ts';
import { carriedOn, type Ledger, type LedgerInput } from '../releases/ledger.ts';
import { unexplainedPath, type PromiseCheck } from '../releases/promise.ts';
import { refusal } from './refusal.ts';
import type { ReleaseHead } from '../releases/types.ts';
import type { RegionFolder } from './regions.ts';

/** Refuses a copy of the published site that was named and is not there: nothing would be compared. */
export function refuseMissingPublished(folder: string | null): void {
  if (folder === null || existsSync(join(folder, 'index.html'))) return;
  throw refusal(`${folder} 不是网站的副本，没有首页 index.html。请核对 --published`);
}

/** The ledger of a region in the site that is published now, verified; none where there is no site, or an older one. */
export async function publishedLedger(
  { name }: Pick<RegionFolder, 'name'>,
  publishedFolder: string | null,
): Promise<FoundLedger> {
  if (publishedFolder === null) return noLedger;
  const file = join(publishedFolder, slugOf(name), ledgerPath);
  return existsSync(file) ? readLedger(await readFile(file, 'utf8'), name.slice(0, 6)) : noLedger;
}

/** The ledger that takes the place of the one that was found, where that one is whole. */
export function knownLedger(found: FoundLedger = noLedger): Ledger | null {
  return found.kind === 'whole' ? found.ledger : null;
}

/** Writes the ledger with what is published now at its end, and what differs without a word, into the artifacts. */
export async function writeLedger(
  artifactsFolder: string,
  {
    slug,
    present,
    promise,
    heads,
    ledger: found,
  }: {
    readonly slug: string;
    readonly present: LedgerInput;
    readonly promise: PromiseCheck;
    readonly heads: readonly ReleaseHead[];
    readonly ledger?: FoundLedger;
  },
): Promise<Ledger> {
  const ledger = carriedOn(knownLedger(found), present);
  const target = join(artifactsFolder, slug, ledgerPath);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, ledgerText(ledger));
  await writeFile(join(artifactsFolder, slug, unexplainedPath), readableJson(promise.unexplained));
  const former = formerReports(present.content, { ledger: knownLedger(found), heads });
  await writeFile(join(artifactsFolder, slug, formerReportsPath), readableJson(former));
  return ledger;
}

/** What a build says of the ledger. */
export function describeLedger({ entries }: Ledger, found: FoundLedger = noLedger): string {
  const before = knownLedger(found)?.entries.length ?? 0;
  if (before === 0) return '没有找到以前的公布台账，从这次生成起记';
  return before === entries.length ? `与第${before}次公布相同` : `第${entries.length}次公布`;
}
