import type { MeasureName } from '../../model/measures.ts';
import { isFlow, type Cell } from './cells.ts';

/**
 * What everybody knows about how the counts of one period hang together, whatever is hidden: Σ plus − Σ minus lies
 * between low and high.
 */
export interface Relation {
  readonly plus: readonly Cell[];
  readonly minus: readonly Cell[];
  readonly low: number;
  readonly high: number;
}

/** Counts of some of those who rotate, each person once. */
const ofRotating = [
  'rotating_expected',
  'rotating_backbone',
  'rotating_graduating',
  'rotating_urban_to_rural',
  'rotating_cross_stage',
] as const;

/** Breakdowns in which every rotating person stands at least once, and every record at most once. */
const breakdowns = ['rotating_direction', 'rotating_form'] as const;

/** Counts of those who go between campuses of certain kinds: everybody knows of which kind each campus is. */
const whereTheyGo = ['rotating_urban_to_rural', 'rotating_cross_stage'] as const;

/** All relations between the cells of one period, without those of groups that the region's totals leave out. */
export function relationsOf(cells: readonly Cell[]): readonly Relation[] {
  const units = Map.groupBy(cells, ({ unit_kind, unit_id }) => `${unit_kind} ${unit_id}`);
  const counts = Map.groupBy(cells, ({ measure, part }) => `${measure} ${part}`);
  return [...[...units.values()].flatMap(withinUnit), ...[...counts.values()].flatMap(acrossUnits)];
}

function withinUnit(own: readonly Cell[]): readonly Relation[] {
  const byMeasure = Map.groupBy(own, ({ measure }) => measure);
  const of = (measure: Cell['measure']) => byMeasure.get(measure) ?? [];
  const [rotating, records] = [of('rotating'), of('rotation_records')];
  return [
    ...ofRotating.flatMap((measure) => atMost(of(measure), rotating)),
    ...atMost(of('rotating_new'), rotating),
    ...whenEachHasOneRecord(rotating, records),
    ...equal([...of('rotating_new'), ...of('rotating_continuing')], rotating),
    ...breakdowns.flatMap((measure) => [
      ...of(measure).flatMap((part) => atMost([part], rotating)),
      ...atMost(rotating, of(measure)),
      ...atMost(of(measure), records),
    ]),
    ...of('rotating_direction').flatMap((direction) => {
      const flows = own.filter(({ measure, part }) => isFlow(measure) && part === direction.part);
      // Each flow has at most the persons of its direction, and together they have all of them.
      return [
        ...flows.flatMap((flow) => (flow.size === 1 ? atMost([flow], [direction]) : [])),
        ...(own.some(({ measure }) => isFlow(measure)) ? [noMoreThan([direction], flows)] : []),
        ...furtherRecords(flows, { of: [direction], rotating, records }),
      ];
    }),
    ...atMost([...of('flow'), ...of('other-flows')], records),
    ...whereTheyGo.flatMap((measure) => byPlace(own, { measure, rotating, records })),
    ...betweenWays(own, records),
    // Who was sent to a weak or new school, and who was sent by a member, are different records.
    ...atMost([...of('weak_or_new_records'), ...of('rotating_direction').filter(isSentByMember)], records),
    ...whenAllWeak(of('weak_or_new_records'), of('rotating_direction')),
    ...byBackbone(own),
    // Whoever was sent stands in at least one part, and in each part at most once.
    ...of('cadres_rank').flatMap((part) => atMost([part], of('cadres_sent'))),
    ...atMost(of('cadres_sent'), of('cadres_rank')),
    ...equal(
      of('ended_member_outside'),
      of('ended_member_sent').filter(({ part }) => part === '期限不在规定范围内'),
    ),
    ...atMost([...of('five_year_done'), ...of('five_year_deferred')], of('five_year_eligible')),
    ...equal([...of('five_year_done'), ...of('five_year_open')], of('five_year_eligible')),
    ...atMost(of('five_year_deferred'), of('five_year_open')),
    ...atMost(of('rotating_graduating'), of('teachers_graduating')),
    ...atMost(of('rotating_county_backbone'), of('rotating_any')),
  ];
}

/**
 * Backbone teachers by direction, beside all who go each way: whoever is none stands in some direction and in none of theirs,
 * and has a record of his or her own.
 */
function byBackbone(own: readonly Cell[]): readonly Relation[] {
  const of = (measure: MeasureName) => own.filter((cell) => cell.measure === measure);
  const [parts, backbone] = [of('rotating_backbone_direction'), of('rotating_backbone')];
  if (parts.length === 0 || backbone.length === 0) return [];
  const [rotating, records, directions] = [of('rotating'), of('rotation_records'), of('rotating_direction')];
  return [
    ...parts.flatMap((part) => [
      ...atMost([part], backbone),
      ...atMost(
        [part],
        directions.filter((direction) => direction.part === part.part),
      ),
    ]),
    ...atMost(backbone, parts),
    ...atMost([...parts, ...rotating], [...records, ...backbone]),
    ...atMost([...parts, ...rotating], [...directions, ...backbone]),
  ];
}

