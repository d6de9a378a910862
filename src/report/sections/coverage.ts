import { indicatorIds } from '../../indicators/ids.ts';
import { changeCell, changeSince } from '../../figures/change.ts';
import type { Figure } from '../../figures/figure.ts';
import { coverageOn } from '../../figures/history.ts';
import { partsAt } from '../../figures/choose.ts';
import { endedTargetRow, judgedRowOf, rowsOfTarget } from '../../figures/targets.ts';
import { targetsOf } from '../../figures/lookup.ts';
import {
  denominatorNumber,
  numeratorNumber,
  standingInPoints,
  standingWords,
  targetAmount,
  targetWords,
  valueWithParts,
} from '../../figures/say.ts';
import { formatDate } from '../../format/date.ts';
import { indicatorOf } from '../../indicators/registry.ts';
import type { ResultRow } from '../../model/result.ts';
import type { Row } from '../../model/tables.ts';
import {
  absentCell,
  emptyCell,
  numberCell,
  numberColumn,
  shareColumn,
  shortfallCell,
  textCell,
  textColumn,
  valueCell,
  verdictCell,
} from '../cells.ts';
import { yearEarlier, type ReportContext } from '../context.ts';
import { figureBlock } from '../figure-blocks.ts';
import { figureOfRow, pastRow, regionFigure, regionRow } from '../figures-of.ts';
import type { Block, Cell, ReportTable, SectionDraft } from '../model.ts';
import { bare, paragraph, sentence } from '../words.ts';

/** How far the groups reach: three ways of counting, and the targets with the verdict of the day on which each was due. */
export function coverageSection(context: ReportContext): SectionDraft | null {
  const bases = basesTable(context);
  const targets = targetsTable(context);
  if (bases === null && targets === null) return null;
  const blocks: Block[] = [];
  const isKnown = coveragePhrases(context).length > 0;
  const said = paragraph(allTypesSentence(context), perimeterSentence(context));
  if (said !== '') blocks.push({ kind: 'paragraph', text: said });
  else if (bases === null && !isKnown) blocks.push({ kind: 'paragraph', text: unknownSentence(context) });
  const since = sinceSentence(context);
  if (since !== '') blocks.push({ kind: 'paragraph', text: since });
  if (bases !== null) blocks.push({ kind: 'table', table: bases });
  blocks.push(...figureBlock(context, 'coverage'));
  if (targets !== null) {
    const lead = targetsSentence(context);
    if (lead !== '') blocks.push({ kind: 'paragraph', text: lead });
    blocks.push({ kind: 'table', table: targets });
  }
  const parts = partsTable(context);
  if (parts !== null) blocks.push({ kind: 'table', table: parts });
  return { id: 'coverage', blocks };
}

const basisLabels = indicatorOf(indicatorIds.tightCoverage).bases.map(({ label }) => label);
const headline = basisLabels[0] ?? '';

function beforeName({ is_running }: ReportContext): string {
  return is_running ? '上年同期' : '上年末';
}

/** The region's row of the closing day on one basis; a frozen one where a target was due on it. */
function closingRow(context: ReportContext, basis: string): ResultRow | null {
  return regionRow(context, indicatorIds.tightCoverage, { basis, moments: [context.closing_date] });
}

function closingFigure(context: ReportContext, basis: string): Figure | null {
  const row = closingRow(context, basis);
  if (row !== null && row.value !== null) return figureOfRow(context, row);
  const past = { indicator_id: indicatorIds.tightCoverage, basis, category: '' };
  return figureOfRow(context, pastRow(context, past, context.closing_date) ?? row);
}

function earlierFigure(context: ReportContext, basis: string): Figure | null {
  const past = { indicator_id: indicatorIds.tightCoverage, basis, category: '' };
  return figureOfRow(context, pastRow(context, past, yearEarlier(context.closing_date)));
}

/** `2025年12月31日紧密型…覆盖率为78.7%`, its change and what the target says; nothing where it is not known. */
export function coveragePhrases(context: ReportContext): readonly string[] {
  const now = closingFigure(context, headline);
  if (now === null || now.value === null) return [];
  return [
    `${formatDate(context.closing_date)}紧密型集团化办学覆盖率（${headline}）为${valueWithParts(now)}`,
    changeSince(now, earlierFigure(context, headline), beforeName(context)),
    now.verdict === '不适用' ? '' : standingInPoints(now),
  ];
}

