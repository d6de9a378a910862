import { indicatorIds } from '../../indicators/ids.ts';
import { changeCell, changeSince } from '../../figures/change.ts';
import { countNumber, countOf, countsSum } from '../../figures/counts/counts.ts';
import { fiveYearOf, fiveYearWords } from '../../figures/five-year.ts';
import type { Figure } from '../../figures/figure.ts';
import { reasonWords } from '../../figures/reason.ts';
import { groupShortName, inOrder } from '../../figures/lookup.ts';
import {
  absenceWords,
  denominatorNumber,
  numeratorNumber,
  shortfallSum,
  valueWithParts,
  valueWords,
} from '../../figures/say.ts';
import { backboneDirectionWords } from '../../figures/sent-by.ts';
import { plainText } from '../../format/bound-text.ts';
import { formatAcademicYear } from '../../format/date.ts';
import type { ResultRow } from '../../model/result.ts';
import type { Verdict } from '../../model/verdict.ts';
import {
  absentCell,
  emptyCell,
  numberCell,
  numberColumn,
  shareColumn,
  standardCell,
  textCell,
  textColumn,
  valueCell,
  judgedCell,
} from '../cells.ts';
import { hasEnded, periodBefore, type ReportContext } from '../context.ts';
import { figureBlock } from '../figure-blocks.ts';
import { groupFigures, regionFigure, yearBefore } from '../figures-of.ts';
import type { Block, Cell, ReportTable, SectionDraft } from '../model.ts';
import { bare, paragraph, sentence } from '../words.ts';
import { totalOfPhrase } from './summary.ts';
import { localIndicatorOf, wordsOfCounted } from '../../figures/kinds.ts';

