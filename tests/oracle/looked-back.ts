import { findIndicator } from '../../src/indicators/registry.ts';
import type { AmountOf } from './amounts.ts';
import { coverageFigures } from './coverage.ts';
import type { Figure } from './figure.ts';
import { checklistFigures } from './figures/checklists.ts';
import { exchangeFiguresThen, type KnownExchange } from './figures/exchanges.ts';
import { coverageGaps } from './figures/gap.ts';
import { groupFigures } from './figures/groups.ts';
import { legalPersonFigures } from './figures/legal-persons.ts';
import { mentoringFigures } from './figures/people.ts';
import { asSeenOn, yearEndsOf } from './points.ts';
import type { County } from './register.ts';

/**
 * Figures of earlier year ends: those that the county of that day would have had as its present ones, out of the records as
 * they are known now.
 */
export function lookedBackFigures(
  county: County,
  { amountOf, exchange }: { readonly amountOf: AmountOf; readonly exchange: KnownExchange },
): readonly Figure[] {
  return yearEndsOf(county).flatMap((day) => {
    const seen = asSeenOn(county, day);
    const figures = [
      ...coverageGaps(seen, coverageFigures(seen)),
      ...groupFigures(seen),
      ...legalPersonFigures(seen),
      ...checklistFigures(seen),
      ...exchangeFiguresThen(seen, exchange),
      ...mentoringFigures(seen, amountOf),
    ];
    return figures.filter((figure) => figure.as_of_date === day && isTold(figure));
  });
}

/** Of members of groups and of exchanges with them, the headline alone: by school, both directions together. */
function isTold({ indicator_id, basis, category }: Figure): boolean {
  if (findIndicator(indicator_id)?.is_looked_back !== true) return false;
  if (indicator_id === 'IND-05') return basis === '成员学校';
  return !indicator_id.startsWith('IND-20') || (basis === '成员校' && category === '');
}

/** Each figure once: a deadline that is a year end is read both ways. */
export function withoutTwins(figures: readonly Figure[]): readonly Figure[] {
  return [...new Map(figures.map((figure) => [keyOf(figure), figure])).values()];
}

function keyOf({ indicator_id, unit_id, period, as_of_date, basis, category, target_id }: Figure): string {
  return [indicator_id, unit_id, period, as_of_date, basis, category, target_id].join(' ');
}
