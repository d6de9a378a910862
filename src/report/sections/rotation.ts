import { indicatorIds } from '../../indicators/ids.ts';
import { groupShortName, inOrder } from '../../figures/lookup.ts';
import { formatAcademicYear } from '../../format/date.ts';
import { formatCount, formatShare } from '../../format/number.ts';
import { countedOf, indicatorOf } from '../../indicators/registry.ts';
import type { ResultRow } from '../../model/result.ts';
import {
  absentCell,
  countCell,
  emptyCell,
  numberColumn,
  shareCell,
  shareColumn,
  textCell,
  textColumn,
  verdictCell,
} from '../cells.ts';
import { hasEnded, periodBefore, type ReportContext } from '../context.ts';
import { figureBlock } from '../figure-blocks.ts';
import { groupRows, groupTotalRow, regionRow } from '../figures-of.ts';
import type { Block, Cell, ReportTable, SectionDraft } from '../model.ts';
import { bare, changePhrase, changeWords, figureOf, figureWords, isFigure, paragraph, sentence } from '../words.ts';
import { groupsMeetingPhrase } from './summary.ts';

/** Teachers' rotation and the backbone among them, group by group beside the standard, with the people who are lacking. */
export function rotationSection(context: ReportContext): SectionDraft | null {
  const blocks: Block[] = [
    ...shareBlocks(context, rotation),
    ...shareBlocks(context, backbone),
    ...otherBlocks(context),
  ];
  return blocks.length === 0 ? null : { id: 'rotation', blocks };
}

interface Part {
  readonly indicator_id: string;
  readonly id: string;
  readonly heading: string;
  /** `交流轮岗教师`, what the numerator counts. */
  readonly people: string;
  /** The same in a sentence about the whole region. */
  readonly lead: string;
  /** `专任教师`, what the denominator counts. */
  readonly of: string;
  readonly standard: string;
  readonly chart_ids: readonly string[];
}

const rotation: Part = {
  indicator_id: indicatorIds.rotationShare,
  id: 'rotation-share',
  heading: '交流轮岗比例',
  people: '交流轮岗教师',
  lead: '集团内交流轮岗教师',
  of: '专任教师',
  standard: '交流比例',
  chart_ids: ['ind-10-groups', 'ind-10-trends'],
};

const backbone: Part = {
  indicator_id: indicatorIds.backboneShare,
  id: 'backbone-share',
  heading: '骨干教师占比',
  people: '骨干教师等',
  lead: '交流教师中骨干教师等',
  of: '交流教师',
  standard: '骨干教师占比',
  chart_ids: ['ind-12-groups'],
};

function shareBlocks(context: ReportContext, part: Part): readonly Block[] {
  const rows = groupRows(context, part.indicator_id);
  const region = regionRow(context, part.indicator_id);
  if (rows.every(({ value }) => value === null) && region?.value == null) return [];
  const said = paragraph(regionSentence(context, part, region), lackingSentence(rows), leftOutSentence(context, part));
  return [
    { kind: 'heading', level: 2, id: part.id, number: '', text: part.heading },
    ...(said === '' ? [] : [{ kind: 'paragraph', text: said } as const]),
    { kind: 'table', table: groupTable(context, part, rows) },
    ...part.chart_ids.flatMap((id) => chartBlock(context, id)),
  ];
}

/** Charts by group show the latest year that has ended: they fit the report of that year only. */
function chartBlock(context: ReportContext, id: string): readonly Block[] {
  return id.endsWith('-groups') && !hasEnded(context, context.academic_year) ? [] : figureBlock(context, id);
}

function regionSentence(context: ReportContext, { lead, of, standard, indicator_id }: Part, row: ResultRow | null) {
  const period = `${formatAcademicYear(context.academic_year)}${context.is_running ? '（尚未结束）' : ''}`;
  if (row?.numerator == null || row.denominator === null)
    return row?.reason == null ? '' : sentence(`${period}${context.atlas.region.region_word}合计数${bare(row.reason)}`);
  const now = { numerator: row.numerator, denominator: row.denominator };
  const before = regionRow(context, indicator_id, { moments: [periodBefore(context.academic_year)] });
  return sentence(
    `${period}，${context.atlas.region.region_word}${lead}${formatCount(row.numerator)}人`,
    row.denominator === 0 ? null : `占${lead.startsWith(of) ? '' : `${of}的`}${figureWords(now, '')}`,
    changePhrase(now, figureOf(before), { name: '上学年', unit: '人' }),
    groupsMeetingPhrase(context, indicator_id, standard),
  );
}

/** Groups below the standard are counted with what they lack; which they are is in the table, in official order. */
function lackingSentence(rows: readonly ResultRow[]): string {
  const unmet = rows.filter(({ verdict }) => verdict === '未达标');
  if (unmet.length === 0) return '';
  const short = unmet.reduce((sum, { shortfall }) => sum + (shortfall ?? 0), 0);
  return sentence(`未达标的${formatCount(unmet.length)}个集团共差${formatCount(short)}人`);
}

function leftOutSentence(context: ReportContext, { indicator_id }: Part): string {
  const reason = groupTotalRow(context, indicator_id)?.reason ?? null;
  return reason === null ? '' : `${bare(reason)}。`;
}

