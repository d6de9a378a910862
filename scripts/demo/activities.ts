import { addDays, asOf, terms, type Term } from './dates.ts';
import type { Draft } from './draft.ts';
import { campusesOn, type Group } from './groups.ts';
import { type Campus, digits } from './places.ts';
import type { Random } from './random.ts';

interface Kind {
  readonly category: string;
  /** Chance a term that it is held at all, for the most diligent group. */
  readonly chance: number;
  readonly times: readonly [least: number, most: number];
  readonly themes: readonly string[];
  /** Held at the lead school unless it says otherwise. */
  readonly byMembers?: number;
  readonly levels?: readonly string[];
  /** Only in the first term of a school year. */
  readonly isInAutumn?: true;
}

const kinds: readonly Kind[] = [
  {
    category: '骨干交流互动',
    chance: 1,
    times: [1, 2],
    themes: ['骨干教师示范课展评', '学科带头人课例研讨', '优秀教师教学经验交流'],
    byMembers: 0.08,
  },
  {
    category: '工作经验交流会',
    chance: 1,
    times: [1, 1],
    themes: ['德育干部工作经验交流', '班主任工作经验交流'],
    byMembers: 0.3,
  },
  {
    category: '主题班会课或心理活动课',
    chance: 0.98,
    times: [1, 2],
    themes: ['“爱护校园”主题班会课', '“认识自己”心理活动课', '“诚信考试”主题班会课'],
    byMembers: 0.5,
  },
  { category: '班主任论坛', chance: 0.94, times: [1, 1], themes: ['家校协同育人', '班级文化建设'], byMembers: 0.3 },
  { category: '学校领导联席会议', chance: 0.97, times: [1, 2], themes: ['集团学期工作安排', '集团办学质量分析'] },
  {
    category: '教师培训',
    chance: 0.9,
    times: [1, 2],
    themes: ['新课程标准研修', '信息化教学能力培训', '青年教师教学能力培训'],
    levels: ['县级', '集团', '集团', '校本'],
  },
  {
    category: '集中教研活动',
    chance: 0.97,
    times: [1, 3],
    themes: ['单元整体教学研讨', '作业设计研讨'],
    byMembers: 0.4,
  },
  { category: '同课异构', chance: 0.75, times: [1, 1], themes: ['同课异构课堂观摩'], byMembers: 0.5 },
  {
    category: '学生交流',
    chance: 0.6,
    times: [1, 1],
    themes: ['集团艺术节', '集团运动会', '研学实践'],
    byMembers: 0.3,
  },
  { category: '党组织联合共建', chance: 0.6, times: [1, 1], themes: ['支部联合主题党日'] },
];

const subjects = ['小学语文', '小学数学', '小学英语', '初中语文', '初中数学', '初中物理'];

/** What was recorded later on: it has random numbers of its own, so that the rows before it stay as they were. */
const furtherKinds: readonly Kind[] = [
  { category: '专题讲座', chance: 0.55, times: [1, 2], themes: ['核心素养与课堂转型', '教育评价改革'] },
  { category: '课题指导', chance: 0.35, times: [1, 1], themes: ['集团联合课题中期指导', '校本课题开题论证'] },
  { category: '学科沙龙', chance: 0.4, times: [1, 2], themes: ['青年教师学科沙龙', '跨校备课沙龙'], byMembers: 0.4 },
  {
    category: '素质展示和比赛',
    chance: 0.5,
    times: [1, 1],
    themes: ['集团学生才艺展示', '集团科技节'],
    byMembers: 0.3,
  },
  { category: '岗前培训', chance: 0.6, times: [1, 1], themes: ['新入职教师岗前培训'], isInAutumn: true },
  { category: '跟岗实践', chance: 0.5, times: [1, 1], themes: ['新入职教师跟岗实践'], isInAutumn: true },
];

interface Streams {
  readonly random: Random;
  /** For what was recorded later on. */
  readonly further: Random;
}

/** Events of every group and term. The last term has only begun, so that most of what it will hold is not there yet. */
export function activityRows(groups: readonly Group[], { random, further }: Streams): readonly Draft<'activities'>[] {
  const rows = [...eventsOfAll(groups, kinds, random), ...eventsOfAll(groups, furtherKinds, further)];
  return rows.map((row, position) => ({ activity_id: `H-${digits(position + 1, 5)}`, ...row }));
}

type Event = Omit<Draft<'activities'>, 'activity_id'>;

function eventsOfAll(groups: readonly Group[], ofKinds: readonly Kind[], random: Random): readonly Event[] {
  return terms.flatMap((term) => {
    const held = ofKinds.filter(({ isInAutumn }) => isInAutumn !== true || term.term.endsWith('-1'));
    return groups.flatMap((group) => eventsOf({ group, term, held }, random));
  });
}

interface Occasion {
  readonly group: Group;
  readonly term: Term;
  readonly held: readonly Kind[];
}

function eventsOf({ group, term, held }: Occasion, random: Random): readonly Event[] {
  const members = campusesOn(group, term.starts_on).filter(({ level }) => level !== '教学点');
  const [lead, ...others] = members;
  if (lead === undefined) return [];
  const last = term.ends_on < asOf ? term.ends_on : asOf;
  const days = (Date.parse(last) - Date.parse(term.starts_on)) / 86_400_000 - 6;
  const isWhole = last === term.ends_on;
  return held.flatMap((kind) => {
    const isHeld = random.chance(kind.chance ** (4 * (1 - group.blueprint.diligence) + 0.2) * (isWhole ? 1 : 0.4));
    if (!isHeld || (kind.chance === 1 && random.chance((1 - group.blueprint.diligence) * 0.35))) return [];
    return Array.from({ length: random.integer(...kind.times) }, () => {
      const isByMember = others.length > 0 && random.chance(kind.byMembers ?? 0);
      const host = isByMember ? random.pick(others) : lead;
      const guests = guestsOf(members, host, random);
      return {
        group_id: group.group_id,
        category: kind.category,
        held_on: addDays(term.starts_on, 5 + random.integer(0, Math.max(1, days - 1))),
        host_campus_id: host.campus_id,
        participating_campus_ids: guests.map(({ campus_id }) => campus_id),
        attendance_count: (guests.length + 1) * random.integer(4, 18),
        level: kind.levels === undefined ? null : random.pick(kind.levels),
        theme: random.pick(kind.themes),
        subject: /教研|同课/.test(kind.category) ? random.pick(subjects) : null,
      };
    });
  });
}

function guestsOf(members: readonly Campus[], host: Campus, random: Random): readonly Campus[] {
  const others = random.shuffled(members.filter((campus) => campus !== host));
  return others.slice(0, Math.min(others.length, random.integer(1, 4)));
}
