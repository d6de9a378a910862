import type { FactRow, FactTables } from '../../../src/model/fact-tables.ts';

/**
 * Everything that somebody outside can write down about the published counts of a region: one unknown per count, known
 * where it is published, and what the definitions of the counts say about how they hang together. Written from the
 * definitions in src/model/fact-tables.ts, on purpose without a look at how src/facts/protect.ts works.
 */

/** Σ coefficient × unknown lies between low and high. */
export interface Constraint {
  readonly terms: ReadonlyMap<string, number>;
  readonly low: number | null;
  readonly high: number | null;
}

export interface Knowledge {
  /** Every unknown, with its value where it is published and null where it is withheld. */
  readonly unknowns: ReadonlyMap<string, number | null>;
  /**
   * Unknowns that are the sum of several numbers between which nothing tells apart, with how many: the pairs of campuses
   * of one direction that are not listed. The sum alone tells none of them, unless it is 0 or there is only one.
   */
  readonly sizes: ReadonlyMap<string, number>;
  readonly constraints: readonly Constraint[];
}

/** Pairs of campuses by direction: follows from the published memberships. */
export interface PossibleFlows {
  readonly academic_year: string;
  readonly group_id: string;
  readonly direction: string;
  readonly pair_count: number;
}

type CountRow = FactRow<'person_counts'>;

/**
 * What public memberships tell beside the counts: which pairs of campuses each direction has, the direction of a flow,
 * and whether groups had campuses, and so persons, in common in a period.
 */
export interface Memberships {
  readonly possible: readonly PossibleFlows[];
  readonly directionOf: (flow: FactRow<'campus_flows'>) => string;
  readonly isShared: (period: string) => boolean;
}

export function knowledgeOf(
  facts: Pick<FactTables, 'person_counts' | 'campus_flows'>,
  { possible, directionOf, isShared }: Memberships,
): Knowledge {
  const unknowns = new Map<string, number | null>();
  const sizes = new Map<string, number>();
  const constraints: Constraint[] = [];
  const add = (low: number | null, high: number | null, ...terms: readonly (readonly [string, number])[]): void => {
    const known = terms.filter(([name]) => unknowns.has(name));
    // A relation with a count that does not exist for this unit says nothing.
    if (known.length === terms.length) constraints.push({ terms: new Map(terms), low, high });
  };
  for (const row of facts.person_counts) {
    if (row.absence !== null && row.absence !== 'suppressed') continue;
    unknowns.set(nameOf(row), row.person_count);
  }
  const units = Map.groupBy(
    facts.person_counts.filter((row) => unknowns.has(nameOf(row))),
    (row) => `${row.period} ${row.unit_kind} ${row.unit_id}`,
  );
  for (const [unit, rows] of units) {
    const of = (measure: string, part = '') => `${unit} ${measure} ${part}`;
    const partsOf = (measure: string) => rows.filter((row) => row.measure === measure && row.part !== '');
    // Whoever is counted by these rotates.
    for (const measure of [
      'expected',
      'backbone',
      'graduating',
      'urban_to_rural',
      'cross_stage',
      'new',
      'continuing',
    ]) {
      add(0, null, [of('rotating'), 1], [of(`rotating_${measure}`), -1]);
    }
    add(0, 0, [of('rotating'), 1], [of('rotating_new'), -1], [of('rotating_continuing'), -1]);
    add(0, null, [of('rotation_records'), 1], [of('rotating'), -1]);
    add(0, null, [of('rotation_records'), 1], [of('weak_or_new_records'), -1]);
    for (const measure of ['rotating_direction', 'rotating_form']) {
      const parts = partsOf(measure).map(nameOf);
      for (const part of parts) add(0, null, [of('rotating'), 1], [part, -1]);
      // Every rotating person stands in at least one part, every record in exactly one.
      if (parts.length > 0) {
        add(0, null, ...parts.map((part) => [part, 1] as const), [of('rotating'), -1]);
        add(0, null, [of('rotation_records'), 1], ...parts.map((part) => [part, -1] as const));
      }
    }
    add(0, null, [of('five_year_eligible'), 1], [of('five_year_done'), -1], [of('five_year_deferred'), -1]);
    add(0, null, [of('teachers_graduating'), 1], [of('rotating_graduating'), -1]);
    add(0, null, [of('teachers'), 1], [of('rotating'), -1]);
    add(0, null, [of('teachers'), 1], [of('teachers_graduating'), -1]);
    add(0, null, [of('teachers'), 1], [of('five_year_eligible'), -1]);
    add(0, null, [of('rotating_any'), 1], [of('rotating'), -1]);
    add(0, null, [of('rotating_any'), 1], [of('rotating_county_backbone'), -1]);
  }
  addFlows(facts.campus_flows, { possible, directionOf, unknowns, sizes, add });
  addRegions(facts.person_counts, { unknowns, isShared, add });
  return { unknowns, sizes, constraints };
}

