import { addDays, asOf, firstDay, schoolYears, terms, yearLabel } from './dates.ts';
import type { Draft } from './draft.ts';
import { statusOf } from './governance.ts';
import { campusesOn, type Group, typeOn } from './groups.ts';
import { digits } from './places.ts';
import { itemAt, type Random } from './random.ts';

/** How the county manages and supports its groups, from the second school year on. */

const items = ['教师招聘', '岗位晋升', '职称评审', '教师交流', '教师培训'];

/** The group whose office hands in late: its last returns are not there. */
const lateGroup = 9;

const isTight = (group: Group, date: string): boolean => typeOn(group, date) === '紧密型';

const mainCampuses = (group: Group, date: string) => campusesOn(group, date).filter(({ level }) => level !== '教学点');

/** The five matters that the lead manages for all: training and rotation are easy, recruiting and promotion are not. */
export function managementRows(groups: readonly Group[], random: Random): readonly Draft<'unify_checks'>[] {
  return terms.slice(2, -1).flatMap(({ term, starts_on }, position) =>
    groups.flatMap((group) => {
      const expected_campus_count = mainCampuses(group, starts_on).length;
      const isLate = group.blueprint.number === lateGroup && term === '2025-2026-1';
      if (expected_campus_count === 0 || isLate) return [];
      const ease = group.blueprint.diligence * (isTight(group, starts_on) ? 0.8 : 0.45) + position * 0.03;
      return items.map((item, place) => {
        const share = ease + place * 0.1 + random.normal() * 0.1;
        const covered = Math.max(0, Math.min(expected_campus_count, Math.round(expected_campus_count * share)));
        return {
          term,
          group_id: group.group_id,
          checklist: '五项统一管理',
          item,
          covered_campus_count: covered,
          expected_campus_count,
          status: statusOf(covered, expected_campus_count),
        };
      });
    }),
  );
}

/** Every group says for each school year whether posts were competed for; the less diligent have yet to begin. */
export function competitionRows(groups: readonly Group[], random: Random): readonly Draft<'post_competitions'>[] {
  // Who has begun goes on.
  const hesitation = new Map(groups.map((group) => [group, random.next()]));
  return schoolYears.slice(1).flatMap((year) =>
    groups.flatMap((group) => {
      const campus_count = mainCampuses(group, firstDay(year)).length;
      const zeal = group.blueprint.diligence * (0.8 + (year - 2022) * 0.12);
      const is_held = (hesitation.get(group) ?? 0) < (isTight(group, firstDay(year)) ? zeal : zeal / 2);
      const post_count = random.integer(2, 3 + campus_count);
      const participant_count = post_count + random.integer(0, post_count);
      const isLate = group.blueprint.number === lateGroup && year === 2025;
      if (campus_count === 0 || isLate) return [];
      return [
        {
          academic_year: yearLabel(year),
          group_id: group.group_id,
          is_held,
          ...(is_held ? { post_count, participant_count } : {}),
          document_number: is_held ? `示教人〔${year}〕${group.blueprint.number + 60}号` : null,
        },
      ];
    }),
  );
}

const supported = [2023, 2024, 2025] as const;

/** In the first year the county set up the posts itself; since then each tight group has its own. */
export function specialPostRows(groups: readonly Group[], random: Random): readonly Draft<'special_posts'>[] {
  const requirement = '在集团内薄弱学校连续工作六年以上';
  return supported.flatMap((calendar_year): readonly Draft<'special_posts'>[] => {
    const document_number = `示人社〔${calendar_year}〕18号`;
    if (calendar_year === 2023)
      return [{ calendar_year, post_count: 12, appointed_count: 9, requirement, document_number }];
    return groups
      .filter((group) => isTight(group, firstDay(calendar_year)) && random.chance(group.blueprint.diligence))
      .map(({ group_id }) => {
        const post_count = random.integer(1, 9);
        const appointed_count = Math.min(post_count, random.integer(0, 8));
        return { calendar_year, group_id, post_count, appointed_count, requirement, document_number };
      });
  });
}

export function titlePreferenceRows(groups: readonly Group[], random: Random): readonly Draft<'title_preferences'>[] {
  return supported.flatMap((calendar_year) =>
    groups.flatMap((group) => {
      if (mainCampuses(group, firstDay(calendar_year)).length < 2) return [];
      return ['优先推荐', '赋分加分'].map((preference, place) => {
        const most = Math.round(group.blueprint.diligence * (place === 0 ? 9 : 16));
        const person_count = random.integer(0, most);
        const isLate = group.blueprint.number === lateGroup && calendar_year === 2025;
        return {
          calendar_year,
          group_id: group.group_id,
          preference,
          person_count: isLate ? null : person_count,
          document_number: `示职改〔${calendar_year}〕5号`,
        };
      });
    }),
  );
}

/** Twice a year for the whole county, and a closer look at the group that has to be set right. */
export function monitoringRows(groups: readonly Group[]): readonly Draft<'monitoring'>[] {
  const rounds = schoolYears.slice(1).flatMap((calendar_year, position): readonly Draft<'monitoring'>[] => [
    {
      calendar_year,
      category: '过程性专项监测',
      held_on: `${calendar_year}-04-${digits(itemAt([19, 18, 17, 16], position), 2)}`,
      document_number: `示教督〔${calendar_year}〕6号`,
    },
    {
      calendar_year,
      category: '质量监测',
      held_on: `${calendar_year}-11-${digits(itemAt([22, 21, 20, 19], position), 2)}`,
      document_number: `示教研〔${calendar_year}〕27号`,
    },
  ]);
  const closer = groups
    .filter(({ blueprint }) => blueprint.status === '整改')
    .flatMap(({ group_id, blueprint }) => {
      const held_on = addDays(blueprint.founded, 400);
      const calendar_year = Number(held_on.slice(0, 4));
      const document_number = `示教督〔${calendar_year}〕15号`;
      return held_on > asOf ? [] : [{ calendar_year, group_id, category: '过程性专项监测', held_on, document_number }];
    });
  return [...rounds, ...closer];
}