/** Targets there are, a figure there is not: what is missing for one. */
function unknownSentence(context: ReportContext): string {
  const reason = closingRow(context, headline)?.reason ?? '本年度没有可用于计算的记录';
  return sentence(
    `文件设定了紧密型集团化办学覆盖率目标，截至${formatDate(context.closing_date)}的覆盖率${bare(reason)}`,
  );
}

function allTypesSentence(context: ReportContext): string {
  const at = (date: string) =>
    figureOfRow(context, coverageOn(context.atlas, { basis: headline, date, isTight: false }));
  const now = at(context.closing_date);
  if (now === null) return '';
  return sentence(
    `不分类型的集团化办学覆盖率为${valueWithParts(now)}`,
    changeSince(now, at(yearEarlier(context.closing_date)), beforeName(context)),
  );
}

/** The same units on both days: what of the change is not merely schools that opened, closed or merged. */
function perimeterSentence(context: ReportContext): string {
  const at = (date: string) =>
    figureOfRow(context, coverageOn(context.atlas, { basis: headline, date, isTight: true, perimeter: '固定口径' }));
  const now = at(context.closing_date);
  const before = at(yearEarlier(context.closing_date));
  if (now === null || before === null) return '';
  return sentence(
    `按固定口径（只计始终存续的${denominatorNumber(now)}个校区）计算的紧密型覆盖率为${valueWithParts(now)}`,
    changeSince(now, before, beforeName(context)),
  );
}

/** What has happened since 31 December, where the data go further: beside the frozen figure and never in place of it. */
function sinceSentence(context: ReportContext): string {
  const { as_of_date } = context.atlas.region;
  if (!context.is_current || as_of_date === context.closing_date) return '';
  const now = regionFigure(context, indicatorIds.tightCoverage, { moments: [as_of_date] });
  if (now === null || now.value === null) return '';
  return sentence(
    `此后的变化另列：截至${formatDate(as_of_date)}，紧密型覆盖率为${valueWithParts(now)}`,
    standingWords(now),
  );
}

function basesTable(context: ReportContext): ReportTable | null {
  const isKnown = basisLabels.some((basis) => closingFigure(context, basis)?.value != null);
  const rows = basisLabels.map((basis) => basisCells(context, basis)).filter((cells) => cells !== null);
  if (!isKnown) return null;
  return {
    id: 'coverage',
    number: '',
    title: `${formatDate(context.closing_date)}紧密型集团化办学覆盖率`,
    unit: '',
    columns: [
      textColumn('口径'),
      numberColumn('已覆盖'),
      numberColumn('总数'),
      shareColumn('覆盖率'),
      shareColumn(beforeName(context)),
      textColumn('同比'),
    ],
    rows,
    notes: ['主口径为校区口径；三种口径结论不一致的，以主管部门认定为准。'],
  };
}

function basisCells(context: ReportContext, basis: string): readonly Cell[] | null {
  const now = closingFigure(context, basis);
  const before = earlierFigure(context, basis);
  if (now === null) return null;
  if (now.value === null)
    return [textCell(basis), absentCell(now.verdict, 1), emptyCell(1), emptyCell(3), emptyCell(3), emptyCell(1)];
  const change = changeCell(now, before);
  return [
    textCell(basis),
    numberCell(numeratorNumber(now)),
    numberCell(denominatorNumber(now)),
    valueCell(now),
    before === null ? emptyCell(3) : valueCell(before),
    change === '' ? emptyCell(1) : textCell(change),
  ];
}

/** Targets with a day on which they are due, with what was judged on it. A verdict, once due, never changes. */
function targetsTable(context: ReportContext): ReportTable | null {
  const targets = targetsOf(context.atlas, indicatorIds.tightCoverage).filter(({ deadline }) => deadline !== null);
  if (targets.length === 0) return null;
  const reasons = targets.flatMap((target) => {
    const reason = endedTargetRow(context.atlas, target)?.reason ?? null;
    return reason === null ? [] : [`“${target.label}”：${reason}`];
  });
  return {
    id: 'targets',
    number: '',
    title: '紧密型集团化办学覆盖率目标完成情况',
    unit: '',
    columns: [
      textColumn('目标', 'quote'),
      textColumn('截止日期'),
      textColumn('目标值'),
      shareColumn('截止日结果'),
      textColumn('判定'),
      textColumn('差额'),
    ],
    rows: targets.map((target) => targetCells(context, target)),
    notes: [
      '目标按校区口径判定。截止日期已过的，以截止日期当天的结果作判定，此后的变化不改变判定；未到期的，差额按数据截至日计算。',
      ...reasons,
    ],
  };
}

