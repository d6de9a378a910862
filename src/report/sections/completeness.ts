import { returnBlocks } from '../../figures/returns.ts';
import { momentOf } from '../../figures/result-grid.ts';
import { formatPeriod } from '../../format/date.ts';
import { formatCount } from '../../format/number.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import { isSupplied, resultsOf } from '../../figures/lookup.ts';
import { missingTablesOf } from '../../figures/targets.ts';
import { tableOf, type TableName } from '../../model/tables.ts';
import { countCell, emptyCell, numberColumn, textCell, textColumn } from '../cells.ts';
import { momentsOf, type ReportContext } from '../context.ts';
import type { Block, Cell, ReportTable, SectionDraft } from '../model.ts';
import { unsaidIndicators } from '../summary-lines.ts';
import { lackingWords, paragraph, sentence } from '../words.ts';

/** What the report rests on: which tables there are, who has not returned what, and what could not be told for want of it. */
export function completenessSection(context: ReportContext): SectionDraft {
  const tables = [missingTable(context), returnsTable(context), unsaidTable(context)];
  return {
    id: 'completeness',
    blocks: [
      { kind: 'paragraph', text: paragraph(tablesSentence(context), returnsSentence(context)) },
      { kind: 'paragraph', text: paragraph(suppressionSentence(context), correctionsSentence(context)) },
      ...tables.flatMap((table): readonly Block[] => (table === null ? [] : [{ kind: 'table', table }])),
    ].filter((block) => block.kind !== 'paragraph' || block.text !== '') as readonly Block[],
  };
}

function tablesSentence({ atlas }: ReportContext): string {
  const { table_status } = atlas;
  const supplied = table_status.filter(({ is_supplied }) => is_supplied);
  const open = table_status.filter(({ is_to_confirm }) => is_to_confirm).map(({ table_label }) => table_label);
  return paragraph(
    sentence(
      `本站使用的${formatCount(table_status.length)}张数据表中，已提供${formatCount(supplied.length)}张`,
      supplied.length === table_status.length ? null : `未提供${formatCount(table_status.length - supplied.length)}张`,
    ),
    open.length === 0 ? null : sentence(`${open.join('、')}有待确认的内容，有关数字暂不发布`),
  );
}

interface Return {
  readonly title: string;
  readonly period: string;
  readonly expected: number;
  readonly counted: string;
  readonly missing: readonly string[];
}

/** Returns that were due for the periods of this report. */
function returnsOf(context: ReportContext): readonly Return[] {
  const periods = [...momentsOf(context, '学年'), ...momentsOf(context, '学期'), ...momentsOf(context, '年度')];
  return returnBlocks(context.atlas).flatMap(({ title, counted, lines }) =>
    periods.flatMap((period) => {
      const cells = lines.flatMap((line) => line.cells.filter((cell) => cell.period === period));
      const expected = cells.reduce((sum, cell) => sum + cell.expected_count, 0);
      const missing = [...new Set(cells.flatMap((cell) => cell.missing))];
      return expected === 0 ? [] : [{ title, period, expected, counted, missing }];
    }),
  );
}

function returnsSentence(context: ReportContext): string {
  const returns = returnsOf(context);
  if (returns.length === 0) return '';
  const late = returns.filter(({ missing }) => missing.length > 0);
  return sentence(
    `本年度应报送的资料${formatCount(returns.length)}项`,
    late.length === 0 ? '均已报齐' : `其中${formatCount(late.length)}项有未报送的单位`,
  );
}

