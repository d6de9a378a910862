import type { Story } from './blueprint.ts';
import { firstDay, schoolYears, yearLabel } from './dates.ts';
import type { Draft } from './draft.ts';
import type { Headcounts } from './headcounts.ts';
import { type Campus, isCompulsory, isOpen, type School } from './places.ts';
import type { Random } from './random.ts';
import type { Staff } from './staff.ts';

const latest = 2025;
/** Pupils to a teacher, in the county town and in villages. */
const pupils = { primary: { urban: 18.5, rural: 12 }, junior: { urban: 13.5, rural: 10.5 } } as const;
const classSize = { urban: 45, rural: 32 } as const;

interface Counts {
  readonly full_time: number;
  readonly established: number;
  readonly eligible: number;
  readonly county_backbone: number;
  readonly school_backbone: number;
  readonly five_years: number;
}

/** One return for every campus and school year, except those the story says never came. */
export function snapshotRows(
  schools: readonly School[],
  { staff, headcounts, story, random }: { staff: Staff; headcounts: Headcounts; story: Story; random: Random },
): readonly Draft<'snapshots'>[] {
  const campuses = schools.flatMap((school) => school.campuses);
  const roster = new Map(campuses.map((campus) => [campus, countRoster(campus, staff)]));
  const load = new Map(campuses.map((campus) => [campus, 0.92 + random.next() * 0.16]));
  return schoolYears.flatMap((year) =>
    campuses
      .filter((campus) => isOpen(campus, firstDay(year)) && !isMissing(campus, year, story))
      .map((campus) => {
        const latestCounts = roster.get(campus) ?? noCounts;
        const full_time = year === latest ? latestCounts.full_time : headcounts(campus, year);
        const counts = year === latest ? latestCounts : scaled(latestCounts, full_time, random);
        const known = backboneOn(campus, staff, firstDay(year));
        return snapshotRow(campus, year, {
          counts: { ...counts, ...notFewer(counts, known) },
          load: load.get(campus) ?? 1,
        });
      }),
  );
}

function isMissing(campus: Campus, year: number, { missing_snapshots }: Story): boolean {
  return missing_snapshots.some(
    (gap) => gap.year === year && gap.school === campus.school.blueprint.name && gap.campus === campus.part,
  );
}

const noCounts: Counts = {
  full_time: 0,
  established: 0,
  eligible: 0,
  county_backbone: 0,
  school_backbone: 0,
  five_years: 0,
};

function countRoster(campus: Campus, staff: Staff): Counts {
  const teachers = staff.at(campus).filter(({ is_full_time }) => is_full_time);
  const count = (holds: (teacher: (typeof teachers)[number]) => boolean): number => teachers.filter(holds).length;
  return {
    full_time: teachers.length,
    established: count(({ is_established }) => is_established),
    eligible: count(
      (teacher) =>
        teacher.is_established &&
        teacher.deferral_reason === null &&
        teacher.birth_year >= latest - 55 &&
        staff.joinedOn(teacher) <= '2019-09-01',
    ),
    ...backboneOn(campus, staff, firstDay(latest)),
    five_years: count((teacher) => staff.joinedOn(teacher) <= '2020-09-01'),
  };
}

type Backbone = Pick<Counts, 'county_backbone' | 'school_backbone'>;

/** Backbone teachers of a campus on a day, as far as they are still there: who has left since is not known. */
function backboneOn(campus: Campus, staff: Staff, day: string): Backbone {
  const levels = staff
    .at(campus)
    .filter((teacher) => teacher.is_full_time && staff.joinedOn(teacher) <= day)
    .map((teacher) =>
      staff
        .honoursOf(teacher)
        .filter(({ awarded_on, valid_to }) => awarded_on <= day && (valid_to === null || day < valid_to))
        .map(({ honour_level }) => honour_level),
    );
  return {
    county_backbone: levels.filter((held) => held.some((level) => /县|市|省|国/.test(level))).length,
    school_backbone: levels.filter((held) => held.length > 0).length,
  };
}

/** A return that is otherwise guessed knows at least those of whom the other tables tell. */
function notFewer(counts: Counts, known: Backbone): Backbone {
  return {
    county_backbone: Math.max(counts.county_backbone, Math.min(known.county_backbone, counts.full_time)),
    school_backbone: Math.max(counts.school_backbone, Math.min(known.school_backbone, counts.full_time)),
  };
}

/** Earlier years: the same proportions, with what is not known exactly varying a little. A closed campus has a usual mix. */
function scaled(counts: Counts, full_time: number, random: Random): Counts {
  const usual = { established: 0.9, eligible: 0.45, county_backbone: 0.12, school_backbone: 0.25, five_years: 0.6 };
  const part = (name: keyof typeof usual): number => {
    const share = counts.full_time === 0 ? usual[name] : counts[name] / counts.full_time;
    return Math.min(full_time, Math.max(0, Math.round(full_time * share + random.normal() * 0.6)));
  };
  const school_backbone = part('school_backbone');
  return {
    full_time,
    established: part('established'),
    eligible: part('eligible'),
    county_backbone: Math.min(part('county_backbone'), school_backbone),
    school_backbone,
    five_years: part('five_years'),
  };
}

function snapshotRow(
  campus: Campus,
  year: number,
  { counts, load }: { readonly counts: Counts; readonly load: number },
): Draft<'snapshots'> {
  const { stages, school } = campus;
  const area = school.is_urban ? 'urban' : 'rural';
  const isPrivate = school.blueprint.is_private === true;
  const staff_count = counts.full_time + Math.max(1, Math.round(counts.full_time * 0.07));
  const teaching = counts.full_time / stages.length;
  const primary = stages.includes('小学') ? Math.round(teaching * pupils.primary[area] * load) : null;
  const junior = stages.includes('初中') ? Math.round(teaching * pupils.junior[area] * load) : null;
  return {
    academic_year: yearLabel(year),
    campus_id: campus.campus_id,
    primary_student_count: primary,
    junior_student_count: junior,
    class_count: isCompulsory(campus) ? Math.ceil(((primary ?? 0) + (junior ?? 0)) / classSize[area]) : null,
    staff_count,
    full_time_teacher_count: counts.full_time,
    established_teacher_count: counts.established,
    established_post_count: isPrivate ? null : Math.max(counts.established, Math.round(staff_count * 0.97)),
    eligible_teacher_count: counts.eligible,
    county_backbone_count: counts.county_backbone,
    school_backbone_count: counts.school_backbone,
    five_year_teacher_count: counts.five_years,
    source: '教育统计',
    counted_on: firstDay(year),
  };
}
