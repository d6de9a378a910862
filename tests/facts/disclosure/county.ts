import type { Counts } from '../../../src/facts/counts.ts';
import { countsOf } from '../../../src/facts/facts.ts';
import type { FactRow } from '../../../src/model/fact-tables.ts';
import type { RegionTables } from '../../../src/model/tables.ts';
import type { Memberships } from './knowledge.ts';

/** The counts of a county before protection, and what its public memberships tell. */
export async function countedCounty(
  tables: RegionTables,
): Promise<{ readonly counts: Counts; readonly memberships: Memberships }> {
  const counts = await countsOf(tables);
  const kinds = new Map(counts.campus_flows.map((flow) => [keyOf(flow), flow]));
  return {
    counts,
    memberships: {
      possible: counts.possible_flows,
      limits: counts.limits,
      stated: statedIn(tables),
      kindOf: (flow) => {
        const kind = kinds.get(keyOf(flow));
        if (kind === undefined) throw new Error(`No pair of campuses ${keyOf(flow)}`);
        return kind;
      },
      isShared: (period) => hasSharedCampus(tables, period),
    },
  };
}

function ofCounty<T extends { readonly group_id: string | null }>(rows: readonly T[]): readonly T[] {
  return rows.filter(({ group_id }) => group_id === null);
}

function statedIn({ special_posts = [], title_preferences = [] }: RegionTables): ReadonlySet<string> {
  return new Set([
    ...ofCounty(special_posts).map(({ calendar_year }) => `${calendar_year} special_post_holders `),
    ...ofCounty(title_preferences).map((row) => `${row.calendar_year} title_preference_persons ${row.preference}`),
  ]);
}

type Flow = FactRow<'campus_flows'>;

function keyOf({ academic_year, group_id, sending_campus_id, receiving_campus_id }: Flow): string {
  return `${academic_year} ${group_id} ${sending_campus_id} ${receiving_campus_id}`;
}

/** Whether some campus was in two groups at any time of a school year, a calendar year, or on a date. */
function hasSharedCampus({ memberships = [], campuses = [] }: RegionTables, period: string): boolean {
  const [from, to] = daysOf(period);
  const current = memberships.filter(
    (row) => (row.valid_from ?? '') <= to && (row.valid_to === null || from < row.valid_to),
  );
  const groupsOf = new Map<string, Set<string>>();
  for (const { group_id, campus_id, school_id } of current) {
    const joined = campuses.filter(
      (row) => row.campus_id === campus_id || (campus_id === null && row.school_id === school_id),
    );
    for (const campus of joined) {
      groupsOf.set(campus.campus_id, (groupsOf.get(campus.campus_id) ?? new Set()).add(group_id));
    }
  }
  return [...groupsOf.values()].some((groups) => groups.size > 1);
}

function daysOf(period: string): readonly [string, string] {
  if (/^\d{4}-\d{2}-\d{2}$/.test(period)) return [period, period];
  const [first = '', second] = period.split('-');
  // A calendar year's counts reach into the school years at both of its ends.
  return second === undefined
    ? [`${Number(first) - 1}-09-01`, `${Number(first) + 1}-08-31`]
    : [`${first}-08-01`, `${second}-08-31`];
}
