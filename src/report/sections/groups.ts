import { indicatorIds } from '../../indicators/ids.ts';
import { changeSince } from '../../figures/change.ts';
import { changeKinds, changesIn, groupsWithoutDay, type Change } from '../../figures/changes.ts';
import { countNumber, countsSum, countWords } from '../../figures/counts/counts.ts';
import { compositionCountOn, compositionOn } from '../../figures/history.ts';
import { newSchoolsInYear, titlesAwardedIn } from '../../figures/marks-finding.ts';
import { sinceIssue, sinceIssueWords } from '../../figures/legal-persons.ts';
import { cellChange, targetNumber, valueWords } from '../../figures/say.ts';
import { formatDate } from '../../format/date.ts';
import { columnCell, emptyCell, numberColumn, textCell, textColumn } from '../cells.ts';
import { yearEarlier, type ReportContext } from '../context.ts';
import { figureOfRow, groupFigures, regionFigure } from '../figures-of.ts';
import type { Block, Cell, ReportTable, SectionDraft } from '../model.ts';
import { metWords, paragraph, sentence } from '../words.ts';
import { wordsOfAll } from '../../figures/kinds.ts';

/** The groups at the end of the year, and everything that changed in it. */
export function groupsSection(context: ReportContext): SectionDraft | null {
  const said = paragraph(
    growthSentence(context),
    sizeSentence(context),
    legalSentence(context),
    marksSentence(context),
  );
  const types = typesTable(context);
  const changes = changesIn(context);
  const undated = groupsWithoutDay(context) > 0;
  // Of texts alone nobody expects the changes of a year.
  const hasChanges = !context.is_policy_text || changes.length > 0;
  if (said === '' && types === null && !hasChanges) return null;
  const note = undated ? [undatedNote(context)] : [];
  const blocks: Block[] = [
    { kind: 'heading', level: 2, id: 'groups-now', number: '', text: wordsOfAll(context.atlas)('集团和成员') },
    ...(said === '' ? [] : [{ kind: 'paragraph', text: said } as const]),
  ];
  if (types !== null) blocks.push({ kind: 'table', table: types });
  if (!hasChanges) return { id: 'groups', blocks: [...blocks, ...note] };
  blocks.push({ kind: 'heading', level: 2, id: 'changes', number: '', text: '全年变动' });
  blocks.push({ kind: 'paragraph', text: changesSentence(context, changes) });
  if (changes.length > 0) blocks.push({ kind: 'table', table: changesTable(context, changes) });
  return { id: 'groups', blocks: [...blocks, ...note] };
}

function undatedNote({ atlas, year, is_policy_text }: ReportContext): Block {
  const count = countNumber(atlas, 'groups_without_day', String(year));
  const text = wordsOfAll(
    atlas,
  )`有${count}个集团的成立日期文件没有写明，以成文日期列示${is_policy_text ? '' : '，不列为本年度的变动'}。`;
  return { kind: 'note', text };
}

function growthSentence(context: ReportContext): string {
  const { atlas, closing_date } = context;
  const name = context.is_running ? '上年同期' : '上年末';
  const phrase = (label: string, column: 'group_count' | 'school_count' | 'campus_count', unit: string) => {
    const at = (date: string) => figureOfRow(context, compositionCountOn(atlas, { date, column }));
    const [now, before] = [at(closing_date), at(yearEarlier(closing_date))];
    return now === null || before === null ? null : `${label}${changeSince({ ...now, unit }, before, name)}`;
  };
  return sentence(
    phrase(wordsOfAll(context.atlas)('集团数'), 'group_count', '个'),
    phrase(wordsOfAll(context.atlas)('集团内学校'), 'school_count', '所'),
    phrase('校区', 'campus_count', '个'),
  );
}

/** A recommendation, and never failed: groups beyond it are counted, not blamed. */
function sizeSentence(context: ReportContext): string {
  const sizes = groupFigures(context, indicatorIds.groupSize).filter(
    ({ standard, verdict }) => standard !== null && (verdict === '符合建议' || verdict === '超过建议规模'),
  );
  const [first] = sizes;
  if (first?.standard == null) return '';
  const at = `${indicatorIds.groupSize},${first.moment}`;
  const verdicts = ['符合建议', '超过建议规模'].map((verdict) => `${at},${verdict}`);
  const tally = {
    met: countNumber(context.atlas, 'groups_by_verdict', verdicts[0]),
    all: countsSum(context.atlas, 'groups_by_verdict', verdicts),
  };
  const limit = `${targetNumber(first.standard.target)}${first.standard.unit}`;
  const date = first.row.as_of_date === null ? '' : `${formatDate(first.row.as_of_date)}`;
  return sentence(
    `${date}${metWords(tally, { say: wordsOfAll(context.atlas), of: '集团', words: wordsOfAll(context.atlas)`符合成员校不超过${limit}的建议` })}`,
  );
}

