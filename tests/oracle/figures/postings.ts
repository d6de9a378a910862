import type { MeasureName } from '../../../src/model/measures.ts';
import { unitsOf, type Amount, type AmountOf, type Whose } from '../amounts.ts';
import { firstDayOf, lastDayOf } from '../dates.ts';
import { absent, share, type Figure, type Place } from '../figure.ts';
import { limitsAt } from '../postings.ts';
import { groupsAt, regionOf, typeAt, type County } from '../register.ts';
import { academicYears } from '../rotation.ts';
import { placeOf, shareOf } from './people.ts';

/** IND-19 (domain LZ-28): secondments that ended, by whether they lasted as long as what bound them when they began. */
export function postingFigures(county: County, amountOf: AmountOf): readonly Figure[] {
  return unitsOf(county).flatMap((unit) =>
    academicYears(county).flatMap((year) => {
      const whose = { ...unit, period: year };
      const amount = (measure: MeasureName, part: string) => amountOf(whose, { measure, part });
      const [inRange, outside] = partsOf(amount, 'ended_member_sent');
      const [leadInRange, leadOutside] = partsOf(amount, 'ended_lead_sent');
      const short = amount('ended_member_outside', '短于规定期限');
      const long = amount('ended_member_outside', '长于规定期限');
      if (inRange === null || outside === null || leadInRange === null || leadOutside === null) return [];
      if (short === null || long === null) return [];
      const all = sum([inRange, outside]);
      const place = { ...placeOf(county, unit, year), indicator_id: 'IND-19', basis: '成员校派出' };
      return [
        told(county, place, { of: inRange, all, whose, by: '成员校' }),
        told(county, { ...place, category: '期限：短于规定期限' }, { of: short, all, whose, by: '成员校' }),
        told(county, { ...place, category: '期限：长于规定期限' }, { of: long, all, whose, by: '成员校' }),
        told(
          county,
          { ...place, category: '派出方：总校（核心校）' },
          { of: leadInRange, all: sum([leadInRange, leadOutside]), whose, by: '总校' },
        ),
      ];
    }),
  );
}

function partsOf(amount: (measure: MeasureName, part: string) => Amount | null, measure: MeasureName) {
  return [amount(measure, '期限在规定范围内'), amount(measure, '期限不在规定范围内')] as const;
}

/** Of amounts one of which is hidden nothing can be told. */
function sum(amounts: readonly Amount[]): Amount {
  const stopped = amounts.find(({ number }) => number === null);
  if (stopped !== undefined) return stopped;
  const number = amounts.reduce((total, amount) => total + (amount.number ?? 0), 0);
  return { number, absence: null, reason: null };
}

interface Told {
  readonly of: Amount;
  readonly all: Amount;
  readonly whose: Whose;
  readonly by: string;
}

function told(county: County, place: Place, { of, all, whose, by }: Told): Figure {
  const D = firstDayOf(whose.period);
  const standards = county.policy_targets.filter(({ indicator_id }) => indicator_id === 'IND-19');
  const none = `本学年没有结束的${by}派出人员挂职。`;
  const nothing = { numerator: of, denominator: all, ofNobody: ['not-applicable', none] as const };
  // What cannot be because of the group itself is said before what the policy does not ask.
  if (of.absence === 'not-applicable') return shareOf(place, nothing);
  if (standards.length === 0)
    return all.number === null || all.number === 0
      ? absent(place, null, '本地区文件没有规定挂职人员的期限。')
      : share({ ...place, reason: null }, of.number ?? 0, all.number);
  const types = [...new Set(standards.flatMap(({ group_type }) => group_type ?? []))].toSorted();
  const isOfTypes = standards.every(({ group_type }) => group_type !== null);
  if (whose.unit_kind === 'region') {
    const note =
      isOfTypes && (place.category ?? '') === '' ? `只计派出时属于${types.join('、')}集团的挂职人员。` : null;
    return shareOf({ ...place, reason: note }, nothing);
  }
  const isBoundNow = limitsAt(county, whose.unit_id, D).length > 0 && existsAt(county, whose.unit_id, D);
  const boundOn = isBoundNow ? D : lastBoundDay(county, whose);
  if (boundOn !== null && all.number !== 0) return shareOf({ ...place, judged_on: boundOn }, nothing);
  if (!isBoundNow && isOfTypes) {
    if (existsAt(county, whose.unit_id, D) && typeAt(county, whose.unit_id, D) === null)
      return absent(place, 'type-unknown', '这项要求按集团类型适用，该集团类型待确认。');
    return absent(place, 'not-applicable', `这项要求只适用于${types.join('、')}集团。`);
  }
  return shareOf(place, nothing);
}

function existsAt(county: County, group: string, day: string): boolean {
  return groupsAt(county, day).some(({ group_id }) => group_id === group);
}

/** The last day up to the first of the year on which a standard bound the group, or else the first one in the year. */
function lastBoundDay(county: County, { unit_id, period }: Whose): string | null {
  const { as_of_date } = regionOf(county);
  const changes = county.group_types.filter(({ group_id }) => group_id === unit_id).map(({ valid_from }) => valid_from);
  const D = firstDayOf(period);
  const last = [lastDayOf(period), as_of_date].toSorted()[0] ?? '';
  const isBound = (day: string) => existsAt(county, unit_id, day) && limitsAt(county, unit_id, day).length > 0;
  const days = changes.filter((day) => day <= last && isBound(day)).toSorted();
  return days.filter((day) => day <= D).at(-1) ?? days[0] ?? null;
}
