import type { Row } from '../../../src/model/tables.ts';
import type { Dice } from './dice.ts';
import { row } from './row.ts';

export interface SchoolRegister {
  readonly schools: readonly Row<'schools'>[];
  readonly campuses: readonly Row<'campuses'>[];
}

const stagesOfType: Readonly<Record<string, readonly string[]>> = {
  '111': ['幼儿园'],
  '211': ['小学'],
  '218': ['小学'],
  '311': ['初中'],
  '312': ['小学', '初中'],
  '341': ['初中', '高中'],
  '342': ['高中'],
  '345': ['小学', '初中', '高中'],
};

const commonTypes = ['211', '211', '211', '211', '311', '311', '312', '312', '218', '341', '342', '345', '111'];

/** Returns 4 to 12 schools with up to 20 campuses: sections, teaching points, private schools, closures, empty cells. */
export function randomSchools(dice: Dice): SchoolRegister {
  const gaps = dice.chance(0.08);
  const schools = Array.from({ length: dice.int(4, 12) }, (_, index) => schoolRow(dice, { index, gaps }));
  const campuses = schools.flatMap((school) => campusesOf(dice, { school, gaps }));
  return { schools, campuses: campuses.slice(0, 20) };
}

function schoolRow(dice: Dice, { index, gaps }: { index: number; gaps: boolean }): Row<'schools'> {
  const number = String(index + 1).padStart(3, '0');
  // The first school can always lead a group.
  const type = index === 0 ? '211' : dice.pick(commonTypes);
  const isEmpty = () => gaps && dice.chance(0.1);
  return row('schools', {
    school_id: `P-990101-${number}`,
    school_name: `第${index + 1}学校`,
    social_credit_code: isEmpty() ? null : `C${dice.chance(0.2) ? '001' : number}`,
    school_type_code: isEmpty() ? null : type,
    sponsor: isEmpty() ? null : dice.pick(['公办', '公办', '公办', '公办', '公办', '民办']),
    urban_rural_code: isEmpty() ? null : dice.pick(['111', '112', '121', '122', '210', '220', '220']),
    is_counted: isEmpty() ? null : type !== '218',
    founded_on: dice.chance(0.03)
      ? null
      : dice.pick(['1985-09-01', '1985-09-01', '1998-09-01', '2022-08-20', '2023-09-01', '2024-03-01']),
    closed_on: index > 0 && dice.chance(0.06) ? dice.pick(['2024-07-20', '2025-07-20']) : null,
  });
}

interface Made {
  readonly school: Row<'schools'>;
  readonly gaps: boolean;
}

function campusesOf(dice: Dice, { school, gaps }: Made): readonly Row<'campuses'>[] {
  const stages = stagesOfType[school.school_type_code ?? '211'] ?? [];
  const campusRow = (position: number, cells: Partial<Row<'campuses'>>) =>
    row('campuses', {
      campus_id: `${school.school_id}-0${position}`,
      school_id: school.school_id,
      campus_name: `${school.school_name}校区${position}`,
      campus_level: '校区',
      stages: gaps && dice.chance(0.1) ? null : stages,
      ...cells,
    });
  if (stages.length > 1 && dice.chance(0.5))
    return stages.map((stage, index) => campusRow(index + 1, { campus_level: '学部', stages: [stage] }));
  const head = campusRow(1, { campus_level: '校本部' });
  const more = Array.from({ length: dice.pick([0, 0, 0, 1, 1, 2]) }, (_, index) =>
    campusRow(index + 2, {
      campus_level: dice.chance(0.25) ? '教学点' : '校区',
      opened_on: dice.pick([null, null, null, '2023-09-01', '2024-09-01']),
      closed_on: dice.chance(0.08) ? '2025-07-20' : null,
    }),
  );
  return [head, ...more];
}
