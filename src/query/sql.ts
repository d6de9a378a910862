import { quoteIdentifier, quoteText } from '../engine/quote.ts';
import type { RegionOptions } from './options.ts';
import { askedFigures, askedUnits, type AskedFigure, type Question } from './question.ts';

/** Columns of the published results with the types in which a page needs them. */
const columns: readonly (readonly [name: string, type: string])[] = [
  ['indicator_id', 'varchar'],
  ['unit_kind', 'varchar'],
  ['unit_id', 'varchar'],
  ['period', 'varchar'],
  ['as_of_date', 'varchar'],
  ['basis', 'varchar'],
  ['category', 'varchar'],
  ['numerator', 'integer'],
  ['denominator', 'integer'],
  ['value', 'double'],
  ['target_id', 'varchar'],
  ['threshold', 'double'],
  ['comparator', 'varchar'],
  ['deadline', 'varchar'],
  ['verdict', 'varchar'],
  ['shortfall', 'integer'],
  ['reason', 'varchar'],
  ['missing_tables', 'varchar'],
  ['clause_id', 'varchar'],
];

const moment = 'coalesce(cast(as_of_date as varchar), period)';
const key = ['indicator_id', 'basis', 'category', 'unit_id', 'period', 'as_of_date', 'target_id'];

/**
 * Returns the statement that answers a question from the published results of one region: one row per figure and target.
 * Null when the region has nothing of what is asked. Every value goes in as a quoted text. `catalog`: where the region's
 * tables are, when it is not the one in use.
 */
export function questionSql(
  question: Question,
  options: RegionOptions,
  { catalog = null }: { readonly catalog?: string | null } = {},
): string | null {
  const figures = askedFigures(question, options);
  const units = askedUnits(question, options);
  if (figures.length === 0 || units?.length === 0) return null;
  return [
    'select',
    columns
      .map(([name, type]) => `  cast(${quoteIdentifier(name)} as ${type}) as ${quoteIdentifier(name)}`)
      .join(',\n'),
    `from ${catalog === null ? '' : `${quoteIdentifier(catalog)}.`}indicator_results`,
    `where unit_kind = ${quoteText(question.unit_kind)}`,
    ...(units === null ? [] : [`  and unit_id ${isAmong(units)}`]),
    '  and (',
    figures.map((figure) => `    (${conditionOf(figure)})`).join('\n    or\n'),
    '  )',
    `order by ${key.join(', ')}`,
  ].join('\n');
}

function conditionOf({ indicator, figure, moments, categories }: AskedFigure): string {
  return [
    `indicator_id = ${quoteText(indicator.id)}`,
    `basis = ${quoteText(figure.basis)}`,
    `category ${isAmong(categories)}`,
    `${moment} ${isAmong(moments)}`,
  ].join(' and ');
}

function isAmong(values: readonly string[]): string {
  const [only = '', ...others] = values.map(quoteText);
  return others.length === 0 ? `= ${only}` : `in (${[only, ...others].join(', ')})`;
}