function targetCells(context: ReportContext, target: Row<'policy_targets'>): readonly Cell[] {
  const { label, deadline } = target;
  const isDue = deadline !== null && deadline <= context.closing_date;
  const ended = endedTargetRow(context.atlas, target);
  const { as_of_date } = context.atlas.region;
  const frozen = isDue ? judgedRowOf(context.atlas, target, { basis: headline, date: deadline }) : null;
  // A target that is not due yet stands beside the figure of the as-of date, in the report of the present only.
  const open = context.is_current ? judgedRowOf(context.atlas, target, { basis: headline, date: as_of_date }) : null;
  const judged = figureOfRow(context, frozen);
  const shown = judged ?? figureOfRow(context, open);
  const verdict = ended?.verdict ?? (isDue ? (frozen?.verdict ?? '数据缺失') : '未到期');
  return [
    textCell(label),
    textCell(deadline === null ? '' : formatDate(deadline)),
    textCell(targetWords(target)),
    ended !== null || judged === null || judged.value === null ? emptyCell(3) : valueCell(judged),
    verdictCell(verdict),
    ended !== null || shown === null ? emptyCell(1) : shortfallCell(shown),
  ];
}

function targetsSentence(context: ReportContext): string {
  const { atlas, year } = context;
  const due = targetsOf(atlas, indicatorIds.tightCoverage).filter(
    ({ deadline }) => deadline !== null && deadline.startsWith(String(year)),
  );
  return paragraph(...due.map((target) => targetSentence(context, target)));
}

function targetSentence({ atlas, closing_date }: ReportContext, target: Row<'policy_targets'>): string {
  const { deadline } = target;
  if (deadline === null) return '';
  const goal = `${formatDate(deadline)}到期的${targetAmount(target)}覆盖率目标`;
  const ended = endedTargetRow(atlas, target);
  if (ended !== null) return sentence(`${goal}不作评价`, bare(ended.reason ?? ''));
  if (deadline > closing_date) return sentence(`${goal}截至${formatDate(closing_date)}尚未到期`);
  const rows = rowsOfTarget(atlas, target).filter(({ as_of_date }) => as_of_date === deadline);
  const words = rows.map((row) => `${row.basis}${row.verdict}`);
  return sentence(goal, words.length === 0 ? '数据缺失' : words.join('、'));
}

/** Stages and areas on the closing day, where they were counted. */
function partsTable(context: ReportContext): ReportTable | null {
  const series = { indicator_id: indicatorIds.tightCoverage, basis: headline };
  const rows = partsAt(context.atlas, series, context.closing_date).filter(
    (row) => /^(?:学段|城乡|举办者|另列)：/.test(row.category) && row.numerator !== null && row.denominator !== null,
  );
  const total = regionFigure(context, indicatorIds.tightCoverage);
  if (rows.length === 0 || total === null) return null;
  const order = ['学段：小学', '学段：初中', '城乡：城区', '城乡：镇区', '城乡：乡村'];
  const place = (row: ResultRow) => (order.indexOf(row.category) + 1 || 99) - 1;
  const stages = rows.filter(({ category }) => category.startsWith('学段：'));
  const isCountedTwice =
    stages.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0) > (total.denominator ?? 0);
  return {
    id: 'coverage-parts',
    number: '',
    title: `${formatDate(context.closing_date)}分学段、分城乡的紧密型覆盖率（校区口径）`,
    unit: '',
    columns: [
      textColumn('分类'),
      textColumn('范围'),
      numberColumn('已覆盖'),
      numberColumn('总数'),
      shareColumn('覆盖率'),
    ],
    rows: rows
      .toSorted((a, b) => place(a) - place(b))
      .flatMap((row) => {
        const figure = figureOfRow(context, row);
        const [kind = '', scope = ''] = row.category.split('：');
        return figure === null || figure.value === null
          ? []
          : [
              [
                textCell(kind),
                textCell(scope),
                numberCell(numeratorNumber(figure)),
                numberCell(denominatorNumber(figure)),
                valueCell(figure),
              ],
            ];
      }),
    notes: isCountedTwice ? ['小学和初中都有的校区在两个学段各计1次，两个学段的总数之和大于全部校区数。'] : [],
  };
}
