import type { RegionArtifact } from '../../src/artifacts/types.ts';
import type { FactRow } from '../../src/model/fact-tables.ts';
import type { ResultRow } from '../../src/model/result.ts';
import { publicTableNames } from '../../src/model/tables.ts';
import { campus, group, member, region, school } from '../indicators/rows.ts';

/** A figure of IND-16 for the group g: a count, or a verdict that says why there is none. */
export function direction(period: string, part: string, value: number | ResultRow['verdict']): ResultRow {
  const isCount = typeof value === 'number';
  // A cast: the charts read these columns only.
  return {
    indicator_id: 'IND-16',
    unit_kind: 'group',
    unit_id: 'g',
    period,
    as_of_date: null,
    basis: '人数',
    category: part === '' ? '' : `方向：${part}`,
    value: isCount ? value : null,
    verdict: isCount ? '无定量要求' : value,
  } as ResultRow;
}

export const hidden = '人数较少不公开';

export function flow(from: string, to: string, person_count: number): FactRow<'campus_flows'> {
  return {
    academic_year: '2024-2025',
    group_id: 'g',
    sending_campus_id: from,
    receiving_campus_id: to,
    person_count,
    absence: null,
    reason: null,
  };
}

/** A county with one group, whose lead school has one campus, as of 30 September 2026. */
export function flowRegion({
  results,
  flows = [],
  members = ['b', 'c'],
}: {
  readonly results: readonly ResultRow[];
  readonly flows?: readonly FactRow<'campus_flows'>[];
  readonly members?: readonly string[];
}): RegionArtifact {
  const tables = {
    ...Object.fromEntries(publicTableNames.map((name) => [name, []])),
    groups: [group('g')],
    schools: ['a', ...members].map((id) => school(id)),
    campuses: ['a', ...members].map((id) => campus(id, { campus_name: `${id}校` })),
    memberships: [
      ...members.map((id) => member('g', { campus_id: id })),
      member('g', { campus_id: 'a', member_role: '总校' }),
    ],
  };
  // A cast: flows are read from these parts of an artifact only.
  return {
    slug: 'test',
    region: region({ as_of_date: '2026-09-30' }),
    tables,
    facts: { person_counts: [], campus_flows: flows, exchange_checks: [], count_sources: [] },
    results,
  } as unknown as RegionArtifact;
}
