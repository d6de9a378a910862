import type { Row } from '../../../src/model/tables.ts';
import { absent, count, share, type Figure } from '../figure.ts';
import { existedIn, isRunning, termsBegun, whyNotWhole, type Period } from '../periods.ts';
import { campusOf, membershipsAt, regionOf, type County } from '../register.ts';

/** IND-31a, 31b and 34 (domain LZ-11, LZ-14 to 18): events of a term, by who held them and of which kind. */
export function activityFigures(county: County): readonly Figure[] {
  const terms = termsBegun(county, []);
  const kinds = kindsAskedFor(county, 'IND-31b');
  return terms.flatMap((term) => {
    const groups = county.groups.filter((group) => existedIn(group, term));
    return [
      ...groups.flatMap((group) => hostedFigures(county, { group, term })),
      ...(kinds.length === 0 ? [] : moralFigures(county, { groups, term, kinds })),
      ...numberFigures(county, { groups, term }),
    ];
  });
}

/** Kinds of activities that the clause of a target of the indicator lists. */
function kindsAskedFor(county: County, indicatorId: string): readonly string[] {
  const clauses = county.policy_targets
    .filter(({ indicator_id }) => indicator_id === indicatorId)
    .map(({ clause_id }) => clause_id);
  const listed = county.pack_items.filter(
    ({ list_name, clause_id }) => list_name === '活动类别' && clause_id !== null && clauses.includes(clause_id),
  );
  return [...new Set(listed.map(({ item }) => item))];
}

interface GroupTerm {
  readonly group: Row<'groups'>;
  readonly term: Period;
}

/** Why a group is not judged in a term, as a sentence. */
function excuse(county: County, { group, term }: GroupTerm): string | null {
  const why = whyNotWhole(county, group, term);
  if (why === null) return null;
  if (why === '的状态未公布') return '集团的状态未公布，本学期不作评价。';
  return why === '整改' ? '集团在整改期间，本学期不作评价。' : `集团在学期${why}，本学期不作评价。`;
}

function placeOf(county: County, { group, term }: GroupTerm) {
  const reason = excuse(county, { group, term });
  return {
    unit_kind: 'group',
    unit_id: group.group_id,
    period: term.period,
    judged_on: term.starts_on,
    is_running: isRunning(county, term),
    absence: reason === null ? null : 'not-applicable',
    reason,
  } as const;
}

function heldIn(county: County, { group, term }: GroupTerm): readonly Row<'activities'>[] {
  const { as_of_date } = regionOf(county);
  return county.activities.filter(
    ({ group_id, held_on }) =>
      group_id === group.group_id && term.starts_on <= held_on && held_on <= term.ends_on && held_on <= as_of_date,
  );
}

function hostedFigures(county: County, groupTerm: GroupTerm): readonly Figure[] {
  const kinds = kindsAskedFor(county, 'IND-31a');
  const place = { ...placeOf(county, groupTerm), indicator_id: 'IND-31a', basis: '核心校组织' };
  const others = { ...place, category: '主办：成员校' };
  if (kinds.length === 0)
    return [place, others].map((where) => absent(where, 'not-applicable', '本地区文件没有规定这类活动。'));
  const held = heldIn(county, groupTerm).filter(({ category }) => kinds.includes(category));
  const isByLead = ({ host_campus_id, held_on }: Row<'activities'>) =>
    membershipsAt(county, held_on, groupTerm.group.group_id).some(
      ({ member_role, campus_id, school_id }) =>
        member_role !== '成员校' &&
        (campus_id === host_campus_id ||
          (campus_id === null && school_id === campusOf(county, host_campus_id)?.school_id)),
    );
  return [count(place, held.filter(isByLead).length), count(others, held.filter((row) => !isByLead(row)).length)];
}

interface Moral {
  readonly groups: readonly Row<'groups'>[];
  readonly term: Period;
  readonly kinds: readonly string[];
}