/** Teachers' rotation and the backbone among them, group by group beside the standard, with the people who are lacking. */
export function rotationSection(context: ReportContext): SectionDraft | null {
  const blocks: Block[] = [
    ...shareBlocks(context, rotation, null),
    ...shareBlocks(context, backbone, rotation),
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
  /** Head of its column, short enough for one line. */
  readonly head: string;
  /** `专任教师`, what the denominator counts. */
  readonly of: string;
  readonly chart_ids: readonly string[];
}

const rotation: Part = {
  indicator_id: indicatorIds.rotationShare,
  id: 'rotation-share',
  heading: '交流轮岗比例',
  people: '交流轮岗教师',
  head: '交流教师',
  of: '专任教师',
  chart_ids: ['ind-10-groups', 'ind-10-trends'],
};

const backbone: Part = {
  indicator_id: indicatorIds.backboneShare,
  id: 'backbone-share',
  heading: '骨干教师占比',
  people: '骨干教师',
  head: '骨干教师',
  of: '交流教师',
  chart_ids: ['ind-12-groups'],
};

/** The region's own figure stands in the summary; here is what the groups have. */
function shareBlocks(context: ReportContext, part: Part, before: Part | null): readonly Block[] {
  const figures = groupFigures(context, part.indicator_id);
  const region = regionFigure(context, part.indicator_id);
  if (figures.every(({ value }) => value === null) && region?.value == null) return [];
  const leftOut = leftOutSentence(context, figures);
  const leftOutBefore = before === null ? '' : leftOutSentence(context, groupFigures(context, before.indicator_id));
  const said = paragraph(
    absentTotalSentence(context, region),
    lackingSentence(context, figures),
    plainText(leftOut) === plainText(leftOutBefore) && leftOut !== ''
      ? wordsOfCounted(context.atlas)('不列入评价的集团同上。')
      : leftOut,
  );
  return [
    { kind: 'heading', level: 2, id: part.id, number: '', text: part.heading },
    ...(said === '' ? [] : [{ kind: 'paragraph', text: said } as const]),
    { kind: 'table', table: groupTable(context, part, figures) },
    ...part.chart_ids.flatMap((id) => chartBlock(context, id)),
  ];
}

/** Charts by group show the latest year that has ended: they fit the report of that year only. */
function chartBlock(context: ReportContext, id: string): readonly Block[] {
  return id.endsWith('-groups') && !hasEnded(context, context.academic_year) ? [] : figureBlock(context, id);
}

function absentTotalSentence(context: ReportContext, total: Figure | null): string {
  if (total === null || total.value !== null || total.reason === null) return '';
  const period = `${formatAcademicYear(context.academic_year)}${context.is_running ? '（尚未结束）' : ''}`;
  return sentence(wordsOfCounted(context.atlas)`${period}各集团合计数${bare(reasonWords(total.row))}`);
}

/** Groups below the standard are counted with what they lack; which they are is in the table, in official order. */
function lackingSentence({ atlas }: ReportContext, figures: readonly Figure[]): string {
  const unmet = figures.filter(({ verdict }) => verdict === '未达标');
  const [first] = unmet;
  if (first === undefined) return '';
  const count = countNumber(atlas, 'groups_by_verdict', `${first.row.indicator_id},${first.moment},未达标`);
  return sentence(
    wordsOfCounted(atlas)`未达标的${count}个集团${unmet.length === 1 ? '' : '共'}差${shortfallSum(unmet)}人`,
  );
}

const notJudged: readonly Verdict[] = ['不适用', '人数较少不公开', '类型待确认', '数据缺失'];

/** `另有3个集团不列入评价：1个学年初只有一个校区，1个专任教师不足20人，1个类型待确认。` */
function leftOutSentence({ atlas }: ReportContext, figures: readonly Figure[]): string {
  const [first] = figures;
  if (first === undefined) return '';
  const at = `${first.row.indicator_id},${first.moment}`;
  const verdicts = notJudged.filter((verdict) => countOf(atlas, 'groups_by_verdict', `${at},${verdict}`) > 0);
  if (verdicts.length === 0) return '';
  const all = countsSum(
    atlas,
    'groups_by_verdict',
    verdicts.map((verdict) => `${at},${verdict}`),
  );
  const parts = verdicts.map((verdict) => {
    const own = figures.filter((figure) => figure.verdict === verdict);
    const reasons = [...new Set(own.map(({ reason }) => shortReason(verdict, reason)))];
    return `${countNumber(atlas, 'groups_by_verdict', `${at},${verdict}`)}个${reasons.join('或')}`;
  });
  return wordsOfCounted(atlas)`另有${all}个集团不列入评价：${parts.join('，')}。`;
}

function shortReason(verdict: Verdict, reason: string | null): string {
  if (verdict === '类型待确认') return '类型待确认';
  if (verdict === '人数较少不公开')
    return reason?.includes('专任教师') === true ? '专任教师较少、不公布人数' : '为保护个人信息不公布';
  if (verdict === '数据缺失' || reason === null) return '数据缺失';
  const [first = ''] = bare(reason).split(/[，；]/u);
  return first.replaceAll('1个', '一个');
}

function groupTable(context: ReportContext, part: Part, figures: readonly Figure[]): ReportTable {
  const own = new Map(figures.map((figure) => [figure.row.unit_id, figure]));
  const before = new Map(
    groupFigures(context, part.indicator_id, { moments: [periodBefore(context.academic_year)] }).map((figure) => [
      figure.row.unit_id,
      figure,
    ]),
  );
  const groups = inOrder(context.atlas.tables.groups).filter(({ group_id }) => own.has(group_id));
  const notes = figures.flatMap(({ row }) => noteOf(context, row) ?? []);
  return {
    id: part.id,
    number: '',
    title: wordsOfCounted(context.atlas)`${formatAcademicYear(context.academic_year)}各集团${part.heading}`,
    unit: '人',
    columns: [
      textColumn(wordsOfCounted(context.atlas)('集团'), 'name'),
      numberColumn(part.of, `${part.of}（人）`),
      numberColumn(part.head, `${part.people}（人）`),
      { ...shareColumn('比例'), csv: ['比例'] },
      shareColumn('上学年'),
      textColumn('同比'),
      textColumn('标准'),
      textColumn('判定'),
      numberColumn('缺口', '缺口（人）'),
    ],
    rows: groups.map(({ group_id }) => {
      const name = textCell(groupShortName(context.atlas, group_id), { kind: 'group', group_id });
      const figure = own.get(group_id);
      return figure === undefined ? [name] : [name, ...groupCells(figure, before.get(group_id) ?? null)];
    }),
    notes: [...new Set(notes)],
  };
}

/** Why a figure is absent, once for all groups of which it is true; what has to be said of one group, with its name. */
function noteOf({ atlas }: ReportContext, { unit_id, value, verdict, reason }: ResultRow): string | null {
  if (reason === null || verdict === '类型待确认') return null;
  if (value === null) return `${verdict}：${reason}`;
  return reason.startsWith('该集团') ? reason.replace('该集团', groupShortName(atlas, unit_id)) : reason;
}

function groupCells(figure: Figure, before: Figure | null): readonly Cell[] {
  const { verdict, row } = figure;
  const past = before === null ? emptyCell(3) : valueCell(before);
  if (figure.value === null || figure.denominator === null)
    return [
      absentCell(verdict, 1),
      emptyCell(1),
      emptyCell(1),
      past,
      emptyCell(1),
      standardCell(figure),
      emptyCell(1),
      emptyCell(1),
    ];
  const change = changeCell(figure, before);
  const isJudged = verdict !== '无定量要求' && verdict !== '类型待确认';
  return [
    numberCell(denominatorNumber(figure)),
    numberCell(numeratorNumber(figure)),
    figure.is_share ? { ...valueCell(figure), csv: valueCell(figure).csv.slice(0, 1) } : emptyCell(1),
    past,
    change === '' ? emptyCell(1) : textCell(change),
    standardCell(figure),
    judgedCell(figure),
    isJudged && row.shortfall !== null ? numberCell(shortfallSum([figure])) : emptyCell(1),
  ];
}

/** What else is counted about rotation, one sentence each. */
const others: readonly { readonly id: string; readonly words: string }[] = [
  { id: indicatorIds.nationalRotationShare, words: '符合交流条件教师的交流比例（国家参考口径）为' },
  { id: indicatorIds.nationalBackboneShare, words: '交流教师中县级以上骨干教师的占比（国家参考口径）为' },
  { id: indicatorIds.graduatingClassShare, words: '交流教师中上学年任教毕业班的占' },
];

function otherBlocks(context: ReportContext): readonly Block[] {
  const items = [
    ...others.map((other) => otherSentence(context, other)),
    sentence(backboneDirectionWords(context.atlas, context.academic_year)),
    fiveYearSentence(context),
    lengthSentence(context),
    timesSentence(context),
  ].filter((text) => text !== '');
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 2, id: 'rotation-others', number: '', text: '其他交流情况' },
    { kind: 'list', items },
  ];
}

