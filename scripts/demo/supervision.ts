import type { Story } from './blueprint.ts';
import { firstDay } from './dates.ts';
import type { Draft } from './draft.ts';
import { campusesOn, type Group, typeOn } from './groups.ts';
import { digits, type School } from './places.ts';
import { itemAt, type Random } from './random.ts';

/** What the bureau records by calendar year: appraisals, money, posts, commendations. */

const years = [2022, 2023, 2024, 2025] as const;
const dimensions = ['优化治理结构', '教学资源共享', '教师队伍建设', '教育质量监控', '办学水平提升', '社会认可度'];

/** Not appraised in 2023 because it was set right then; the results of one group for the last year are still out. */
function isAppraised({ blueprint }: Group, year: number): boolean {
  if (blueprint.founded > `${year}-01-01`) return false;
  if (blueprint.status === '整改') return year !== 2023;
  return !(blueprint.number === lateGroup && year === 2025);
}

/** The group whose last return has not come in by the as-of date. */
const lateGroup = 9;

export function evaluationRows(groups: readonly Group[], random: Random): readonly Draft<'evaluations'>[] {
  return years.flatMap((calendar_year) =>
    groups
      .filter((group) => isAppraised(group, calendar_year))
      .flatMap((group) =>
        dimensions.map((dimension) => {
          const raw = 68 + group.blueprint.diligence * 22 + random.normal() * 3 + (calendar_year - 2022);
          const score = Math.round(Math.min(99, raw) * 10) / 10;
          const isPublished = calendar_year < 2025 || group.blueprint.number % 4 !== 0;
          return {
            calendar_year,
            group_id: group.group_id,
            dimension,
            subject: '集团',
            score,
            grade: gradeOf(score),
            published_on: isPublished ? `${calendar_year + 1}-03-${calendar_year === 2025 ? '20' : '28'}` : null,
            document_number: isPublished ? `示教函〔${calendar_year + 1}〕16号` : null,
          };
        }),
      ),
  );
}

/** Both sides of each group, appraised since the second year and published together with the group as a whole. */
export function sideRows(whole: readonly Draft<'evaluations'>[], random: Random): readonly Draft<'evaluations'>[] {
  const ofGroups = new Map(whole.map((row) => [`${row.calendar_year} ${row.group_id}`, row]));
  return [...ofGroups.values()]
    .filter(({ calendar_year }) => calendar_year > 2022)
    .flatMap((row) =>
      (
        [
          ['核心校', '支持力度'],
          ['成员校', '自身努力程度'],
        ] as const
      ).map(([subject, dimension]) => {
        const score = Math.round(Math.min(98, (row.score ?? 80) + random.normal() * 4) * 10) / 10;
        return { ...row, subject, dimension, score, grade: gradeOf(score) };
      }),
    );
}

/** Bureaus hand in the smaller sums in yuan and the larger ones in ten thousands. */
function inYuan(row: Draft<'funding'>): Draft<'funding'> {
  return {
    ...row,
    budget_amount: yuan(row.budget_amount),
    allocated_amount: yuan(row.allocated_amount),
    spent_amount: yuan(row.spent_amount),
    money_unit: '元',
  };
}

function yuan(amount: number | null | undefined): number | null {
  return amount == null ? null : Math.round(amount * 10_000);
}

function gradeOf(score: number): string {
  if (score >= 90) return '优秀';
  if (score >= 80) return '良好';
  return score >= 70 ? '合格' : '待改进';
}

/** Spending of the last year has not been settled: its cells are empty, not carried over. */
export function fundingRows(groups: readonly Group[], random: Random): readonly Draft<'funding'>[] {
  return years.flatMap((calendar_year) => {
    const isSettled = calendar_year < 2025;
    const amount = (category: string, budget: number, group_id: string | null): Draft<'funding'> => ({
      calendar_year,
      group_id,
      category,
      budget_amount: budget,
      allocated_amount: Math.round(budget * (isSettled ? 0.9 + random.next() * 0.1 : 0.85) * 10) / 10,
      spent_amount: isSettled ? Math.round(budget * (0.78 + random.next() * 0.12) * 10) / 10 : null,
      money_unit: '万元',
      document_number: `示财教〔${calendar_year}〕${group_id === null ? 12 : 30}号`,
    });
    return [
      amount('专项工作经费', 260 + (calendar_year - 2022) * 20, null),
      amount('补助', 96 + (calendar_year - 2022) * 6, null),
      inYuan(amount('专家授课费', 18, null)),
      amount('表扬奖励', 12, null),
      ...groups
        .filter((group) => isAppraised(group, calendar_year))
        .map((group) =>
          amount('奖补', Math.round(group.members.length * group.blueprint.diligence * 3), group.group_id),
        ),
    ];
  });
}

export function commendationRows(groups: readonly Group[], random: Random): readonly Draft<'commendations'>[] {
  return years.flatMap((calendar_year) => {
    const document_number = `示教〔${calendar_year}〕${calendar_year - 2010}号`;
    const praised = groups
      .filter((group) => group.blueprint.diligence >= 0.9 && group.blueprint.founded < `${calendar_year}`)
      .map(({ group_id }) => ({ calendar_year, category: '集体', group_id, person_count: 1, document_number }));
    const people = { calendar_year, category: '个人', person_count: random.integer(24, 36), document_number };
    return [...praised, { ...people, source_url: `https://www.example.com/tb${calendar_year}.html` }];
  });
}

/** Posts follow pupils: every year in the diligent tight groups, now and then in the others. */
export function staffingRows(groups: readonly Group[], random: Random): readonly Draft<'staffing_changes'>[] {
  const rows = new Map<string, Draft<'staffing_changes'>>();
  for (const calendar_year of years) {
    for (const group of groups) {
      if (typeOn(group, firstDay(calendar_year)) !== '紧密型') continue;
      if (!random.chance(group.blueprint.diligence * 1.05)) continue;
      const campuses = campusesOn(group, firstDay(calendar_year)).filter(({ level }) => level !== '教学点');
      for (const campus of random.shuffled(campuses).slice(0, random.integer(2, 4))) {
        const before = campus.teachers + random.integer(0, 4);
        rows.set(`${calendar_year}/${campus.campus_id}`, {
          calendar_year,
          campus_id: campus.campus_id,
          post_count_before: before,
          post_count_after: Math.max(2, before + itemAt([-2, -1, 1, 2, 3], random.integer(0, 4))),
          document_number: `示编〔${calendar_year}〕${digits(group.blueprint.number, 2)}号`,
        });
      }
    }
  }
  return [...rows.values()];
}

export function weakSchoolRows(schools: readonly School[], { weak_schools }: Story): readonly Draft<'weak_schools'>[] {
  return schools
    .filter(({ blueprint }) => weak_schools.includes(blueprint.name))
    .map(({ school_id }) => ({
      school_id,
      recognising_body: '示例市教育局',
      document_number: '示市教〔2022〕8号',
      valid_from: '2022-03-01',
      valid_to: '2027-03-01',
    }));
}
