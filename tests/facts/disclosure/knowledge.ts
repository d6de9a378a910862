import type { FactRow, FactTables } from '../../../src/model/fact-tables.ts';
import { measures, type MeasureName } from '../../../src/model/measures.ts';

/**
 * Everything that somebody outside can write down about the published counts of a region: one unknown per count, known
 * where it is published, and what the definitions of the counts say about how they hang together. Written from the
 * definitions in src/model/measures.ts, on purpose without a look at how src/facts/protect.ts works.
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
  /** Unknowns that are what one publication has more than another; they may be less than nothing. */
  readonly differences: ReadonlySet<string>;
}

/** What the published campuses and memberships tell of a pair of campuses. */
export interface PairKind {
  readonly direction: string;
  readonly is_urban_to_rural: boolean;
  readonly is_cross_stage: boolean;
}

/** How many pairs of one kind a group has: follows from the published memberships. */
export interface PossibleFlows extends PairKind {
  readonly academic_year: string;
  readonly group_id: string;
  readonly pair_count: number;
}

type CountRow = FactRow<'person_counts'>;

/**
 * What public memberships tell beside the counts: which pairs of campuses there are, of which kind each is,
 * and whether groups had campuses, and so persons, in common in a period.
 */
export interface Memberships {
  readonly possible: readonly PossibleFlows[];
  /** Public tables say how many there can be at most: nobody holds a post that is not there. */
  readonly limits: readonly {
    readonly period: string;
    readonly unit_kind: string;
    readonly unit_id: string;
    readonly measure: string;
    readonly most: number;
  }[];
  /** `period measure part` of what the whole county hands in as a number of its own, of which groups have parts. */
  readonly stated: ReadonlySet<string>;
  readonly kindOf: (flow: FactRow<'campus_flows'>) => PairKind;
  readonly isShared: (period: string) => boolean;
}

/** Published whatever else is: staff of institutions, and what clauses demand of each group. */
export function isAnyway({ measure, unit_kind, absence }: CountRow): boolean {
  const { basis, trait_of } = measures[measure as MeasureName];
  const isDemanded = basis.kind === 'clause' && (trait_of === null || (unit_kind === 'group' && absence === null));
  return basis.kind === 'announced' || isDemanded;
}

/** What would be known if nothing were published but the totals that the policy asks for. */
export function knowledgeOfTotals(facts: FactTables, memberships: Memberships): Knowledge {
  const knowledge = knowledgeOf(facts, memberships);
  const totals = new Set(facts.person_counts.filter(isAnyway).map(nameOf));
  const unknowns = new Map([...knowledge.unknowns].map(([name, value]) => [name, totals.has(name) ? value : null]));
  return { ...knowledge, unknowns };
}

export function knowledgeOf(
  facts: Pick<FactTables, 'person_counts' | 'campus_flows'>,
  { possible, limits, stated, kindOf, isShared }: Memberships,
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
    // Backbone teachers by direction: each of them goes that way and is one; the others go some way, too.
    const backbone = partsOf('rotating_backbone_direction');
    for (const { part } of backbone) {
      const name = of('rotating_backbone_direction', part ?? '');
      add(0, null, [of('rotating_backbone'), 1], [name, -1]);
      add(0, null, [of('rotating_direction', part ?? ''), 1], [name, -1]);
    }
    if (backbone.length > 0) {
      const minus = backbone.map((row) => [nameOf(row), -1] as const);
      const plus = backbone.map((row) => [nameOf(row), 1] as const);
      add(0, null, ...plus, [of('rotating_backbone'), -1]);
      add(0, null, [of('rotation_records'), 1], [of('rotating_backbone'), 1], ...minus, [of('rotating'), -1]);
      const directions = partsOf('rotating_direction').map((row) => [nameOf(row), 1] as const);
      add(0, null, ...directions, [of('rotating_backbone'), 1], ...minus, [of('rotating'), -1]);
    }
    const ranks = partsOf('cadres_rank').map(nameOf);
    for (const rank of ranks) add(0, null, [of('cadres_sent'), 1], [rank, -1]);
    if (ranks.length > 0) add(0, null, ...ranks.map((rank) => [rank, 1] as const), [of('cadres_sent'), -1]);
    // The lead sends the one, members the other.
    add(
      0,
      null,
      [of('rotation_records'), 1],
      [of('weak_or_new_records'), -1],
      [of('rotating_direction', '成员→总校'), -1],
      [of('rotating_direction', '成员↔成员'), -1],
    );
    add(0, null, [of('five_year_eligible'), 1], [of('five_year_done'), -1], [of('five_year_deferred'), -1]);
    add(
      0,
      0,
      [of('ended_member_sent', '期限不在规定范围内'), 1],
      [of('ended_member_outside', '短于规定期限'), -1],
      [of('ended_member_outside', '长于规定期限'), -1],
    );
    add(0, null, [of('teachers_graduating'), 1], [of('rotating_graduating'), -1]);
    add(0, null, [of('teachers'), 1], [of('rotating'), -1]);
    add(0, null, [of('teachers'), 1], [of('teachers_graduating'), -1]);
    add(0, null, [of('teachers'), 1], [of('five_year_eligible'), -1]);
    add(0, null, [of('rotating_any'), 1], [of('rotating_county_backbone'), -1]);
  }
  for (const { period, unit_kind, unit_id, measure, most } of limits) {
    add(null, most, [`${period} ${unit_kind} ${unit_id} ${measure} `, 1]);
  }
  addYears(facts.person_counts, add);
  addFlows(facts.campus_flows, { possible, kindOf, unknowns, sizes, add });
  addRegions(facts.person_counts, { unknowns, limits, stated, isShared, add });
  return { unknowns, sizes, constraints, differences: new Set() };
}

