import { lastDayOf } from '../format/date.ts';
import type { ResultRow } from '../model/result.ts';

/** Results laid out as readers compare them: lines down, columns across. */
export interface ResultGrid {
  readonly columns: readonly string[];
  readonly lines: readonly {
    readonly key: string;
    /**
     * One cell per column, in the order of `columns`: every row that meets there. They are one figure beside its
     * targets; empty where there is no such figure.
     */
    readonly cells: readonly (readonly ResultRow[])[];
  }[];
}

type KeyOf = (row: ResultRow) => string;

/** Lays rows out by two keys. Lines and columns keep the order in which the rows first name them. */
export function gridOf(rows: readonly ResultRow[], { line, column }: { line: KeyOf; column: KeyOf }): ResultGrid {
  const columns = [...new Set(rows.map(column))];
  const byLine = Map.groupBy(rows, line);
  return {
    columns,
    lines: [...byLine].map(([key, own]) => {
      const byColumn = Map.groupBy(own, column);
      return { key, cells: columns.map((name) => byColumn.get(name) ?? []) };
    }),
  };
}

/** The moment a figure is about: its date, or the period that it covers. */
export function momentOf(row: ResultRow): string {
  return row.as_of_date ?? row.period;
}

/** Rows of the latest moment. */
export function latestOf(rows: readonly ResultRow[]): readonly ResultRow[] {
  const latest = rows.map(momentOf).toSorted().at(-1);
  return rows.filter((row) => momentOf(row) === latest);
}

/** Rows of the latest moment that has ended by `asOf`; those of a moment that still runs where there is no other. */
export function latestEndedOf(rows: readonly ResultRow[], asOf: string): readonly ResultRow[] {
  const running = new Set(rows.filter((row) => row.verdict === '进行中（预计）').map(momentOf));
  const ended = rows.filter(
    (row) => !running.has(momentOf(row)) && (row.as_of_date !== null || lastDayOf(row.period) <= asOf),
  );
  return latestOf(ended.length > 0 ? ended : rows);
}

/**
 * Whether a requirement still asks something of its unit: no, when the unit has a later ended figure of the same indicator
 * that the requirement does not judge, as that of a loose group does not once the group has turned tight.
 * `all`: every row of the unit and the indicator, whatever judges it. Only the same figure counts as later: another basis
 * may go by other periods, as calendar years beside academic ones.
 */
export function isStillAsked(row: ResultRow, all: readonly ResultRow[], asOf: string): boolean {
  // What a target was judged by on its own day stands for good.
  if (row.as_of_date !== null && row.as_of_date === row.deadline) return true;
  const same = all.filter((other) => other.basis === row.basis && other.category === row.category);
  const [latest] = latestEndedOf(same, asOf);
  return latest === undefined || momentOf(latest) <= momentOf(row);
}
