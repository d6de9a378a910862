import { firstDay, isWithin } from './dates.ts';
import type { Draft } from './draft.ts';
import { type Campus, isOpen, type School } from './places.ts';
import type { Random } from './random.ts';

export interface Honour {
  readonly honour: string;
  readonly honour_level: string;
  readonly awarded_on: string;
  readonly valid_to: string | null;
}

/** A teacher as of the latest school year. */
export interface Teacher {
  readonly pid: string;
  /** Where the staff relation lay before any transfer on record. */
  readonly home: Campus;
  readonly subject: string;
  readonly professional_title: string;
  readonly birth_year: number;
  readonly joined_on: string;
  readonly is_full_time: boolean;
  readonly is_established: boolean;
  readonly taught_graduating_class: boolean;
  readonly deferral_reason: string | null;
  readonly honours: readonly Honour[];
  /** Belongs to the leadership of the school: is exchanged as a leader, not sent as a teacher. */
  readonly is_leader: boolean;
}

const latest = 2025;

const primarySubjects = [
  '语文',
  '语文',
  '数学',
  '数学',
  '英语',
  '道德与法治',
  '科学',
  '体育与健康',
  '艺术',
  '信息科技',
];
const juniorSubjects = [...primarySubjects, '物理', '化学', '生物学', '历史', '地理'].filter((name) => name !== '科学');
const deferrals = ['孕期', '哺乳期', '重病治疗', '距退休不足三年'];

/** One list for each campus in use, in the order of the campuses. `leadersAt` says how many of them lead the school. */
export function buildTeachers(
  schools: readonly School[],
  random: Random,
  leadersAt: (campus: Campus) => number,
): readonly Teacher[] {
  const pids = new Set<string>();
  const newPid = (): string => {
    const pid = `T${random.code(8)}`;
    if (pids.has(pid)) return newPid();
    pids.add(pid);
    return pid;
  };
  return schools
    .flatMap(({ campuses }) => campuses)
    .filter((campus) => isOpen(campus, firstDay(latest)))
    .flatMap((campus) => {
      const others = Math.round(campus.teachers * 0.05);
      const leaders = Math.min(leadersAt(campus), Math.floor(campus.teachers / 2));
      return Array.from({ length: campus.teachers + others }, (_, position) =>
        buildTeacher(campus, random, {
          pid: newPid(),
          is_full_time: position < campus.teachers,
          is_leader: position < leaders,
        }),
      );
    });
}

interface Given {
  readonly pid: string;
  readonly is_full_time: boolean;
  readonly is_leader: boolean;
}

function buildTeacher(home: Campus, random: Random, { pid, is_full_time, is_leader }: Given): Teacher {
  const birthYear = random.integer(is_leader ? 1968 : 1967, is_leader ? 1988 : 2001);
  const startYear = Math.max(birthYear + 23, 1990);
  const joined = Math.min(latest, Math.max(startYear, latest - Math.floor(random.next() ** 2 * 30)));
  const joinedOn = `${joined}-08-${random.chance(0.5) ? '20' : '25'}`;
  const isEstablished = home.school.blueprint.is_private !== true && random.chance(0.93);
  return {
    pid,
    home,
    subject: random.pick(
      home.stages.includes('初中') || home.stages.includes('高中') ? juniorSubjects : primarySubjects,
    ),
    professional_title: titleAt(latest - startYear, random),
    birth_year: birthYear,
    joined_on: joinedOn < home.opened_on ? home.opened_on : joinedOn,
    is_full_time,
    is_established: isEstablished,
    taught_graduating_class: is_full_time && random.chance(1 / (home.stages.includes('小学') ? 6 : 3)),
    deferral_reason: !is_leader && random.chance(0.03) ? random.pick(deferrals) : null,
    honours: is_full_time ? buildHonours(startYear, random) : [],
    is_leader,
  };
}

function titleAt(years: number, random: Random): string {
  const step = years / 11 + random.normal() * 0.5;
  if (step < 0.2) return '未定级';
  if (step < 0.6) return '三级教师';
  if (step < 1.4) return '二级教师';
  if (step < 2.6) return '一级教师';
  return random.chance(0.02) ? '正高级教师' : '高级教师';
}

interface HonourKind {
  readonly honour: string;
  readonly levels: readonly string[];
  /** Years for which it is valid; null: for good. */
  readonly years: number | null;
  readonly weight: number;
}

const honourKinds: readonly HonourKind[] = [
  { honour: '骨干教师', levels: ['校级', '校级', '校级', '县级', '县级', '市级'], years: 5, weight: 0.74 },
  { honour: '教坛新星', levels: ['县级', '县级', '市级'], years: 3, weight: 0.13 },
  { honour: '学科带头人', levels: ['县级', '县级', '市级', '省级'], years: 5, weight: 0.12 },
  { honour: '特级教师', levels: ['省级'], years: null, weight: 0.01 },
];

/** Nearly half of all teachers were honoured at some time; on a given day a quarter still are. */
function buildHonours(startYear: number, random: Random): readonly Honour[] {
  if (latest - startYear < 3 || !random.chance(0.52)) return [];
  const first = Math.max(startYear + 2, random.integer(2016, 2024));
  const second = first + 5;
  return [first, ...(second <= 2025 && random.chance(0.6) ? [second] : [])].map((year) => {
    const { honour, levels, years } = kindAt(random.next());
    const awarded_on = `${year}-${random.pick(['05-20', '09-08', '12-25'])}`;
    const end = years === null ? null : `${year + years}${awarded_on.slice(4)}`;
    return { honour, honour_level: random.pick(levels), awarded_on, valid_to: end };
  });
}

function kindAt(position: number): HonourKind {
  let sum = 0;
  for (const kind of honourKinds) {
    sum += kind.weight;
    if (position < sum) return kind;
  }
  return { honour: '骨干教师', levels: ['校级'], years: 5, weight: 0 };
}

/** Whether one of the honours is in force on a date. */
export function isHonoured(honours: readonly Honour[], date: string): boolean {
  return honours.some(({ awarded_on, valid_to }) => isWithin(date, awarded_on, valid_to));
}

/** Order without meaning: a roster in the order of schools would say more than the codes do. */
export function teacherRows(
  teachers: readonly Teacher[],
  where: (teacher: Teacher) => { readonly campus: Campus; readonly since: string },
): readonly Draft<'teachers'>[] {
  return byPid(teachers).map((teacher) => {
    const { campus, since } = where(teacher);
    return {
      pid: teacher.pid,
      staff_campus_id: campus.campus_id,
      stage: campus.stages[0] ?? null,
      subject: teacher.subject,
      professional_title: teacher.professional_title,
      birth_year: teacher.birth_year,
      joined_campus_on: since,
      is_full_time: teacher.is_full_time,
      is_established: teacher.is_established,
      taught_graduating_class: teacher.taught_graduating_class,
      deferral_reason: teacher.deferral_reason,
    };
  });
}

export function honourRows(
  teachers: readonly Teacher[],
  honoursOf: (teacher: Teacher) => readonly Honour[],
): readonly Draft<'honours'>[] {
  return byPid(teachers).flatMap((teacher) =>
    honoursOf(teacher).map((honour) => ({
      pid: teacher.pid,
      ...honour,
      document_number: `示教办〔${honour.awarded_on.slice(0, 4)}〕${Number(honour.awarded_on.slice(5, 7)) + 8}号`,
    })),
  );
}

function byPid(teachers: readonly Teacher[]): readonly Teacher[] {
  return teachers.toSorted((a, b) => (a.pid < b.pid ? -1 : 1));
}
