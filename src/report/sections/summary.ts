import type { Figure } from '../../figures/figure.ts';
import { backboneCountWords } from '../../figures/backbone.ts';
import { changeSince } from '../../figures/change.ts';
import { compositionOn } from '../../figures/history.ts';
import { pooledPart } from '../../figures/pooled.ts';
import { cellNumber, numeratorWords, valueWithParts, valueWords } from '../../figures/say.ts';
import { formatAcademicYear, formatDate } from '../../format/date.ts';
import { indicatorIds } from '../../indicators/ids.ts';
import {
  absentCell,
  emptyCell,
  figureCell,
  shareColumn,
  textCell,
  textColumn,
  valueCell,
  verdictCell,
} from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { groupTally, regionFigure, yearBefore } from '../figures-of.ts';
import type { Block, Cell, ReportTable, SectionDraft } from '../model.ts';
import { inferredNote } from '../standards.ts';
import { summaryLines, type SummaryLine } from '../summary-lines.ts';
import { metWords, paragraph, sentence } from '../words.ts';
import { coveragePhrases } from './coverage.ts';
import { bodyWordsOf, wordsOfAll, wordsOfCounted } from '../../figures/kinds.ts';

/** The year on one page: what a leader reads, and the table of all indicators of the region. What is said here is not said again. */
export function summarySection(context: ReportContext): SectionDraft {
  const said = paragraph(
    groupsSentence(context),
    coverageSentence(context),
    rotationSentence(context),
    backboneSentence(context),
  );
  // What the data are comes before what they say: a county's name on a report makes readers take it for the county's own.
  const { notice } = context.atlas.region;
  const blocks: Block[] = notice === null ? [] : [{ kind: 'paragraph', text: notice, of: 'quote' }];
  if (said !== '') blocks.push({ kind: 'paragraph', text: said });
  const table = summaryTable(context);
  if (table !== null) blocks.push({ kind: 'table', table });
  return { id: 'summary', blocks };
}

/** How many groups there are at the end of the year, and of which types. */
function groupsSentence(context: ReportContext): string {
  const { atlas, closing_date } = context;
  const [total, ...types] = compositionOn(atlas, closing_date);
  const name = atlas.region.region_name;
  const date = `截至${formatDate(closing_date)}`;
  if (total === undefined) {
    const count = regionFigure(context, indicatorIds.groupsAndMembers);
    return count === null || count.value === null
      ? ''
      : sentence(date, wordsOfAll(context.atlas)`${name}有教育集团${valueWords(count)}`);
  }
  const tally = types.map((row) => `${row.group_type ?? ''}${cellNumber(row, 'group_count')}个`);
  return sentence(
    date,
    wordsOfAll(context.atlas)`${name}有教育集团${cellNumber(total, 'group_count')}个`,
    types.length === 1 && types[0]?.group_type !== bodyWordsOf(context.atlas).name
      ? `类型均为${types[0]?.group_type ?? ''}`.replace('均为类型待确认', '均待确认')
      : null,
    types.length > 1 ? `其中${tally.join('、')}` : null,
    total.school_count === null ? null : wordsOfAll(context.atlas)`集团内学校${cellNumber(total, 'school_count')}所`,
    total.campus_count === null ? null : `校区${cellNumber(total, 'campus_count')}个`,
  );
}

function coverageSentence(context: ReportContext): string {
  const phrases = coveragePhrases(context);
  return phrases.length === 0 ? '' : sentence(...phrases);
}

function rotationSentence(context: ReportContext): string {
  const now = regionFigure(context, indicatorIds.rotationShare);
  if (now === null || now.value === null) return '';
  return sentence(
    `${formatAcademicYear(context.academic_year)}${context.is_running ? '（尚未结束）' : ''}`,
    totalOfPhrase(context, now),
    wordsOfCounted(context.atlas)`集团内交流轮岗教师${numeratorWords(now)}`,
    wordsOfCounted(context.atlas)`占集团成员校区专任教师的${valueWithParts(now)}`,
    changeSince(now, yearBefore(context, now), '上学年'),
    groupsMeetingPhrase(context, indicatorIds.rotationShare, '交流比例'),
  );
}

