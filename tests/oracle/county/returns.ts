import type { Row } from '../../../src/model/tables.ts';
import { academicYearOf, firstDayOf, isWithin, yearFrom } from '../dates.ts';
import type { Dice } from './dice.ts';
import type { Setting } from './people.ts';
import { row } from './row.ts';

const yearsTo = (as_of_date: string): readonly string[] => {
  const last = Number(academicYearOf(as_of_date).slice(0, 4));
  return Array.from({ length: last - 2021 }, (_, index) => yearFrom(2022 + index));
};

/** Two terms a year with real gaps between them; sometimes a year, or all of them, were not handed in. */
export function randomCalendar(dice: Dice, { as_of_date }: Setting): readonly Row<'calendar'>[] | undefined {
  if (dice.chance(0.1)) return undefined;
  const skipped = dice.chance(0.15) ? dice.pick(yearsTo(as_of_date)) : '';
  return ['2021-2022', ...yearsTo(as_of_date)]
    .filter((year) => year !== skipped)
    .flatMap((academic_year) => {
      const [first, second] = academic_year.split('-');
      return [
        row('calendar', {
          academic_year,
          term: `${academic_year}-1`,
          starts_on: `${first}-09-01`,
          ends_on: `${second}-01-${dice.int(16, 22)}`,
        }),
        row('calendar', {
          academic_year,
          term: `${academic_year}-2`,
          starts_on: `${second}-02-${dice.int(12, 20)}`,
          ends_on: `${second}-07-${String(dice.int(2, 8)).padStart(2, '0')}`,
        }),
      ];
    });
}

/** Headcounts at the start of each year, not smaller than the roster; now and then a campus or a year is missing. */
export function randomSnapshots(dice: Dice, setting: Setting & { teachers: readonly Row<'teachers'>[] }) {
  const { register, teachers, as_of_date } = setting;
  const years = yearsTo(as_of_date);
  const isLate = dice.chance(0.1);
  const hasHole = dice.chance(0.25);
  const rows = years.slice(0, isLate ? -1 : undefined).flatMap((academic_year) =>
    register.campuses
      .filter(({ opened_on, closed_on }) => isWithin(firstDayOf(academic_year), opened_on, closed_on))
      .map((campus) => {
        const staff = teachers.filter(({ staff_campus_id }) => staff_campus_id === campus.campus_id).length;
        const full_time_teacher_count = staff + dice.int(0, 3);
        const teaches = (stage: string) => campus.stages?.includes(stage) ?? true;
        return row('snapshots', {
          academic_year,
          campus_id: campus.campus_id,
          primary_student_count: teaches('小学') ? dice.int(20, 400) : dice.pick([0, null]),
          junior_student_count: teaches('初中') ? dice.int(20, 400) : dice.pick([0, null]),
          full_time_teacher_count,
          eligible_teacher_count: Math.floor(full_time_teacher_count * 0.7),
          source: '教育统计',
        });
      }),
  );
  return hasHole ? rows.filter(() => !dice.chance(0.04)) : rows;
}

/** Returns everything that groups hand in about themselves, of every year, with gaps. */
export function randomReturns(dice: Dice, setting: Setting) {
  const groupIds = setting.grouped.groups.map(({ group_id }) => group_id);
  const years = yearsTo(setting.as_of_date);
  return {
    governance_docs: groupIds.flatMap((id) => governanceRows(dice, id)),
    unify_checks: groupIds.flatMap((id) => years.flatMap((year) => unifyRows(dice, id, year))),
    activities: groupIds.flatMap((id) => activityRows(dice, id, setting)),
    evaluations: groupIds.flatMap((id) => evaluationRows(dice, id)),
    funding: [...groupIds, null].flatMap((id) => fundingRows(dice, id)),
    commendations: [2023, 2024, 2025].flatMap((calendar_year) =>
      Array.from({ length: dice.int(0, 2) }, (_, index) =>
        row('commendations', {
          calendar_year,
          category: dice.pick(['集体', '个人']),
          group_id: dice.pick([null, ...groupIds]),
          person_count: dice.chance(0.1) ? null : dice.int(1, 9),
          document_number: dice.pick([null, `乙教〔${calendar_year}〕${index + 5}号`]),
        }),
      ),
    ),
    staffing_changes: [2023, 2024, 2025].flatMap((calendar_year) =>
      dice.some(setting.register.campuses, 0.15).map(({ campus_id }) =>
        row('staffing_changes', {
          calendar_year,
          campus_id,
          post_count_before: 20,
          post_count_after: dice.int(18, 22),
        }),
      ),
    ),
    tasks: Array.from({ length: dice.int(1, 5) }, (_, index) =>
      row('tasks', {
        task_number: index + 1,
        policy_id: 'P1',
        task: '某项工作',
        lead_units: ['县教育体育局'],
        time_limit: '长期坚持',
        time_limit_kind: '长期',
        progress: dice.pick(['未公布', '未启动', '推进中', '本年度已落实']),
      }),
    ),
    weak_schools: dice.some(setting.register.schools, 0.15).map(({ school_id }) =>
      row('weak_schools', {
        school_id,
        recognising_body: '市教育局',
        document_number: '市教〔2022〕1号',
        valid_from: '2022-06-01',
        valid_to: dice.pick([null, '2024-06-01']),
      }),
    ),
  };
}

