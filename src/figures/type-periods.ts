import type { RegionArtifact } from '../artifacts/types.ts';
import { find, holdsAt, typesOfGroup } from './lookup.ts';
import { untypedWordsOf } from './kinds.ts';

/**
 * How close a type of groups is, by the region's own terms: what colours and signs go by, because each region has its own
 * names of types. `open`: not decided, or not on record.
 */
export type TypeTone = 'tight' | 'loose' | 'open';

const tones: Readonly<Record<string, TypeTone>> = { 紧密: 'tight', 松散: 'loose' };

/** Returns the tone of a type, `紧密型`; `open` for null, and for a type that the region's terms do not define. */
export function typeToneOf(atlas: Pick<RegionArtifact, 'tables'>, groupType: string | null): TypeTone {
  const term = find(atlas.tables.group_type_terms, 'group_type', groupType);
  return tones[term?.tightness ?? ''] ?? 'open';
}

/** One stretch of time in which a group had one type; `group_type` null = 类型待确认, the kind of a body without types. Days: from included, to excluded. */
export interface TypePeriod {
  readonly group_type: string | null;
  readonly tone: TypeTone;
  /** Null: the group was founded nobody knows when. */
  readonly from: string | null;
  readonly to: string | null;
  readonly is_current: boolean;
}

/** The types of a group from its first day on, with the stretches between them for which none is on record. */
export function typePeriodsOf(
  atlas: RegionArtifact,
  { group_id, founded_on }: { readonly group_id: string; readonly founded_on: string | null },
): readonly TypePeriod[] {
  const { as_of_date } = atlas.region;
  const untyped = untypedWordsOf(atlas, group_id);
  const known = typesOfGroup(atlas, group_id).map((row) => ({
    group_type: row.group_type,
    from: row.valid_from,
    to: row.valid_to,
  }));
  // A type without an end leaves none after it; before the first there is one even if nobody knows since when.
  const starts = [{ from: founded_on, isOver: true }, ...known.map(({ to }) => ({ from: to, isOver: to !== null }))];
  const gaps = starts.flatMap(({ from, isOver }, index) => {
    const to = known[index]?.from ?? null;
    const isGap = isOver && (to === null || from === null || from < to);
    return isGap ? [{ group_type: untyped, from, to }] : [];
  });
  return [...known, ...gaps]
    .toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? ''))
    .map((period) => ({
      ...period,
      tone: typeToneOf(atlas, period.group_type),
      is_current: holdsAt(period, as_of_date),
    }));
}

/** The tone on the as-of date. */
export function presentTone(types: readonly TypePeriod[]): TypeTone {
  return types.find(({ is_current }) => is_current)?.tone ?? 'open';
}
