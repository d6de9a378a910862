import { indicatorIds } from '../../indicators/ids.ts';
import { formatShare } from '../../format/number.ts';
import { absentCell, amountCell, emptyCell, numberColumn, textCell, textColumn } from '../cells.ts';
import { periodBefore, type ReportContext } from '../context.ts';
import { figureBlock } from '../figure-blocks.ts';
import { regionRow, rowsOf } from '../figures-of.ts';
import type { Block, Cell, ReportTable, SectionDraft } from '../model.ts';
import { bare, growthPhrase, growthWords, metWords, moneyWords, paragraph, sentence } from '../words.ts';

/** Money for the groups in the calendar year: planned, allocated and spent. Growth of amounts is in percent. */
export function fundingSection(context: ReportContext): SectionDraft | null {
  const table = fundingTable(context);
  if (table === null) return null;
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      text: paragraph(
        ...stages.map(({ basis, verb }) => stageSentence(context, basis, verb)),
        staffingSentence(context),
      ),
    },
    { kind: 'table', table },
  ];
  const isLatest = !context.atlas.results.some(
    (row) => row.indicator_id === indicatorIds.funding && row.value !== null && row.period > String(context.year),
  );
  if (isLatest) blocks.push(...figureBlock(context, 'funding'));
  return { id: 'funding', blocks };
}

const stages = [
  { basis: '预算', verb: '年初预算' },
  { basis: '下达', verb: '已下达' },
  { basis: '支出', verb: '已支出' },
] as const;

function stageSentence(context: ReportContext, basis: string, verb: string): string {
  const row = regionRow(context, indicatorIds.funding, { basis });
  if (row === null) return '';
  if (row.value === null || row.numerator === null)
    return row.reason === null ? '' : sentence(reasonWords(row.reason, basis));
  const before = regionRow(context, indicatorIds.funding, { basis, moments: [String(context.year - 1)] });
  // In yuan, as they are kept: whole numbers, so that the share is exact.
  const planned = regionRow(context, indicatorIds.funding, { basis: '预算' })?.numerator ?? null;
  return sentence(
    `${context.year}年度集团化办学经费${verb}${moneyWords(row.value)}`,
    basis === '预算' || planned === null || planned === 0 ? null : `占预算的${formatShare(row.numerator, planned)}`,
    growthPhrase(row.value, before?.value ?? null, '上年'),
  );
}

/** Some reasons name what they are about, others do not. */
function reasonWords(reason: string, basis: string): string {
  return reason.startsWith('无法') ? `${basis}数${bare(reason)}` : bare(reason);
}

function fundingTable(context: ReportContext): ReportTable | null {
  const rows = stages.flatMap(({ basis }) => allCategories(context, basis));
  if (rows.every(({ value }) => value === null)) return null;
  const categories = [...new Set(rows.map(({ category }) => category))].toSorted(
    (a, b) => Number(a === '') - Number(b === ''),
  );
  return {
    id: 'funding',
    number: '',
    title: `${context.year}年度集团化办学经费`,
    unit: '万元',
    columns: [
      textColumn('类别'),
      numberColumn('预算'),
      numberColumn('下达'),
      numberColumn('支出'),
      numberColumn('上年预算'),
      textColumn('预算同比'),
    ],
    rows: categories.map((category) => categoryCells(context, category)),
    notes: ['同一类经费既有总数又有各集团数的，以总数为准，各集团数是其中数。'],
  };
}

function allCategories({ atlas, year }: ReportContext, basis: string) {
  return atlas.results.filter(
    (row) =>
      row.indicator_id === indicatorIds.funding &&
      row.unit_kind === 'region' &&
      row.basis === basis &&
      row.period === String(year),
  );
}

function categoryCells(context: ReportContext, category: string): readonly Cell[] {
  const at = (basis: string, year: string) => {
    const [row] = rowsOf(context, indicatorIds.funding, { unit_kind: 'region', basis, category, moments: [year] });
    return row ?? null;
  };
  const year = String(context.year);
  const now = at('预算', year);
  const before = at('预算', periodBefore(year));
  const cell = (row: ReturnType<typeof at>) => {
    if (row === null) return emptyCell(1);
    return row.value === null ? absentCell(row.verdict, 1) : amountCell(row.value);
  };
  return [
    textCell(category === '' ? '合计' : category.replace(/^类别：/, '')),
    ...stages.map(({ basis }) => cell(at(basis, year))),
    cell(before),
    now?.value == null || before?.value == null ? emptyCell(1) : textCell(growthWords(now.value, before.value)),
  ];
}

function staffingSentence(context: ReportContext): string {
  const row = regionRow(context, indicatorIds.staffingAdjustment, { basis: '已调整集团占比' });
  if (row?.numerator == null || !row.denominator) return '';
  const words = { of: '应实施编制动态调整的集团', words: '在本年度作出调整决定' };
  return sentence(metWords({ met: row.numerator, all: row.denominator }, words));
}
