import type { Row } from '../../src/model/tables.ts';
import { longDate } from './dates.ts';
import { regionOf, type County } from './register.ts';

const seenEarlier = new WeakSet<County>();

/** A county as it stood on an earlier day: whoever reads the present of it reads that day. */
export function asSeenOn(county: County, day: string): County {
  const region = [{ ...regionOf(county), as_of_date: day }];
  // Correction without a first day is known of the present only.
  const groups = county.groups.map((row) =>
    row.status === '整改' && row.status_from === null ? { ...row, status: '运行' } : row,
  );
  const then: Partial<County> = { region, groups };
  const seen = new Proxy(county, {
    get: (target, name) => Reflect.get(then, name) ?? Reflect.get(target, name),
  });
  seenEarlier.add(seen);
  return seen;
}

/** Why nothing is known of a day that is looked back on: it lies before the first record; null where something is. */
export function whyUnrecorded(county: County, label: string, begun: readonly (string | null)[]): string | null {
  const [first] = begun.flatMap((day) => day ?? []).toSorted();
  if (!seenEarlier.has(county) || first === undefined || first <= regionOf(county).as_of_date) return null;
  return `“${label}”最早的记录始于${longDate(first)}，此前的情况没有登记。`;
}

/** Whether somebody joined, or a group was founded, nobody knows when: then no earlier day can be told. */
export function isUndated({ memberships, groups }: County): boolean {
  return memberships.some((row) => row.valid_from === null) || groups.some((row) => row.founded_on === null);
}

/** The last days of the years before the as-of date, from the first membership on record. */
export function yearEndsOf(county: County): readonly string[] {
  const { as_of_date } = regionOf(county);
  if (isUndated(county)) return [];
  const [first] = county.memberships.map(({ valid_from }) => valid_from ?? '').toSorted();
  if (first === undefined || first > as_of_date) return [];
  const last = Number(as_of_date.slice(0, 4));
  const from = Math.max(Number(first.slice(0, 4)), last - 20);
  return Array.from({ length: last - from }, (_, index) => `${from + index}-12-31`);
}

/** Targets for which an indicator is held against a certain day. */
export function deadlinesOf(county: County, indicatorId: string): readonly string[] {
  const days = county.policy_targets.flatMap(({ indicator_id, deadline, valid_to }: Row<'policy_targets'>) =>
    indicator_id === indicatorId && deadline !== null && (valid_to === null || deadline < valid_to) ? [deadline] : [],
  );
  return [...new Set(days)].toSorted();
}

/** Days for which a figure at a date is there: each deadline that has passed, where the verdict froze, and the as-of date. */
export function pointsOf(county: County, indicatorId: string): readonly string[] {
  const { as_of_date } = regionOf(county);
  const passed = deadlinesOf(county, indicatorId).filter((deadline) => deadline < as_of_date);
  return [...passed, as_of_date];
}