function otherSentence(context: ReportContext, { id, words }: { readonly id: string; readonly words: string }): string {
  const now = regionFigure(context, id);
  if (now === null || isUnsupplied(now)) return '';
  if (now.value === null) return absentItem(context, id, now);
  return now.is_share
    ? sentence(`${words}${valueWithParts(now)}`, changeSince(now, yearBefore(context, now), '上学年'))
    : '';
}

/** Who has not rotated is what the policy asks about; who has is beside it. */
function fiveYearSentence(context: ReportContext): string {
  const now = regionFigure(context, indicatorIds.fiveYearRotation);
  if (now === null || isUnsupplied(now)) return '';
  const figures = fiveYearOf(context.atlas, now.row);
  return figures === null
    ? absentItem(context, indicatorIds.fiveYearRotation, now)
    : sentence(fiveYearWords(context.atlas, figures));
}

function absentItem(context: ReportContext, id: string, { verdict, reason, row }: Figure): string {
  if (reason === null) return '';
  const why = verdict === '人数较少不公开' ? absenceWords(verdict) : bare(reasonWords(row));
  return sentence(`${localIndicatorOf(context.atlas, id).short_title}：${why}`);
}

/** A table was never supplied: the section on completeness says so. */
function isUnsupplied({ value, verdict, row }: Figure): boolean {
  return value === null && verdict === '数据缺失' && row.missing_tables !== null;
}

/** `本学年结束的成员校派出人员197人次，期限符合规定的168人次，占85.3%` */
function lengthSentence(context: ReportContext): string {
  const id = indicatorIds.termCompliance;
  const now = regionFigure(context, id);
  if (now === null || isUnsupplied(now)) return '';
  if (now.value === null) return absentItem(context, id, now);
  if (!now.is_share) return '';
  return sentence(
    wordsOfCounted(context.atlas)`成员校派出、在本学年结束的挂职${denominatorNumber(now)}人次`,
    `期限符合规定的${numeratorNumber(now)}人次`,
    `占${valueWords(now)}`,
    changeSince(now, yearBefore(context, now), '上学年'),
  );
}

/** 人次 are records, not people: never under one label. */
function timesSentence(context: ReportContext): string {
  const times = regionFigure(context, indicatorIds.rotationShare, { basis: '人次' });
  if (times === null || times.value === null) return '';
  const short = regionFigure(context, indicatorIds.rotationShare, {
    basis: '人次',
    category: '另有：走教、兼课和短期交流',
  });
  return sentence(
    totalOfPhrase(context, times),
    wordsOfCounted(context.atlas)`集团内交流${valueWords({ ...times, unit: '人次' })}`,
    short === null || short.value === null
      ? null
      : `另有走教、兼课和短期交流${valueWords({ ...short, unit: '人次' })}，不计入交流轮岗`,
  );
}
