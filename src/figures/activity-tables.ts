import type { RegionArtifact } from '../artifacts/types.ts';
import { formatAcademicYear, formatTerm, lastDayOf } from '../format/date.ts';
import type { ResultRow } from '../model/result.ts';
import {
  activityFigure,
  activityLevelsOf,
  activityTermsOf,
  activityWords,
  countedKindsOf,
  kindCategory,
} from './activity-numbers.ts';
import { groupsExempt, groupsWithout } from './activity-groups.ts';
import { schoolYearsOfActivities, subjectsOfKinds } from './activity-records.ts';
import { countNumber, countWords } from './counts/counts.ts';
import { localGroupName } from './local-name.ts';
import { inOrder } from './lookup.ts';
import { reasonWords } from './reason.ts';
import { absenceWords, valueNumber } from './say.ts';
import { wordsOfCounted } from './kinds.ts';

/** The tables of the page on activities, as readers see them. */

/** A table of counts; cells are bound numbers, or the word for why there is none. */
export interface CountTable {
  readonly corner: string;
  readonly columns: readonly string[];
  /** What each cell is called on a phone, where the columns are too long for it. */
  readonly labels?: readonly string[];
  readonly rows: readonly CountRow[];
}

/** One line of such a table, with a cell per column. */
export interface CountRow {
  readonly name: string;
  /** The group that the row is of: its name leads to its page. */
  readonly group_id?: string;
  readonly cells: readonly string[];
}

/** Every kind in one term: what is asked, how often it was held and by whom, and who has no record of it. */
export function kindTable(atlas: RegionArtifact, term: string): CountTable {
  const rows = countedKindsOf(atlas).map(({ item, asked }) => {
    const cell = { term, category: kindCategory(item) };
    return {
      name: item,
      cells: [
        asked,
        activityWords(atlas, cell),
        activityWords(atlas, { ...cell, of: 'attendances' }),
        wordsOfCounted(atlas)`${countWords(atlas, 'activity_groups_holding', `${term},${item}`)}集团`,
        [withoutWords(atlas, term, item), exemptWords(atlas, term, item)].filter((words) => words !== '').join('；') ||
          '无',
      ],
    };
  });
  return {
    corner: '活动类别',
    columns: [
      '次数要求',
      '次数',
      '参与人次',
      wordsOfCounted(atlas)('举办的集团'),
      wordsOfCounted(atlas)('没有记录的集团'),
    ],
    labels: ['次数要求', '次数', '参与人次', wordsOfCounted(atlas)('举办的集团'), '没有记录'],
    rows,
  };
}

/** `2个集团：甲集团、乙集团`; of many the table of all groups says which. */
function withoutWords(atlas: RegionArtifact, term: string, kind: string): string {
  const groupIds = groupsWithout(atlas, { term, kind });
  if (groupIds.length === 0) return '';
  const all = wordsOfCounted(atlas)`${countWords(atlas, 'activity_groups_without', `${term},${kind}`)}集团`;
  return groupIds.length > nameLimit
    ? wordsOfCounted(atlas)`${all}，见各集团的次数`
    : `${all}：${namesOf(atlas, groupIds)}`;
}

/** `另有2个集团该学期不作评价：甲集团（集团在学期中成立）、乙集团（集团在整改期间）`; '' where there is none. */
function exemptWords(atlas: RegionArtifact, term: string, kind: string): string {
  const exempt = groupsExempt(atlas, { term, kind });
  if (exempt.length === 0) return '';
  const all = wordsOfCounted(
    atlas,
  )`另有${countWords(atlas, 'activity_groups_exempt', `${term},${kind}`)}集团该学期不作评价`;
  const each = exempt.map(({ group_id, row }) => `${localGroupName(atlas, group_id)}（${exemptionWords(row)}）`);
  return `${all}：${each.join('、')}`;
}

/** `集团在整改期间`: the cause without what follows from it. */
function exemptionWords(row: ResultRow): string {
  const [cause = ''] = reasonWords(row).split(/[，。]/);
  return cause === '' ? row.verdict : cause;
}

const nameLimit = 6;

function namesOf(atlas: RegionArtifact, groupIds: readonly string[]): string {
  return groupIds.map((id) => localGroupName(atlas, id)).join('、');
}

/** Groups of a term down, kinds across, events in the cells. */
export function groupTable(atlas: RegionArtifact, term: string): CountTable {
  const kinds = countedKindsOf(atlas);
  const cellsOf = (group_id?: string) =>
    ['', ...kinds.map(({ item }) => kindCategory(item))].map((category) => {
      const figure = activityFigure(atlas, { term, group_id, category });
      if (figure === null) return '无';
      return figure.value === null ? absenceWords(figure.verdict) : valueNumber(figure);
    });
  const groups = atlas.tables.groups.filter(({ group_id }) => activityFigure(atlas, { term, group_id }) !== null);
  return {
    corner: wordsOfCounted(atlas)('集团'),
    columns: ['合计', ...kinds.map(({ item }) => item)],
    rows: [
      { name: wordsOfCounted(atlas)('各集团合计'), cells: cellsOf() },
      ...inOrder(groups).map(({ group_id }) => ({
        name: localGroupName(atlas, group_id),
        group_id,
        cells: cellsOf(group_id),
      })),
    ],
  };
}

/** Training by level, newest term first; null where no record names a level. */
export function levelTable(atlas: RegionArtifact): CountTable | null {
  const levels = activityLevelsOf(atlas);
  if (levels.length === 0) return null;
  return {
    corner: '学期',
    columns: levels.map(levelWords),
    rows: activityTermsOf(atlas)
      .all.toReversed()
      .map((term) => ({
        name: formatTerm(term),
        cells: levels.map((category) => timesAndPeople(atlas, { term, category })),
      })),
  };
}

/** `级别：县级` → `县级培训` */
export function levelWords(category: string): string {
  return `${category.replace(/^.*：/, '')}培训`;
}

/** `3次，120人次`; `0次` alone. */
export function timesAndPeople(atlas: RegionArtifact, cell: Parameters<typeof activityWords>[1]): string {
  const events = activityFigure(atlas, cell);
  const times = activityWords(atlas, cell);
  if (events?.value === null || events?.value === 0 || events === null) return times;
  const people = activityFigure(atlas, { ...cell, of: 'attendances' });
  return people === null || people.value === null
    ? `${times}，参与人次未填全`
    : `${times}，${activityWords(atlas, { ...cell, of: 'attendances' })}`;
}

/** One table for each kind whose records name subjects: subjects down, school years across. */
export function subjectTables(atlas: RegionArtifact): readonly { readonly kind: string; readonly table: CountTable }[] {
  const years = schoolYearsOfActivities(atlas).slice(-5);
  return [...subjectsOfKinds(atlas)].map(([kind, subjects]) => ({
    kind,
    table: {
      corner: '学段学科',
      columns: years.map((year) => yearHead(atlas, year)),
      rows: subjects.map((subject) => ({
        name: subject,
        cells: years.map((year) => countNumber(atlas, 'activities_of_subject', `${year},${kind},${subject}`)),
      })),
    },
  }));
}

/** `2025—2026学年（学年未结束）`: what is counted of a year that runs is not all of it. */
function yearHead({ region }: RegionArtifact, year: string): string {
  return `${formatAcademicYear(year)}${lastDayOf(year) > region.as_of_date ? '（学年未结束）' : ''}`;
}
