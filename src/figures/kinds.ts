import type { RegionArtifact } from '../artifacts/types.ts';
import { wordingOf, type Wording } from '../format/wording.ts';
import { indicatorIds } from '../indicators/ids.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { findIndicator, indicatorOf } from '../indicators/registry.ts';
import { kindOf, kindsAmong, kindsOfTargets, usualKindsAmong, wordsOfKinds, type Kind } from '../model/kinds.ts';
import type { Row } from '../model/tables.ts';
import { find, groupsInForce, inOrder } from './lookup.ts';

/**
 * Kinds of bodies of a region: every sentence that speaks of groups takes its words from here. Sentences are written for
 * 教育集团, and the wording puts the words of another kind in their place.
 */

/** What has kinds: the tables of a region. */
type Of = Pick<RegionArtifact, 'tables'>;

type KindTables = Pick<
  RegionArtifact['tables'],
  'groups' | 'group_kinds' | 'policy_targets' | 'group_type_terms' | 'group_types'
>;

/** The tables that say of kinds; one frozen before there was a table of them has none. */
function kindTables({ tables }: Of): KindTables {
  const { groups = [], group_kinds = [], policy_targets = [] }: Partial<KindTables> = tables;
  const { group_type_terms = [], group_types = [] }: Partial<KindTables> = tables;
  return { groups, group_kinds, policy_targets, group_type_terms, group_types };
}

/** Answers about the tables of a region, kept as long as they are. */
function oncePerTables<T>(answer: (atlas: Of) => T): (atlas: Of) => T {
  const known = new WeakMap<RegionArtifact['tables'], { readonly value: T }>();
  return (atlas) => {
    const kept = known.get(atlas.tables) ?? { value: answer(atlas) };
    known.set(atlas.tables, kept);
    return kept.value;
  };
}

/** The kinds that a region has on record, in official order. */
export const kindsOf = oncePerTables((atlas): readonly Kind[] => {
  const { groups, group_kinds } = kindTables(atlas);
  const rows = inOrder(group_kinds);
  return kindsAmong(inOrder(groups), rows).map((kind) => kindOf(kind, rows));
});

/** The kind of one group. */
export function kindOfGroup(atlas: Of, groupId: string): Kind {
  return kindOf(find(kindTables(atlas).groups, 'group_id', groupId)?.group_kind ?? null, kindTables(atlas).group_kinds);
}

/** Whether a region has bodies of several kinds. */
export function hasSeveralKinds(atlas: Of): boolean {
  return kindsOf(atlas).length > 1;
}

/** What all bodies of a region are called together. */
export const bodyWordsOf = oncePerTables((atlas) => wordsOfKinds(kindsOf(atlas)));

/** The heading over all bodies of a region: `教育集团`; `教育集团、学区和幼教联盟`. */
export function bodiesTitle(atlas: Of): string {
  const names = kindsOf(atlas).map(({ name }) => name);
  if (names.length < 2 || names.length > 4) return bodyWordsOf(atlas).name;
  return `${names.slice(0, -1).join('、')}和${names.at(-1) ?? ''}`;
}

/** The same in few glyphs, for the navigation: `集团`; `集团、学区、幼教联盟`. */
export function bodiesLabel(atlas: Of): string {
  const words = kindsOf(atlas).map(({ body }) => body);
  return words.length < 2 || words.length > 3 ? bodyWordsOf(atlas).body : words.join('、');
}

/** Words for what is said of all bodies of a region. */
export const wordsOfAll = oncePerTables((atlas): Wording => wordingOf(bodyWordsOf(atlas)));

/** Words for what is said of one group. */
export function wordsOfGroup(atlas: Of, groupId: string): Wording {
  return wordingOf(kindOfGroup(atlas, groupId));
}

/** The kinds that an indicator is about. */
export function kindsOfIndicator(atlas: Of, indicatorId: string): readonly Kind[] {
  const kinds = kindsOf(atlas);
  if (findIndicator(indicatorId)?.is_of_all_kinds === true) return kinds;
  const target = findIndicator(indicatorId)?.target_indicator_id ?? indicatorId;
  const asked = kindsOfTargets(
    kindTables(atlas).policy_targets.filter(({ indicator_id }) => indicator_id === target),
    kinds.map(({ kind }) => kind),
  );
  return asked.map((kind) => kindOf(kind, kindTables(atlas).group_kinds));
}

