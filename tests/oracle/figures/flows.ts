import type { FactTables } from '../../../src/model/fact-tables.ts';
import type { AmountOf } from '../amounts.ts';
import { count, type Figure } from '../figure.ts';
import { campusOf, type County } from '../register.ts';
import { academicYears } from '../rotation.ts';
import { countOf, placeOf } from './people.ts';

/** IND-17 (domain LZ-26): who went from which campus to which; pairs that are too few are not listed at all. */
export function flowFigures(
  county: County,
  { flows, amountOf, published }: { flows: ReadonlyMap<string, number>; amountOf: AmountOf; published: FactTables },
): readonly Figure[] {
  const told = new Set(
    published.campus_flows
      .filter(({ absence }) => absence === null)
      .map((row) => `${row.academic_year} ${row.group_id} ${row.sending_campus_id} ${row.receiving_campus_id}`),
  );
  const nameOf = (id: string) => campusOf(county, id)?.campus_name ?? id;
  return county.groups.flatMap(({ group_id }) =>
    academicYears(county).flatMap((year) => {
      const unit = { unit_kind: 'group', unit_id: group_id } as const;
      const place = { ...placeOf(county, unit, year), indicator_id: 'IND-17', basis: '人数' };
      const total = amountOf({ ...unit, period: year }, { measure: 'rotating' });
      const pairs = [...flows].filter(([key]) => key.startsWith(`${year} ${group_id} `) && told.has(key));
      return [
        ...(total === null ? [] : [countOf(place, total)]),
        ...pairs.map(([key, people]) => {
          const [from = '', to = ''] = key.split(' ').slice(2);
          return count({ ...place, category: `${nameOf(from)}→${nameOf(to)}` }, people);
        }),
      ];
    }),
  );
}
