import { sha256 } from '../artifacts/files.ts';
import { keyCellsOf } from './compare.ts';
import type { Content, ContentRow, ContentTable } from './content.ts';
import { declaredTable, keptContent, withColumns } from './ledger-tables.ts';
import { packed, unpacked, type PackedColumn } from './packed-rows.ts';

/**
 * The ledger of a region: every distinct publication of its figures, release or not. Each build finds it in the site that
 * stands there, carries it on and puts it into the site that it makes, so that what was published once stays known. It
 * holds what was published and nothing else; a count that was hidden stands in it as hidden.
 */
export interface Ledger {
  readonly region_code: string;
  /** In the order in which they were published. */
  readonly entries: readonly LedgerEntry[];
}

/** One publication, as far as it differs from the one before. */
export interface LedgerEntry {
  readonly as_of_date: string;
  /** sha256 over the inputs of the region. */
  readonly input_sha256: string;
  /** sha256 of the statement of each indicator that is new or another one since the entry before. */
  readonly statement_sha256: Readonly<Record<string, string>>;
  readonly tables: readonly TableDelta[];
  /** Seal of the entry before; null for the first. */
  readonly previous: string | null;
  /** sha256 over all of the above. */
  readonly seal: string;
}

/** Rows of one table that are new, other or gone since the entry before. */
export interface TableDelta {
  readonly table: string;
  /** Whether the rows are all there are: in the first entry, where the columns are others, where rows share a key. */
  readonly is_whole: boolean;
  /** Keys of the rows that are gone. */
  readonly gone: readonly (readonly string[])[];
  readonly columns: readonly PackedColumn[];
}

/** What is published, as an entry is made of it. */
export interface LedgerInput {
  readonly input_sha256: string;
  readonly statement_sha256: Readonly<Record<string, string>>;
  readonly content: Content;
}

/** A publication of the ledger, with all its rows. */
export interface LedgerPublication extends LedgerInput {
  readonly as_of_date: string;
}

/** A ledger with what is published now at its end; the same one when that is its last publication once more. */
export function carriedOn(ledger: Ledger | null, input: LedgerInput): Ledger {
  const before = ledger === null ? null : (publicationsIn(ledger).at(-1) ?? null);
  const { input_sha256 } = input;
  const content = keptContent(input.content);
  const [region] = content.get('region')?.rows ?? [];
  if (region === undefined) throw new Error('A region without a row in its region table was not held back');
  const tables = deltasOf(before?.content ?? new Map(), content);
  const known = before?.statement_sha256 ?? {};
  const changed = Object.entries(input.statement_sha256).filter(([id, sum]) => known[id] !== sum);
  const isSame = tables.length === 0 && changed.length === 0 && before?.input_sha256 === input_sha256;
  if (isSame && ledger !== null) return ledger;
  const entries = ledger?.entries ?? [];
  const body = {
    as_of_date: String(region['as_of_date']),
    input_sha256,
    statement_sha256: Object.fromEntries(changed),
    tables,
    previous: entries.at(-1)?.seal ?? null,
  };
  return { region_code: String(region['region_code']), entries: [...entries, { ...body, seal: entrySeal(body) }] };
}

/** sha256 over everything that an entry says, the seal of the one before included. */
export function entrySeal(body: Omit<LedgerEntry, 'seal'>): string {
  return sha256(JSON.stringify(body));
}

/** Every publication of a ledger with all its rows, the oldest first. */
export function publicationsIn({ entries }: Ledger): readonly LedgerPublication[] {
  const publications: LedgerPublication[] = [];
  for (const { as_of_date, input_sha256, statement_sha256, tables } of entries) {
    const before = publications.at(-1);
    publications.push({
      as_of_date,
      input_sha256,
      statement_sha256: { ...before?.statement_sha256, ...statement_sha256 },
      content: applied(before?.content ?? new Map(), tables),
    });
  }
  return publications;
}

function deltasOf(before: Content, after: Content): readonly TableDelta[] {
  const names = [...new Set([...after.keys(), ...before.keys()])];
  return names.flatMap((name) => {
    const old = before.get(name);
    // A table that is not published any more has no rows left.
    const own = after.get(name) ?? declaredTable(name, columnsOf(old));
    const delta = deltaOf(own, old);
    return delta === null ? [] : [delta];
  });
}

function deltaOf(own: ContentTable, old: ContentTable | undefined): TableDelta | null {
  const columns = columnsOf(own);
  const [earlier, now] = [rowsByKey(old), rowsByKey(own)];
  const isLike = old !== undefined && JSON.stringify(columnsOf(old)) === JSON.stringify(columns);
  if (!isLike || earlier === null || now === null) {
    const isSame = isLike && JSON.stringify(old.rows) === JSON.stringify(own.rows);
    return isSame ? null : { table: own.name, is_whole: true, gone: [], columns: packed(own.rows, columns) };
  }
  const rows = [...now].filter(([key, row]) => JSON.stringify(earlier.get(key)) !== JSON.stringify(row));
  const key = keyCellsOf(own.name);
  const gone = [...earlier].flatMap(([id, row]) => (now.has(id) ? [] : [key(row)]));
  if (rows.length === 0 && gone.length === 0) return null;
  const changed = rows.map(([, row]) => row);
  return { table: own.name, is_whole: false, gone, columns: packed(changed, columns) };
}

/** Null where two rows share a key, and one of them could not be named. */
function rowsByKey(table: ContentTable | undefined): Map<string, ContentRow> | null {
  if (table === undefined) return new Map();
  const key = keyCellsOf(table.name);
  const rows = new Map(table.rows.map((row) => [key(row).join('\0'), row]));
  return rows.size === table.rows.length ? rows : null;
}

function columnsOf(table: ContentTable | undefined): readonly string[] {
  return table?.columns.map(({ name }) => name) ?? [];
}

function applied(before: Content, deltas: readonly TableDelta[]): Content {
  const after = new Map(before);
  for (const { table, is_whole, gone, columns } of deltas) {
    const names = columns.map(({ name }) => name);
    const declared = declaredTable(table, names);
    const changed = { ...declared, rows: unpacked(columns) };
    const kept = is_whole ? null : rowsByKey(withColumns(before.get(table) ?? declared, names));
    for (const key of gone) kept?.delete(key.join('\0'));
    for (const [key, row] of rowsByKey(changed) ?? []) kept?.set(key, row);
    after.set(table, kept === null ? changed : { ...declared, rows: [...kept.values()] });
  }
  return after;
}
