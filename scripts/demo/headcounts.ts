import type { Story } from './blueprint.ts';
import { firstDay, schoolYears } from './dates.ts';
import { campusesOn, type Group } from './groups.ts';
import { type Campus, isOpen, type School } from './places.ts';

/** Full-time teachers of a campus on the first day of a school year before the latest; 0 where it was not in use. */
export type Headcounts = (campus: Campus, year: number) => number;

const latest = 2025;

/** The county town grows by two teachers in a hundred a year, villages lose one and a half. */
const growth = { urban: 0.02, rural: -0.015 } as const;

/** Past headcounts, with those that the story fixes to the person. The latest year is counted from the roster instead. */
export function buildHeadcounts(
  schools: readonly School[],
  groups: readonly Group[],
  { headcounts }: Story,
): Headcounts {
  const counts = new Map<string, number>();
  const of: Headcounts = (campus, year) => counts.get(keyOf(campus, year)) ?? 0;
  for (const campus of schools.flatMap(({ campuses }) => campuses)) {
    const rate = campus.school.is_urban ? growth.urban : growth.rural;
    for (const year of schoolYears) {
      if (!isOpen(campus, firstDay(year))) continue;
      counts.set(keyOf(campus, year), Math.max(2, Math.round(campus.teachers * (1 - rate * (latest - year)))));
    }
  }
  for (const { group: number, year, teachers } of headcounts) {
    const group = groups.find(({ blueprint }) => blueprint.number === number);
    const members = group === undefined ? [] : campusesOn(group, firstDay(year));
    const [largest] = members.toSorted((a, b) => of(b, year) - of(a, year));
    if (largest === undefined) continue;
    const sum = members.reduce((total, campus) => total + of(campus, year), 0);
    counts.set(keyOf(largest, year), of(largest, year) + teachers - sum);
  }
  return of;
}

function keyOf({ campus_id }: Campus, year: number): string {
  return `${campus_id}/${year}`;
}
