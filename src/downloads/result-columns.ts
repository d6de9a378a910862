import { basisUnitOf } from '../indicators/indicator-rows.ts';
import { basisOf, findIndicator } from '../indicators/registry.ts';
import { absenceKindOf, absenceMeanings, type AbsenceKind } from '../model/absence.ts';
import { date, decimal, integer, shareUnit, text, type Column, type Table } from '../model/column.ts';
import { unitKindWords, type ResultRow } from '../model/result.ts';
import type { Row } from '../model/tables.ts';
import { verdicts } from '../model/verdict.ts';
import type { PublishedColumn } from './csv.ts';
import type { PublicTables } from '../artifacts/types.ts';
import { unitNamesOf, type NamingTables } from './unit-names.ts';

const filled = { presence: 'filled' } as const;

/**
 * The columns of the results as files for readers have them: each name beside its code, the unit and the kind of absence
 * beside the value.
 */
const columns: { readonly [K in keyof ReadableResult]: Column } = {
  indicator_id: text('指标编号', '指标在本站的编号', { ...filled, references: ['indicators.indicator_id'] }),
  indicator_title: text('指标名称', '指标的全称'),
  unit_kind: text('统计单元', '全域、集团、学校或校区', {
    ...filled,
    values: Object.keys(unitKindWords),
    words: unitKindWords,
  }),
  unit_id: text('单元编码', '区划代码、集团编码、学校标识码或校区编码', filled),
  unit_name: text('单元名称', '地区、集团、学校或校区的名称'),
  period: text('统计期', '学年、学期或年度；时点数据为空'),
  as_of_date: date('统计时点', '时点数据所指的日期；时期数据为空'),
  basis: text('口径', '计算口径；含义、分子和分母见“指标口径”表', filled),
  category: text('分组', '总计的一部分，如学段、城乡、类型；总计为空'),
  numerator: integer('分子', '分子，或者计数；无法计算的为空；单位见“指标口径”表'),
  denominator: integer('分母', '分母；计数没有分母'),
  value: decimal('数值', '比例为0至1之间的小数，计数为个数；无法计算的为空', { unitColumn: 'value_unit' }),
  value_unit: text('数值单位', '“数值”列的单位；“比例”为0至1之间的小数，乘以100为百分数'),
  absence_kind: text('缺失类别', '没有数值的原因类别；有数值的为空', { values: Object.keys(absenceMeanings) }),
  target_id: text('目标编号', '所比照的目标', { references: ['policy_targets.target_id'] }),
  threshold: decimal('目标值', '目标值，80%写作80；对每个对象提出的要求，比例按100%判定', {
    unitColumn: 'threshold_unit',
  }),
  threshold_unit: text('目标值单位', '“目标值”列的单位：%、人、次、学年等；没有目标值的为空'),
  comparator: text('比较符', '数值与目标值的关系', { values: ['≥', '≤', '='] }),
  deadline: date('截止日期', '目标的截止日期'),
  verdict: text('判定', '判定结果', { ...filled, values: verdicts }),
  shortfall: integer('差额', '距目标还差的数；上限类目标为超出的数；0为已达到'),
  reason: text('说明', '没有数值或者不作判定的原因'),
  missing_tables: text('所缺数据表', '没有提供的数据表，补齐后即可计算'),
  incomplete_table: text('未报齐数据表', '已提供而个别记录没有报的数据表；缺哪些见“说明”'),
  clause_id: text('条款编号', '目标所在的条款', { references: ['clauses.clause_id'] }),
};

/** What follows from other columns and other tables, and the database file therefore does without. */
export const followingColumns: readonly string[] = [
  'indicator_title',
  'unit_name',
  'value_unit',
  'absence_kind',
  'threshold_unit',
  'incomplete_table',
];

/** The columns as the database file has them. */
export const resultColumns: readonly PublishedColumn[] = Object.entries(columns).filter(
  ([name]) => !followingColumns.includes(name),
);

/** The table of results, declared like any other. */
export const resultTable: Table = {
  label: '指标结果',
  meaning: '全部指标的分子、分母、数值、目标和判定；没有数值的写明原因',
  grain: '一项指标、一个统计单元、一个统计期或时点、一种口径、一个分组、一项目标一行',
  key: ['indicator_id', 'unit_kind', 'unit_id', 'period', 'as_of_date', 'basis', 'category', 'target_id'],
  unlocks: '全部网页和报告',
  columns,
};

/** A result as files for readers hold it. */
export interface ReadableResult extends ResultRow {
  readonly indicator_title: string;
  readonly unit_name: string;
  readonly value_unit: string;
  readonly absence_kind: AbsenceKind | null;
  /** Null where nothing is asked. */
  readonly threshold_unit: string | null;
  /** Null where a table is missing altogether, or nothing is. */
  readonly incomplete_table: string | null;
}

/** Returns the results with names, units and kinds of absence, in the order of the columns: people read JSON, too. */
export function readableResults(
  results: readonly ResultRow[],
  tables: NamingTables & Pick<PublicTables, 'policy_targets'>,
): readonly ReadableResult[] {
  const unitName = unitNamesOf(tables);
  const targets = new Map(tables.policy_targets.map((target) => [target.target_id, target]));
  return results.map((row) => {
    const { indicator_id, unit_kind, unit_id, numerator, denominator, value, ...rest } = row;
    const { period, as_of_date, basis, category, target_id, threshold, ...judged } = rest;
    const asked = { target_id, threshold, threshold_unit: thresholdUnitOf(row, targets.get(target_id ?? '')) };
    const indicator_title = findIndicator(indicator_id)?.title ?? '';
    const units = { unit_kind, unit_id, unit_name: unitName(row) };
    const values = { numerator, denominator, value, value_unit: valueUnitOf(row), absence_kind: absenceKindOf(row) };
    const { comparator, deadline, verdict, shortfall, reason, missing_tables, clause_id } = judged;
    const incomplete_table = missing_tables === null ? incompleteTableOf(row) : null;
    const told = { comparator, deadline, verdict, shortfall, reason, missing_tables, incomplete_table, clause_id };
    return {
      indicator_id,
      indicator_title,
      ...units,
      period,
      as_of_date,
      basis,
      category,
      ...values,
      ...asked,
      ...told,
    };
  });
}

/** What the number of a target counts; a share of those who do what is asked of each is held against 100 %. */
function thresholdUnitOf({ threshold }: ResultRow, target: Row<'policy_targets'> | undefined): string | null {
  if (threshold === null || target === undefined) return null;
  return threshold === target.threshold ? target.unit : '%';
}

/**
 * Where all tables are there and a figure is absent for want of records: the table that has to be whole or, where none has to,
 * the one whose records are counted, which the catalogue names last. Null for a figure that is not missing.
 */
function incompleteTableOf(row: ResultRow): string | null {
  if (row.verdict !== '数据缺失') return null;
  const needs = basisOf(row)?.needs ?? [];
  return (needs.find(({ must_be_complete }) => must_be_complete) ?? needs.at(-1))?.table_name ?? null;
}

/** A part of a share may be a count: what a row has is what counts, and where it has no value, its basis. */
function valueUnitOf(row: ResultRow): string {
  const basis = basisOf(row);
  if (basis === null) return '';
  if (row.value === null) return basisUnitOf(basis);
  return row.denominator === null ? basis.counted : shareUnit;
}