function groupTable(context: ReportContext, part: Part, rows: readonly ResultRow[]): ReportTable {
  const before = groupRows(context, part.indicator_id, { moments: [periodBefore(context.academic_year)] });
  const own = new Map(rows.map((row) => [row.unit_id, row]));
  const groups = inOrder(context.atlas.tables.groups).filter(({ group_id }) => own.has(group_id));
  const notes = rows.flatMap((row) => noteOf(context, row) ?? []);
  return {
    id: part.id,
    number: '',
    title: `${formatAcademicYear(context.academic_year)}各集团${part.heading}`,
    unit: '',
    columns: [
      textColumn('集团'),
      numberColumn(`${part.of}（人）`),
      numberColumn(`${part.people}（人）`),
      numberColumn('比例'),
      shareColumn('上学年'),
      textColumn('同比'),
      textColumn('标准'),
      textColumn('判定'),
      numberColumn('差（人）'),
    ],
    rows: groups.map(({ group_id }) =>
      groupCells(context, own.get(group_id), before.find(({ unit_id }) => unit_id === group_id) ?? null, group_id),
    ),
    notes: [...new Set(notes)],
  };
}

/** Why a figure is absent, once for all groups of which it is true; what has to be said of one group, with its name. */
function noteOf({ atlas }: ReportContext, { unit_id, value, verdict, reason }: ResultRow): string | null {
  if (reason === null || verdict === '类型待确认') return null;
  if (value === null) return `${verdict}：${reason}`;
  return reason.startsWith('该集团') ? reason.replace('该集团', groupShortName(atlas, unit_id)) : reason;
}

function groupCells(
  { atlas }: ReportContext,
  row: ResultRow | undefined,
  before: ResultRow | null,
  groupId: string,
): readonly Cell[] {
  const name = textCell(groupShortName(atlas, groupId), { kind: 'group', group_id: groupId });
  if (row === undefined) return [name];
  const past = pastCell(before);
  if (row.numerator === null || row.denominator === null)
    return [
      name,
      absentCell(row.verdict, 1),
      emptyCell(1),
      emptyCell(1),
      past,
      emptyCell(1),
      standardCell(row),
      emptyCell(1),
      emptyCell(1),
    ];
  const now = { numerator: row.numerator, denominator: row.denominator };
  const earlier = figureOf(before);
  const isJudged = row.verdict !== '无定量要求' && row.verdict !== '类型待确认';
  return [
    name,
    countCell(row.denominator),
    countCell(row.numerator),
    row.denominator === 0 ? emptyCell(1) : textCell(formatShare(row.numerator, row.denominator, row.threshold)),
    past,
    isFigure(earlier) ? textCell(changeWords(now, earlier, '人')) : emptyCell(1),
    row.verdict === '类型待确认' ? emptyCell(1) : standardCell(row),
    row.verdict === '无定量要求' ? emptyCell(1) : verdictCell(row.verdict),
    isJudged && row.shortfall !== null ? countCell(row.shortfall) : emptyCell(1),
  ];
}

function pastCell(before: ResultRow | null): Cell {
  const earlier = figureOf(before);
  if (earlier === null) return emptyCell(3);
  if (!isFigure(earlier)) return absentCell(earlier.absence, 3);
  return shareCell(earlier.numerator, earlier.denominator ?? 0, before?.threshold ?? null);
}

function standardCell({ threshold, comparator }: ResultRow): Cell {
  return threshold === null ? emptyCell(1) : textCell(`${comparator ?? ''}${threshold}%`);
}

/** What else is counted about rotation, one sentence each. */
const others: readonly { readonly id: string; readonly words: string }[] = [
  { id: indicatorIds.nationalRotationShare, words: '符合交流条件教师的交流比例（国家参考口径）' },
  { id: indicatorIds.nationalBackboneShare, words: '交流教师中县级以上骨干教师占比（国家参考口径）' },
  { id: indicatorIds.fiveYearRotation, words: '集团内任教满五年的教师已交流' },
  { id: indicatorIds.graduatingClassShare, words: '交流教师中上学年任教毕业班的占' },
  { id: indicatorIds.termCompliance, words: '成员校派出、在本学年结束的挂职中期限符合规定的占' },
];

function otherBlocks(context: ReportContext): readonly Block[] {
  const items = [...others.map((other) => otherSentence(context, other)), timesSentence(context)].filter(
    (text) => text !== '',
  );
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 2, id: 'rotation-others', number: '', text: '其他交流情况' },
    { kind: 'list', items },
  ];
}

function otherSentence(context: ReportContext, { id, words }: { readonly id: string; readonly words: string }): string {
  const row = regionRow(context, id);
  if (row === null || (row.value === null && row.verdict === '数据缺失' && row.missing_tables !== null)) return '';
  const now = figureOf(row);
  if (!isFigure(now)) return row.reason === null ? '' : sentence(`${indicatorOf(id).short_title}：${bare(row.reason)}`);
  if (now.denominator === 0) return '';
  const before = figureOf(regionRow(context, id, { moments: [periodBefore(context.academic_year)] }));
  return sentence(
    `${words}${figureWords(now, countedOf(row))}`,
    changePhrase(now, before, { name: '上学年', unit: countedOf(row) }),
  );
}

/** 人次 are records, not people: never under one label. */
function timesSentence(context: ReportContext): string {
  const row = regionRow(context, indicatorIds.rotationShare, { basis: '人次' });
  if (row?.value == null) return '';
  const short = regionRow(context, indicatorIds.rotationShare, {
    basis: '人次',
    category: '另有：走教、兼课和短期交流',
  });
  return sentence(
    `集团内交流${formatCount(row.value)}人次`,
    short?.value == null ? null : `另有走教、兼课和短期交流${formatCount(short.value)}人次，不计入交流轮岗`,
  );
}