/** A count of those who go a certain kind of way, beside the flows and directions that are of that kind and those that are not. */
function byPlace(
  own: readonly Cell[],
  { measure, rotating, records }: Record<'rotating' | 'records', readonly Cell[]> & { readonly measure: MeasureName },
): readonly Relation[] {
  const counted = own.filter((cell) => cell.measure === measure);
  const flows = own.filter((cell) => isFlow(cell.measure));
  const inside = flows.filter(({ countedBy }) => countedBy.includes(measure));
  const outside = flows.filter(({ countedBy }) => !countedBy.includes(measure));
  const directions = own.filter((cell) => cell.measure === 'rotating_direction');
  const without = (others: readonly Cell[]) =>
    directions.filter(
      ({ part }) => flows.some((flow) => flow.part === part) && !others.some((flow) => flow.part === part),
    );
  // Of a region no flows are counted, and so nothing is known of where its persons go.
  if (counted.length === 0 || flows.length === 0) return [];
  // Whole directions, and the ways that are left of the others.
  const whollyOutside = without(inside);
  const partlyOutside = outside.filter((flow) => !whollyOutside.some(({ part }) => part === flow.part));
  return [
    ...[...inside.filter(({ size }) => size === 1), ...without(outside)].flatMap((cell) => atMost([cell], counted)),
    noMoreThan(counted, inside),
    ...atMost(rotating, [...counted, ...outside]),
    ...atMost(rotating, [...counted, ...whollyOutside, ...partlyOutside]),
    ...atMost([...counted, ...outside], records),
    ...atMost([...counted, ...whollyOutside], records),
    ...furtherRecords(inside, { of: counted, rotating, records }),
  ];
}

/**
 * Counts of those who go certain ways, two by two: where all the ways of one are ways of another, who goes the one goes the
 * other; where they have none in common, their records are different ones.
 */
function betweenWays(own: readonly Cell[], records: readonly Cell[]): readonly Relation[] {
  const flows = own.filter(({ measure }) => isFlow(measure));
  const choices = own.flatMap((counted) => {
    const isMeant =
      counted.measure === 'rotating_direction'
        ? ({ part }: Cell) => part === counted.part
        : ({ countedBy }: Cell) => countedBy.some((measure) => measure === counted.measure);
    const isOfWays = counted.measure === 'rotating_direction' || whereTheyGo.some((name) => name === counted.measure);
    return isOfWays ? [{ counted, ways: new Set(flows.filter(isMeant)) }] : [];
  });
  return choices.flatMap((some, index) =>
    choices.flatMap((more, other) => {
      if (other === index || some.ways.size === 0) return [];
      const isWithin = some.ways.isSubsetOf(more.ways) ? [noMoreThan([some.counted], [more.counted])] : [];
      const isApart = other > index && some.ways.isDisjointFrom(more.ways);
      return [...isWithin, ...(isApart ? atMost([some.counted, more.counted], records) : [])];
    }),
  );
}

/**
 * Some ways have no more records beyond the persons who go them than all ways have beyond all who rotate. Where everybody
 * has one record, those ways so have as many as there are persons, even while the other directions are hidden.
 */
function furtherRecords(
  flows: readonly Cell[],
  { of, rotating, records }: Record<'of' | 'rotating' | 'records', readonly Cell[]>,
): readonly Relation[] {
  const isComplete = [flows, of, rotating, records].every(({ length }) => length > 0);
  return isComplete ? [noMoreThan([...flows, ...rotating], [...records, ...of])] : [];
}

const isSentByMember = ({ part }: Cell) => part === '成员→总校' || part === '成员↔成员';

/** Nearly everybody who rotates has one record: where it is so for all of a unit, everybody will take it to be so. */
function whenEachHasOneRecord(rotating: readonly Cell[], records: readonly Cell[]): readonly Relation[] {
  return rotating[0]?.value === records[0]?.value ? equal(records, rotating) : [];
}

/** Where all that the lead sends to members goes to weak or new schools, whoever knows these schools knows that it does. */
function whenAllWeak(weakOrNew: readonly Cell[], directions: readonly Cell[]): readonly Relation[] {
  const sent = directions.filter(({ part }) => part === '总校→成员');
  return weakOrNew[0]?.value === sent[0]?.value ? equal(sent, weakOrNew) : [];
}

/**
 * The region and its groups: a region counts every person once, so it has at most what all groups have together. Where no
 * campus is in two groups both are the same, and everybody can see from the totals whether that is so.
 */
function acrossUnits(same: readonly Cell[]): readonly Relation[] {
  const region = same.filter(({ unit_kind }) => unit_kind === 'region');
  const groups = same.filter(({ unit_kind }) => unit_kind === 'group');
  const together = groups.reduce((sum, { value }) => sum + value, 0);
  if (region.length !== 1 || groups.length === 0) return [];
  return together === region[0]?.value ? equal(groups, region) : atMost(region, groups);
}

/** Says nothing about counts that do not exist for this unit. */
function atMost(small: readonly Cell[], large: readonly Cell[]): readonly Relation[] {
  return small.length === 0 || large.length === 0 ? [] : [noMoreThan(small, large)];
}

/** Where there is nothing large, the small is 0: nobody goes where no way leads. */
function noMoreThan(small: readonly Cell[], large: readonly Cell[]): Relation {
  return { plus: small, minus: large, low: -Infinity, high: 0 };
}

function equal(parts: readonly Cell[], whole: readonly Cell[]): readonly Relation[] {
  return parts.length === 0 || whole.length === 0 ? [] : [{ plus: parts, minus: whole, low: 0, high: 0 }];
}
