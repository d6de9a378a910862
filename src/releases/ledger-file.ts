import type { Issue } from '../model/issue.ts';
import { entrySeal, type Ledger } from './ledger.ts';

/** The ledger as a file of the site. */

/** Where it lies, relative to the region's address. */
export const ledgerPath = 'releases/ledger.json';

/** Raised whenever a reader of the ledger would have to change its program. */
const ledgerSchema = 1;

/** What was found of a ledger: none, one that is whole, or one that was changed, with what is wrong with it. */
export type FoundLedger =
  | { readonly kind: 'none' }
  | { readonly kind: 'whole'; readonly ledger: Ledger }
  | { readonly kind: 'damaged'; readonly what: string };

/** Nothing was published before, as far as anybody knows. */
export const noLedger: FoundLedger = { kind: 'none' };

/** The file of a ledger. */
export function ledgerText({ region_code, entries }: Ledger): string {
  // One entry a line: a further publication is a further line.
  const lines = entries.map((entry) => JSON.stringify(entry)).join(',\n');
  const head = JSON.stringify({ schema_version: ledgerSchema, region_code });
  return `${head.slice(0, -1)},"entries":[\n${lines}\n]}\n`;
}

/** Reads and verifies a ledger: each entry against its seal, and each against the one before. */
export function readLedger(text: string, regionCode: string): FoundLedger {
  const read = parsed(text);
  const { schema_version, region_code, entries } = read ?? {};
  if (region_code === undefined || entries === undefined || !isList(entries)) return damaged('不完整');
  if (schema_version !== ledgerSchema) return damaged('不是这一版程序能读取的格式');
  if (region_code !== regionCode) return damaged(`是区划代码${region_code}的，不是本地区的`);
  const broken = entries.findIndex(({ seal, ...body }, at) => {
    return entrySeal(body) !== seal || body.previous !== (entries[at - 1]?.seal ?? null);
  });
  if (broken >= 0) return damaged(`第${broken + 1}次公布的记录与当时的校验值不一致`);
  return { kind: 'whole', ledger: { region_code, entries } };
}

/** Whether the file has entries at all; what they say is compared with their seals. */
function isList(entries: unknown): boolean {
  return Array.isArray(entries) && entries.every((entry) => typeof entry === 'object' && entry !== null);
}

/** What a check says of a ledger that is not as it was published. */
export function ledgerIssues(found: FoundLedger): readonly Issue[] {
  if (found.kind !== 'damaged') return [];
  const { what } = found;
  const place = { file: ledgerPath, table: null, line: null, column: null, value: null };
  return [{ code: 'ledger-damaged', ...place, details: { what } }];
}

function damaged(what: string): FoundLedger {
  return { kind: 'damaged', what };
}

function parsed(text: string): Partial<Ledger & { readonly schema_version: number }> | null {
  try {
    // A cast: the build wrote the file, and its seals are compared before anything of it is used.
    return JSON.parse(text) as (Ledger & { readonly schema_version: number }) | null;
  } catch {
    // Cut short: the caller says that it is no ledger.
    return null;
  }
}
