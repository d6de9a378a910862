import type { Campus } from './places.ts';
import { type Honour, isHonoured, type Teacher } from './teachers.ts';

/**
 * Who is where and when: the one thing that changes while rotations are drawn up. A transfer moves the staff relation,
 * a rotation takes up its period.
 */
export interface Staff {
  readonly at: (campus: Campus) => readonly Teacher[];
  readonly campusOf: (teacher: Teacher) => Campus;
  readonly joinedOn: (teacher: Teacher) => string;
  readonly move: (teacher: Teacher, to: Campus, on: string) => void;
  readonly isFree: (teacher: Teacher, from: string, to: string) => boolean;
  readonly book: (teacher: Teacher, from: string, to: string) => void;
  readonly wasSent: (teacher: Teacher) => boolean;
  readonly honoursOf: (teacher: Teacher) => readonly Honour[];
  readonly setHonours: (teacher: Teacher, honours: readonly Honour[]) => void;
  readonly isBackbone: (teacher: Teacher, date: string) => boolean;
  /** Full-time teachers by staff relation as it stands now. */
  readonly fullTimeAt: (campus: Campus) => number;
}

export function createStaff(teachers: readonly Teacher[]): Staff {
  const lists = new Map<string, Teacher[]>();
  const places = new Map<Teacher, { readonly campus: Campus; readonly since: string }>();
  const periods = new Map<Teacher, (readonly [from: string, to: string])[]>();
  const honours = new Map<Teacher, readonly Honour[]>();
  const listOf = (campus: Campus): Teacher[] => {
    const list = lists.get(campus.campus_id) ?? [];
    lists.set(campus.campus_id, list);
    return list;
  };
  for (const teacher of teachers) listOf(teacher.home).push(teacher);
  const campusOf = (teacher: Teacher): Campus => places.get(teacher)?.campus ?? teacher.home;
  const honoursOf = (teacher: Teacher): readonly Honour[] => honours.get(teacher) ?? teacher.honours;
  return {
    at: listOf,
    campusOf,
    joinedOn: (teacher) => places.get(teacher)?.since ?? teacher.joined_on,
    move: (teacher, to, on) => {
      const from = listOf(campusOf(teacher));
      from.splice(from.indexOf(teacher), 1);
      listOf(to).push(teacher);
      places.set(teacher, { campus: to, since: on });
    },
    isFree: (teacher, from, to) => (periods.get(teacher) ?? []).every(([start, end]) => to <= start || end <= from),
    book: (teacher, from, to) => {
      periods.set(teacher, [...(periods.get(teacher) ?? []), [from, to]]);
    },
    wasSent: (teacher) => periods.has(teacher),
    honoursOf,
    setHonours: (teacher, changed) => {
      honours.set(teacher, changed);
    },
    isBackbone: (teacher, date) => isHonoured(honoursOf(teacher), date),
    fullTimeAt: (campus) => listOf(campus).filter(({ is_full_time }) => is_full_time).length,
  };
}