function returnsTable(context: ReportContext): ReportTable | null {
  const returns = returnsOf(context);
  if (returns.length === 0) return null;
  return {
    id: 'returns',
    number: '',
    title: '资料报送情况',
    unit: '',
    columns: [
      textColumn('资料'),
      textColumn('学年、学期或年度'),
      numberColumn('应报'),
      numberColumn('未报'),
      textColumn('未报送的单位'),
    ],
    rows: returns.map(({ title, period, expected, counted, missing }) => [
      textCell(title),
      textCell(formatPeriod(period)),
      { ...countCell(expected), text: `${formatCount(expected)}${counted}` },
      countCell(missing.length),
      missing.length === 0 ? emptyCell(1) : textCell(missing.join('、')),
    ]),
    notes: ['列入两个集团的校区分别计入；未报只说明资料没有收到，不说明没有开展工作。'],
  };
}

function missingTable({ atlas }: ReportContext): ReportTable | null {
  const missing = atlas.table_status.filter(({ is_supplied }) => !is_supplied);
  if (missing.length === 0) return null;
  return {
    id: 'missing-tables',
    number: '',
    title: '尚未提供的数据表',
    unit: '',
    columns: [textColumn('数据表'), textColumn('内容'), textColumn('提供后可以反映')],
    rows: missing.map(({ table_name, table_label }): readonly Cell[] => {
      const { meaning, unlocks } = tableOf(table_name as TableName);
      return [textCell(table_label), textCell(meaning), unlocks === undefined ? emptyCell(1) : textCell(unlocks)];
    }),
    notes: ['教师个人的记录不公开，只用于计算合计数。'],
  };
}

function unsaidTable(context: ReportContext): ReportTable | null {
  const unsaid = unsaidIndicators(context);
  if (unsaid.length === 0) return null;
  return {
    id: 'unsaid',
    number: '',
    title: '本年度没有数字的指标',
    unit: '',
    columns: [textColumn('指标'), textColumn('原因')],
    rows: unsaid.map((indicator) => [
      textCell(indicator.short_title, { kind: 'indicator', indicator_id: indicator.id }),
      textCell(unsaidReason(context, indicator)),
    ]),
    notes: [],
  };
}

function unsaidReason(context: ReportContext, { id, period_kind }: Indicator): string {
  const rows = resultsOf(context.atlas, id);
  const lacking = rows.find((row) => missingTablesOf(row).length > 0)?.reason ?? null;
  if (lacking !== null && rows.every(({ value }) => value === null)) return lackingWords(lacking);
  if (rows.some(({ verdict }) => verdict === '无定量要求') && rows.every(({ value }) => value === null))
    return '本地区文件没有设定可以比照的目标';
  if (period_kind === '时点' && !context.is_current) return '时点指标，只有数据截至日的数值，不追溯往年';
  return '没有本年度的记录';
}

function suppressionSentence(context: ReportContext): string {
  const { atlas } = context;
  const moments = new Set([
    ...momentsOf(context, '学年'),
    ...momentsOf(context, '学期'),
    ...momentsOf(context, '年度'),
    ...momentsOf(context, '时点'),
  ]);
  const hidden = atlas.results.filter((row) => row.verdict === '人数较少不公开' && moments.has(momentOf(row)));
  if (hidden.length === 0) return '';
  const { small_cell_k, small_group_n } = atlas.region;
  return sentence(
    `为保护个人信息，人数为1至${small_cell_k}人的分组、专任教师少于${small_group_n}人的集团及其关联分组不公开`,
    `本年度涉及结果${formatCount(hidden.length)}项`,
  );
}

function correctionsSentence(context: ReportContext): string {
  if (!isSupplied(context.atlas, 'corrections')) return '';
  const count = correctionsIn(context).length;
  if (count > 0) return sentence(`本年度以来登记更正${formatCount(count)}项，见附件`);
  return sentence('本年度以来没有登记更正');
}

/** Corrections made since the first day of the year, as far as the report speaks of that time. */
export function correctionsIn({ atlas, year, is_current, closing_date }: ReportContext) {
  const last = is_current ? atlas.region.as_of_date : closing_date;
  return atlas.tables.corrections.filter(({ corrected_on }) => corrected_on >= `${year}-01-01` && corrected_on <= last);
}
