import type { RegionArtifact } from '../artifacts/types.ts';
import { formatAcademicYear, formatTerm } from '../format/date.ts';
import {
  activityFigure,
  activityLevelsOf,
  activityTermsOf,
  activityWords,
  countedKindsOf,
  kindCategory,
} from './activity-numbers.ts';
import { groupsByActivity, schoolYearsOfActivities, subjectsOfKinds } from './activity-records.ts';
import { countNumber, countWords } from './counts/counts.ts';
import { localGroupName } from './local-name.ts';
import { inOrder } from './lookup.ts';
import { absenceWords, valueNumber } from './say.ts';

/** The tables of the page on activities, as readers see them. */

export interface CountTable {
  readonly corner: string;
  readonly columns: readonly string[];
  /** What each cell is called on a phone, where the columns are too long for it. */
  readonly labels?: readonly string[];
  readonly rows: readonly CountRow[];
}

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
    const without = groupsByActivity(atlas, { term, kind: item, isHeld: false });
    return {
      name: item,
      cells: [
        asked,
        activityWords(atlas, cell),
        activityWords(atlas, { ...cell, of: 'attendances' }),
        `${countWords(atlas, 'activity_groups_holding', `${term},${item}`)}集团`,
        withoutWords(atlas, `${term},${item}`, without),
      ],
    };
  });
  return {
    corner: '活动类别',
    columns: ['次数要求', '次数', '参与人次', '举办的集团', '没有记录的集团'],
    labels: ['次数要求', '次数', '参与人次', '举办的集团', '没有记录'],
    rows,
  };
}

/** `2个集团：甲集团、乙集团`; of many the table of all groups says which. */
function withoutWords(atlas: RegionArtifact, argument: string, groupIds: readonly string[]): string {
  if (groupIds.length === 0) return '无';
  const all = `${countWords(atlas, 'activity_groups_without', argument)}集团`;
  return groupIds.length > nameLimit ? `${all}，见各集团的次数` : `${all}：${namesOf(atlas, groupIds)}`;
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
    corner: '集团',
    columns: ['合计', ...kinds.map(({ item }) => item)],
    rows: [
      { name: '各集团合计', cells: cellsOf() },
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

/** `级别：区级` → `区级培训` */
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
      columns: years.map(formatAcademicYear),
      rows: subjects.map((subject) => ({
        name: subject,
        cells: years.map((year) => countNumber(atlas, 'activities_of_subject', `${year},${kind},${subject}`)),
      })),
    },
  }));
}