/** Whoever rotates in a calendar year does so in one of its two school years, and the other way round. */
function addYears(rows: readonly CountRow[], add: Add): void {
  for (const { unit_kind, unit_id, period, measure } of rows) {
    const year = Number(period);
    const rotating = (first: number) => `${first}-${first + 1} ${unit_kind} ${unit_id} rotating `;
    const calendar = (of: number) => `${of} ${unit_kind} ${unit_id} rotating_calendar `;
    if (measure !== 'rotating_calendar') continue;
    add(0, null, [rotating(year - 1), 1], [rotating(year), 1], [calendar(year), -1]);
    add(0, null, [calendar(year), 1], [calendar(year + 1), 1], [rotating(year), -1]);
    // A whole term of the first half of the school year ends in January.
    add(0, null, [calendar(year), 1], [rotating(year - 1), -1]);
  }
}

type Add = (low: number | null, high: number | null, ...terms: readonly (readonly [string, number])[]) => void;

interface FlowsOfKind extends PairKind {
  readonly unit: string;
  /** Each listed flow by itself, and all others together. */
  readonly names: readonly string[];
}

function kindName({ direction, is_urban_to_rural, is_cross_stage }: PairKind): string {
  return `${direction}${is_urban_to_rural ? ' 城→乡' : ''}${is_cross_stage ? ' 跨学段' : ''}`;
}

function pairName({ sending_campus_id, receiving_campus_id }: FactRow<'campus_flows'>): string {
  return `${sending_campus_id}→${receiving_campus_id}`;
}

function addFlows(
  flows: FactTables['campus_flows'],
  {
    possible,
    kindOf,
    unknowns,
    sizes,
    add,
  }: {
    readonly possible: readonly PossibleFlows[];
    readonly kindOf: (flow: FactRow<'campus_flows'>) => PairKind;
    readonly unknowns: Map<string, number | null>;
    readonly sizes: Map<string, number>;
    readonly add: Add;
  },
): void {
  const kinds = possible.map((kind): FlowsOfKind => {
    const { academic_year, group_id, pair_count } = kind;
    const unit = `${academic_year} group ${group_id}`;
    const listed = flows.filter(
      (flow) =>
        flow.academic_year === academic_year && flow.group_id === group_id && kindName(kindOf(flow)) === kindName(kind),
    );
    const names = listed.map((flow) => `${unit} flow ${pairName(flow)}`);
    for (const [index, name] of names.entries()) unknowns.set(name, listed[index]?.person_count ?? null);
    if (pair_count > listed.length) {
      // Which flows it is the rest of belongs to its name: publications that list others have another rest.
      names.push(`${unit} flow ${kindName(kind)} but ${listed.map(pairName).join('、')}`);
      unknowns.set(names.at(-1) ?? '', null);
      sizes.set(names.at(-1) ?? '', pair_count - listed.length);
    }
    return { ...kind, unit, names };
  });
  for (const [unit, own] of Map.groupBy(kinds, (kind) => kind.unit)) {
    const terms = (sign: number, some: readonly FlowsOfKind[]) =>
      some.flatMap(({ names }) => names).map((name) => [name, sign] as const);
    const count = (measure: string, sign: number) => [`${unit} ${measure}`, sign] as const;
    add(0, null, count('rotation_records ', 1), ...terms(-1, own));
    // Some of the ways: the count of those who go one of them, the ways themselves and the others.
    const choices = [
      ...[...new Set(own.map(({ direction }) => direction))].map((direction) => ({
        measure: `rotating_direction ${direction}`,
        isMeant: (kind: FlowsOfKind) => kind.direction === direction,
      })),
      { measure: 'rotating_urban_to_rural ', isMeant: (kind: FlowsOfKind) => kind.is_urban_to_rural },
      { measure: 'rotating_cross_stage ', isMeant: (kind: FlowsOfKind) => kind.is_cross_stage },
    ];
    for (const { measure, isMeant } of choices) {
      const meant = own.filter(isMeant);
      const others = own.filter((kind) => !isMeant(kind));
      for (const name of meant.flatMap(({ names }) => names)) {
        if (!sizes.has(name) || sizes.get(name) === 1) add(0, null, count(measure, 1), [name, -1]);
      }
      add(0, null, ...terms(1, meant), count(measure, -1));
      add(0, null, count(measure, 1), ...terms(1, others), count('rotating ', -1));
      add(0, null, count('rotation_records ', 1), count(measure, -1), ...terms(-1, others));
    }
    // One choice of ways that lies wholly within another.
    for (const some of choices) {
      for (const more of choices.filter((choice) => choice !== some)) {
        const meant = own.filter(some.isMeant);
        if (meant.length > 0 && meant.every(more.isMeant))
          add(0, null, count(more.measure, 1), count(some.measure, -1));
        if (!meant.some(more.isMeant)) {
          add(0, null, count('rotation_records ', 1), count(some.measure, -1), count(more.measure, -1));
        }
      }
    }
  }
}

