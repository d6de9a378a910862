import type { RegionArtifact } from '../artifacts/types.ts';
import { indicatorIds } from '../indicators/ids.ts';
import type { ResultRow } from '../model/result.ts';
import type { Row } from '../model/tables.ts';
import { activityBases, kindCategory } from './activity-numbers.ts';
import { inGroupOrder, rowsOfBasis } from './choose.ts';
import { oncePerRegion } from './lookup.ts';
import { startOfTerm } from './term-dates.ts';

/** What the records of activities say beside the published figures: month by month, by subject, by campus. */

type Activity = Row<'activities'>;

/** Activities that had been held by the as-of date. */
export const activitiesHeld = oncePerRegion(({ tables, region }): readonly Activity[] =>
  tables.activities.filter(({ held_on }) => held_on <= region.as_of_date),
);

/** `2025-03-14` → `2025-03` */
export const monthOf = (date: string): string => date.slice(0, 7);

const byGroupAndMonth = oncePerRegion((atlas) =>
  Map.groupBy(activitiesHeld(atlas), ({ group_id, held_on }) => `${group_id},${monthOf(held_on)}`),
);

/** How many activities a group held in a month. */
export function activitiesInMonth(atlas: RegionArtifact, groupAndMonth: string): number {
  return byGroupAndMonth(atlas).get(groupAndMonth)?.length ?? 0;
}

/** The school year of a day, from 1 September: `2024-2025`. */
export function schoolYearOf(date: string): string {
  const first = Number(date.slice(0, 4)) - (date.slice(5, 7) < '09' ? 1 : 0);
  return `${first}-${first + 1}`;
}

/** First days of the terms that have figures, newest first. */
const termStarts = oncePerRegion((atlas): readonly { readonly term: string; readonly starts_on: string }[] => {
  const rows = rowsOfBasis(atlas, { indicator_id: indicatorIds.activities, unit_kind: 'region' });
  const terms = [...new Set(rows.map(({ period }) => period))].filter((term) => term !== '');
  return terms
    .map((term) => ({ term, starts_on: startOfTerm(atlas, term) }))
    .toSorted((a, b) => b.starts_on.localeCompare(a.starts_on));
});

const byGroupTermAndKind = oncePerRegion((atlas) =>
  Map.groupBy(activitiesHeld(atlas), ({ group_id, held_on, category }) => {
    const term = termStarts(atlas).find(({ starts_on }) => starts_on <= held_on)?.term ?? '';
    return `${group_id},${term},${category}`;
  }),
);

/** How many campuses hosted a kind of activity of a group in a term or took part; `argument`: group, term and kind. */
export function activityCampuses(atlas: RegionArtifact, argument: string): number {
  const rows = byGroupTermAndKind(atlas).get(argument) ?? [];
  return new Set(rows.flatMap((row) => [row.host_campus_id, ...(row.participating_campus_ids ?? [])])).size;
}

/** What a subject is counted under where it is left empty. */
export const noSubject = '未填写学段学科';

const bySubject = oncePerRegion((atlas) =>
  Map.groupBy(activitiesHeld(atlas), (row) => subjectKey(schoolYearOf(row.held_on), row.category, subjectOf(row))),
);

function subjectOf({ subject }: Activity): string {
  return subject ?? noSubject;
}

function subjectKey(year: string, kind: string, subject: string): string {
  return `${year},${kind},${subject}`;
}

/** How many activities of a kind were about a subject in a school year; `argument`: year, kind and subject. */
export function activitiesOfSubject(atlas: RegionArtifact, argument: string): number {
  return bySubject(atlas).get(argument)?.length ?? 0;
}

/** Kinds of which records name subjects, each with the subjects, in the order in which the records first name them. */
export const subjectsOfKinds = oncePerRegion((atlas): ReadonlyMap<string, readonly string[]> => {
  const kinds = Map.groupBy(activitiesHeld(atlas), ({ category }) => category);
  return new Map(
    [...kinds].flatMap(([kind, rows]) => {
      if (rows.every(({ subject }) => subject === null)) return [];
      const named = [...new Set(rows.flatMap(({ subject }) => (subject === null ? [] : [subject])))].toSorted();
      return [[kind, rows.some(({ subject }) => subject === null) ? [...named, noSubject] : named] as const];
    }),
  );
});

/** School years in which activities were held, oldest first. */
export const schoolYearsOfActivities = oncePerRegion((atlas): readonly string[] =>
  [...new Set(activitiesHeld(atlas).map(({ held_on }) => schoolYearOf(held_on)))].toSorted(),
);

const eventRows = oncePerRegion((atlas) =>
  Map.groupBy(
    inGroupOrder(
      atlas,
      rowsOfBasis(atlas, { indicator_id: indicatorIds.activities, unit_kind: 'group', basis: activityBases.events }),
    ),
    ({ period, category }) => `${period},${category}`,
  ),
);

/** Groups of a term that held, or did not hold, any activity of a kind, in official order. */
export function groupsByActivity(
  atlas: RegionArtifact,
  { term, kind, isHeld }: { readonly term: string; readonly kind: string; readonly isHeld: boolean },
): readonly string[] {
  const rows: readonly ResultRow[] = eventRows(atlas).get(`${term},${kindCategory(kind)}`) ?? [];
  return rows.filter(({ value }) => value !== null && value > 0 === isHeld).map(({ unit_id }) => unit_id);
}
