import type { RegionArtifact } from '../artifacts/types.ts';
import { activitiesFinding } from './activities-finding.ts';
import { activityKindsOf, activityKindsTitle } from './activity-kinds.ts';
import { activityRows } from './activities.ts';
import { activityTermsOf, activityTermWords } from './activity-numbers.ts';
import { hasTermDates } from './term-dates.ts';
import { groupTable, kindTable, levelTable, subjectTables, type CountTable } from './activity-tables.ts';

/** Everything that the page on activities prints, its charts aside. What is empty or null has no section. */
export interface ActivitiesPage {
  readonly lead: string;
  /** The term that runs and the last that is over. */
  readonly terms: readonly ActivityTermTables[];
  readonly levels: CountTable | null;
  readonly subjects: ReturnType<typeof subjectTables>;
  readonly hasKinds: boolean;
  readonly parts: readonly { readonly id: string; readonly label: string }[];
}

/** The tables of one term. */
export interface ActivityTermTables {
  /** Of the heading. */
  readonly id: string;
  readonly heading: string;
  readonly kinds: CountTable;
  readonly groups: CountTable;
}

/** Everything that the page 集团活动 shows of a region; sections without records are null. */
export function activitiesPageOf(atlas: RegionArtifact): ActivitiesPage {
  const { ended, running } = activityTermsOf(atlas);
  const [levels, subjects] = [levelTable(atlas), subjectTables(atlas)];
  const hasKinds = activityKindsOf(atlas).length > 0;
  const parts: readonly (readonly [id: string, label: string, isThere: boolean])[] = [
    ['running', '本学期', running !== null],
    ['ended', '上一学期', ended !== null],
    ['by-term', '各类活动的变化', running !== null || ended !== null],
    ['levels', '各级培训', levels !== null],
    ['subjects', '分学科', subjects.length > 0],
    ['required', '每学期应举办的活动', activityRows(atlas).some(({ value }) => value !== null)],
    ['kinds', activityKindsTitle(atlas), hasKinds],
    ['calendar', '学期起止', hasTermDates(atlas)],
  ];
  return {
    lead: activitiesFinding(atlas),
    terms: [
      ...(running === null ? [] : [tablesOf(atlas, running, 'running')]),
      ...(ended === null ? [] : [tablesOf(atlas, ended, 'ended')]),
    ],
    levels,
    subjects,
    hasKinds,
    parts: parts.filter(([, , isThere]) => isThere).map(([id, label]) => ({ id, label })),
  };
}

function tablesOf(atlas: RegionArtifact, term: string, id: string): ActivityTermTables {
  return {
    id,
    heading: activityTermWords(atlas, term),
    kinds: kindTable(atlas, term),
    groups: groupTable(atlas, term),
  };
}