/**
 * A region's persons are those of its groups: together at least as many, and exactly as many where groups share no campus.
 * A leader may serve two groups all the same.
 */
function addRegions(
  rows: readonly CountRow[],
  {
    unknowns,
    limits,
    stated,
    isShared,
    add,
  }: Pick<Memberships, 'limits' | 'stated'> & {
    readonly unknowns: Map<string, number | null>;
    readonly isShared: (period: string) => boolean;
    readonly add: Add;
  },
): void {
  const same = Map.groupBy(rows, (row) => `${row.period} ${row.measure} ${row.part}`);
  const small = smallGroups(rows);
  for (const own of same.values()) {
    const region = own.find((row) => row.unit_kind === 'region' && unknowns.has(nameOf(row)));
    const groups = own.filter((row) => row.unit_kind === 'group' && !small.has(`${row.period} ${row.unit_id}`));
    if (region === undefined || groups.length === 0) continue;
    // Nobody withholds headcounts. A calendar year has persons of two school years, in one of which a group may be left out.
    const isPartly = region.measure === 'rotating_calendar' && groups.length < own.length - 1;
    if (region.measure === 'teachers' || region.measure === 'teachers_calendar' || isPartly) continue;
    const counted = groups.map(nameOf).filter((name) => unknowns.has(name));
    if (counted.length < groups.length) {
      // Groups without a count of their own, such as one founded in the year, may be among the region's all the same.
      counted.push(`${nameOf(region)}${restName}`);
      unknowns.set(`${nameOf(region)}${restName}`, null);
    }
    if (measures[region.measure as MeasureName].is_returned) {
      const rest = `${nameOf(region)}${restName}`;
      const isStated = stated.has(`${region.period} ${region.measure} ${region.part ?? ''}`);
      if (isStated) unknowns.set(rest, null);
      const known = groups.map(nameOf).filter((name) => unknowns.has(name));
      add(0, 0, ...[...known, ...(isStated ? [rest] : [])].map((name) => [name, 1] as const), [nameOf(region), -1]);
      // Posts that belong to no group.
      const mostOf = ({ unit_kind, unit_id, period, measure }: CountRow) =>
        limits.find(
          (row) =>
            [row.unit_kind, row.unit_id, row.period, row.measure].join() ===
            [unit_kind, unit_id, period, measure].join(),
        )?.most ?? Infinity;
      const left = groups.reduce((most, row) => most - mostOf(row), mostOf(region));
      if (isStated && Number.isFinite(left)) add(null, left, [rest, 1]);
      continue;
    }
    const isEqual = !isShared(region.period) && region.measure !== 'cadres_sent';
    add(0, isEqual ? 0 : null, ...counted.map((name) => [name, 1] as const), [nameOf(region), -1]);
  }
}

/** Ends the name of what a region counts beyond the groups that have a count of their own. */
export const restName = ' rest';

/** Groups that the region's totals leave out: their rows say that they have too few teachers. */
function smallGroups(rows: readonly CountRow[]): ReadonlySet<string> {
  return new Set(
    rows.filter((row) => row.reason?.includes('专任教师少于') === true).map((row) => `${row.period} ${row.unit_id}`),
  );
}

export function nameOf({ period, unit_kind, unit_id, measure, part }: CountRow): string {
  return `${period} ${unit_kind} ${unit_id} ${measure} ${part ?? ''}`;
}
