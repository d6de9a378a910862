import { absent, count, type Figure } from '../figure.ts';
import { isWithinTarget, neededFor, type Target } from '../judge.ts';
import { groupsAt, lineageOf, regionOf, typeAt, type County } from '../register.ts';

/** IND-08 (domain A4): how many units more would reach each target of IND-01, at its deadline or on the as-of date. */
export function coverageGaps(county: County, coverage: readonly Figure[]): readonly Figure[] {
  const { as_of_date } = regionOf(county);
  return headlines(coverage, 'IND-01', null).flatMap((figure) =>
    county.policy_targets
      .filter(({ indicator_id, deadline }) => {
        const isDue = figure.as_of_date === as_of_date ? as_of_date <= (deadline ?? as_of_date) : false;
        return indicator_id === 'IND-01' && (isDue || deadline === figure.as_of_date);
      })
      .filter((target) => isWithinTarget(target, figure.judged_on))
      .map((target) => distance({ ...figure, indicator_id: 'IND-08', target_id: target.target_id }, target)),
  );
}

/** IND-15 (domain A4): how many people more would reach the standard of each group's type in each school year. */
export function rotationGaps(county: County, people: readonly Figure[]): readonly Figure[] {
  const shares = headlines(people, 'IND-10', '参与口径').filter(({ unit_kind }) => unit_kind === 'group');
  return shares.flatMap((share) => {
    const figure = { ...share, indicator_id: 'IND-15', basis: '缺口人数', reason: share.absence && share.reason };
    const standards = county.policy_targets.filter(
      (target) => target.indicator_id === 'IND-10' && isWithinTarget(target, figure.judged_on),
    );
    const isThere = groupsAt(county, figure.judged_on).some(({ group_id }) => group_id === figure.unit_id);
    const waits = isThere && figure.absence !== 'not-applicable';
    const type = typeAt(county, figure.unit_id, figure.judged_on);
    const lineage = type === null ? null : lineageOf(county, type.group_type);
    const own = standards.filter(
      ({ group_type }) => group_type === null || (lineage === null ? waits : lineage.includes(group_type)),
    );
    if (own.length === 0) return [withoutStandard(figure)];
    return own.map((target) => {
      const place = { ...figure, target_id: target.target_id };
      if (figure.absence !== null || lineage !== null || target.group_type === null) return distance(place, target);
      return absent(blank(place), 'type-unknown', '标准按集团类型适用，该集团类型待确认。');
    });
  });
}

function withoutStandard(figure: Figure): Figure {
  if (figure.absence !== null) return figure;
  return absent(blank(figure), 'not-applicable', '本地区文件没有适用于该集团类型的交流比例标准。');
}

function headlines(figures: readonly Figure[], id: string, label: string | null): readonly Figure[] {
  return figures.filter(
    ({ indicator_id, basis, category }) =>
      indicator_id === id && category === '' && (label === null || basis === label),
  );
}

function blank(figure: Figure): Figure {
  return { ...figure, numerator: null, denominator: null };
}

function distance(figure: Figure, target: Target): Figure {
  const { numerator, denominator, absence, reason } = figure;
  if (numerator === null || denominator === null) return absent(blank(figure), absence ?? 'missing', reason);
  return count(blank(figure), Math.max(0, neededFor(target, denominator) - numerator));
}
