import { currentOf } from '../../figures/choose.ts';
import { countNumber, countOf, countWords } from '../../figures/counts/counts.ts';
import { returnBlocks, returnsOf, type Return, type ReturnTable } from '../../figures/returns.ts';
import { alwaysShownWords, smallCellWords, smallGroupRule } from '../../figures/protection.ts';
import { formatPeriod } from '../../format/date.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import { isSupplied } from '../../figures/lookup.ts';
import { silenceOf } from '../../figures/targets.ts';
import { tableOf, type TableName } from '../../model/tables.ts';
import { emptyCell, numberCell, numberColumn, textCell, textColumn } from '../cells.ts';
import { momentsOf, type ReportContext } from '../context.ts';
import { groupRows, regionRow } from '../figures-of.ts';
import type { Block, Cell, ReportTable, SectionDraft } from '../model.ts';
import { unsaidIndicators } from '../summary-lines.ts';
import { lackingWords, paragraph, sentence } from '../words.ts';
import { localIndicator, wordsOfAll } from '../../figures/kinds.ts';
import { isListOnly, moreWanted } from '../../figures/little-known.ts';

/** What the report rests on: which tables there are, who has not returned what, and what could not be told for want of it. */
export function completenessSection(context: ReportContext): SectionDraft {
  // Of a region with a list only a page of the site says what more would bring; a report of what is missing helps nobody.
  const isShort = isListOnly(context.atlas);
  const tables = isShort ? [] : [missingTable(context), returnsTable(context), unsaidTable(context)];
  return {
    id: 'completeness',
    blocks: [
      {
        kind: 'paragraph',
        text: paragraph(tablesSentence(context), isShort ? sentence(moreWanted) : returnsSentence(context)),
      },
      { kind: 'paragraph', text: paragraph(suppressionSentence(context), correctionsSentence(context)) },
      ...tables.flatMap((table): readonly Block[] => (table === null ? [] : [{ kind: 'table', table }])),
    ].filter((block) => block.kind !== 'paragraph' || block.text !== '') as readonly Block[],
  };
}

function tablesSentence({ atlas }: ReportContext): string {
  const { table_status } = atlas;
  const isWhole = table_status.every(({ is_supplied }) => is_supplied);
  const open = table_status.filter(({ is_to_confirm }) => is_to_confirm).map(({ table_label }) => table_label);
  const all = `${countWords(atlas, 'data_tables')}数据表`;
  return paragraph(
    isWhole
      ? sentence(`${all}均已提供`)
      : sentence(
          `${all}中，已提供${countWords(atlas, 'data_tables_supplied')}`,
          `未提供${countWords(atlas, 'data_tables_missing')}`,
        ),
    open.length === 0 ? null : sentence(`${open.join('、')}有待确认的内容，有关数字暂不发布`),
  );
}

/** Whether a group was appraised is said with the appraisal: it returns nothing for it. */
const returned: readonly ReturnTable[] = ['snapshots', 'unify_checks'];

interface DueReturn extends Return {
  readonly title: string;
  readonly counted: string;
}

/** Returns that were due for the periods of this report. */
function dueReturns(context: ReportContext): readonly DueReturn[] {
  const periods = [...momentsOf(context, '学年'), ...momentsOf(context, '学期')];
  return returnBlocks(context.atlas)
    .filter(({ table_name }) => returned.includes(table_name))
    .flatMap(({ table_name, title, counted }) =>
      periods.flatMap((period) => {
        const own = returnsOf(context.atlas, table_name, period);
        return own.expected_count === 0 ? [] : [{ ...own, title, counted }];
      }),
    );
}

function returnsSentence(context: ReportContext): string {
  const returns = dueReturns(context);
  if (returns.length === 0) return '';
  const late = returns.filter(({ missing }) => missing.length > 0);
  const names = late.map(({ title, period }) => `${formatPeriod(period)}${title}`);
  return late.length === 0
    ? `本年度应报送的${[...new Set(returns.map(({ title }) => title))].join('、')}均已报齐。`
    : sentence(`${names.join('、')}有未报送的单位，其余资料均已报齐`);
}

