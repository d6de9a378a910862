import { indicatorIds } from '../../indicators/ids.ts';
import { resultsOf, targetsOf } from '../../figures/lookup.ts';
import { formatDate } from '../../format/date.ts';
import { formatCount } from '../../format/number.ts';
import { countedOf, indicatorOf } from '../../indicators/registry.ts';
import type { ResultRow } from '../../model/result.ts';
import {
  absentCell,
  countCell,
  emptyCell,
  shareCell,
  shareColumn,
  textCell,
  textColumn,
  numberColumn,
  verdictCell,
} from '../cells.ts';
import { yearEarlier, type ReportContext } from '../context.ts';
import { figureBlock } from '../figure-blocks.ts';
import { judging, regionRow, rowsOf } from '../figures-of.ts';
import type { Block, Cell, ReportTable, SectionDraft } from '../model.ts';
import { coverageAt } from '../past.ts';
import {
  bare,
  changePhrase,
  changeWords,
  figureWords,
  isFigure,
  paragraph,
  sentence,
  standingPhrase,
  figureOf,
  type Earlier,
} from '../words.ts';

/** How far the groups reach: three ways of counting, and the targets with the verdict of the day on which each was due. */
export function coverageSection(context: ReportContext): SectionDraft | null {
  const bases = basesTable(context);
  const targets = targetsTable(context);
  if (bases === null && targets === null) return null;
  const blocks: Block[] = [];
  const said = paragraph(sentence(...coveragePhrases(context)), allTypesSentence(context), perimeterSentence(context));
  if (said !== '') blocks.push({ kind: 'paragraph', text: said });
  else if (bases === null) blocks.push({ kind: 'paragraph', text: unknownSentence(context) });
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

/** The region's row of the closing day on one basis; a frozen one where a target was due on it. */
function closingRow(context: ReportContext, basis: string): ResultRow | null {
  return judging(
    rowsOf(context, indicatorIds.tightCoverage, { unit_kind: 'region', basis, moments: [context.closing_date] }),
  );
}

function closingFigure(context: ReportContext, basis: string): Earlier {
  const row = closingRow(context, basis);
  if (row?.value != null) return figureOf(row);
  return coverageAt(context, { basis, date: context.closing_date, isTight: true }) ?? figureOf(row);
}

/** `截至2025年12月31日`, `紧密型…覆盖率为78.7%`, its change and what the target says; nothing where it is not known. */
export function coveragePhrases(context: ReportContext): readonly string[] {
  const now = closingFigure(context, headline);
  if (!isFigure(now)) return [];
  const before = coverageAt(context, { basis: headline, date: yearEarlier(context.closing_date), isTight: true });
  const row = closingRow(context, headline);
  const name = context.is_running ? '上年同期' : '上年末';
  return [
    `${formatDate(context.closing_date)}紧密型集团化办学覆盖率（${headline}）为${figureWords(now, '', row?.threshold ?? null)}`,
    changePhrase(now, before, { name, unit: '个校区' }),
    ...(row === null ? [] : [standing(row)]),
  ];
}

/** Targets there are, a figure there is not: what is missing for one. */
function unknownSentence(context: ReportContext): string {
  const reason = closingRow(context, headline)?.reason ?? '本年度没有可用于计算的记录';
  return sentence(
    `文件设定了紧密型集团化办学覆盖率目标，截至${formatDate(context.closing_date)}的覆盖率${bare(reason)}`,
  );
}

function standing(row: ResultRow): string {
  return standingPhrase({ ...row, unit: '%', counted: countedOf(row) });
}

function allTypesSentence(context: ReportContext): string {
  const at = (date: string) => coverageAt(context, { basis: headline, date, isTight: false });
  const now = at(context.closing_date);
  if (now === null) return '';
  return sentence(
    `不分类型的集团化办学覆盖率为${figureWords(now, '')}`,
    changePhrase(now, at(yearEarlier(context.closing_date)), {
      name: context.is_running ? '上年同期' : '上年末',
      unit: '个校区',
    }),
  );
}

/** The same units on both days: what of the change is not merely schools that opened, closed or merged. */
function perimeterSentence(context: ReportContext): string {
  const at = (date: string) => coverageAt(context, { basis: headline, date, isTight: true, perimeter: '固定口径' });
  const now = at(context.closing_date);
  const before = at(yearEarlier(context.closing_date));
  if (now === null || before === null) return '';
  return sentence(
    `按固定口径（只计始终存续的${formatCount(now.denominator ?? 0)}个校区）为${figureWords(now, '')}`,
    changePhrase(now, before, { name: context.is_running ? '上年同期' : '上年末', unit: '个校区' }),
  );
}

/** What has happened since 31 December, where the data go further: beside the frozen figure and never in place of it. */
function sinceSentence(context: ReportContext): string {
  const { as_of_date } = context.atlas.region;
  if (!context.is_current || as_of_date === context.closing_date) return '';
  const row = judging(rowsOf(context, indicatorIds.tightCoverage, { unit_kind: 'region', moments: [as_of_date] }));
  if (row?.numerator == null || row.denominator === null) return '';
  return sentence(
    `此后的变化另列：截至${formatDate(as_of_date)}覆盖率为${figureWords({ numerator: row.numerator, denominator: row.denominator }, '', row.threshold)}`,
    standing(row),
  );
}

function basesTable(context: ReportContext): ReportTable | null {
  const isKnown = basisLabels.some((basis) => isFigure(closingFigure(context, basis)));
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
      shareColumn(context.is_running ? '上年同期' : '上年末'),
      textColumn('同比'),
    ],
    rows,
    notes: ['主口径为校区口径；三种口径结论不一致的，以主管部门认定为准。'],
  };
}

