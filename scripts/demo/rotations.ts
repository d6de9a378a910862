import type { Story } from './blueprint.ts';
import { addDays, asOf, firstDay, schoolYearOf, schoolYears, termsOf } from './dates.ts';
import { campusesOn, type Group, isSettled } from './groups.ts';
import type { Headcounts } from './headcounts.ts';
import type { Campus } from './places.ts';
import { itemAt, type Random } from './random.ts';
import { aimedCount, counts, letterOf, type Rotation, thresholdOf } from './rotation-rules.ts';
import { sceneRotations } from './rotation-scenes.ts';
import type { Staff } from './staff.ts';
import type { Teacher } from './teachers.ts';

export interface RotationInput {
  readonly groups: readonly Group[];
  readonly staff: Staff;
  readonly headcounts: Headcounts;
  readonly story: Story;
  /** Leaders who count as rotating teachers of a group in a school year. */
  readonly countedLeaders: (group: Group, year: number) => readonly Teacher[];
  readonly random: Random;
}

/** Draws up the rotations inside the groups, year by year, so that each group reaches exactly what it aims at. */
export function buildRotations(input: RotationInput): readonly Rotation[] {
  const all = new Map<Group, Rotation[]>(input.groups.map((group) => [group, []]));
  for (const year of schoolYears) {
    for (const [group, rotations] of all) rotations.push(...planYear(group, year, rotations, input));
  }
  return [...all.values()].flat();
}

function planYear(group: Group, year: number, earlier: readonly Rotation[], input: RotationInput): readonly Rotation[] {
  const members = campusesOn(group, firstDay(year));
  if (members.length < 2) return [];
  const { staff, random } = input;
  const candidates = queueOf(members, year, staff, random);
  const planned = sceneRotations({ group, year, candidates }, input);
  const letter = letterOf(group.blueprint.rotation, year);
  if (letter === 'N') return planned;

  const leaders = input.countedLeaders(group, year);
  const counted = [...earlier, ...planned].filter((rotation) => counts(rotation, year));
  const people = new Set([...leaders, ...counted.map(({ teacher }) => teacher)]);
  const backbone = new Set([
    ...leaders.filter((teacher) => staff.isBackbone(teacher, firstDay(year))),
    ...counted.filter(({ is_backbone }) => is_backbone).map(({ teacher }) => teacher),
  ]);
  const percent = thresholdOf(group, year);
  const headcount = members.reduce((sum, campus) => sum + headcountOf(campus, year, input), 0);
  const wanted = aimedCount(letter, {
    percent: percent.rotation,
    of: headcount,
    most: headcount,
    draw: random.next(),
  });
  const wantedBackbone = aimedCount(letterOf(group.blueprint.backbone, year), {
    percent: percent.backbone,
    of: wanted,
    most: wanted,
    draw: random.next(),
  });
  const isExact = letter === 'M' || letter === 'S';
  while (people.size < wanted) {
    const order = { group, year, asBackbone: backbone.size < wantedBackbone, isExact, members, candidates };
    // A very small group may have nobody of the one kind or the other.
    const rotation = sendOne(order, input) ?? sendOne({ ...order, asBackbone: !order.asBackbone }, input);
    if (rotation === null) break;
    planned.push(rotation);
    people.add(rotation.teacher);
    if (rotation.is_backbone) backbone.add(rotation.teacher);
  }
  return planned;
}

function headcountOf(campus: Campus, year: number, { headcounts, staff }: RotationInput): number {
  return year === schoolYears.at(-1) ? staff.fullTimeAt(campus) : headcounts(campus, year);
}

/** Teachers who may be sent this year, in the order in which it is their turn: those who never were come first. */
function queueOf(members: readonly Campus[], year: number, staff: Staff, random: Random): Teacher[] {
  const able = members
    .flatMap((campus) => staff.at(campus))
    .filter(
      (teacher) =>
        teacher.is_full_time &&
        !teacher.is_leader &&
        teacher.deferral_reason === null &&
        staff.joinedOn(teacher) <= `${year}-06-30`,
    );
  const shuffled = random.shuffled(able);
  return [
    ...shuffled.filter((teacher) => !staff.wasSent(teacher)),
    ...shuffled.filter((teacher) => staff.wasSent(teacher)),
  ];
}

interface Period {
  readonly starts_on: string;
  readonly planned_end_on: string;
}

interface Order {
  readonly group: Group;
  readonly year: number;
  readonly asBackbone: boolean;
  /** The group meets its aim to the person: nothing that only counts if it goes on as planned. */
  readonly isExact: boolean;
  readonly members: readonly Campus[];
  readonly candidates: Teacher[];
}

/** Sends the next teacher who fits, for one year where no longer time is possible; null when there is nobody. */
function sendOne(order: Order, input: RotationInput): Rotation | null {
  const usual = periodFor(order, input.random);
  const oneYear = { starts_on: firstDay(order.year), planned_end_on: `${order.year + 1}-07-31` };
  return sendFor(usual, order, input) ?? sendFor(oneYear, order, input);
}

