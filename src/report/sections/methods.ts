import { dataSumOf, printedSum } from '../../artifacts/data-sum.ts';
import { mainPolicyOf } from '../../figures/lookup.ts';
import { programVersion } from '../../format/program.ts';
import { formatAcademicYear, formatDate } from '../../format/date.ts';
import { emptyCell, textCell, textColumn } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import type { Block, ReportTable, SectionDraft } from '../model.ts';
import { wordsOfCounted } from '../../figures/kinds.ts';

/** How the figures came about: periods, rounding, protection, and what is read into the policy where it is silent. */
export function methodsSection(context: ReportContext): SectionDraft {
  const tables = [interpretationsTable(context), contradictionsTable(context)];
  return {
    id: 'methods',
    blocks: [
      { kind: 'list', items: rules(context), of: 'method' },
      ...tables.flatMap((table): readonly Block[] => (table === null ? [] : [{ kind: 'table', table }])),
    ],
  };
}

function rules(context: ReportContext): readonly string[] {
  const { atlas, year, academic_year, closing_date, is_policy_text } = context;
  const { region } = atlas;
  const policy = mainPolicyOf(atlas);
  return [
    ...(policy === null
      ? []
      : [`依据：${policy.title}（${policy.document_number}）及有关文件，逐条对照见“政策与口径”页。`]),
    ...(is_policy_text
      ? []
      : [
          `时点和期间：年度数据指${year}年1月1日至12月31日，学年数据指${formatAcademicYear(academic_year)}，时点数据未注明的指${formatDate(closing_date)}${laterDays(context)}。`,
        ]),
    `数据性质：${region.data_status}，数据截至${formatDate(region.as_of_date)}，由${region.data_provider}提供。往年已公布的数据有修订的，以最近一次公布为准，修订列入更正记录。`,
    ...(is_policy_text ? [] : [comparability(context)]),
    '同比：比例的变化以百分点表示，按未修约的数计算；人数、个数的变化以增减数表示；金额的变化以百分比表示。',
    '判定：以分子、分母的整数比较，不以修约后的百分比比较；比例一般保留一位小数，修约后会与标准相同而实际未达到的，增加小数位数。',
    wordsOfCounted(context.atlas)(
      '合计：全域合计按不同的人或单位计算，不是各集团比例的平均数。部分数据因四舍五入的原因，存在总计与分项合计不等的情况。',
    ),
    ...returnedNote(context),
    '数据缺失、人数较少不公开、不适用和零分别表示，互不代替。',
    ...sumOf(context),
    ...madeBy(context),
  ];
}

/**
 * What a reader who keeps this report can compare the data with. The report itself is one of the files that are listed, so
 * that it can only print the value of the data that it is made of.
 */
function sumOf({ atlas }: ReportContext): readonly string[] {
  const sum = dataSumOf(atlas);
  return sum === null
    ? []
    : [`数据校验值：${printedSum(sum)}（所据全部数据文件的SHA-256前16位），核对方法见“文件核验”页。`];
}

/** With the hash of the data this names everything that the report was made of. */
function madeBy({ atlas: { program } }: ReportContext): readonly string[] {
  return program === null ? [] : [`生成：由程序按公布的数据生成，程序版本${programVersion(program)}。`];
}

/** Of returns whose county has no number of its own the total is that of the groups which sent one. */
function returnedNote({ atlas }: ReportContext): readonly string[] {
  const { tables, region } = atlas;
  const records = [tables.post_competitions, tables.special_posts, tables.title_preferences];
  if (records.every((rows) => rows.length === 0)) return [];
  return [
    wordsOfCounted(
      atlas,
    )`竞聘上岗、特设岗位和职称倾斜：有${region.region_word}数的为${region.region_word}数，没有的为已报送的各集团合计，不含教师较少的集团的人数。`,
  ];
}

/** What has no figure of the closing day is given as of a later one. */
function laterDays({ atlas, is_current, closing_date }: ReportContext): string {
  if (!is_current || atlas.region.as_of_date === closing_date) return '';
  return '；没有年末数的时点指标列出数据截至日的数，并注明日期';
}

/**
 * Every year is computed by the readings of today, so that years compare. Lists and targets hold from their own day: those
 * that changed during the year are named, because figures before and after are not of the same kind.
 */
function comparability({ atlas, year, is_first }: ReportContext): string {
  if (is_first) return '可比性：首个统计年度，无上年数据。';
  const { pack_items, policy_targets } = atlas.tables;
  const lists = changedIn(year, pack_items).map(({ list_name }) => `清单“${list_name}”`);
  const targets = changedIn(year, policy_targets).map(({ label }) => `目标“${label}”`);
  const changed = [...new Set([...lists, ...targets])];
  return changed.length === 0
    ? '可比性：各年度的数都按现行口径计算，本年度清单和目标没有变动，口径上可以与上年比较。'
    : `可比性：各年度的数都按现行口径计算；本年度内${changed.join('、')}有变动，变动前后的数不完全可比。`;
}

/** Rows that began or ended in a year, without those that were there from the first day of all. */
function changedIn<R extends { readonly valid_from: string; readonly valid_to: string | null }>(
  year: number,
  rows: readonly R[],
): readonly R[] {
  const [first = ''] = rows.map(({ valid_from }) => valid_from).toSorted();
  const isInYear = (date: string | null) => date?.startsWith(`${year}-`) === true;
  return rows.filter((row) => (row.valid_from > first && isInYear(row.valid_from)) || isInYear(row.valid_to));
}

function interpretationsTable({ atlas }: ReportContext): ReportTable | null {
  const { interpretations } = atlas.tables;
  if (interpretations.length === 0) return null;
  return {
    id: 'interpretations',
    number: '',
    title: '文件未明确之处采用的统计口径',
    unit: '',
    columns: [textColumn('问题', 'method'), textColumn('采用口径', 'method'), textColumn('状态'), textColumn('条款')],
    rows: interpretations.map(({ question, adopted, status, confirmed_by, clause_ids }) => [
      textCell(question),
      textCell(adopted),
      textCell(confirmed_by === null ? status : `${status}（${confirmed_by}）`),
      textCell(clause_ids.join('、')),
    ]),
    notes: [],
  };
}

function contradictionsTable({ atlas }: ReportContext): ReportTable | null {
  const { contradictions } = atlas.tables;
  if (contradictions.length === 0) return null;
  return {
    id: 'contradictions',
    number: '',
    title: '文件中不一致和缺漏之处',
    unit: '',
    columns: [textColumn('内容', 'quote'), textColumn('处理方式', 'method'), textColumn('条款')],
    rows: contradictions.map(({ statement, handling, clause_ids }) => [
      textCell(statement),
      handling === '' ? emptyCell(1) : textCell(handling),
      textCell(clause_ids.join('、')),
    ]),
    notes: [],
  };
}