function moralFigures(county: County, { groups, term, kinds }: Moral): readonly Figure[] {
  const numberOf = (group: Row<'groups'>, kind: string) =>
    heldIn(county, { group, term }).filter(({ category }) => category === kind).length;
  const heldKinds = (group: Row<'groups'>) => kinds.filter((kind) => numberOf(group, kind) > 0).length;
  const whole = groups.filter((group) => whyNotWhole(county, group, term) === null);
  const ofRegion = {
    indicator_id: 'IND-31b',
    unit_kind: 'region',
    unit_id: regionOf(county).region_code,
    basis: '齐全集团占比',
    period: term.period,
    judged_on: term.starts_on,
  } as const;
  const complete = whole.filter((group) => heldKinds(group) === kinds.length).length;
  return [
    whole.length === 0
      ? absent(ofRegion, 'not-applicable', '本学期没有应作评价的集团。')
      : share(ofRegion, complete, whole.length),
    ...groups.flatMap((group) => {
      const place = { ...placeOf(county, { group, term }), indicator_id: 'IND-31b' };
      return [
        share({ ...place, basis: '三项齐全' }, heldKinds(group), kinds.length),
        ...kinds.flatMap((kind) =>
          targetsNaming(county, kind).map((target_id) =>
            count({ ...place, basis: '各项次数', category: `活动：${kind}`, target_id }, numberOf(group, kind)),
          ),
        ),
      ];
    }),
  ];
}

/** The targets that name a kind of activity; null when none does. */
function targetsNaming(county: County, kind: string): readonly (string | null)[] {
  const naming = county.policy_targets
    .filter(({ indicator_id, label, base }) => indicator_id === 'IND-31b' && `${label}${base}`.includes(kind))
    .map(({ target_id }) => target_id);
  return naming.length === 0 ? [null] : naming;
}

/** Kinds that a term has figures of: those that the list had on some day of it, and whatever was held. */
function kindsOfTerm(county: County, { term, held }: Numbers): readonly string[] {
  const listed = county.pack_items.filter(
    ({ list_name, valid_from, valid_to }) =>
      list_name === '活动类别' && valid_from <= term.ends_on && (valid_to === null || term.starts_on < valid_to),
  );
  return [...new Set([...listed.map(({ item }) => item), ...held.map(({ category }) => category)])];
}

interface Numbers {
  readonly term: Period;
  readonly held: readonly Row<'activities'>[];
}

/** Events, attendances and campuses of every group of a term and of all of them, and their parts. */
function numberFigures(county: County, { groups, term }: Omit<Moral, 'kinds'>): readonly Figure[] {
  if (groups.length === 0) return [];
  const held = groups.flatMap((group) => heldIn(county, { group, term }));
  const kinds = kindsOfTerm(county, { term, held });
  const units = [
    { unit_kind: 'region' as const, unit_id: regionOf(county).region_code, own: held },
    ...groups.map((group) => ({
      unit_kind: 'group' as const,
      unit_id: group.group_id,
      own: held.filter(({ group_id }) => group_id === group.group_id),
    })),
  ];
  const place = { indicator_id: 'IND-34', period: term.period, judged_on: term.starts_on } as const;
  return units.flatMap(({ own, ...unit }) => {
    const parts = [
      { category: '', rows: own },
      ...kinds.map((kind) => ({ category: `活动：${kind}`, rows: own.filter(({ category }) => category === kind) })),
      ...levelsOf(county).map((level) => ({
        category: `级别：${level}`,
        rows: own.filter((row) => row.level === level),
      })),
    ];
    const campuses = new Set(own.flatMap((row) => [row.host_campus_id, ...(row.participating_campus_ids ?? [])]));
    return [
      count({ ...place, ...unit, basis: '参加校区' }, campuses.size),
      ...parts.flatMap(({ category, rows }) => [
        count({ ...place, ...unit, basis: '活动次数', category }, rows.length),
        attendances({ ...place, ...unit, basis: '参与人次', category }, rows),
      ]),
    ];
  });
}

function attendances(place: Parameters<typeof count>[0], rows: readonly Row<'activities'>[]): Figure {
  const unknown = rows.filter(({ attendance_count }) => attendance_count === null).length;
  if (unknown > 0) return absent(place, 'missing', `有${unknown}次活动没有填写参与人次。`);
  return count(
    place,
    rows.reduce((sum, { attendance_count }) => sum + (attendance_count ?? 0), 0),
  );
}

/** Levels of training that the records of the county name, in terms in which their groups existed. */
function levelsOf(county: County): readonly string[] {
  const counted = termsBegun(county, []).flatMap((term) =>
    county.groups.filter((group) => existedIn(group, term)).flatMap((group) => heldIn(county, { group, term })),
  );
  return [...new Set(counted.flatMap(({ level }) => (level === null ? [] : [level])))];
}
