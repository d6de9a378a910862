import { formatCount, formatShare } from '../format/number.ts';
import { formatPeriod, formatDate } from '../format/date.ts';
import { findIndicator } from '../indicators/registry.ts';
import { measures, type MeasureName } from '../model/measures.ts';
import { cellWords, type UnexplainedChange } from './change-list.ts';
import { scopeKey, scopeOf, type Scope } from './correction-scope.ts';
import { resultTable, textIn, unitName, type Content, type ContentRow } from './content.ts';

/** Published figures that differ without a word on record: what is said of them, one message for each unit and period. */

/** What is said of the unexplained changes of one unit and one period. */
export interface UnexplainedMessage {
  /** `第一实验小学教育集团，2024—2025学年` */
  readonly place: string;
  readonly problem: string;
  readonly remedy: string;
}

/** `previous` says what was published before, `2025-1` or `以前`; `content` names the units. */
export function unexplainedMessages(
  changes: readonly UnexplainedChange[],
  { content, previous }: { readonly content: Content; readonly previous: string },
): readonly UnexplainedMessage[] {
  const byScope = Map.groupBy(changes, ({ old_row }) => scopeKey(scopeOf(old_row)));
  return [...byScope.values()].map((own) => {
    const scope = scopeOf(own[0]?.old_row ?? {});
    const regionCode = textIn(content.get('region')?.rows[0] ?? {}, 'region_code');
    const code = scope.unit_id === '' ? regionCode : scope.unit_id;
    return {
      place: placeOf(scope, unitName(content, code)),
      problem: `${previous}已经公布的数字变了，更正记录和口径登记都没有说明：${figuresOf(own)}。`,
      remedy: `数字确需更正的，在 corrections.csv 增加一行，“影响指标或数据表”填“${subjectsOf(own).join('、')}”，“对象”填“${code}”${periodWords(scope)}，写明原值、更正值和原因；口径有调整的，在 interpretations.csv 登记；不应变动的，恢复原来的数据。`,
    };
  });
}

function placeOf({ moment }: Scope, unit: string): string {
  return [unit, momentWords(moment)].filter((word) => word !== '').join('，');
}

function periodWords({ moment }: Scope): string {
  return moment === '' ? '' : `，“周期”填“${moment}”`;
}

function momentWords(moment: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(moment) ? formatDate(moment) : formatPeriod(moment);
}

/** Indicators and tables that a correction has to list, each once. */
function subjectsOf(changes: readonly UnexplainedChange[]): readonly string[] {
  const named = changes.map(({ table_name, table_title, old_row: row }) =>
    table_name === resultTable ? textIn(row, 'indicator_id') : table_title,
  );
  return [...new Set(named)].toSorted();
}

const shownFigures = 8;

function figuresOf(changes: readonly UnexplainedChange[]): string {
  const figures = [...new Set(changes.map(figureWords))];
  const shown = figures.slice(0, shownFigures).join('；');
  return figures.length > shownFigures ? `${shown}；等${figures.length}处` : shown;
}

/** `交流轮岗比例10.0%（10/100）→9.9%（10/101）`, rounded as pages print it. */
function figureWords(change: UnexplainedChange): string {
  return `${nameOf(change)}${differenceOf(change)}`;
}

function nameOf({ table_name, table_title, old_row: row }: UnexplainedChange): string {
  if (table_name === resultTable) {
    const id = textIn(row, 'indicator_id');
    const parts = [textIn(row, 'basis'), textIn(row, 'category')].filter((part) => part !== '');
    return `${findIndicator(id)?.short_title ?? id}${parts.length > 0 ? `（${parts.join('，')}）` : ''}`;
  }
  if (table_name !== 'person_counts') return `${table_title}中`;
  const measure = measures[textIn(row, 'measure') as MeasureName] as (typeof measures)[MeasureName] | undefined;
  const part = textIn(row, 'part');
  return `${measure?.label ?? textIn(row, 'measure')}${part === '' ? '' : `（${part}）`}`;
}

function differenceOf({ table_name, kind, cells, old_row: row, new_row }: UnexplainedChange): string {
  if (kind === 'removed' || new_row === null) return '整行删去';
  if (table_name === resultTable) {
    const [before, after] = [resultWords(row), resultWords(new_row)];
    const [old, own] = [textIn(row, 'verdict'), textIn(new_row, 'verdict')];
    return before === after ? `判定${old}→${own}` : `${before}→${after}`;
  }
  const isCount = table_name === 'person_counts';
  return cells
    .filter(({ column }) => column !== 'reason' && column !== 'absence')
    .map(
      ({ label, old_value, new_value }) =>
        `${isCount ? '' : `“${label}”`}${cellShown(old_value)}→${cellShown(new_value)}`,
    )
    .join('、');
}

function resultWords(row: ContentRow): string {
  const { numerator, denominator, value } = row;
  if (typeof value !== 'number') return textIn(row, 'verdict') || '无';
  if (typeof numerator !== 'number' || typeof denominator !== 'number' || denominator === 0) return cellShown(value);
  return `${formatShare(numerator, denominator)}（${formatCount(numerator)}/${formatCount(denominator)}）`;
}

function cellShown(value: unknown): string {
  if (typeof value === 'number') return Number.isInteger(value) ? formatCount(value) : String(Number(value.toFixed(2)));
  return cellWords(value) || '空';
}
