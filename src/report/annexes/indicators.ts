import { indicatorIds } from '../../indicators/ids.ts';
import { groupShortName, inOrder } from '../../figures/lookup.ts';
import { momentOf } from '../../figures/result-grid.ts';
import { formatMoment } from '../../format/date.ts';
import { formatAmount, formatCount, formatThreshold } from '../../format/number.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import { countedOf, indicators } from '../../indicators/registry.ts';
import type { ResultRow } from '../../model/result.ts';
import { absentCell, emptyCell, shareColumn, textCell, textColumn, verdictCell } from '../cells.ts';
import { momentsOf, type ReportContext } from '../context.ts';
import { groupRows } from '../figures-of.ts';
import type { Block, Cell, ReportTable, AnnexDraft } from '../model.ts';
import { figureWords } from '../words.ts';

/** Every indicator that is counted by group, one table each and period. */
export function indicatorsAnnex(context: ReportContext): AnnexDraft | null {
  const tables = indicators
    .filter(({ unit_kinds, id }) => unit_kinds.includes('group') && id !== indicatorIds.flowMatrix)
    .flatMap((indicator) => tablesOf(context, indicator));
  if (tables.length === 0) return null;
  const blocks = tables.map((table): Block => ({ kind: 'table', table }));
  return { id: 'indicators', title: '各集团指标', blocks };
}

function tablesOf(context: ReportContext, indicator: Indicator): readonly ReportTable[] {
  const moments = momentsOf(context, indicator.period_kind);
  const rows = groupRows(context, indicator.id);
  return moments.flatMap((moment) => {
    const own = rows.filter((row) => momentOf(row) === moment);
    const [first] = own;
    if (first === undefined || own.every(({ value }) => value === null)) return [];
    return [tableOf(context, { indicator, rows: own, first })];
  });
}

function tableOf(
  { atlas }: ReportContext,
  {
    indicator,
    rows,
    first,
  }: { readonly indicator: Indicator; readonly rows: readonly ResultRow[]; readonly first: ResultRow },
): ReportTable {
  const place = new Map(inOrder(atlas.tables.groups).map(({ group_id }, index) => [group_id, index]));
  const ordered = rows.toSorted((a, b) => (place.get(a.unit_id) ?? 0) - (place.get(b.unit_id) ?? 0));
  const reasons = rows.flatMap(({ value, verdict, reason }) =>
    value === null && reason !== null ? [`${verdict}：${reason}`] : [],
  );
  const moment = momentOf(first).toLowerCase();
  return {
    id: `${indicator.id.toLowerCase()}-${moment}`,
    number: '',
    title: `${indicator.title}（${first.basis}），${formatMoment(first)}`,
    unit: '',
    columns: [textColumn('集团'), shareColumn('数值'), textColumn('标准'), textColumn('判定'), textColumn('差额')],
    rows: ordered.map((row) => [
      textCell(groupShortName(atlas, row.unit_id), { kind: 'group', group_id: row.unit_id }),
      ...resultCells(indicator, row),
    ]),
    notes: [...new Set(reasons)],
  };
}

function resultCells(indicator: Indicator, row: ResultRow): readonly Cell[] {
  if (row.value === null || row.numerator === null)
    return [absentCell(row.verdict, 3), emptyCell(1), emptyCell(1), emptyCell(1)];
  const isJudged = row.verdict !== '无定量要求' && row.verdict !== '不适用';
  return [
    valueCell(indicator, row.value, row),
    row.threshold === null || row.verdict === '类型待确认'
      ? emptyCell(1)
      : textCell(`${row.comparator ?? ''}${formatThreshold(row.threshold, thresholdUnit(indicator, row))}`),
    row.verdict === '无定量要求' ? emptyCell(1) : verdictCell(row.verdict),
    !isJudged || row.shortfall === null || row.verdict === '类型待确认'
      ? emptyCell(1)
      : textCell(row.shortfall === 0 ? '0' : `${formatCount(row.shortfall)}${countedOf(row)}`),
  ];
}

function thresholdUnit(indicator: Indicator, row: ResultRow): string {
  return row.denominator === null && !indicator.is_gap && indicator.id !== indicatorIds.rotationGap
    ? indicator.unit
    : '%';
}

function valueCell(indicator: Indicator, value: number, { numerator, denominator, threshold }: ResultRow): Cell {
  if (denominator === null || numerator === null) {
    const unit = indicator.unit === '%' ? '' : indicator.unit;
    return { ...textCell(`${formatAmount(value, indicator.decimals)}${unit}`), csv: [String(value), '', ''] };
  }
  const parts = [String(numerator), String(denominator)];
  if (denominator === 0) return { ...emptyCell(3), csv: ['', ...parts] };
  const text = figureWords({ numerator, denominator }, '', threshold);
  return { ...textCell(text), csv: [text.slice(0, text.indexOf('（')), ...parts] };
}