function returnsTable(context: ReportContext): ReportTable | null {
  const { atlas } = context;
  const returns = dueReturns(context);
  if (returns.length === 0) return null;
  return {
    id: 'returns',
    number: '',
    title: '资料报送情况',
    unit: '',
    columns: [
      textColumn('资料'),
      textColumn('学年或学期'),
      numberColumn('应报'),
      numberColumn('未报'),
      textColumn('未报送的单位', 'name'),
    ],
    rows: returns.map(({ table_name, title, period, counted, missing }) => {
      const expected = countNumber(atlas, 'returns_due', `${table_name},${period}`);
      return [
        textCell(title),
        textCell(formatPeriod(period)),
        { ...numberCell(expected), text: `${expected}${counted}` },
        numberCell(countNumber(atlas, 'returns_missing', `${table_name},${period}`)),
        missing.length === 0 ? emptyCell(1) : textCell(missing.join('、')),
      ];
    }),
    notes: [wordsOfAll(context.atlas)('列入两个集团的校区分别计入；未报只说明资料没有收到，不说明没有开展工作。')],
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
    columns: [textColumn('数据表', 'name'), textColumn('内容', 'method'), textColumn('提供后可以反映', 'method')],
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
    title: context.is_policy_text ? '没有数字的指标' : '本年度没有数字的指标',
    unit: '',
    columns: [textColumn('指标', 'name'), textColumn('原因', 'method')],
    rows: unsaid.map((indicator) => [
      textCell(localIndicator(context.atlas, indicator).short_title, { kind: 'indicator', indicator_id: indicator.id }),
      textCell(unsaidReason(context, indicator)),
    ]),
    notes: [],
  };
}

function unsaidReason(context: ReportContext, { id, past_gap }: Indicator): string {
  const silence = silenceOf(context.atlas, id);
  if (silence?.lacking != null) return lackingWords(silence.lacking);
  if (silence?.is_without_target === true) return '本地区文件没有设定可以比照的目标';
  const own = regionRow(context, id) ?? groupRows(context, id)[0] ?? null;
  if (own !== null && own.value === null && own.reason !== null) return lackingWords(own.reason);
  const isSaidNow = currentOf(context.atlas, { indicator_id: id }) !== null;
  return past_gap !== null && isSaidNow ? past_gap : '没有本年度的记录';
}

function suppressionSentence({ atlas, year }: ReportContext): string {
  if (countOf(atlas, 'withheld_results', String(year)) === 0) return '';
  return sentence(
    alwaysShownWords(atlas),
    smallGroupRule(atlas),
    `其他人数，${smallCellWords(atlas)}`,
    `因此未公布的结果${countWords(atlas, 'withheld_results', String(year))}`,
  );
}

function correctionsSentence(context: ReportContext): string {
  const { atlas, year } = context;
  if (!isSupplied(atlas, 'corrections')) return '';
  if (correctionsIn(context).length === 0) return sentence(`${year}年以来没有登记更正`);
  const count = countWords(atlas, 'corrections_between', `${year}-01-01,${lastDayOfReport(context)}`);
  return sentence(`${year}年以来登记更正${count}，见附件`);
}

function lastDayOfReport({ atlas, is_current, closing_date }: ReportContext): string {
  return is_current ? atlas.region.as_of_date : closing_date;
}

/** Corrections made since the first day of the year, as far as the report speaks of that time. */
export function correctionsIn(context: ReportContext) {
  const { atlas, year } = context;
  const last = lastDayOfReport(context);
  return atlas.tables.corrections.filter(({ corrected_on }) => corrected_on >= `${year}-01-01` && corrected_on <= last);
}