function governanceRows(dice: Dice, group_id: string) {
  return dice.some(['理事会', '章程', '年度计划', '年度计划', '办学协议'], 0.7).map((document_kind) =>
    row('governance_docs', {
      group_id,
      document_kind,
      adopted_on: dice.pick(['2022-10-01', '2023-08-25', '2024-09-05', '2025-08-20', '2025-09-15']),
      valid_to: dice.pick([null, null, null, '2025-07-01']),
    }),
  );
}

function unifyRows(dice: Dice, group_id: string, year: string) {
  const items = ['统一作息时间', '统一课程安排', '统一教研活动', '统一质量监测'];
  return [1, 2].flatMap((half) =>
    (dice.chance(0.8) ? items : dice.some(items, 0.7)).map((item) =>
      row('unify_checks', {
        term: `${year}-${half}`,
        group_id,
        checklist: '六统一',
        item,
        covered_campus_count: 2,
        expected_campus_count: 3,
        status: dice.pick(['已统一', '已统一', '部分', '未统一']),
      }),
    ),
  );
}

function activityRows(dice: Dice, group_id: string, { grouped, register, as_of_date }: Setting) {
  const hosts = register.campuses.filter(({ campus_id, school_id }) =>
    grouped.memberships.some(
      (member) => member.group_id === group_id && (member.campus_id === campus_id || member.school_id === school_id),
    ),
  );
  const kinds = ['骨干交流互动', '骨干交流互动', '工作经验交流会', '主题班会课或心理活动课', '班主任论坛', '同课异构'];
  return Array.from({ length: hosts.length === 0 ? 0 : dice.int(0, 30) }, (_, index) =>
    row('activities', {
      activity_id: `A-${group_id}-${index + 1}`,
      group_id,
      category: dice.pick(kinds),
      held_on: `${dice.int(2022, 2025)}-${dice.pick(['01-28', '03-15', '05-20', '07-18', '08-22', '10-10', '12-01'])}`,
      host_campus_id: dice.pick(hosts).campus_id,
      ...attendance(dice, hosts),
    }),
  ).filter(({ held_on }) => held_on <= as_of_date);
}

/** Who took part: here and there the number of attendances, the level of a training or the guests are left empty. */
function attendance(dice: Dice, hosts: readonly Row<'campuses'>[]) {
  return {
    attendance_count: dice.chance(0.05) ? null : dice.int(0, 60),
    level: dice.pick([null, null, '区级', '集团', '校本'] as const),
    participating_campus_ids: dice.chance(0.3) ? null : dice.some(hosts, 0.4).map(({ campus_id }) => campus_id),
  };
}

function evaluationRows(dice: Dice, group_id: string) {
  return [2022, 2023, 2024, 2025]
    .filter(() => dice.chance(0.75))
    .flatMap((calendar_year) =>
      dice.some(['优化治理结构', '教学资源共享'], 0.9).map((dimension) =>
        row('evaluations', {
          calendar_year,
          group_id,
          dimension,
          subject: '集团',
          grade: '良好',
          published_on: dice.chance(0.85) ? `${calendar_year + 1}-01-20` : null,
        }),
      ),
    );
}

function fundingRows(dice: Dice, group_id: string | null) {
  return [2023, 2024, 2025]
    .filter(() => dice.chance(0.5))
    .map((calendar_year) =>
      row('funding', {
        calendar_year,
        group_id,
        category: dice.pick(['专项工作经费', '奖补']),
        budget_amount: dice.int(1, 50),
        allocated_amount: dice.pick([null, 5, 12.5]),
        spent_amount: dice.pick([null, 4]),
        money_unit: dice.pick(['万元', '元']),
      }),
    );
}
