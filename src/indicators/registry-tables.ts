import type { TableSpec } from '../engine/engine.ts';
import { boolean, date, integer, text } from '../model/column.ts';
import { indicatorTables, type IndicatorTableName } from '../model/indicator-tables.ts';
import type { TableDoubt } from '../model/doubt.ts';
import type { TableStatus } from '../model/result.ts';
import { indicators } from './registry.ts';

/** The registry as tables, so that what is missing and what applies is decided by SQL, here and in the browser. */

const filled = { presence: 'filled' } as const;

function specOf(
  name: string,
  label: string,
  key: readonly string[],
  columns: Record<string, TableSpec['columns'][0][1]>,
) {
  return { name, label, key, columns: Object.entries(columns) };
}

/** The columns that SQL asks for, of the tables that readers get whole. */
function specFrom<N extends IndicatorTableName>(
  name: N,
  wanted: readonly (keyof (typeof indicatorTables)[N]['columns'])[],
): TableSpec {
  const { label, key, columns } = indicatorTables[name];
  return {
    name,
    label,
    key,
    columns: Object.entries(columns).filter(([column]) => wanted.some((one) => one === column)),
  };
}

const indicatorSpec = specFrom('indicators', [
  'indicator_id',
  'position',
  'title',
  'unit',
  'judged_unit_kind',
  'period_kind',
  'target_indicator_id',
  'is_gap',
  'is_progress_only',
  'is_looked_back',
  'is_of_all_kinds',
]);

const basisSpec = specFrom('indicator_bases', [
  'indicator_id',
  'basis',
  'position',
  'unit_kinds',
  'is_headline',
  'is_judged',
  'is_group_total',
]);

const needSpec = specOf('indicator_needs', '指标所需数据表', ['indicator_id', 'basis', 'position'], {
  indicator_id: text('指标编号', '', filled),
  basis: text('口径', '', filled),
  position: integer('次序', '', filled),
  table_name: text('数据表', '', filled),
  must_be_complete: boolean('是否须全域完整', '', filled),
  words: text('所缺内容', '', filled),
  is_secondary: boolean('是否次要', '', filled),
  is_for_verdicts: boolean('是否只为判定', '', filled),
  totals: text('可替代的汇总数', '', { list: true }),
});

const statusSpec = specOf('table_status', '数据表状况', ['table_name'], {
  table_name: text('数据表', '', filled),
  table_label: text('数据表名称', '', filled),
  is_restricted: boolean('是否受限', '', filled),
  is_supplied: boolean('是否已提供', '', filled),
  is_to_confirm: boolean('是否待确认', '', filled),
  row_count: integer('行数', ''),
  coverage: text('覆盖范围', ''),
  as_of_date: date('时点', ''),
});

const doubtSpec = specOf('table_doubts', '待确认的记录', ['table_name', 'unit_kind', 'unit_id'], {
  table_name: text('数据表', '', filled),
  unit_kind: text('对象类别', '', { presence: 'column' }),
  unit_id: text('对象编码', '', { presence: 'column' }),
  records: text('记录', '', filled),
});

/** Returns the tables that indicators need beside the region's own, with their rows. */
export function registryTables(
  status: readonly TableStatus[],
  doubts: readonly TableDoubt[] = [],
): readonly { readonly spec: TableSpec; readonly rows: readonly object[] }[] {
  const bases = indicators.flatMap(({ id, bases: own }) =>
    own.map((basis, position) => ({ ...basis, indicator_id: id, basis: basis.label, position })),
  );
  return [
    {
      spec: indicatorSpec,
      rows: indicators.map((indicator, position) => ({ ...indicator, indicator_id: indicator.id, position })),
    },
    { spec: basisSpec, rows: bases },
    {
      spec: needSpec,
      rows: bases.flatMap(({ indicator_id, basis, needs }) =>
        needs.map((need, position) => ({
          is_secondary: false,
          is_for_verdicts: false,
          ...need,
          indicator_id,
          basis,
          position,
        })),
      ),
    },
    { spec: statusSpec, rows: status },
    { spec: doubtSpec, rows: doubts },
  ];
}
