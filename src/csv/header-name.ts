import { type TableName, columnsOf } from '../model/tables.ts';
import { remembering } from './remembering.ts';

/** Which column of the schema a header names. */
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
    const bare = withoutNote(header);
    const column = synonyms.get(header) ?? exact.get(bare) ?? synonyms.get(bare);
    return column === undefined ? null : { column, isExact: false };
  };
}

/** The form in which headers are compared. */
export const normaliseHeader = remembering((cell) =>
  cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200B-\u200F\u2060\uFEFF"'“”‘’「」『』]/gu, '')
    .replace(/^(?:\*|\(必填项?\))+|(?:\*|[:]|\((?:必填项?|选填|可选|非必填|可不填|可空)\))+$/g, ''),
);

/** What a bracket at the end of a header may say without making another column of it: a unit, or how to fill it in. */
const harmlessNotes: readonly RegExp[] = [
  /^(?:单位:?)?(?:人|名|人次|人数|个|所|处|家|班|个班|次|场|分|度|°|元|万元|%|年|月|日|学年|学期|年度|时点)$/,
  /^(?:格式|例|如|填写|选择|可多选|多选|单选|用.{1,4}分隔|下拉|文本|全称|规范全称|编码|代码|\d{1,2}(?:\/\d{1,2})?位)/,
  /^[是√][/、或]?[否×]$/,
  /^(?:年[-./]?月[-./]?日|年月|yyyy.*|\d{4}[-./]\d{1,2}[-./]\d{1,2})$/,
];

/**
 * A header without the note at its end. 专任教师(人) is the column of teachers; 专任教师(其中女) is another column, and its
 * numbers must not stand in for it.
 */
function withoutNote(header: string): string {
  const [, bare = header, note = ''] = /^(.*)\(([^()]*)\)$/.exec(header) ?? [];
  return harmlessNotes.some((harmless) => harmless.test(note)) ? bare : header;
}
