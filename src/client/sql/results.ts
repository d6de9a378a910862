import { formatCount } from '../../format/number.ts';
import { adviceOf } from '../../sql/error-advice.ts';
import type { Statement } from '../../sql/statements.ts';
import { chartBox, drawChoice } from './chart-box.ts';
import { element } from '../elements.ts';
import { button } from './dom.ts';
import { planText, resultTable, shownRows } from './result-table.ts';
import { resultTools } from './result-tools.ts';
import { mostRows, type TimedRows } from './session.ts';

interface Shown {
  readonly statement: Statement;
  /** Its place among the statements that were run, from 1, and how many these are. */
  readonly number: number;
  readonly count: number;
}

/** The result of one statement, under a heading that says which. */
export function resultSection(
  { statement, number, count }: Shown,
  rows: TimedRows,
  { isPlan, fileName }: { readonly isPlan: boolean; readonly fileName: string },
): HTMLElement {
  const title = count > 1 ? `第${number}条语句的结果` : '结果';
  const section = element('section', { class: 'sql__result', 'aria-label': title }, element('h2', {}, title));
  if (count > 1) section.append(element('p', { class: 'small soft' }, element('code', {}, excerptOf(statement.text))));
  if (isPlan) {
    section.append(planText(rows));
    return section;
  }
  section.append(element('p', { class: 'sql__facts' }, factsOf(rows), ...cautionsOf(rows)));
  if (rows.columns.length === 0) return section;
  section.append(resultTable(rows, title), resultTools(rows, { fileName, sql: statement.text }));
  const chart = chartBox(rows, (box, choice) => drawChoice(rows, choice, { box, fileName }));
  if (chart !== null) section.append(chart);
  return section;
}

/** What the engine's numbers cannot say in a browser, where it matters for this result. */
function cautionsOf({ columns, rows }: TimedRows): readonly string[] {
  const isLong = rows.some((cells) => cells.some((cell) => typeof cell === 'number' && Math.abs(cell) > 2 ** 53));
  return [
    ...(isLong ? ['有超过15位的整数，末几位不准确，需要全部数字时请用 ::varchar。'] : []),
    ...(columns.some(({ kind }) => kind === 'other') ? ['“其他”类型的字段可用 ::varchar 转为文本。'] : []),
  ];
}

function factsOf({ rows, columns, is_cut, milliseconds }: TimedRows): string {
  const time = `用时${milliseconds < 1000 ? `${Math.max(1, Math.round(milliseconds))}毫秒` : `${(milliseconds / 1000).toFixed(1)}秒`}`;
  if (columns.length === 0) return `已完成，没有要显示的行，${time}。`;
  if (is_cut) {
    return `结果超过${formatCount(mostRows)}行：只取前${formatCount(mostRows)}行，显示前${formatCount(shownRows)}行，${time}。需要全部时请加条件，或者先汇总。`;
  }
  if (rows.length > shownRows)
    return `共${formatCount(rows.length)}行，显示前${formatCount(shownRows)}行，下载的文件含全部行，${time}。`;
  return `共${rows.length}行，${columns.length}列，${time}。`;
}

/** What went wrong: where, in the engine's own words, and what to do. The reader's text stays as it is. */
export function errorSection(
  { statement, number, count }: Shown,
  message: string,
  { line, goThere }: { readonly line: number | null; readonly goThere: () => void },
): HTMLElement {
  const which = count > 1 ? `第${number}条语句` : '语句';
  const where = line === null ? '' : `，在第${line}行`;
  const box = element(
    'div',
    { class: 'notice sql__error', role: 'alert' },
    element('p', {}, element('strong', {}, `${which}没有运行成功${where}。`)),
  );
  const advice = adviceOf(message, statement.text);
  if (advice !== null) box.append(element('p', {}, advice));
  if (count > 1) box.append(element('p', { class: 'small' }, element('code', {}, excerptOf(statement.text))));
  box.append(
    element('p', { class: 'small' }, '查询引擎返回的信息：'),
    element('pre', { tabindex: '0', 'aria-label': '查询引擎返回的信息' }, message),
  );
  if (line !== null) box.append(element('p', {}, button('定位到出错位置', goThere)));
  if (number < count) box.append(element('p', {}, `后面的${count - number}条语句没有运行。`));
  return box;
}

/** A statement that the page does not run, and why. */
export function refusedSection({ statement, number, count }: Shown, refusal: string): HTMLElement {
  const which = count > 1 ? `第${number}条语句` : '语句';
  const box = element(
    'div',
    { class: 'notice sql__error', role: 'alert' },
    element('p', {}, element('strong', {}, `${which}没有运行。`)),
    element('p', {}, refusal),
  );
  if (count > 1) box.append(element('p', { class: 'small' }, element('code', {}, excerptOf(statement.text))));
  if (number < count) box.append(element('p', {}, `后面的${count - number}条语句没有运行。`));
  return box;
}

function excerptOf(sql: string): string {
  const line = sql.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}
