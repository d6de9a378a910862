import type { RegionArtifact } from '../artifacts/types.ts';
import type { Row } from '../model/tables.ts';
import { tables } from '../model/tables.ts';
import { groupsInForce, isSupplied, oncePerDay, oncePerRegion } from './lookup.ts';
import { isCountable, memberCampusesOf } from './studios.ts';

/** Research groups of education groups (集团教研组): which stages and subjects have one on the as-of date. */

type ResearchGroup = Row<'research_groups'>;

/** Those of groups in force that had been set up by a day. */
export const researchGroupsOn = oncePerDay((atlas, date): readonly ResearchGroup[] => {
  const inForce = new Set(groupsInForce(atlas, date).map(({ group_id }) => group_id));
  return atlas.tables.research_groups.filter(
    ({ group_id, founded_on }) => inForce.has(group_id) && (founded_on === null || founded_on <= date),
  );
});

/** The research groups on the as-of date, in official order of their groups. */
export function researchGroupsOf(atlas: RegionArtifact): readonly ResearchGroup[] {
  return researchGroupsOn(atlas, atlas.region.as_of_date);
}

/** A stage of schooling and a subject, for which groups have a research group or lack one. */
export interface StageSubject {
  readonly stage: ResearchGroup['stage'];
  readonly subject: string;
}

/** `小学,语文` */
export function stageSubjectKey({ stage, subject }: StageSubject): string {
  return `${stage},${subject}`;
}

const stageOrder: readonly string[] = tables.research_groups.columns.stage.values;

/** The stages and subjects of which any group has one: stages in their order, subjects as the records first name them. */
export const stageSubjectsOf = oncePerRegion((atlas): readonly StageSubject[] => {
  const all = new Map(
    researchGroupsOf(atlas).map(({ stage, subject }) => [stageSubjectKey({ stage, subject }), { stage, subject }]),
  );
  return [...all.values()].toSorted((a, b) => stageOrder.indexOf(a.stage) - stageOrder.indexOf(b.stage));
});

const byGroup = oncePerRegion((atlas) => Map.groupBy(researchGroupsOf(atlas), ({ group_id }) => group_id));

/** A group's research group for a stage and subject; null where none is on record. */
export function researchGroupOf(atlas: RegionArtifact, groupId: string, wanted: StageSubject): ResearchGroup | null {
  const own = byGroup(atlas).get(groupId) ?? [];
  return own.find(({ stage, subject }) => stage === wanted.stage && subject === wanted.subject) ?? null;
}

/** How many member campuses of a group teach a stage, teaching points aside. */
const campusesTeaching = oncePerRegion((atlas): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { group_id } of groupsInForce(atlas)) {
    const members = memberCampusesOf(atlas, group_id);
    for (const campus of atlas.tables.campuses) {
      if (!members.has(campus.campus_id) || campus.campus_level === '教学点') continue;
      for (const stage of campus.stages ?? []) {
        const key = `${group_id},${stage}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  return counts;
});

/** A research group of the group is possible where two of its campuses teach the stage; one alone has nobody to meet. */
export function canHave(atlas: RegionArtifact, groupId: string, stage: string): boolean {
  return (campusesTeaching(atlas).get(`${groupId},${stage}`) ?? 0) >= 2;
}

/** Groups in force that have one of a stage and subject, or could have one and have none; in official order. */
export function groupsByResearch(atlas: RegionArtifact, wanted: StageSubject, hasOne: boolean): readonly string[] {
  return groupsInForce(atlas)
    .map(({ group_id }) => group_id)
    .filter((id) => {
      const isThere = researchGroupOf(atlas, id, wanted) !== null;
      return hasOne ? isThere : !isThere && canHave(atlas, id, wanted.stage);
    });
}

/** Whether the region keeps a register of research groups; without one nothing is said to lack. */
export function hasResearchGroups(atlas: RegionArtifact): boolean {
  return isSupplied(atlas, 'research_groups');
}

/** Whether it is known how many there were on a day, as of studios. */
export function knowsResearchGroupsOn(atlas: RegionArtifact, date: string): boolean {
  return isCountable(atlas, researchGroupsOf(atlas), date);
}
