import type { RegionTables, Row } from '../../../src/model/tables.ts';
import type { Dice } from './dice.ts';
import { row } from './row.ts';

/** How a county manages and supports its groups, with gaps: years that the county states by itself, and empty counts. */
export function withManagement(dice: Dice, tables: RegionTables): RegionTables {
  const groupIds = (tables.groups ?? []).map(({ group_id }) => group_id);
  const made = {
    post_competitions: groupIds.flatMap((id) => competitions(dice, id)),
    special_posts: [2023, 2024, 2025, 2026].flatMap((year) => specialPosts(dice, year, groupIds)),
    title_preferences: [2023, 2024, 2025, 2026].flatMap((year) => preferences(dice, year, groupIds)),
    monitoring: [2023, 2024, 2025].flatMap((year) => rounds(dice, year, groupIds)),
  };
  const gone = dice.chance(0.3) ? dice.pick(Object.keys(made)) : '';
  return {
    ...tables,
    ...Object.fromEntries(Object.entries(made).filter(([name]) => name !== gone)),
    ...managedItems(dice, tables, groupIds),
  };
}

const few = (dice: Dice) => dice.pick([0, 1, 1, 2, 3, 4, 5, 6, 9]);

function competitions(dice: Dice, group_id: string): readonly Row<'post_competitions'>[] {
  return dice.some(['2022-2023', '2023-2024', '2024-2025', '2025-2026'], 0.8).map((academic_year) => {
    const is_held = dice.chance(0.7);
    const counts = {
      post_count: dice.chance(0.1) ? null : dice.int(1, 9),
      participant_count: dice.chance(0.1) ? null : few(dice),
    };
    return row('post_competitions', { academic_year, group_id, is_held, ...(is_held ? counts : {}) });
  });
}

/** The whole county alone, the groups alone, or groups as parts of the county. */
function unitsOf(
  dice: Dice,
  groupIds: readonly string[],
): { readonly groups: readonly string[]; readonly isStated: boolean } {
  const kind = dice.pick(['groups', 'groups', 'groups', 'county', 'both', 'none']);
  return {
    groups: kind === 'groups' || kind === 'both' ? dice.some(groupIds, 0.8) : [],
    isStated: kind === 'county' || kind === 'both',
  };
}

function specialPosts(dice: Dice, calendar_year: number, groupIds: readonly string[]) {
  const { groups, isStated } = unitsOf(dice, groupIds);
  const own = groups.map((group_id) => {
    const post_count = dice.pick([1, 1, 2, 3, 6, 8]);
    const appointed_count = dice.chance(0.07) ? null : Math.min(post_count, few(dice));
    return row('special_posts', { calendar_year, group_id, post_count, appointed_count });
  });
  const [posts, appointed] = [sum(own.map((one) => one.post_count)), sum(own.map((one) => one.appointed_count ?? 0))];
  const further = dice.pick([0, 0, 1, 3, 7]);
  const county = row('special_posts', {
    calendar_year,
    post_count: posts + further + 1,
    appointed_count: dice.chance(0.1) ? null : appointed + further,
  });
  return isStated ? [...own, county] : own;
}

function preferences(dice: Dice, calendar_year: number, groupIds: readonly string[]) {
  return (['优先推荐', '赋分加分'] as const).flatMap((preference) => {
    const { groups, isStated } = unitsOf(dice, groupIds);
    const own = groups.map((group_id) =>
      row('title_preferences', {
        calendar_year,
        group_id,
        preference,
        person_count: dice.chance(0.07) ? null : few(dice),
      }),
    );
    const together = sum(own.map((one) => one.person_count ?? 0)) + dice.pick([0, 0, 2, 6]);
    const county = row('title_preferences', { calendar_year, preference, person_count: together });
    return isStated ? [...own, county] : own;
  });
}

function rounds(dice: Dice, calendar_year: number, groupIds: readonly string[]) {
  return Array.from({ length: dice.int(0, 4) }, () =>
    row('monitoring', {
      calendar_year,
      group_id: dice.pick([null, null, ...groupIds]),
      category: dice.pick(['过程性专项监测', '质量监测'] as const),
      held_on: `${calendar_year}-${dice.pick(['04-10', '05-20', '11-12'])}`,
      document_number: dice.pick([null, `乙教〔${calendar_year}〕3号`]),
    }),
  );
}

const items = ['教师招聘', '岗位晋升', '教师培训'];

/** The second checklist; some counties have none. */
function managedItems(dice: Dice, { pack_items = [], unify_checks }: RegionTables, groupIds: readonly string[]) {
  if (dice.chance(0.25)) return {};
  const listed = items.map((item, index) =>
    row('pack_items', {
      list_name: '五项统一管理',
      item,
      requirement: index === 2 ? '应有' : '必备',
      valid_from: '2022-09-01',
      valid_to: index === 2 ? dice.pick([null, '2025-03-01']) : null,
    }),
  );
  const checks = groupIds.flatMap((group_id) =>
    ['2023-2024-1', '2024-2025-1', '2024-2025-2', '2025-2026-1'].flatMap((term) =>
      (dice.chance(0.85) ? items : dice.some(items, 0.7)).map((item) =>
        row('unify_checks', {
          term,
          group_id,
          checklist: '五项统一管理',
          item,
          covered_campus_count: 1,
          expected_campus_count: 2,
          status: dice.pick(['已统一', '部分', '未统一'] as const),
        }),
      ),
    ),
  );
  return {
    pack_items: [...pack_items, ...listed],
    ...(unify_checks === undefined ? {} : { unify_checks: [...unify_checks, ...checks] }),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