function legalSentence(context: ReportContext): string {
  const now = regionFigure(context, indicatorIds.legalPersons);
  const change = regionFigure(context, indicatorIds.legalPersons, { basis: sinceIssue });
  if (now === null || now.value === null) return '';
  return sentence(`义务教育学校独立法人${valueWords(now)}`, change === null ? null : sinceIssueWords(change));
}

/** Titles given in the year, and new schools taken on in its academic year. */
function marksSentence({ atlas, year, academic_year }: ReportContext): string {
  return paragraph(sentence(titlesAwardedIn(atlas, year)), sentence(newSchoolsInYear(atlas, academic_year)));
}

function typesTable(context: ReportContext): ReportTable | null {
  const { atlas, closing_date } = context;
  const now = compositionOn(atlas, closing_date);
  const before = compositionOn(atlas, yearEarlier(closing_date));
  if (now.length === 0) return null;
  const types = [...new Set([...now, ...before].map(({ group_type }) => group_type ?? ''))];
  const rows = types.map((type): readonly Cell[] => {
    const own = now.find(({ group_type }) => (group_type ?? '') === type);
    const past = before.find(({ group_type }) => (group_type ?? '') === type);
    return [
      textCell(type === '' ? '合计' : type),
      own === undefined ? textCell('—') : columnCell(own, 'group_count'),
      past === undefined ? emptyCell(1) : columnCell(past, 'group_count'),
      own === undefined || past === undefined
        ? emptyCell(1)
        : textCell(cellChange(own, past, { column: 'group_count', unit: '个' })),
      own == null || own.school_count === null ? emptyCell(1) : columnCell(own, 'school_count'),
      own === undefined || own.campus_count === null ? emptyCell(1, '未登记') : columnCell(own, 'campus_count'),
    ];
  });
  return {
    id: 'groups',
    number: '',
    title: wordsOfAll(context.atlas)`${formatDate(closing_date)}各类型教育集团`,
    unit: '',
    columns: [
      textColumn('类型'),
      numberColumn(wordsOfAll(context.atlas)('集团数（个）')),
      numberColumn(context.is_running ? '上年同期（个）' : '上年末（个）'),
      textColumn('增减'),
      numberColumn('学校（所）'),
      numberColumn('校区（个）'),
    ],
    rows,
    notes: [wordsOfAll(context.atlas)('同一学校或校区列入两个集团的，合计中只计一次。')],
  };
}

function changesSentence({ year, is_running, atlas }: ReportContext, changes: readonly Change[]): string {
  const span = is_running ? `${year}年初至${formatDate(atlas.region.as_of_date)}` : `${year}年`;
  if (changes.length === 0) return sentence(wordsOfAll(atlas)`${span}没有登记集团、成员、类型和校名的变动`);
  const kinds = changeKinds.filter((one) => changes.some(({ kind }) => kind === one));
  const counts = kinds.map(
    (kind) => `${wordsOfAll(atlas)(kind)}${countWords(atlas, 'registered_changes_of', `${year},${kind}`)}`,
  );
  return `${span}共登记变动${countWords(atlas, 'registered_changes', String(year))}：${counts.join('、')}。`;
}

function changesTable({ atlas, year }: ReportContext, changes: readonly Change[]): ReportTable {
  return {
    id: 'changes',
    number: '',
    title: wordsOfAll(atlas)`${year}年集团、成员和学校变动`,
    unit: '',
    columns: [
      textColumn('日期'),
      textColumn('变动'),
      textColumn(wordsOfAll(atlas)('集团或学校'), 'name'),
      textColumn('内容'),
      textColumn('文号'),
    ],
    rows: changes.map(({ date, kind, subject, words, document, group_id }) => [
      textCell(formatDate(date)),
      textCell(wordsOfAll(atlas)(kind)),
      textCell(subject, group_id === '' ? null : { kind: 'group', group_id }),
      textCell(words),
      document === '' ? emptyCell(1) : textCell(document),
    ]),
    notes: [wordsOfAll(atlas)('集团成立当日的成员见附件，不逐个列出。退出、撤销日期指当日起不再计入。')],
  };
}