type Add = (low: number | null, high: number | null, ...terms: readonly (readonly [string, number])[]) => void;

function addFlows(
  flows: FactTables['campus_flows'],
  {
    possible,
    directionOf,
    unknowns,
    sizes,
    add,
  }: {
    readonly possible: readonly PossibleFlows[];
    readonly directionOf: (flow: FactRow<'campus_flows'>) => string;
    readonly unknowns: Map<string, number | null>;
    readonly sizes: Map<string, number>;
    readonly add: Add;
  },
): void {
  const names = new Map<string, string[]>();
  for (const { academic_year, group_id, direction, pair_count } of possible) {
    const unit = `${academic_year} group ${group_id}`;
    const listed = flows.filter(
      (flow) => flow.academic_year === academic_year && flow.group_id === group_id && directionOf(flow) === direction,
    );
    const direct = `${unit} rotating_direction ${direction}`;
    const own = listed.map((_, index) => `${unit} flow ${direction} ${index}`);
    for (const [index, name] of own.entries()) {
      unknowns.set(name, listed[index]?.person_count ?? null);
      add(0, null, [direct, 1], [name, -1]);
    }
    if (pair_count > listed.length) {
      const others = `${unit} flow ${direction} others`;
      own.push(others);
      unknowns.set(others, null);
      sizes.set(others, pair_count - listed.length);
    }
    add(0, null, ...own.map((name) => [name, 1] as const), [direct, -1]);
    names.set(unit, [...(names.get(unit) ?? []), ...own]);
  }
  for (const [unit, own] of names)
    add(0, null, [`${unit} rotation_records `, 1], ...own.map((name) => [name, -1] as const));
}

/**
 * A region's persons are those of its groups: together at least as many, and exactly as many where groups share no campus.
 * A leader may serve two groups all the same.
 */
function addRegions(
  rows: readonly CountRow[],
  {
    unknowns,
    isShared,
    add,
  }: {
    readonly unknowns: ReadonlyMap<string, number | null>;
    readonly isShared: (period: string) => boolean;
    readonly add: Add;
  },
): void {
  const same = Map.groupBy(
    rows.filter((row) => unknowns.has(nameOf(row))),
    (row) => `${row.period} ${row.measure} ${row.part}`,
  );
  const small = smallGroups(rows);
  for (const own of same.values()) {
    const region = own.find((row) => row.unit_kind === 'region');
    const groups = own.filter((row) => row.unit_kind === 'group' && !small.has(`${row.period} ${row.unit_id}`));
    if (region === undefined || groups.length === 0) continue;
    const isEqual = !isShared(region.period) && region.measure !== 'cadres_sent';
    add(0, isEqual ? 0 : null, ...groups.map((row) => [nameOf(row), 1] as const), [nameOf(region), -1]);
  }
}

/** Groups that the region's totals leave out: their rows say that they have too few teachers. */
function smallGroups(rows: readonly CountRow[]): ReadonlySet<string> {
  return new Set(
    rows.filter((row) => row.reason?.includes('专任教师少于') === true).map((row) => `${row.period} ${row.unit_id}`),
  );
}

function nameOf({ period, unit_kind, unit_id, measure, part }: CountRow): string {
  return `${period} ${unit_kind} ${unit_id} ${measure} ${part ?? ''}`;
}
