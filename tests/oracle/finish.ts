import type { Indicator, IndicatorBasis } from '../../src/indicators/indicator.ts';
import { findIndicator, indicators } from '../../src/indicators/registry.ts';
import type { Row } from '../../src/model/tables.ts';
import { absent, type Figure } from './figure.ts';
import { longDate } from './dates.ts';
import { groupTotals } from './group-totals.ts';
import { hasEnded, judged, unjudged, type Judged } from './judge.ts';
import { unmetOf } from './needs.ts';
import { asSeenOn, pointsOf, yearEndsOf } from './points.ts';
import { groupsAt, lineageOf, regionOf, typeAt, type County } from './register.ts';

/** Everything a reader has to find: a row for every way of counting and unit, and every target at least once. */
export function finished(county: County, figures: readonly Figure[]): readonly Judged[] {
  const rows = indicators.flatMap((indicator) => {
    const counted = indicator.bases
      .filter(({ is_group_total }) => !is_group_total)
      .flatMap((basis) => rowsOf(county, { indicator, basis, figures }));
    return [...counted, ...groupTotals(county, indicator, counted)];
  });
  return [...rows, ...unattached(county, rows)];
}

interface Way {
  readonly indicator: Indicator;
  readonly basis: IndicatorBasis;
  readonly figures: readonly Figure[];
}

function rowsOf(county: County, { indicator, basis, figures }: Way): readonly Judged[] {
  const { region_code, as_of_date } = regionOf(county);
  const unmet = unmetOf(county, basis);
  const made = figures.filter((figure) => figure.indicator_id === indicator.id && figure.basis === basis.label);
  const kept = unmet === null ? made : [];
  const units = [
    ...(basis.unit_kinds.includes('region') ? [{ unit_kind: 'region' as const, unit_id: region_code }] : []),
    ...(basis.unit_kinds.includes('group')
      ? groupsAt(county, as_of_date).map(({ group_id }) => ({ unit_kind: 'group' as const, unit_id: group_id }))
      : []),
  ];
  const isThere = (unitId: string, day: string) =>
    kept.some(({ unit_id, as_of_date: at }) => unit_id === unitId && (at === null || at === day));
  const hasTargets = county.policy_targets.some(
    (row) => row.indicator_id === indicator.target_indicator_id && !hasEnded(row, as_of_date),
  );
  const reason = unmet?.reason ?? '无法计算：没有可用于计算的记录。';
  const nothing = pointsOf(county, indicator.target_indicator_id).flatMap((day) =>
    units
      .filter(({ unit_id }) => !isThere(unit_id, day))
      .map((unit) => {
        const place = { ...unit, indicator_id: indicator.id, basis: basis.label, as_of_date: day };
        if (indicator.is_gap && !hasTargets) return absent(place, null, '本地区文件没有设定可以比照的目标。');
        return absent(place, 'missing', reason);
      }),
  );
  const rows = [...kept, ...nothing].flatMap((figure) => judged(readFrom(county, indicator, figure), figure));
  return unmet === null ? rows : rows.map((row) => ({ ...row, missing_tables: unmet.missing_tables }));
}

/** What is looked back on is held against what was asked, and still to come, on its day. */
function readFrom(county: County, { is_looked_back }: Indicator, { as_of_date }: Figure): County {
  const isYearEnd = as_of_date !== null && yearEndsOf(county).includes(as_of_date);
  return is_looked_back && isYearEnd ? asSeenOn(county, as_of_date) : county;
}

/** Targets beside which no figure stands: the region's row says why. */
function unattached(county: County, rows: readonly Judged[]): readonly Judged[] {
  const { region_code, as_of_date } = regionOf(county);
  return county.policy_targets.flatMap((target) => {
    const indicator = findIndicator(target.indicator_id);
    const basis = indicator?.bases[0];
    const { indicator_id, target_id, threshold, comparator, deadline } = target;
    if (rows.some((row) => row.indicator_id === indicator_id && row.target_id === target_id)) return [];
    const place = { indicator_id, unit_kind: 'region', unit_id: region_code, as_of_date } as const;
    if (basis === undefined) {
      const figure = unjudged(absent({ ...place, basis: '' }, 'missing', `本站没有编号为“${indicator_id}”的指标。`));
      return [{ ...figure, target_id, threshold, comparator, deadline }];
    }
    const why = whyUnattached(county, target);
    const figure = unjudged(absent({ ...place, basis: basis.label }, 'not-applicable', why));
    const verdict = as_of_date < target.valid_from ? ('未到期' as const) : figure.verdict;
    const missing_tables = unmetOf(county, basis)?.missing_tables ?? null;
    return [{ ...figure, target_id, threshold, comparator, deadline, verdict, missing_tables }];
  });
}

function whyUnattached(county: County, target: Row<'policy_targets'>): string {
  const { as_of_date } = regionOf(county);
  if (as_of_date < target.valid_from) return `这一标准自${longDate(target.valid_from)}起适用。`;
  if (target.valid_to !== null && hasEnded(target, as_of_date))
    return `这一标准${target.valid_to <= as_of_date ? '已' : '将'}于${longDate(target.valid_to)}停止适用。`;
  const hasOne = groupsAt(county, as_of_date).some(({ group_id }) => {
    const type = typeAt(county, group_id, as_of_date);
    return type !== null && lineageOf(county, type.group_type).includes(target.group_type ?? '');
  });
  return hasOne
    ? `类型为“${target.group_type}”的集团都还不能按这一标准评价。`
    : `统计时点没有类型为“${target.group_type}”的集团。`;
}
