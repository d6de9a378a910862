import { normaliseHeader } from '../../csv/header-name.ts';
import { columnLetter } from '../../csv/place.ts';
import type { Issue } from '../../model/issue.ts';
import type { TableName } from '../../model/tables.ts';
import { type CheckedRow, type CheckedTable, type CheckInput, numberIn } from '../checked.ts';

/** A share that clerks paste beside the counts it is computed of. */
interface Share {
  /** What the header calls it, beside the word for a share. */
  readonly words: RegExp;
  readonly part: string;
  readonly whole: string;
}

/** The narrower names first: 县级以上骨干占专任教师比例 is about backbone teachers. */
const shares: Readonly<Partial<Record<TableName, readonly Share[]>>> = {
  snapshots: [
    { words: /县级.*骨干/, part: 'county_backbone_count', whole: 'full_time_teacher_count' },
    { words: /校级.*骨干/, part: 'school_backbone_count', whole: 'full_time_teacher_count' },
    { words: /满[五5]年/, part: 'five_year_teacher_count', whole: 'full_time_teacher_count' },
    { words: /符合.*条件/, part: 'eligible_teacher_count', whole: 'full_time_teacher_count' },
    { words: /在编/, part: 'established_teacher_count', whole: 'staff_count' },
    { words: /专任/, part: 'full_time_teacher_count', whole: 'staff_count' },
  ],
  unify_checks: [{ words: /^$|覆盖|统一/, part: 'covered_campus_count', whole: 'expected_campus_count' }],
};

const shareWords = /所?占?(?:的)?(?:比例|比重|百分比|百分率|占比|比率|率)(?:\(?%\)?)?$/;

/**
 * Shares are computed, never read. Where a file has a column of them all the same, each is compared with what the counts
 * of its row give: a share that does not agree says that a count or the share is wrong.
 */
export function* checkPastedRatios({ tables }: CheckInput): Generator<Issue> {
  for (const table of tables.values()) {
    for (const { index, share } of shareColumns(table)) {
      for (const row of table.rows) yield* compare(row, { table, index, share });
    }
  }
}

function shareColumns({ name, source }: CheckedTable) {
  const known = new Set(Object.values(source.columns).map(({ letter }) => letter));
  return source.headers.flatMap((header, index) => {
    const text = normaliseHeader(header);
    if (known.has(columnLetter(index)) || !shareWords.test(text)) return [];
    const subject = text.replace(shareWords, '');
    const share = shares[name]?.find(({ words }) => words.test(subject));
    return share === undefined ? [] : [{ index, share }];
  });
}

interface Column {
  readonly table: CheckedTable;
  readonly index: number;
  readonly share: Share;
}

function* compare(row: CheckedRow, { table, index, share }: Column): Generator<Issue> {
  const value = row.source.raw[index] ?? '';
  const stated = percentOf(value);
  const [part, whole] = [numberIn(row, share.part), numberIn(row, share.whole)];
  if (stated === null || part === null || whole === null || whole === 0) return;
  const computed = (part / whole) * 100;
  if (Math.abs(computed - stated.percent) <= stated.step + 1e-9) return;
  yield {
    code: 'ratio-mismatch',
    file: table.source.file,
    table: table.name,
    line: row.line,
    column: { letter: columnLetter(index), label: table.source.headers[index] ?? '' },
    value,
    details: { stated: shown(stated.percent), computed: shown(computed) },
  };
}

/**
 * 51.5%, 51.5 and 0.515 are the same. `step` is one in the last decimal, for rounding and cutting off are both met.
 * Null for what is no number.
 */
function percentOf(raw: string): { readonly percent: number; readonly step: number } | null {
  const [, digits, fraction = '', sign] =
    /^(\d+(?:\.(\d+))?)(%)?$/.exec(raw.normalize('NFKC').replaceAll(/\s/g, '')) ?? [];
  if (digits === undefined) return null;
  const scale = sign === undefined && Number(digits) <= 1 ? 100 : 1;
  return { percent: Number(digits) * scale, step: scale * 10 ** -fraction.length };
}

function shown(percent: number): number {
  return Number(percent.toFixed(2));
}