function basisCells(context: ReportContext, basis: string): readonly Cell[] | null {
  const now = closingFigure(context, basis);
  const before = coverageAt(context, { basis, date: yearEarlier(context.closing_date), isTight: true });
  if (now === null) return null;
  if (!isFigure(now))
    return [textCell(basis), absentCell(now.absence, 1), emptyCell(1), emptyCell(3), emptyCell(3), emptyCell(1)];
  return [
    textCell(basis),
    countCell(now.numerator),
    countCell(now.denominator ?? 0),
    shareCell(now.numerator, now.denominator ?? 0, closingRow(context, basis)?.threshold ?? null),
    before === null ? emptyCell(3) : shareCell(before.numerator, before.denominator ?? 0),
    before === null ? emptyCell(1) : textCell(changeWords(now, before, '')),
  ];
}

/** Targets with a day on which they are due, with what was judged on it. A verdict, once due, never changes. */
function targetsTable(context: ReportContext): ReportTable | null {
  const targets = targetsOf(context.atlas, indicatorIds.tightCoverage).filter(({ deadline }) => deadline !== null);
  if (targets.length === 0) return null;
  return {
    id: 'targets',
    number: '',
    title: '紧密型集团化办学覆盖率目标完成情况',
    unit: '',
    columns: [
      textColumn('目标'),
      textColumn('截止日期'),
      textColumn('目标值'),
      shareColumn('截止日结果'),
      textColumn('判定'),
      textColumn('差额'),
    ],
    rows: targets.map(({ target_id, label, deadline, comparator, threshold }) => {
      const due = deadline !== null && deadline <= context.closing_date;
      const row = due
        ? (resultsOf(context.atlas, indicatorIds.tightCoverage).find(
            (one) => one.target_id === target_id && one.as_of_date === deadline && one.basis === headline,
          ) ?? null)
        : null;
      const now = openRow(context, target_id);
      const shown = row ?? now;
      const ended = endedRow(context, target_id);
      const verdict = ended?.verdict ?? (due ? (row?.verdict ?? '数据缺失') : '未到期');
      return [
        textCell(label),
        textCell(deadline === null ? '' : formatDate(deadline)),
        textCell(`${comparator}${threshold}%`),
        row?.numerator == null || row.denominator === null
          ? emptyCell(3)
          : shareCell(row.numerator, row.denominator, row.threshold),
        verdictCell(verdict),
        shown?.shortfall == null
          ? emptyCell(1)
          : textCell(shown.shortfall === 0 ? '0' : `${formatCount(shown.shortfall)}${countedOf(shown)}`),
      ];
    }),
    notes: [
      '目标按校区口径判定。截止日期已过的，以截止日期当天的结果作判定，此后的变化不改变判定；未到期的，差额按数据截至日计算。',
    ],
  };
}

