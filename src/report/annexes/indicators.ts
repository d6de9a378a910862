import { figureOf, type Figure } from '../../figures/figure.ts';
import { groupShortName, inOrder } from '../../figures/lookup.ts';
import { momentOf } from '../../figures/result-grid.ts';
import { formatMoment } from '../../format/date.ts';
import { indicatorIds } from '../../indicators/ids.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import { indicators } from '../../indicators/registry.ts';
import type { ResultRow } from '../../model/result.ts';
import {
  emptyCell,
  figureCell,
  shareColumn,
  shortfallCell,
  standardCell,
  textCell,
  textColumn,
  judgedCell,
} from '../cells.ts';
import { momentsOf, type ReportContext } from '../context.ts';
import { groupRows } from '../figures-of.ts';
import type { Block, Cell, ReportTable, AnnexDraft } from '../model.ts';
import { isInferredRow, inferredNote } from '../standards.ts';
import { localIndicator, wordsOfCounted, wordsOfIndicator } from '../../figures/kinds.ts';
import { isListOnly } from '../../figures/little-known.ts';

/** Every indicator that is counted by group, one table each and period. */
export function indicatorsAnnex(context: ReportContext): AnnexDraft | null {
  const tables = indicators
    .filter(({ unit_kinds, id }) => unit_kinds.includes('group') && id !== indicatorIds.flowMatrix)
    .flatMap((indicator) => tablesOf(context, indicator));
  if (tables.length === 0 || isListOnly(context.atlas)) return null;
  const blocks = tables.map((table): Block => ({ kind: 'table', table }));
  return { id: 'indicators', title: wordsOfCounted(context.atlas)('各集团指标'), blocks };
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
    title: `${localIndicator(atlas, indicator).title}（${wordsOfIndicator(atlas, indicator.id)(first.basis)}），${formatMoment(first)}`,
    unit: '',
    columns: [
      textColumn(wordsOfCounted(atlas)('集团'), 'name'),
      shareColumn('数值'),
      textColumn('标准'),
      textColumn('判定'),
      textColumn('差额'),
    ],
    rows: ordered.map((row) => [
      textCell(groupShortName(atlas, row.unit_id), { kind: 'group', group_id: row.unit_id }),
      ...resultCells(figureOf(atlas, row)),
    ]),
    notes: [...new Set(reasons), ...(rows.some((row) => isInferredRow(atlas, row)) ? [inferredNote] : [])],
  };
}

function resultCells(figure: Figure): readonly Cell[] {
  const { verdict } = figure;
  if (figure.value === null) return [figureCell(figure), emptyCell(1), emptyCell(1), emptyCell(1)];
  const isJudged = verdict !== '无定量要求' && verdict !== '不适用' && verdict !== '类型待确认';
  return [
    figureCell(figure),
    standardCell(figure),
    judgedCell(figure),
    isJudged ? shortfallCell(figure) : emptyCell(1),
  ];
}