const wordsByIndicator = oncePerTables(() => new Map<string, Wording>());

/** Words for what is said of the groups that an indicator counts. */
export function wordsOfIndicator(atlas: Of, indicatorId: string): Wording {
  const known = wordsByIndicator(atlas);
  const words = known.get(indicatorId) ?? wordingOf(wordsOfKinds(kindsOfIndicator(atlas, indicatorId)));
  known.set(indicatorId, words);
  return words;
}

/** An indicator in the words of the region: its labels of bases stay as the results carry them. */
export function localIndicator(atlas: Of, indicator: Indicator): Indicator {
  const say = wordsOfIndicator(atlas, indicator.id);
  const { title, short_title, question, formula, caveats, bases } = indicator;
  return {
    ...indicator,
    title: say(title),
    short_title: say(short_title),
    question: say(question),
    formula: say(formula),
    caveats: caveats.map((caveat) => say(caveat)),
    bases: bases.map((basis) => ({
      ...basis,
      explanation: say(basis.explanation),
      numerator: say(basis.numerator),
      denominator: basis.denominator === null ? null : say(basis.denominator),
    })),
  };
}

/** The same by its code; throws for an unknown one. */
export function localIndicatorOf(atlas: Of, id: string): Indicator {
  return localIndicator(atlas, indicatorOf(id));
}

/**
 * The kinds whose work is counted: 教育集团, or all where there are none, and those that a target names. The same in SQL is
 * counted-groups.sql.
 */
const countedKinds = oncePerTables((atlas): readonly Kind[] => {
  const kinds = kindsOf(atlas);
  const usual = usualKindsAmong(kinds.map(({ kind }) => kind));
  const asked = new Set(
    kindTables(atlas)
      .policy_targets.filter(({ indicator_id }) => findIndicator(indicator_id)?.is_of_all_kinds === false)
      .flatMap(({ group_kinds }) => group_kinds ?? []),
  );
  return kinds.filter(({ kind }) => usual.includes(kind) || asked.has(kind));
});

/** Words for what is said of the groups whose work is counted. */
export const wordsOfCounted = oncePerTables((atlas): Wording => wordingOf(wordsOfKinds(countedKinds(atlas))));

/** Whether the work of a group is counted: kindergarten alliances do not rotate teachers only because groups have to. */
export function isCounted(atlas: Of, { group_kind }: Pick<Row<'groups'>, 'group_kind'>): boolean {
  return countedKinds(atlas).some(({ kind }) => kind === kindOf(group_kind, []).kind);
}

/** The groups that exist on a date, by default the as-of date, and whose work is counted. In official order. */
export function countedGroupsInForce(atlas: RegionArtifact, date = atlas.region.as_of_date): readonly Row<'groups'>[] {
  return groupsInForce(atlas, date).filter((group) => isCounted(atlas, group));
}

/** Stands where a group's type is not on record. */
export const openTypeWords = '类型待确认';

/**
 * What stands in the place of a group's type where none is on record: null, 类型待确认, where the region's documents tell types
 * apart; for a body of a kind that has none, and where no document speaks of types, its kind.
 */
export function untypedWordsOf(atlas: Of, groupId: string): string | null {
  const tables = kindTables(atlas);
  const areTypesTold = tables.group_type_terms.length > 0 || tables.group_types.length > 0;
  const own = kindOfGroup(atlas, groupId);
  const isTyped =
    areTypesTold && kindsOfIndicator(atlas, indicatorIds.typeTransitions).some(({ kind }) => kind === own.kind);
  return isTyped ? null : own.name;
}

/**
 * What a member is called: 总校 or 核心校 in a 教育集团 as its records say, in a body of another kind as this kind calls it, or by a
 * name of its own such as 副学区长学校.
 */
export function roleWordOf(
  atlas: Of,
  { group_id, member_role, role_name }: Pick<Row<'memberships'>, 'group_id' | 'member_role' | 'role_name'>,
): string {
  return role_name ?? wordsOfGroup(atlas, group_id)(member_role);
}