/** A target that had ended by its deadline: nothing is judged, and the result says since when. */
function endedRow(context: ReportContext, targetId: string): ResultRow | null {
  return (
    resultsOf(context.atlas, 'IND-01').find((row) => row.target_id === targetId && row.verdict === '不适用') ?? null
  );
}

/** A target that is not due yet, beside the figure of the as-of date: only in the report of the present. */
function openRow(context: ReportContext, targetId: string): ResultRow | null {
  if (!context.is_current) return null;
  const { as_of_date } = context.atlas.region;
  return (
    resultsOf(context.atlas, indicatorIds.tightCoverage).find(
      (row) => row.target_id === targetId && row.as_of_date === as_of_date && row.basis === headline,
    ) ?? null
  );
}

function targetsSentence(context: ReportContext): string {
  const due = targetsOf(context.atlas, indicatorIds.tightCoverage).filter(
    ({ deadline }) => deadline !== null && deadline.startsWith(String(context.year)),
  );
  if (due.length === 0) return '';
  return paragraph(
    ...due.map(({ target_id, label, deadline }) => {
      const ended = endedRow(context, target_id);
      if (ended !== null) return sentence(`“${label}”不作评价`, bare(ended.reason ?? ''));
      if (deadline === null || deadline > context.closing_date) return sentence(`“${label}”本年度到期，截至日尚未到期`);
      const rows = resultsOf(context.atlas, indicatorIds.tightCoverage).filter(
        (row) => row.target_id === target_id && row.as_of_date === deadline,
      );
      const words = rows.map((row) => `${row.basis}${row.verdict}`);
      return sentence(`“${label}”于${formatDate(deadline)}到期`, words.length === 0 ? '数据缺失' : words.join('、'));
    }),
  );
}

/** Stages and areas on the closing day, where they were counted. */
function partsTable(context: ReportContext): ReportTable | null {
  const rows = resultsOf(context.atlas, indicatorIds.tightCoverage).filter(
    (row) =>
      row.unit_kind === 'region' &&
      row.basis === headline &&
      row.as_of_date === context.closing_date &&
      /^(?:学段|城乡|举办者|另列)：/.test(row.category) &&
      row.numerator !== null &&
      row.denominator !== null,
  );
  if (rows.length === 0 || regionRow(context, indicatorIds.tightCoverage) === null) return null;
  const order = ['学段：小学', '学段：初中', '城乡：城区', '城乡：镇区', '城乡：乡村'];
  const place = (row: ResultRow) => (order.indexOf(row.category) + 1 || 99) - 1;
  return {
    id: 'coverage-parts',
    number: '',
    title: `${formatDate(context.closing_date)}分学段、分城乡的紧密型覆盖率（校区口径）`,
    unit: '',
    columns: [textColumn('范围'), numberColumn('已覆盖'), numberColumn('总数'), shareColumn('覆盖率')],
    rows: rows
      .toSorted((a, b) => place(a) - place(b))
      .map((row) => [
        textCell(row.category.replace('：', '·')),
        countCell(row.numerator ?? 0),
        countCell(row.denominator ?? 0),
        shareCell(row.numerator ?? 0, row.denominator ?? 0),
      ]),
    notes: [],
  };
}
