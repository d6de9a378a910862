import type { RegionTables, TableName } from '../../../src/model/tables.ts';
import { diceOf } from './dice.ts';
import { randomGroups } from './groups.ts';
import { withManagement } from './management.ts';
import {
  randomExchanges,
  randomHonours,
  randomMentoring,
  randomRotations,
  randomTeachers,
  withConditions,
} from './people.ts';
import { randomPack } from './policy.ts';
import { randomCalendar, randomReturns, randomSnapshots } from './returns.ts';
import { randomSchools } from './schools.ts';

/**
 * Makes a small county in which everything that the edge-case register (domain A5) knows turns up sooner or later: 2 to
 * 5 groups, 4 to 20 campuses, a few dozen teachers, every table filled, gaps included. Equal seeds, equal counties.
 * The tables are typed rows as they come out of validation, restricted ones among them.
 */
export function randomCounty(seed: number): RegionTables {
  const dice = diceOf(seed);
  const pack = randomPack(dice);
  const as_of_date = pack.region[0]?.as_of_date ?? '';
  const register = randomSchools(dice);
  const grouped = randomGroups(dice, register);
  const teachers = randomTeachers(dice, register);
  const setting = { as_of_date, register, grouped, teachers };
  const calendar = randomCalendar(dice, setting);
  const made: RegionTables = {
    ...pack,
    ...register,
    ...grouped,
    teachers,
    honours: randomHonours(dice, teachers),
    rotations: randomRotations(dice, setting),
    cadre_exchanges: randomExchanges(dice, setting),
    mentoring: randomMentoring(dice, setting),
    snapshots: randomSnapshots(dice, setting),
    ...randomReturns(dice, setting),
    ...(calendar === undefined ? {} : { calendar }),
  };
  const supplied = without(made, dice.chance(0.3) ? dice.pick(dispensable) : null);
  // Thrown last: what is new must not make other counties of the old seeds.
  const registered =
    supplied.teachers === undefined ? supplied : { ...supplied, teachers: withConditions(dice, teachers) };
  return withManagement(dice, registered);
}

/** Tables that a county may not hand in at all. */
const dispensable = [
  'activities',
  'cadre_exchanges',
  'commendations',
  'evaluations',
  'funding',
  'governance_docs',
  'group_types',
  'honours',
  'mentoring',
  'policy_documents',
  'rotations',
  'snapshots',
  'staffing_changes',
  'tasks',
  'teachers',
  'unify_checks',
  'weak_schools',
] as const satisfies readonly TableName[];

function without(tables: RegionTables, name: TableName | null): RegionTables {
  // A table fewer is still a region's tables: each of them may be absent.
  return Object.fromEntries(Object.entries(tables).filter(([table]) => table !== name)) as RegionTables;
}
