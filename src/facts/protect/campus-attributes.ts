import type { CampusAttribute } from '../counts.ts';
import { cellWith, type Cell } from './cells.ts';
import type { EarlierCounts, KnownBefore } from './earlier.ts';
import type { Relation } from './relations.ts';

/**
 * What campuses state of their teachers in the public returns of each year: honours, five years, conditions for rotation. The
 * number of teachers is public; what a few of them have in common is not. These cells stand beside the counts of groups and
 * region, so that neither follows from the other.
 */

/** The campus cells of every period, with the row of each, and the breakdowns that have to be hidden whole. */
export interface CampusCells {
  readonly periods: ReadonlyMap<string, readonly Cell[]>;
  readonly rowOf: ReadonlyMap<Cell, CampusAttribute>;
  /** Cells of campuses of groups that publish no counts. */
  readonly ofSmallGroups: ReadonlySet<Cell>;
}

/** Makes the cells of campuses. `small` names the groups that are too small, as `<academic year> <group>`. */
export function campusCellsOf(attributes: readonly CampusAttribute[], small: ReadonlySet<string>): CampusCells {
  const rowOf = new Map(attributes.map((row) => [cellOf(row), row]));
  const isOfSmall = ({ academic_year, year_groups }: CampusAttribute) =>
    listed(year_groups).some((group) => small.has(`${academic_year} ${group}`));
  return {
    periods: Map.groupBy(rowOf.keys(), (cell) => rowOf.get(cell)?.academic_year ?? ''),
    rowOf,
    ofSmallGroups: new Set([...rowOf].filter(([, row]) => isOfSmall(row)).map(([cell]) => cell)),
  };
}

function cellOf({ attribute, campus_id, person_count, teacher_count }: CampusAttribute): Cell {
  const limit = Math.max(teacher_count ?? Infinity, person_count);
  return cellWith({
    measure: attribute,
    part: '',
    unit_kind: 'campus',
    unit_id: campus_id,
    value: person_count,
    limit,
  });
}

/**
 * What earlier publications say about the campus cells. A return is of one day, so that it can only differ by corrections.
 * A cell without a number was kept back then, unless nothing of its kind was told of the year: then nobody had stated it.
 */
export function campusesBefore(
  { rowOf }: CampusCells,
  { earlier, smallCell }: { readonly earlier: readonly EarlierCounts[]; readonly smallCell: number },
): Pick<KnownBefore, 'keptBack' | 'isOut'> {
  const [keptBack, isOut] = [new Set<Cell>(), new Set<Cell>()];
  for (const { snapshots = [] } of earlier) {
    const returns = new Map(snapshots.map((row) => [`${row.academic_year} ${row.campus_id}`, row]));
    const isToldOf = ({ academic_year, attribute }: CampusAttribute) =>
      snapshots.some((row) => row.academic_year === academic_year && typeof row[attribute] === 'number');
    const told = new Map(
      [...Map.groupBy(rowOf.values(), ({ academic_year, attribute }) => `${academic_year} ${attribute}`)].map(
        ([kind, [row]]) => [kind, row !== undefined && isToldOf(row)],
      ),
    );
    for (const [cell, { academic_year, campus_id, attribute }] of rowOf) {
      const row = returns.get(`${academic_year} ${campus_id}`);
      if (row === undefined || told.get(`${academic_year} ${attribute}`) !== true) continue;
      const before = row[attribute] ?? null;
      const difference = before === null ? null : Math.abs(cell.value - before);
      if (difference === 0) isOut.add(cell);
      else if (difference === null || difference <= smallCell) keptBack.add(cell);
    }
  }
  return { keptBack, isOut };
}

/**
 * How the attributes of campuses add up to counts of groups and of the region. Five years are counted of registers there,
 * and stated by the campuses here: where both sums are the same, everybody will take them for the same persons.
 */
export function campusRelations(
  cells: readonly Cell[],
  rowOf: ReadonlyMap<Cell, CampusAttribute>,
): readonly Relation[] {
  const campuses = cells.flatMap((cell) => {
    const row = rowOf.get(cell);
    return row === undefined ? [] : [{ cell, row }];
  });
  if (campuses.length === 0) return [];
  const partsOf = (whole: Cell): readonly Cell[] => {
    const isPart = ({ attribute, groups, is_in_region }: CampusAttribute): boolean => {
      if (whole.measure === 'eligible_teachers') return attribute === 'eligible_teacher_count' && is_in_region;
      return attribute === 'five_year_teacher_count' && listed(groups).includes(whole.unit_id);
    };
    return campuses.filter(({ row }) => isPart(row)).map(({ cell }) => cell);
  };
  const wholes = cells.filter(
    ({ measure, unit_kind }) =>
      measure === 'eligible_teachers' || (measure === 'five_year_eligible' && unit_kind === 'group'),
  );
  const sums = wholes.flatMap((whole): readonly Relation[] => {
    const parts = partsOf(whole);
    const sum = parts.reduce((total, { value }) => total + value, 0);
    return parts.length > 0 && sum === whole.value ? [{ plus: parts, minus: [whole], low: 0, high: 0 }] : [];
  });
  return [...sums, ...nested(campuses)];
}

/** Backbone teachers of the county are among those of the school. */
function nested(campuses: readonly { readonly cell: Cell; readonly row: CampusAttribute }[]): readonly Relation[] {
  const of = (attribute: CampusAttribute['attribute']) =>
    new Map(campuses.filter(({ row }) => row.attribute === attribute).map(({ cell, row }) => [row.campus_id, cell]));
  const [county, school] = [of('county_backbone_count'), of('school_backbone_count')];
  return [...county].flatMap(([campus, part]): readonly Relation[] => {
    const whole = school.get(campus);
    return whole === undefined ? [] : [{ plus: [part], minus: [whole], low: -Infinity, high: 0 }];
  });
}

function listed(ids: string): readonly string[] {
  return ids === '' ? [] : ids.split(' ');
}
