import { type TableName, columnsOf } from '../model/tables.ts';

export interface HeaderMatch {
  readonly column: string;
  /** By its own label or machine name; otherwise by a synonym or with a note in parentheses taken off. */
  readonly isExact: boolean;
}

/** Finds the column of the schema that a header cell stands for; null = none. */
export type HeaderMatcher = (cell: string) => HeaderMatch | null;

const matchers = new Map<TableName, HeaderMatcher>();

/** Matches header cells of a table. White space, full width, quotes, capitals and marks such as * make no difference. */
export function headerMatcherOf(table: TableName): HeaderMatcher {
  const known = matchers.get(table);
  if (known !== undefined) return known;
  const matcher = createMatcher(table);
  matchers.set(table, matcher);
  return matcher;
}

function createMatcher(table: TableName): HeaderMatcher {
  const exact = new Map<string, string>();
  const synonyms = new Map<string, string>();
  for (const [name, column] of columnsOf(table)) {
    for (const own of [name, column.label]) exact.set(normaliseHeader(own), name);
    for (const synonym of column.synonyms ?? []) synonyms.set(normaliseHeader(synonym), name);
  }
  return (cell) => {
    const header = normaliseHeader(cell);
    const own = exact.get(header);
    if (own !== undefined) return { column: own, isExact: true };
    const bare = header.replace(/\([^()]*\)$/, '');
    const column = synonyms.get(header) ?? exact.get(bare) ?? synonyms.get(bare);
    return column === undefined ? null : { column, isExact: false };
  };
}

/** The form in which headers are compared. */
export function normaliseHeader(cell: string): string {
  return cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200B-\u200F\u2060\uFEFF"'“”‘’「」『』]/gu, '')
    .replace(/^(?:\*|\(必填项?\))+|(?:\*|[:]|\((?:必填项?|选填|可选|非必填|可不填|可空)\))+$/g, '');
}
