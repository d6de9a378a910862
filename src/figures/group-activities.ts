import type { RegionArtifact } from '../artifacts/types.ts';
import { formatTerm } from '../format/date.ts';
import {
  activityFigure,
  activityLevelsOf,
  activityTermsOf,
  activityTermWords,
  activityWords,
  countedKindsOf,
  kindCategory,
} from './activity-numbers.ts';
import { levelWords, timesAndPeople, type CountTable } from './activity-tables.ts';
import { countOf, countWords } from './counts/counts.ts';

/** What the page of one group says of its activities. */
export interface GroupActivities {
  readonly finding: string;
  readonly table: CountTable;
}

/** The term that runs and the last that is over; null where neither has figures of the group. */
export function groupActivitiesOf(atlas: RegionArtifact, groupId: string): GroupActivities | null {
  const { running, ended } = activityTermsOf(atlas);
  const terms = [running, ended].filter(
    (term) => term !== null && activityFigure(atlas, { term, group_id: groupId })?.value != null,
  ) as readonly string[];
  if (terms.length === 0) return null;
  const cells = (category: string, kind?: string) =>
    terms.map((term) => cellWords(atlas, { term, group_id: groupId, category }, kind));
  return {
    finding: `${terms.map((term) => termSentence(atlas, groupId, term)).join('；')}。`,
    table: {
      corner: '活动类别',
      columns: ['次数要求', ...terms.map((term) => activityTermWords(atlas, term))],
      labels: ['次数要求', ...terms.map((term) => (term === running ? '本学期' : '上一学期'))],
      rows: [
        ...countedKindsOf(atlas).map(({ item, asked }) => ({
          name: item,
          cells: [asked, ...cells(kindCategory(item), item)],
        })),
        ...activityLevelsOf(atlas).map((category) => ({
          name: `${levelWords(category)}（按级别）`,
          cells: ['未规定次数', ...cells(category)],
        })),
      ],
    },
  };
}

/** `3次，54人次，4个校区`; `0次` alone. */
function cellWords(
  atlas: RegionArtifact,
  cell: { readonly term: string; readonly group_id: string; readonly category: string },
  kind?: string,
): string {
  const said = timesAndPeople(atlas, cell);
  const argument = `${cell.group_id},${cell.term},${kind ?? ''}`;
  const hasCampuses = kind !== undefined && countOf(atlas, 'activity_campuses', argument) > 0;
  return hasCampuses ? `${said}，${countWords(atlas, 'activity_campuses', argument)}校区` : said;
}

/** `2025—2026学年第一学期举办活动12次，参与480人次，9个校区参加` */
function termSentence(atlas: RegionArtifact, groupId: string, term: string): string {
  const cell = { term, group_id: groupId };
  const isRunning = activityTermsOf(atlas).running === term;
  const when = isRunning ? `${formatTerm(term)}尚未结束，已举办` : `${formatTerm(term)}举办`;
  const people = activityFigure(atlas, { ...cell, of: 'attendances' });
  const campuses = activityFigure(atlas, { ...cell, of: 'campuses' });
  return [
    `${when}活动${activityWords(atlas, cell)}`,
    ...(people?.value ? [`参与${activityWords(atlas, { ...cell, of: 'attendances' })}`] : []),
    ...(campuses?.value ? [`${activityWords(atlas, { ...cell, of: 'campuses' })}参加`] : []),
  ].join('，');
}
