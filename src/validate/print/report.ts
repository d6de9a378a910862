import { type Grade, gradeLabels, type Issue } from '../../model/issue.ts';
import { gradeOf, titleOf } from '../catalogue.ts';
import { countOf } from '../settle.ts';

/** What was checked together: the folder of a region, or the file of site settings. */
export interface CheckReport {
  /** `370305-linzi`, or '' for what lies directly under data/. */
  readonly scope: string;
  readonly issues: readonly Issue[];
  readonly fileCount: number;
  readonly rowCount: number;
}

/** Gravest last, as the closing sentence counts them. */
const grades: readonly Grade[] = ['handled', 'notice', 'confirm', 'error'];

/** The closing line of a check, in numbers. */
export interface Totals {
  readonly fileCount: number;
  readonly rowCount: number;
  /** Cells, rows and files concerned, not messages. */
  readonly counts: Readonly<Record<Grade, number>>;
  /** Of those to be confirmed, figures that differ from what was published before: they are published, and told as changes. */
  readonly changed: number;
}

/** Adds up several reports. */
export function totalsOf(reports: readonly CheckReport[]): Totals {
  const issues = reports.flatMap((report) => report.issues);
  const count = (grade: Grade): number => countOf(issues.filter((issue) => gradeOf(issue) === grade));
  const changed = countOf(issues.filter(({ code }) => code === 'published-changed'));
  return {
    changed,
    fileCount: reports.reduce((total, report) => total + report.fileCount, 0),
    rowCount: reports.reduce((total, report) => total + report.rowCount, 0),
    counts: { handled: count('handled'), notice: count('notice'), confirm: count('confirm'), error: count('error') },
  };
}

/** 共读取6个文件、1,284行；自动处理37处（见处理记录）；提醒5处；需确认2处；错误1处。… */
export function summarySentence({ fileCount, rowCount, counts, changed }: Totals): string {
  const record = counts.handled > 0 ? '（见处理记录）' : '';
  const parts = [
    `共读取${fileCount}个文件、${rowCount.toLocaleString('en-US')}行`,
    `自动处理${counts.handled}处${record}`,
    `提醒${counts.notice}处`,
    `需确认${counts.confirm}处`,
    `错误${counts.error}处`,
  ];
  return `${parts.join('；')}。${outcome(counts, changed)}`;
}

function outcome({ confirm, error }: Totals['counts'], changed: number): string {
  if (error > 0) return '错误改正前不发布新版本，网站保持上一版。';
  const outcomes = [
    '可以发布',
    ...(confirm > changed ? ['需确认的数据确认前不公布'] : []),
    ...(changed > 0 ? ['与以前公布的不一致的数字照常公布，并列入更正页'] : []),
  ];
  return `${outcomes.join('；')}。`;
}

/** One line per code, gravest first: `错误 date-impossible 日期不存在 3处`. */
export function countsByCode(reports: readonly CheckReport[]): readonly string[] {
  const issues = reports.flatMap((report) => report.issues);
  return grades.toReversed().flatMap((grade) => {
    const groups = Map.groupBy(
      issues.filter((issue) => gradeOf(issue) === grade),
      ({ code }) => code,
    );
    return [...groups.values()].flatMap((group) => {
      const [first] = group;
      return first === undefined ? [] : `${gradeLabels[grade]} ${titleOf(first)} ${countOf(group)}处 [${first.code}]`;
    });
  });
}

/** Whether anything found stops the publication. */
export function hasErrors(reports: readonly CheckReport[]): boolean {
  return reports.some(({ issues }) => issues.some((issue) => gradeOf(issue) === 'error'));
}
