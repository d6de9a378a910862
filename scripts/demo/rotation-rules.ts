import { addDays, firstDay, schoolYearOf, schoolYears, termsOf } from './dates.ts';
import { campusesOn, type Group, typeOn } from './groups.ts';
import { itemAt } from './random.ts';
import type { Campus } from './places.ts';
import type { Teacher } from './teachers.ts';

/** A rotation while it is being drawn up. */
export interface Rotation {
  readonly teacher: Teacher;
  readonly group: Group | null;
  readonly from: Campus;
  readonly to: Campus;
  readonly form: string;
  readonly starts_on: string;
  readonly planned_end_on: string;
  readonly ended_on: string | null;
  readonly stop_reason: string | null;
  readonly is_backbone: boolean;
}

const countingForms: ReadonlySet<string> = new Set(['定期交流', '支教', '跟岗', '挂职', '调动']);
/** Days that may be missing at either end of a term. */
const grace = 14;

/** Latest start and earliest end of a rotation that takes a whole term, by school year. */
const wholeTerms = new Map(
  schoolYears.map((year) => {
    const limits = termsOf(year).map(({ starts_on, ends_on }) => ({
      startsBy: addDays(starts_on, grace),
      endsFrom: addDays(ends_on, -grace),
    }));
    return [Number(year), limits] as const;
  }),
);

/** Whether a rotation counts for its group in a school year: the rule of the policy, on which the plan is built. */
export function counts(rotation: Rotation, year: number): boolean {
  const { group, from, to, form, starts_on, teacher } = rotation;
  if (group === null || !countingForms.has(form) || !teacher.is_full_time || !coversTerm(rotation, year)) return false;
  if (form === '调动' && schoolYearOf(starts_on) !== year) return false;
  const atStart = campusesOn(group, starts_on);
  return atStart.includes(from) && atStart.includes(to) && campusesOn(group, firstDay(year)).includes(from);
}

function coversTerm({ starts_on, planned_end_on, ended_on }: Rotation, year: number): boolean {
  const end = ended_on ?? planned_end_on;
  return (wholeTerms.get(year) ?? []).some(({ startsBy, endsFrom }) => starts_on <= startsBy && end >= endsFrom);
}

export interface Threshold {
  /** Per cent of all teachers who rotate. */
  readonly rotation: number;
  /** Per cent of those who hold an honour. */
  readonly backbone: number;
}

/** Thresholds by the type on the first day of the school year; an unknown type is planned as if it were loose. */
export function thresholdOf(group: Group, year: number): Threshold {
  return typeOn(group, firstDay(year)) === '紧密型' ? { rotation: 10, backbone: 50 } : { rotation: 5, backbone: 10 };
}

/** People for an aim, see AimLetters. `draw` in [0, 1) decides how far above or below it lies; `most`: no more than there are. */
export function aimedCount(
  letter: string,
  { percent, of, most, draw }: { percent: number; of: number; most: number; draw: number },
): number {
  const needed = Math.ceil((percent * of) / 100);
  const aims: Readonly<Record<string, number>> = {
    A: needed + Math.max(1, Math.round(needed * (0.03 + draw * 0.27))),
    M: needed,
    S: needed - 1,
    B: Math.floor(needed * (0.6 + draw * 0.25)),
    N: 0,
  };
  return Math.max(0, Math.min(most, aims[letter] ?? 0));
}

export function letterOf(letters: string, year: number): string {
  return itemAt([...letters], year - 2021);
}
