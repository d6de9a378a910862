import { closest, distance } from 'fastest-levenshtein';
import { cityTableNames, type TableName, tableNames, tableOf } from '../model/tables.ts';

/** What a file in a region's folder is, judged by its name alone. */
export type FileClass =
  | { readonly kind: 'table'; readonly table: TableName; readonly isDecorated: boolean }
  | { readonly kind: 'workbook'; readonly table: TableName | null; readonly isDecorated: boolean }
  | { readonly kind: 'unknown'; readonly nearest: string | null }
  /** Text, archive or any other file that is no table, or has no extension by which to know it. */
  | { readonly kind: 'document'; readonly table: TableName | null }
  /** Nothing to do with tables: system files, lock files of an open workbook, descriptions, the outline of the map. */
  | { readonly kind: 'other' };

const workbook = /\.(?:xls|xlsx|xlsm|xlsb|et|ett|ods|numbers)$/i;
const textFile = /\.(?:csv|tsv|txt)$/i;
/** Read by others than the reader of tables. */
const otherInput = /^(?:outline\.geojson|个人信息核对\.csv)$/i;
const description = /^(?:readme|说明|填表说明|填报说明|自述)/i;

/**
 * Returns what a file of a region's folder is by its name alone: a table, a workbook with tables in its sheets, or nothing of
 * ours.
 */
export function classifyFile(fileName: string): FileClass {
  if (/^(?:\.|~\$|~)/.test(fileName) || /^(?:thumbs\.db|desktop\.ini)$/i.test(fileName)) return { kind: 'other' };
  if (workbook.test(fileName))
    return { kind: 'workbook', ...(matchTable(stemOf(fileName)) ?? { table: null, isDecorated: false }) };
  if (description.test(fileName) || otherInput.test(fileName)) return { kind: 'other' };
  if (!textFile.test(fileName)) return { kind: 'document', table: matchTable(stemOf(fileName))?.table ?? null };
  const match = matchTable(stemOf(fileName));
  return match === null ? { kind: 'unknown', nearest: nearestLabel(fileName) } : { kind: 'table', ...match };
}

/** Sheets that say how the others are filled in, or hold what can be chosen there. */
const beside = /^(?:readme|说明|填表|填报|自述|选项|目录|封面|代码|字典|下拉)/i;

/** What a sheet is by its name; null = neither a table nor about the others. */
export function classifySheet(
  name: string,
): { readonly table: TableName; readonly isDecorated: boolean } | 'about-others' | null {
  const match = matchTable(name.normalize('NFKC').toLowerCase().trim());
  return match ?? (beside.test(name.trim()) ? 'about-others' : null);
}

/** Names under which a table's file is known, in the form in which they are compared. */
export const tableOfStem: ReadonlyMap<string, TableName> = new Map(
  [...tableNames, ...cityTableNames].flatMap((name) => {
    const { label, synonyms = [] } = tableOf(name);
    return [name, label, ...synonyms].map((known) => [simplify(known), name] as const);
  }),
);

/** What people add to the name of a file, each removed on top of those before until the rest is a table's name. */
const decorations: readonly RegExp[] = [
  /[([{【〔][^)\]}】〕]*[)\]}】〕]/g,
  /的?副本\d*|复件\d*|(?:^|[-_ ])(?:copy of|copy|final|new|old|backup|bak)(?=$|[-_ \d])/g,
  /(?:最终|最新|修改|修订|正式|核定|上报)[版稿]?\d*|[终定新旧初][版稿]\d*|(?:^|[-_ ])[新旧](?=$|[-_ ])/g,
  /(?:^|[-_ ])v\d+(?:\.\d+)*/g,
  /^(?:附件|附表|表)(?=\d)/,
  /\d+(?:[-—~至.年月]\d+)*(?:学年度?|年度?|月|日)?/g,
  /(?:信息|情况)?(?:汇总|明细|登记|统计|一览)?[表单]$/,
  /^[-_ ]*\p{Script=Han}{1,7}?[县区市旗](?=.)/u,
];

function matchTable(stem: string): { readonly table: TableName; readonly isDecorated: boolean } | null {
  const plain = tableOfStem.get(simplify(stem));
  if (plain !== undefined) return { table: plain, isDecorated: false };
  let rest = stem;
  for (const pattern of decorations) {
    rest = rest.replace(pattern, '');
    // Numbers alone come first: 学年初快照2024 begins with a word that otherwise belongs to the number before it.
    const table = tableOfStem.get(simplify(rest.replace(/\d+/g, ''))) ?? tableOfStem.get(simplify(rest));
    if (table !== undefined) return { table, isDecorated: true };
  }
  return null;
}

/** Full width, capitals and the marks between words make no difference to a file name. */
function simplify(stem: string): string {
  return stem
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-—–.·、,]+/g, '');
}

function stemOf(fileName: string): string {
  return (
    fileName
      .normalize('NFKC')
      .toLowerCase()
      .replace(/\.[^.]*$/, '')
      // Windows hides extensions it knows, so that a file renamed to x.csv may really be x.csv.txt.
      .replace(textFile, '')
  );
}

/** The table whose name a file's or a sheet's name resembles, for a suggestion; never for a decision. */
export function nearestLabel(fileName: string): string | null {
  const stem = simplify(stemOf(fileName));
  const nearest = closest(stem, [...tableOfStem.keys()]);
  const table = tableOfStem.get(nearest);
  if (table === undefined || distance(stem, nearest) > Math.max(1, Math.floor(nearest.length / 3))) return null;
  return tableOf(table).label;
}
