import type { Grade, Issue } from '../../model/issue.ts';
import type { ReadResult } from '../../model/source.ts';
import { isTableName, tableNames, tableOf } from '../../model/tables.ts';
import { effectOf, gradeOf, gradeRank, problemOf, remedyOf, titleOf } from '../../validate/catalogue.ts';
import { totalsOf } from '../../validate/print/report.ts';
import { causesOf, formatPlace, shownValue } from '../../validate/print/text.ts';
import type { FileView, FindingView } from './messages.ts';
import { proposalsOf } from './proposals.ts';

/** A page with more than this of one file would be slow to scroll; the rest is counted, and stands in 问题清单. */
const mostListed = 400;

/** Where a finding's cell can be written anew: its position in the row, from 0; null where there is none. */
type Placing = (issue: Issue) => { readonly index: number | null; readonly isEditable: boolean };

/** The findings as the page shows them: those that others follow from, then file by file in the order of the schema. */
export function findingViews(
  issues: readonly Issue[],
  { read, placing }: { readonly read: ReadResult; readonly placing: Placing },
): { readonly causes: readonly FindingView[]; readonly files: readonly FileView[] } {
  const views = new Map(issues.map((issue, id) => [issue, viewOf(issue, { id, ...placing(issue) })]));
  const shown = (chosen: readonly Issue[]) => chosen.flatMap((issue) => views.get(issue) ?? []);
  const causes = causesOf(issues.filter((issue) => gradeOf(issue) !== 'handled'));
  const groups = Map.groupBy(issues, ({ file }) => file);
  for (const { file } of read.tables) if (!groups.has(file)) groups.set(file, []);
  const files = [...groups].map(([file, own]): FileView => {
    const table =
      read.tables.find((one) => one.file === file)?.name ?? own.find(({ table: name }) => name)?.table ?? null;
    const schema = isTableName(table) ? tableOf(table) : null;
    const listed = own.filter((issue) => !causes.includes(issue)).toSorted((a, b) => gradeRank(b) - gradeRank(a));
    return {
      file,
      label: file === null ? '全部数据表' : (schema?.label ?? file),
      counts: countsOf(own),
      findings: shown(listed.slice(0, mostListed)),
      more: Math.max(0, listed.length - mostListed),
    };
  });
  return { causes: shown(causes), files: files.toSorted((a, b) => orderOf(a, read) - orderOf(b, read)) };
}

/** Tables in the order of the schema, then whatever is no table. What is about no file comes first. */
function orderOf({ file }: FileView, { tables }: ReadResult): number {
  if (file === null) return -1;
  const name = tables.find((table) => table.file === file)?.name;
  return name === undefined ? tableNames.length : tableNames.indexOf(name);
}

function viewOf(
  issue: Issue,
  { id, index, isEditable }: { readonly id: number; readonly index: number | null; readonly isEditable: boolean },
): FindingView {
  const { code, file, line, value } = issue;
  return {
    id,
    grade: gradeOf(issue),
    title: titleOf(issue),
    code,
    place: formatPlace(issue),
    file,
    line,
    index,
    value: value === null ? null : shownValue(value),
    problem: problemOf(issue),
    remedy: remedyOf(issue),
    effect: effectOf(issue),
    proposals: isEditable ? proposalsOf(issue) : [],
    is_editable: isEditable,
  };
}

/** Cells, rows and files concerned, by grade. */
export function countsOf(issues: readonly Issue[]): Readonly<Record<Grade, number>> {
  return totalsOf([{ scope: '', issues, fileCount: 0, rowCount: 0 }]).counts;
}
