import type { Issue } from '../model/issue.ts';
import { usualSmallDenominator } from '../model/protection.ts';
import { formatDate } from '../format/date.ts';
import { changedStatements, changesBetween, type Change, type UnexplainedChange } from './change-list.ts';
import {
  asOfDateOf,
  contentOfRelease,
  rowsIn,
  textIn,
  type Content,
  type ContentRow,
  type ContentTable,
} from './content.ts';
import { keyCellsOf } from './compare.ts';
import { limitLabels } from './explain.ts';
import { keptContent, recordTables, withColumns } from './ledger-tables.ts';
import { publicationsIn, type Ledger, type LedgerPublication } from './ledger.ts';
import type { Release } from './types.ts';
import { unexplainedMessages, type UnexplainedMessage } from './unexplained.ts';

/**
 * What was published stays, or a reason is on record: the present data beside the last release and beside every publication
 * of the ledger.
 */

/** What pages know of them, `<slug>/unexplained.json`: the changes of a check. */
export const unexplainedPath = 'unexplained.json';

/** The present data, as they would be published. */
export interface Present {
  readonly content: Content;
  readonly statement_sha256: Readonly<Record<string, string>>;
  /** The same under the limits of the last publication; null or absent where these have not changed. */
  readonly under_former_limits?: Content | null;
}

/** What was published before. */
export interface PublishedBefore {
  readonly releases: readonly Release[];
  readonly ledger: Ledger | null;
}

/** What of the present data breaks with what was published. */
export interface PromiseCheck {
  /** Figures that differ without a word on record, each once. */
  readonly unexplained: readonly Change[];
  /** The same in words, one message for each unit and period. */
  readonly messages: readonly UnexplainedMessage[];
  /** Everything that is to be said of it in a check. */
  readonly issues: readonly Issue[];
}

/** Compares the present data with everything that was published before. Pure. */
export function checkPromise(present: Present, before: PublishedBefore): PromiseCheck {
  const seen = new Set<string>();
  const groups = [...lastRelease(before.releases), ...lastVersions(before.ledger)].map(({ name, ...earlier }) => {
    const redefined = changedStatements(earlier.statement_sha256, present.statement_sha256);
    const own = earlier.of === 'release' ? present.content : likeIn(present.content, earlier.content);
    const former = present.under_former_limits ?? null;
    const underFormerLimits = former === null || earlier.of === 'release' ? former : likeIn(former, earlier.content);
    const found = changesBetween(earlier.content, own, { redefined, underFormerLimits }).unexplained.filter(
      (change) => {
        const id = JSON.stringify([change.table_name, keyCellsOf(change.table_name)(change.old_row)]);
        return !seen.has(id) && seen.add(id);
      },
    );
    return { found, messages: unexplainedMessages(found, { content: present.content, previous: name }) };
  });
  const messages = groups.flatMap((group) => group.messages);
  return {
    unexplained: groups.flatMap(({ found }) => found.map(withoutRows)),
    messages,
    issues: [...messages.map(changedIssue), ...orderIssues(present.content, before.releases)],
  };
}

interface Earlier extends Present {
  /** How it is called in a message. */
  readonly name: string;
  readonly of: 'release' | 'ledger';
}

function lastRelease(releases: readonly Release[]): readonly Earlier[] {
  const last = releases.at(-1);
  if (last === undefined) return [];
  const { id, statement_sha256 } = last.head;
  return [{ name: `${id}中`, of: 'release', content: contentOfRelease(last), statement_sha256 }];
}

/**
 * Every publication with the rows that stood in it for the last time: each row that was ever published is compared once
 * in each of its versions. The latest publication comes first, because its rows are best known to readers.
 */
function lastVersions(ledger: Ledger | null): readonly Earlier[] {
  const publications = ledger === null ? [] : publicationsIn(ledger);
  return publications
    .map((publication, index): Earlier => {
      const { as_of_date, statement_sha256 } = publication;
      const content = rowsNotIn(publication.content, publications[index + 1]?.content ?? new Map());
      return { name: `数据截至${formatDate(as_of_date)}时`, of: 'ledger', content, statement_sha256 };
    })
    .toReversed();
}

function rowsNotIn(content: Content, next: LedgerPublication['content']): Content {
  return new Map(
    [...content].map(([name, table]): [string, ContentTable] => {
      if (recordTables.includes(name)) return [name, table];
      const later = new Set(rowsIn(next, name).map((row) => JSON.stringify(row)));
      return [name, { ...table, rows: table.rows.filter((row) => !later.has(JSON.stringify(row))) }];
    }),
  );
}

/** Of the present data the rows and columns that are to be compared with those of an earlier publication. */
function likeIn(present: Content, earlier: Content): Content {
  const kept = keptContent(present);
  // The record is wanted whole: a county that had no corrections then may have some now.
  const record = recordTables.flatMap((name): readonly [string, ContentTable][] => {
    const table = kept.get(name);
    return table === undefined ? [] : [[name, table]];
  });
  const figures = [...earlier.values()].flatMap((table): readonly [string, ContentTable][] => {
    if (recordTables.includes(table.name)) return [];
    const own = kept.get(table.name) ?? { ...table, rows: [] };
    const key = keyCellsOf(table.name);
    const keys = new Set(table.rows.map((row) => key(row).join('\0')));
    const columns = table.columns.map(({ name }) => name);
    const like = { ...own, rows: own.rows.filter((row) => keys.has(key(row).join('\0'))) };
    return [[table.name, withColumns(like, columns)]];
  });
  return new Map([...record, ...figures]);
}

/** A change as pages and files hold it: what its rows are stands in its key and its cells. */
function withoutRows({ table_name, table_title, kind, key, subject, cells, reason }: UnexplainedChange): Change {
  return { table_name, table_title, kind, key, subject, cells, reason };
}

function changedIssue({ place, problem, remedy }: UnexplainedMessage): Issue {
  const nowhere = { table: null, line: null, column: null, value: null };
  return { code: 'published-changed', file: 'corrections.csv', ...nowhere, details: { place, problem, remedy } };
}

/** What is wrong with the order of publications, whatever the figures say. */
function orderIssues(content: Content, releases: readonly Release[]): readonly Issue[] {
  const last = releases.at(-1);
  if (last === undefined) return [];
  const { id } = last.head;
  const asOf = asOfDateOf(content);
  const place = { file: 'region.csv', table: 'region', line: 2, column: null };
  const earlier: readonly Issue[] =
    asOf >= last.head.as_of_date
      ? []
      : [
          {
            code: 'as-of-before-release',
            ...place,
            value: asOf,
            details: { release: id, released: last.head.as_of_date },
          },
        ];
  return [
    ...earlier,
    ...limitIssues(content, last).map((details): Issue => ({ code: 'limit-lowered', ...place, value: null, details })),
  ];
}

/** Limits below those of the last release: they would tell what was hidden then. */
function limitIssues(content: Content, last: Release) {
  const [own = {}] = rowsIn(content, 'region');
  const [old = {}] = rowsIn(contentOfRelease(last), 'region');
  return Object.entries(limitLabels).flatMap(([column, label]) => {
    const [before, now] = [limitIn(old, column), limitIn(own, column)];
    const isLower = before !== null && now !== null && now < before;
    return isLower ? [{ label, before, now, release: last.head.id }] : [];
  });
}

/** A limit as it holds: left empty it is the usual one. Null where the program did not know it yet, or no row is there. */
function limitIn(row: ContentRow, column: string): number | null {
  if (!(column in row)) return null;
  if (textIn(row, column) !== '') return Number(textIn(row, column));
  return column === 'small_denominator' ? usualSmallDenominator : null;
}
