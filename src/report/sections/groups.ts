import { indicatorIds } from '../../indicators/ids.ts';
import { formatDate } from '../../format/date.ts';
import { formatCount } from '../../format/number.ts';
import { countCell, emptyCell, numberColumn, textCell, textColumn } from '../cells.ts';
import { changeKinds, changesOf, groupsWithoutDay, type Change } from '../changes.ts';
import { yearEarlier, type ReportContext } from '../context.ts';
import { regionRow, rowsOf } from '../figures-of.ts';
import type { Block, Cell, ReportTable, SectionDraft } from '../model.ts';
import { compositionAt } from '../past.ts';
import { changePhrase, changeWords, metWords, paragraph, sentence } from '../words.ts';
import { groupsSentence } from './summary.ts';

/** The groups at the end of the year, and everything that changed in it. */
export function groupsSection(context: ReportContext): SectionDraft | null {
  const said = paragraph(
    groupsSentence(context),
    growthSentence(context),
    sizeSentence(context),
    legalSentence(context),
  );
  const blocks: Block[] = [
    { kind: 'heading', level: 2, id: 'groups-now', number: '', text: '集团和成员' },
    ...(said === '' ? [] : [{ kind: 'paragraph', text: said } as const]),
  ];
  const types = typesTable(context);
  if (types !== null) blocks.push({ kind: 'table', table: types });
  const changes = changesOf(context);
  blocks.push({ kind: 'heading', level: 2, id: 'changes', number: '', text: '全年变动' });
  blocks.push({ kind: 'paragraph', text: changesSentence(context, changes) });
  if (changes.length > 0) blocks.push({ kind: 'table', table: changesTable(context, changes) });
  const undated = groupsWithoutDay(context);
  if (undated > 0) {
    const text = `有${formatCount(undated)}个集团的成立日期文件没有写明，本站以成文日期列示，不列为本年度的变动。`;
    blocks.push({ kind: 'note', text });
  }
  return { id: 'groups', blocks };
}

function growthSentence(context: ReportContext): string {
  const { closing_date } = context;
  const [now] = compositionAt(context, closing_date);
  const [before] = compositionAt(context, yearEarlier(closing_date));
  if (now === undefined || before === undefined) return '';
  const name = context.is_running ? '上年同期' : '上年末';
  const phrase = (label: string, unit: string, a: number | null, b: number | null) =>
    a === null || b === null
      ? null
      : `${label}${changePhrase({ numerator: a, denominator: null }, { numerator: b, denominator: null }, { name, unit })}`;
  return sentence(
    phrase('集团数', '个', now.group_count, before.group_count),
    phrase('集团内学校', '所', now.school_count, before.school_count),
    phrase('校区', '个', now.campus_count, before.campus_count),
  );
}

/** A recommendation, and never failed: groups beyond it are counted, not blamed. */
function sizeSentence(context: ReportContext): string {
  const rows = rowsOf(context, indicatorIds.groupSize, { unit_kind: 'group' }).filter(
    ({ threshold }) => threshold !== null,
  );
  const [first] = rows;
  if (first?.threshold == null) return '';
  const over = rows.filter(({ verdict }) => verdict === '超过建议规模').length;
  const words = `不超过${first.threshold}个的建议`;
  const date = first.as_of_date === null ? '' : `${formatDate(first.as_of_date)}`;
  return sentence(
    `${date}${metWords({ met: rows.length - over, all: rows.length }, { of: '集团', words: `符合成员校${words}` })}`,
  );
}

function legalSentence(context: ReportContext): string {
  const now = regionRow(context, indicatorIds.legalPersons);
  const change = regionRow(context, indicatorIds.legalPersons, { basis: '较方案印发时增减' });
  if (now?.value == null) return '';
  const count = change?.value ?? null;
  return sentence(
    `义务教育学校独立法人${formatCount(now.value)}个`,
    count === null
      ? null
      : `${count === 0 ? '与方案印发时持平' : `比方案印发时${count > 0 ? '增加' : '减少'}${formatCount(Math.abs(count))}个`}`,
  );
}

function typesTable(context: ReportContext): ReportTable | null {
  const { closing_date } = context;
  const now = compositionAt(context, closing_date);
  const before = compositionAt(context, yearEarlier(closing_date));
  if (now.length === 0) return null;
  const types = [...new Set([...now, ...before].map(({ group_type }) => group_type ?? ''))];
  const rows = types.map((type): readonly Cell[] => {
    const own = now.find(({ group_type }) => (group_type ?? '') === type);
    const past = before.find(({ group_type }) => (group_type ?? '') === type);
    const [count, earlier] = [own?.group_count ?? 0, past?.group_count ?? 0];
    return [
      textCell(type === '' ? '合计' : type),
      countCell(count),
      before.length === 0 ? emptyCell(1) : countCell(earlier),
      before.length === 0
        ? emptyCell(1)
        : textCell(
            changeWords({ numerator: count, denominator: null }, { numerator: earlier, denominator: null }, '个'),
          ),
      countCell(own?.school_count ?? 0),
      own !== undefined && own.campus_count === null ? emptyCell(1, '未登记') : countCell(own?.campus_count ?? 0),
    ];
  });
  return {
    id: 'groups',
    number: '',
    title: `${formatDate(closing_date)}各类型教育集团`,
    unit: '',
    columns: [
      textColumn('类型'),
      numberColumn('集团数（个）'),
      numberColumn(context.is_running ? '上年同期（个）' : '上年末（个）'),
      textColumn('增减'),
      numberColumn('学校（所）'),
      numberColumn('校区（个）'),
    ],
    rows,
    notes: ['同一学校或校区列入两个集团的，合计中只计一次。'],
  };
}

function changesSentence({ year, is_running, atlas }: ReportContext, changes: readonly Change[]): string {
  const span = is_running ? `${year}年初至${formatDate(atlas.region.as_of_date)}` : `${year}年`;
  if (changes.length === 0) return sentence(`${span}没有登记集团、成员、类型和校名的变动`);
  const counts = changeKinds
    .map((kind) => ({ kind, count: changes.filter((change) => change.kind === kind).length }))
    .filter(({ count }) => count > 0);
  return sentence(
    `${span}共登记变动${formatCount(changes.length)}项`,
    `其中${counts.map(({ kind, count }) => `${kind}${formatCount(count)}项`).join('、')}`,
  );
}

function changesTable({ year }: ReportContext, changes: readonly Change[]): ReportTable {
  return {
    id: 'changes',
    number: '',
    title: `${year}年集团、成员和学校变动`,
    unit: '',
    columns: [textColumn('日期'), textColumn('变动'), textColumn('集团或学校'), textColumn('内容'), textColumn('文号')],
    rows: changes.map(({ date, kind, subject, words, document, group_id }) => [
      textCell(formatDate(date)),
      textCell(kind),
      textCell(subject, group_id === '' ? null : { kind: 'group', group_id }),
      textCell(words),
      document === '' ? emptyCell(1) : textCell(document),
    ]),
    notes: ['集团成立当日的成员见附件，不逐个列出。退出、撤销日期指当日起不再计入。'],
  };
}
