import type { Row } from '../../../src/model/tables.ts';
import { absent, count, type Figure } from '../figure.ts';
import { regionOf, type County } from '../register.ts';

/** IND-41 (domain LZ-35, HY-30): money of a calendar year, planned, allocated and spent, in 万元, counted in 元. */
export function fundingFigures(county: County): readonly Figure[] {
  const years = [...new Set(county.funding.map(({ calendar_year }) => calendar_year))].toSorted();
  return years.flatMap((year) => ways.flatMap((way) => figuresOf(county, year, way)));
}

const ways = [
  { basis: '预算', cell: 'budget_amount' },
  { basis: '下达', cell: 'allocated_amount' },
  { basis: '支出', cell: 'spent_amount' },
] as const;

function figuresOf(county: County, year: number, { basis, cell }: (typeof ways)[number]): readonly Figure[] {
  const rows = county.funding.filter(({ calendar_year }) => calendar_year === year);
  const place = { indicator_id: 'IND-41', basis, period: String(year), per_unit: 10_000 };
  const figure = (where: Pick<Figure, 'unit_kind' | 'unit_id'> & Partial<Figure>, own: readonly Row<'funding'>[]) => {
    const empty = own.filter((row) => row[cell] === null).length;
    if (empty > 0)
      return absent({ ...place, ...where }, 'missing', `${whoseOf(where, year)}有${empty}笔${basis}数尚未填报。`);
    const yuan = own.reduce((total, row) => total + (row[cell] ?? 0) * (row.money_unit === '万元' ? 10_000 : 1), 0);
    return count({ ...place, ...where }, Math.round(yuan));
  };
  const region = { unit_kind: 'region', unit_id: regionOf(county).region_code } as const;
  const categories = [...new Set(rows.map(({ category }) => category))];
  const groups = [...new Set(rows.flatMap(({ group_id }) => (group_id === null ? [] : [group_id])))];
  return [
    figure(
      region,
      categories.flatMap((category) => countedOnce(rows, category)),
    ),
    ...categories.map((category) => figure({ ...region, category: `类别：${category}` }, countedOnce(rows, category))),
    ...groups.map((id) =>
      figure(
        { unit_kind: 'group', unit_id: id },
        rows.filter(({ group_id }) => group_id === id),
      ),
    ),
  ];
}

/** Of whom or of what an amount is not known. */
function whoseOf({ unit_kind, category = '' }: Pick<Figure, 'unit_kind'> & Partial<Figure>, year: number): string {
  if (unit_kind === 'group') return `该集团${year}年`;
  return category === '' ? `${year}年各类经费共` : `${year}年${category.replace('类别：', '')}`;
}

/** Money of one kind: amounts of groups are parts of an amount of the whole county, where there is one. */
function countedOnce(rows: readonly Row<'funding'>[], category: string): readonly Row<'funding'>[] {
  const own = rows.filter((row) => row.category === category);
  const whole = own.filter(({ group_id }) => group_id === null);
  return whole.length > 0 ? whole : own;
}
