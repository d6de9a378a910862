import type { TableSpec } from '../engine/engine.ts';
import { boolean, date, integer, text } from '../model/column.ts';
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

const indicatorSpec = specOf('indicators', '指标目录', ['indicator_id'], {
  indicator_id: text('指标编号', '', filled),
  position: integer('次序', '', filled),
  title: text('指标名称', '', filled),
  unit: text('单位', '', filled),
  judged_unit_kind: text('判定单元', '', filled),
  period_kind: text('周期类别', '', filled),
  target_indicator_id: text('目标所属指标', '', filled),
  is_gap: boolean('是否为差额', '', filled),
  is_progress_only: boolean('是否只公布进度', '', filled),
});

const basisSpec = specOf('indicator_bases', '指标口径', ['indicator_id', 'basis'], {
  indicator_id: text('指标编号', '', filled),
  basis: text('口径', '', filled),
  position: integer('次序', '', filled),
  unit_kinds: text('统计单元', '', { ...filled, list: true }),
  is_headline: boolean('是否主口径', '', filled),
  is_judged: boolean('是否判定', '', filled),
  is_group_total: boolean('是否为达标集团占比', '', filled),
});

const needSpec = specOf('indicator_needs', '指标所需数据表', ['indicator_id', 'basis', 'position'], {
  indicator_id: text('指标编号', '', filled),
  basis: text('口径', '', filled),
  position: integer('次序', '', filled),
  table_name: text('数据表', '', filled),
  must_be_complete: boolean('是否须全域完整', '', filled),
  words: text('所缺内容', '', filled),
  is_secondary: boolean('是否次要', '', filled),
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

/** Returns the tables that indicators need beside the region's own, with their rows. */
export function registryTables(
  status: readonly TableStatus[],
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
        needs.map((need, position) => ({ is_secondary: false, ...need, indicator_id, basis, position })),
      ),
    },
    { spec: statusSpec, rows: status },
  ];
}