/** Whose total it is, where some groups are withheld; null where all are shown. */
export function totalOfPhrase({ atlas }: ReportContext, { row }: Figure): string | null {
  return pooledPart(atlas, row);
}

function backboneSentence(context: ReportContext): string {
  const now = regionFigure(context, indicatorIds.backboneShare);
  if (now === null || now.value === null) return '';
  return sentence(
    backboneCountWords(context.atlas, now),
    `占交流教师的${valueWithParts(now)}`,
    changeSince(now, yearBefore(context, now), '上学年'),
    groupsMeetingPhrase(context, indicatorIds.backboneShare, '骨干教师占比'),
  );
}

/** `10个应评集团中6个达到交流比例标准`; null where none can be judged. */
function groupsMeetingPhrase(context: ReportContext, indicatorId: string, what: string): string | null {
  const tally = groupTally(context, indicatorId);
  return tally === null
    ? null
    : metWords(tally, { say: wordsOfCounted(context.atlas), of: '应评集团', words: `达到${what}标准` });
}

/** Null where nothing can be computed: then there is no table, and the section on completeness says why. */
function summaryTable(context: ReportContext): ReportTable | null {
  const lines = summaryLines(context);
  if (lines.length === 0) return null;
  return {
    id: 'summary',
    number: '',
    title: context.is_policy_text ? '指标汇总' : `${context.year}年度指标汇总`,
    unit: '',
    columns: [
      textColumn('指标', 'name'),
      textColumn('时点或时期'),
      shareColumn('本期'),
      shareColumn('上年同期'),
      textColumn('同比'),
      textColumn('标准'),
      textColumn('达标情况'),
    ],
    rows: lines.map((line) => lineCells(context, line)),
    notes: [
      '括号内为分子／分母。同比按未修约的数计算；“—”表示没有可比数据、文件没有规定标准或不需要判定。',
      ...(lines.some(({ basis }) => basis !== '')
        ? [wordsOfCounted(context.atlas)('对每个集团提出的要求，列出达到要求或全部完成的集团数和应评集团数。')]
        : []),
      ...(lines.some(({ standard }) => standard.includes('本站推定')) ? [inferredNote] : []),
    ],
  };
}

function lineCells(context: ReportContext, line: SummaryLine): readonly Cell[] {
  const { indicator } = line;
  const link = { kind: 'indicator', indicator_id: indicator.id } as const;
  const name = textCell(line.name, link);
  return [
    // The cell beside it says 个集团; in a file the name has to say so.
    line.basis === '' ? name : { ...name, csv: [`${line.name}（${line.basis}）`] },
    textCell(line.moment),
    line.now === null ? groupsCell(context, line.groups) : lineCell(line.now),
    line.before === null ? groupsCell(context, line.groups_before) : lineCell(line.before),
    line.change === '' ? emptyCell(1) : textCell(line.change),
    line.standard === '' ? emptyCell(1) : textCell(line.standard),
    standingCell(line),
  ];
}

function lineCell(figure: Figure): Cell {
  if (figure.value === null) return absentCell(figure.verdict, 3);
  return figure.is_share ? figureCell(figure) : valueCell(figure);
}

/** `8/14个集团` */
function groupsCell({ atlas }: ReportContext, groups: SummaryLine['groups']): Cell {
  if (groups === null) return emptyCell(3);
  const cell = textCell(wordsOfCounted(atlas)`${groups.met}/${groups.all}个集团`);
  return { ...cell, csv: ['', textCell(groups.met).csv[0] ?? '', textCell(groups.all).csv[0] ?? ''] };
}

function standingCell(line: SummaryLine): Cell {
  if (line.verdict === null) return line.remark === '' ? emptyCell(1) : textCell(line.remark);
  const cell = verdictCell(line.verdict);
  return line.remark === '' ? cell : { ...textCell(`${cell.text}，${line.remark}`), verdict: cell.verdict };
}
