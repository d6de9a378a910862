import { indicatorIds } from '../../indicators/ids.ts';
import { formatCount } from '../../format/number.ts';
import { formatAcademicYear, formatDate } from '../../format/date.ts';
import {
  absentCell,
  amountCell,
  countCell,
  emptyCell,
  shareColumn,
  textCell,
  textColumn,
  verdictCell,
} from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { groupTotalRow, regionRow } from '../figures-of.ts';
import type { Block, Cell, ReportTable, SectionDraft } from '../model.ts';
import { compositionAt } from '../past.ts';
import { summaryLines, type SummaryLine } from '../summary-lines.ts';
import { changePhrase, figureOf, figureWords, isFigure, paragraph, sentence, tallyWords, metWords } from '../words.ts';
import { periodBefore } from '../context.ts';
import { coveragePhrases } from './coverage.ts';

/** The year on one page: what a leader reads, and the table of all indicators of the region. */
export function summarySection(context: ReportContext): SectionDraft {
  const said = [
    groupsSentence(context),
    coverageSentence(context),
    rotationSentence(context),
    backboneSentence(context),
  ];
  // What the data are comes before what they say: a county's name on a report makes readers take it for the county's own.
  const { notice } = context.atlas.region;
  const blocks: Block[] = notice === null ? [] : [{ kind: 'paragraph', text: notice }];
  blocks.push({ kind: 'paragraph', text: paragraph(...said) });
  const table = summaryTable(context);
  if (table !== null) blocks.push({ kind: 'table', table });
  return { id: 'summary', blocks };
}

/** How many groups there are at the end of the year, and of which types. */
export function groupsSentence(context: ReportContext): string {
  const { atlas, closing_date } = context;
  const [total, ...types] = compositionAt(context, closing_date);
  const name = atlas.region.region_name;
  if (total === undefined) {
    const count = regionRow(context, indicatorIds.groupsAndMembers)?.value ?? null;
    return count === null
      ? ''
      : sentence(`截至${formatDate(closing_date)}`, `${name}有教育集团${formatCount(count)}个`);
  }
  return sentence(
    `截至${formatDate(closing_date)}`,
    `${name}有教育集团${formatCount(total.group_count)}个`,
    types.length === 1 ? `类型均为${types[0]?.group_type ?? ''}`.replace('均为类型待确认', '均待确认') : null,
    types.length > 1
      ? `其中${tallyWords(
          types.map((row) => ({ verdict: row.group_type ?? '', count: row.group_count })),
          '个',
        )}`
      : null,
    `集团内学校${formatCount(total.school_count)}所`,
    total.campus_count === null ? null : `校区${formatCount(total.campus_count)}个`,
  );
}

function coverageSentence(context: ReportContext): string {
  const phrases = coveragePhrases(context);
  return phrases.length === 0 ? '' : sentence(...phrases);
}

function rotationSentence(context: ReportContext): string {
  const row = regionRow(context, indicatorIds.rotationShare);
  if (row?.numerator == null || row.denominator === null) return '';
  const before = regionRow(context, indicatorIds.rotationShare, { moments: [periodBefore(context.academic_year)] });
  return sentence(
    `${formatAcademicYear(context.academic_year)}${context.is_running ? '（尚未结束）' : ''}`,
    `集团内交流轮岗教师${formatCount(row.numerator)}人`,
    `占专任教师的${figureWords({ numerator: row.numerator, denominator: row.denominator }, '')}`,
    changePhrase({ numerator: row.numerator, denominator: row.denominator }, figureOf(before), {
      name: '上学年',
      unit: '人',
    }),
    groupsMeetingPhrase(context, indicatorIds.rotationShare, '交流比例'),
  );
}

function backboneSentence(context: ReportContext): string {
  const row = regionRow(context, indicatorIds.backboneShare);
  if (row?.numerator == null || !row.denominator) return '';
  const now = { numerator: row.numerator, denominator: row.denominator };
  const before = regionRow(context, indicatorIds.backboneShare, { moments: [periodBefore(context.academic_year)] });
  return sentence(
    `其中骨干教师等${formatCount(row.numerator)}人`,
    `占交流教师的${figureWords(now, '')}`,
    changePhrase(now, figureOf(before), { name: '上学年', unit: '人' }),
    groupsMeetingPhrase(context, indicatorIds.backboneShare, '骨干教师占比'),
  );
}

/** `10个应评集团中6个达到交流比例标准`; null where none can be judged. */
export function groupsMeetingPhrase(context: ReportContext, indicatorId: string, what: string): string | null {
  const total = groupTotalRow(context, indicatorId);
  if (total?.numerator == null || !total.denominator) return null;
  return metWords({ met: total.numerator, all: total.denominator }, { of: '应评集团', words: `达到${what}标准` });
}

/** Null where nothing can be computed: then there is no table, and the section on completeness says why. */
function summaryTable(context: ReportContext): ReportTable | null {
  const lines = summaryLines(context);
  if (lines.length === 0) return null;
  return {
    id: 'summary',
    number: '',
    title: `${context.year}年度指标汇总`,
    unit: '',
    columns: [
      textColumn('指标'),
      textColumn('时点或时期'),
      shareColumn('本期'),
      shareColumn('上年同期'),
      textColumn('同比'),
      textColumn('标准'),
      textColumn('达标情况'),
    ],
    rows: lines.map(lineCells),
    notes: [
      '括号内为分子／分母。同比按未修约的数计算；“—”表示没有可比数据、文件没有规定标准或不需要判定。',
      ...(lines.some(({ basis }) => basis !== '')
        ? ['对每个集团提出的要求，列出达到要求或全部完成的集团数和应评集团数。']
        : []),
    ],
  };
}

function lineCells(line: SummaryLine): readonly Cell[] {
  const { indicator } = line;
  const link = { kind: 'indicator', indicator_id: indicator.id } as const;
  const name = textCell(line.name, link);
  return [
    // The cell beside it says 个集团; in a file the name has to say so.
    line.basis === '' ? name : { ...name, csv: [`${line.name}（${line.basis}）`] },
    textCell(line.moment),
    figureCell(line, line.now),
    line.before === null ? emptyCell(3) : figureCell(line, line.before),
    line.change === '' ? emptyCell(1) : textCell(line.change),
    line.standard === '' ? emptyCell(1) : textCell(line.standard),
    standingCell(line),
  ];
}

function figureCell(line: SummaryLine, figure: Exclude<SummaryLine['before'], null>): Cell {
  if (!isFigure(figure)) return absentCell(figure.absence, 3);
  const { numerator, denominator } = figure;
  if (denominator === null) {
    const cell = line.unit === '万元' ? amountCell(numerator) : countCell(numerator);
    return { ...cell, text: `${cell.text}${line.unit}`, csv: [...cell.csv, '', ''] };
  }
  const [n, all] = [String(numerator), String(denominator)];
  if (denominator === 0) return { ...emptyCell(3), csv: ['', n, all] };
  if (line.basis !== '') return { ...textCell(`${n}/${all}个集团`), csv: ['', n, all] };
  const text = figureWords(figure, '', line.threshold);
  return { ...textCell(text), csv: [text.slice(0, text.indexOf('（')), n, all] };
}

function standingCell(line: SummaryLine): Cell {
  if (line.verdict === null) return line.remark === '' ? emptyCell(1) : textCell(line.remark);
  const cell = verdictCell(line.verdict);
  const text = line.remark === '' ? cell.text : `${cell.text}，${line.remark}`;
  return { ...cell, text, csv: [text] };
}
