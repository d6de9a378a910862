import type { MeasureName } from '../../../src/model/measures.ts';
import { unitsOf, type Amount, type AmountOf, type Whose } from '../amounts.ts';
import type { Figure, Place } from '../figure.ts';
import type { County } from '../register.ts';
import { academicYears } from '../rotation.ts';
import { placeOf, shareOf } from './people.ts';

/** IND-19 (domain LZ-28): postings that ended, by whether they lasted as long as they should. */
export function postingFigures(county: County, amountOf: AmountOf): readonly Figure[] {
  return unitsOf(county).flatMap((unit) =>
    academicYears(county).flatMap((year) => {
      const whose = { ...unit, period: year };
      const members = amountsByLength(amountOf, whose, 'ended_member_sent');
      const lead = amountsByLength(amountOf, whose, 'ended_lead_sent');
      if (members === null || lead === null) return [];
      const place = { ...placeOf(county, unit, year), indicator_id: 'IND-19', basis: '成员校派出' };
      const none = '本学年没有结束的成员校派出人员交流。';
      return [
        overAll(place, { of: members.inRange, all: members.all, none }),
        overAll({ ...place, category: '期限：短于1学年' }, { of: members.short, all: members.all, none }),
        overAll({ ...place, category: '期限：超过2学年' }, { of: members.long, all: members.all, none }),
        overAll(
          { ...place, category: '派出方：总校（核心校）' },
          { of: lead.inRange, all: lead.all, none: '本学年没有结束的总校派出人员交流。' },
        ),
      ];
    }),
  );
}

function amountsByLength(amountOf: AmountOf, whose: Whose, measure: MeasureName) {
  const inRange = amountOf(whose, { measure, part: '期限在规定范围内' });
  const short = amountOf(whose, { measure, part: '短于1学年' });
  const long = amountOf(whose, { measure, part: '超过2学年' });
  if (inRange === null || short === null || long === null) return null;
  return { inRange, short, long, all: sum([inRange, short, long]) };
}

/** Of amounts one of which is hidden nothing can be told. */
function sum(amounts: readonly Amount[]): Amount {
  const stopped = amounts.find(({ number }) => number === null);
  if (stopped !== undefined) return stopped;
  const number = amounts.reduce((total, amount) => total + (amount.number ?? 0), 0);
  return { number, absence: null, reason: null };
}

function overAll(
  place: Place,
  { of, all, none }: { readonly of: Amount; readonly all: Amount; readonly none: string },
): Figure {
  return shareOf(place, { numerator: of, denominator: all, ofNobody: ['not-applicable', none] });
}
