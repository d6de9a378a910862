import { changeCell, changeSince, growthWords, shareOf } from '../../figures/change.ts';
import { countNumber, countOf } from '../../figures/counts/counts.ts';
import type { Figure } from '../../figures/figure.ts';
import { fundingCategories, hasLaterFunding } from '../../figures/funding.ts';
import { reasonWords } from '../../figures/reason.ts';
import { valueWords } from '../../figures/say.ts';
import { sumOfFigures } from '../../figures/sum.ts';
import { indicatorIds } from '../../indicators/ids.ts';
import { absentCell, amountCell, emptyCell, numberColumn, textCell, textColumn } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { figureBlock } from '../figure-blocks.ts';
import { groupFigures, regionFigure, tallyOf, yearBefore } from '../figures-of.ts';
import type { Block, Cell, ReportTable, SectionDraft } from '../model.ts';
import { metWords, paragraph, sentence } from '../words.ts';
import { wordsOfCounted } from '../../figures/kinds.ts';

/** Money for the groups in the calendar year: planned, allocated and spent. Growth of amounts is in percent. */
export function fundingSection(context: ReportContext): SectionDraft | null {
  const table = fundingTable(context);
  if (table === null) return null;
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      text: paragraph(
        plannedSentence(context),
        stageSentence(context, { basis: '下达', verb: '已下达' }),
        stageSentence(context, { basis: '支出', verb: '已支出' }),
        staffingSentence(context),
      ),
    },
    { kind: 'table', table },
  ];
  if (!hasLaterFunding(context.atlas, context.year)) blocks.push(...figureBlock(context, 'funding'));
  return { id: 'funding', blocks };
}

const stages = ['预算', '下达', '支出'] as const;
type Stage = (typeof stages)[number];

function amountOf(context: ReportContext, basis: Stage, category = ''): Figure | null {
  return regionFigure(context, indicatorIds.funding, { basis, category });
}

function plannedSentence(context: ReportContext): string {
  const now = amountOf(context, '预算');
  if (now === null) return '';
  if (now.value === null) return absentSentence(context, now);
  return sentence(
    `${context.year}年度集团化办学经费年初预算${valueWords(now)}`,
    changeSince(now, yearBefore(context, now), '上年'),
    namedPhrase(context, now),
  );
}

/** Of what is planned not all goes to a group by name. */
function namedPhrase(context: ReportContext, all: Figure): string | null {
  const own = groupFigures(context, indicatorIds.funding, { basis: '预算' }).filter(({ value }) => value !== null);
  if (own.length === 0) return null;
  const named = sumOfFigures(own);
  if (named.numerator === all.numerator) return wordsOfCounted(context.atlas)('全部列明到集团');
  return wordsOfCounted(context.atlas)`其中列明到具体集团的${valueWords(named)}`;
}

function stageSentence(context: ReportContext, { basis, verb }: { readonly basis: Stage; readonly verb: string }) {
  const now = amountOf(context, basis);
  if (now === null) return '';
  if (now.value === null) return absentSentence(context, now);
  const planned = amountOf(context, '预算');
  const share = planned === null || !planned.numerator ? null : `为预算的${shareOf(now, planned)}`;
  const before = yearBefore(context, now);
  const change = changeSince(now, before, '上年');
  // The share stands before it, and must not seem to have grown.
  return `${sentence(`${context.year}年度集团化办学经费${verb}${valueWords(now)}`, share).slice(0, -1)}${
    change === '' ? '' : `；${share === null ? '' : `${basis}数`}${change}`
  }。`;
}

function absentSentence({ atlas, year }: ReportContext, { basis, reason, row }: Figure): string {
  const open = countOf(atlas, 'funding_unspent', String(year));
  if (basis === '支出' && open > 0)
    return sentence(`支出数尚未报齐（${countNumber(atlas, 'funding_unspent', String(year))}笔未填报），暂不合计`);
  if (reason === null) return '';
  // Some reasons name what they are about, others do not.
  return sentence(reason.startsWith('无法') ? `${basis}数${reasonWords(row)}` : reasonWords(row));
}

function fundingTable(context: ReportContext): ReportTable | null {
  const categories = fundingCategories(context.atlas, context.year);
  const isKnown = categories.some((category) =>
    stages.some((basis) => amountOf(context, basis, category)?.value != null),
  );
  if (!isKnown) return null;
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
    notes: [
      wordsOfCounted(context.atlas)('同一类经费既有总数又有各集团数的，以总数为准，各集团数是其中数。'),
      ...(countOf(context.atlas, 'funding_unspent', String(context.year)) > 0
        ? ['“未填报”指该类经费的支出数尚未报齐，不合计。']
        : []),
    ],
  };
}

function categoryCells(context: ReportContext, category: string): readonly Cell[] {
  const now = amountOf(context, '预算', category);
  const before = now === null ? null : yearBefore(context, now);
  return [
    textCell(category === '' ? '合计' : category.replace(/^类别：/, '')),
    ...stages.map((basis) => stageCell(amountOf(context, basis, category))),
    stageCell(before),
    now === null || before === null || changeCell(now, before) === ''
      ? emptyCell(1)
      : textCell(growthWords(now, before)),
  ];
}

function stageCell(figure: Figure | null): Cell {
  if (figure === null) return emptyCell(1);
  const isOpen = figure.value === null && figure.verdict === '数据缺失' && figure.row.missing_tables === null;
  return isOpen ? absentCell(figure.verdict, 1, '未填报') : amountCell(figure);
}

function staffingSentence(context: ReportContext): string {
  const tally = tallyOf(regionFigure(context, indicatorIds.staffingAdjustment, { basis: '已调整集团占比' }));
  if (tally === null) return '';
  return sentence(
    `应实施编制动态调整的${metWords(tally, { say: wordsOfCounted(context.atlas), of: '集团', words: '在本年度作出调整决定' })}`,
  );
}
