import type { Indicator } from '../../src/indicators/indicator.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { absent, share, type Figure, type Place } from './figure.ts';
import { unjudged, type Judged } from './judge.ts';
import { unmetOf } from './needs.ts';
import { regionOf, type County } from './register.ts';

/** How many groups meet the standard, of those that can be judged (domain A4: never a mean of ratios). */
export function groupTotals(county: County, indicator: Indicator, rows: readonly Judged[]): readonly Judged[] {
  const [headline] = indicator.bases;
  const total = indicator.bases.find(({ is_group_total }) => is_group_total);
  if (total === undefined || headline === undefined) return [];
  const { region_code, as_of_date } = regionOf(county);
  const place = {
    indicator_id: indicator.id,
    unit_kind: 'region',
    unit_id: region_code,
    basis: total.label,
    as_of_date,
  } as const;
  if (county.policy_targets.every(({ indicator_id }) => indicator_id !== indicator.id))
    return [unjudged(absent(place, null, '本地区文件没有设定可以比照的目标。'))];
  const unmet = unmetOf(county, total);
  if (unmet !== null)
    return [{ ...unjudged(absent(place, 'missing', unmet.reason)), missing_tables: unmet.missing_tables }];
  const own = rows.filter(
    (row) =>
      row.unit_kind === 'group' &&
      row.basis === headline.label &&
      row.category === '' &&
      (row.period === '') === (indicator.period_kind === '时点'),
  );
  if (own.length === 0) return [unjudged(absent(place, 'missing', '无法计算：没有可用于计算的记录。'))];
  const moments = Map.groupBy(own, ({ period, as_of_date: day }) => `${period} ${day}`);
  const periods = [...moments.values()].flatMap((rowsThen) => {
    const [first] = rowsThen;
    if (first === undefined) return [];
    const { period, as_of_date: day } = first;
    return [{ place: { ...place, period, as_of_date: day }, verdicts: verdictsOf(rowsThen) }];
  });
  // A year in which it is asked of no group is told only where there is no other.
  const telling = periods.filter(({ verdicts }) => verdicts.some((verdict) => verdict !== '不适用'));
  const told = telling.length > 0 ? telling : periods.filter(({ verdicts }) => verdicts.length > 0);
  return told.map((period) => totalOf(period.place, period.verdicts));
}

const judgeable: readonly Verdict[] = ['未达标', '进行中（预计）', '达标'];
const excused: readonly Verdict[] = ['不适用', '人数较少不公开', '数据缺失', '类型待确认'];

function totalOf(place: Place, verdicts: readonly Verdict[]): Judged {
  const numberOf = (verdict: Verdict) => verdicts.filter((own) => own === verdict).length;
  const judgedCount = judgeable.reduce((sum, verdict) => sum + numberOf(verdict), 0);
  const running = numberOf('进行中（预计）');
  const withheld = numberOf('人数较少不公开');
  const isOfFew = withheld > judgedCount;
  const aside = excused.flatMap((verdict) => (numberOf(verdict) > 0 ? [`${verdict}${numberOf(verdict)}个`] : []));
  const words = [
    isOfFew ? '多数集团为保护个人信息不公布，不列出达标集团占比。' : '',
    !isOfFew && judgedCount === 0 ? '没有可以评价的集团。' : '',
    !isOfFew && running > 0 ? `${running}个集团本期尚未结束，还未达到标准。` : '',
    aside.length > 0 ? `未列入应评的集团：${aside.join('、')}。` : '',
  ].join('');
  const reason = words || null;
  if (isOfFew) return unjudged(absent(place, 'suppressed', reason));
  const figure: Figure =
    judgedCount === 0
      ? absent(place, 'not-applicable', reason)
      : share({ ...place, reason }, numberOf('达标'), judgedCount);
  const row = unjudged(figure);
  return running > 0 ? { ...row, verdict: '进行中（预计）' } : row;
}

/** One verdict per group of which something is asked: of several the worst; where none is judged, the reason why. */
function verdictsOf(rows: readonly Judged[]): readonly Verdict[] {
  return [...Map.groupBy(rows, ({ unit_id }) => unit_id).values()].flatMap((own) => {
    const verdict = [...judgeable, ...excused].find((one) => own.some((row) => row.verdict === one));
    return verdict === undefined ? [] : [verdict];
  });
}
