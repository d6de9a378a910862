/** A text that was run, kept on the reader's own computer. */
export interface HistoryEntry {
  readonly sql: string;
  /** Milliseconds since 1970. */
  readonly run_at: number;
}

const most_entries = 50;
/** A text longer than this is a file, not a question. */
const longest = 20_000;

/** The entries with a new one at their head; a text that was run before moves up. */
export function withEntry(entries: readonly HistoryEntry[], entry: HistoryEntry): readonly HistoryEntry[] {
  if (entry.sql.trim() === '' || entry.sql.length > longest) return entries;
  return [entry, ...entries.filter(({ sql }) => sql !== entry.sql)].slice(0, most_entries);
}

/** Reads what was kept; whatever another program or an older version left there is passed over. */
export function readEntries(kept: string | null): readonly HistoryEntry[] {
  const values = parsed(kept);
  return Array.isArray(values) ? values.filter(isEntry).slice(0, most_entries) : [];
}

function parsed(kept: string | null): unknown {
  try {
    return JSON.parse(kept || '[]');
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

function isEntry(value: unknown): value is HistoryEntry {
  if (typeof value !== 'object' || value === null) return false;
  // A cast: what is looked at is only what is named.
  const { sql, run_at } = value as Partial<Record<keyof HistoryEntry, unknown>>;
  return typeof sql === 'string' && sql !== '' && sql.length <= longest && typeof run_at === 'number';
}
