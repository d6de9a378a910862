import type { Row } from '../../src/model/tables.ts';
import { regionOf, type County } from './register.ts';

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
