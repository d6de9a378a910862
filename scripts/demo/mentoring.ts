import { asOf, firstDay, schoolYears } from './dates.ts';
import type { Draft } from './draft.ts';
import { campusesOn, type Group } from './groups.ts';
import { digits } from './places.ts';
import type { Random } from './random.ts';
import type { Staff } from './staff.ts';

/** Experienced teachers take on beginners for two years, often from another school. */
export function mentoringRows(
  groups: readonly Group[],
  { staff, random }: { readonly staff: Staff; readonly random: Random },
): readonly Draft<'mentoring'>[] {
  const rows: Draft<'mentoring'>[] = [];
  for (const year of schoolYears) {
    for (const group of groups) {
      const teachers = campusesOn(group, firstDay(year)).flatMap((campus) => staff.at(campus));
      const beginners = teachers.filter(({ birth_year }) => year - birth_year >= 22 && year - birth_year < 26);
      const mentors = teachers.filter((teacher) => staff.isBackbone(teacher, firstDay(year)));
      if (mentors.length === 0) continue;
      for (const apprentice of random.shuffled(beginners).slice(0, Math.ceil(teachers.length / 60))) {
        const mentor = random.pick(mentors);
        const ended_on = `${year + 2}-07-31`;
        rows.push({
          pairing_id: `M-${digits(rows.length + 1, 4)}`,
          group_id: group.group_id,
          mentor_pid: mentor.pid,
          apprentice_pid: apprentice.pid,
          is_cross_school: staff.campusOf(mentor).school !== staff.campusOf(apprentice).school,
          starts_on: `${year}-09-10`,
          ended_on: ended_on <= asOf ? ended_on : null,
        });
      }
    }
  }
  return rows;
}