function sendFor(period: Period, order: Order, { staff, random }: RotationInput): Rotation | null {
  const { group, asBackbone, candidates } = order;
  const fits = (teacher: Teacher): boolean =>
    staff.isBackbone(teacher, period.starts_on) === asBackbone &&
    campusesOn(group, period.starts_on).includes(staff.campusOf(teacher)) &&
    staff.isFree(teacher, period.starts_on, period.planned_end_on) &&
    destinations(group, staff.campusOf(teacher), period).length > 0;
  const index = candidates.findIndex(fits);
  const [teacher] = index === -1 ? [] : candidates.splice(index, 1);
  if (teacher === undefined) return null;
  const from = staff.campusOf(teacher);
  const to = chooseDestination(destinations(group, from, period), from, random);
  const form = formFor(order, period, { from, to, random });
  // A transfer has no end of its own; it is entered until the end of the year in which it counts.
  const planned_end_on = form === '调动' ? `${order.year + 1}-07-31` : period.planned_end_on;
  staff.book(teacher, period.starts_on, planned_end_on);
  if (form === '调动') staff.move(teacher, to, period.starts_on);
  const { starts_on } = period;
  return finish({ teacher, group, from, to, form, starts_on, planned_end_on, is_backbone: asBackbone }, random);
}

/** Most go for a year, some for two or three, a few for one term. */
function periodFor({ group, year, isExact }: Order, random: Random): Period {
  const [autumn, spring] = termsOf(year);
  const draw = random.next();
  const yearEnd = `${year + 1}-07-31`;
  const start = startFor(group, year, random);
  if (draw < 0.68) return { starts_on: start, planned_end_on: yearEnd };
  if (draw < 0.84) return { starts_on: start, planned_end_on: `${year + 2}-07-31` };
  if (draw < 0.88) return { starts_on: start, planned_end_on: `${year + 3}-07-31` };
  if (draw < 0.94 || isExact || spring === undefined || autumn === undefined) {
    return { starts_on: start, planned_end_on: `${year + 1}-01-31` };
  }
  return { starts_on: spring.starts_on, planned_end_on: yearEnd };
}

/** Letters of appointment are dated late August, where the group had the same members by then. */
function startFor(group: Group, year: number, random: Random): string {
  const august = random.pick([`${year}-08-20`, `${year}-08-25`]);
  const sameMembers = campusesOn(group, august).length === campusesOn(group, firstDay(year)).length;
  return sameMembers && random.chance(0.15) ? august : firstDay(year);
}

/** Members to which a teacher may go and that stay members as long as the rotation is planned. */
function destinations(group: Group, from: Campus, { starts_on, planned_end_on }: Period): readonly Campus[] {
  const until = planned_end_on < asOf ? planned_end_on : asOf;
  const later = new Set(campusesOn(group, until));
  if (!later.has(from)) return [];
  return campusesOn(group, starts_on).filter(
    (campus) => campus !== from && campus.level !== '教学点' && later.has(campus),
  );
}

function chooseDestination(campuses: readonly Campus[], from: Campus, random: Random): Campus {
  const sameStage = campuses.filter(({ stages }) => stages.some((stage) => from.stages.includes(stage)));
  return random.pick(sameStage.length > 0 && random.chance(0.93) ? sameStage : campuses);
}

interface Way {
  readonly from: Campus;
  readonly to: Campus;
  readonly random: Random;
}

function formFor({ year, group }: Order, { starts_on }: Period, { from, to, random }: Way): string {
  const draw = random.next();
  if (draw < 0.58) return '定期交流';
  if (draw < 0.78) return '支教';
  if (draw < 0.88) return '挂职';
  if (draw < 0.95) return '跟岗';
  // A transfer keeps the headcounts of earlier years right only inside one group and between schools that stay.
  const stays = isSettled(from, group) && isSettled(to, group) && year < 2025 && starts_on <= firstDay(year);
  return stays ? '调动' : '定期交流';
}

type Unfinished = Omit<Rotation, 'ended_on' | 'stop_reason'>;

/** What has come to its end by the as-of date is over; one in fifty is broken off after the first term. */
function finish(rotation: Unfinished, random: Random): Rotation {
  const year = schoolYearOf(rotation.starts_on);
  const autumn = itemAt(termsOf(year), 0);
  const isBrokenOff = random.chance(0.02) && rotation.form !== '调动';
  const early = addDays(autumn.ends_on, 20);
  if (isBrokenOff && rotation.starts_on <= firstDay(year) && early < rotation.planned_end_on && early <= asOf) {
    return { ...rotation, ended_on: early, stop_reason: random.pick(['因身体原因中止', '原学校教学需要召回']) };
  }
  const isOver = rotation.planned_end_on <= asOf;
  return { ...rotation, ended_on: isOver ? rotation.planned_end_on : null, stop_reason: null };
}
