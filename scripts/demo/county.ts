import { activityRows } from './activities.ts';
import type { CountyBlueprint } from './blueprint.ts';
import { buildExchanges, exchangeRows, leadersNeeded } from './cadres.ts';
import { calendarRows } from './dates.ts';
import type { CountyTables } from './draft.ts';
import { furtherRules, governanceRows, researchGroupRows, resourceRows, studioRows, unifyRows } from './governance.ts';
import { buildGroups, type Group, groupRows, groupTitleRows, groupTypeRows, membershipRows } from './groups.ts';
import { buildHeadcounts } from './headcounts.ts';
import { competitionRows, managementRows, monitoringRows, specialPostRows, titlePreferenceRows } from './management.ts';
import { mentoringRows } from './mentoring.ts';
import { buildSchools, type School } from './places.ts';
import { clauseRows } from './policy/clauses.ts';
import { documentRows, policyIdOf } from './policy/documents.ts';
import { leadingBodyRows, responsibilityRows, taskRows } from './policy/duties.ts';
import { contradictionRows, interpretationRows } from './policy/interpretations.ts';
import { groupKindRows, groupTypeTermRows, packRows } from './policy/packs.ts';
import { targetRows } from './policy/targets.ts';
import { unrecordedRows } from './policy/unrecorded.ts';
import { createRandom } from './random.ts';
import { correctionRows, datasetRows, regionRows } from './region.ts';
import { buildExtras } from './rotation-extras.ts';
import { rotationRows } from './rotation-rows.ts';
import { buildRotations } from './rotations.ts';
import { campusRows, nameRows, schoolRows } from './schools.ts';
import { snapshotRows } from './snapshots.ts';
import { createStaff } from './staff.ts';
import {
  commendationRows,
  evaluationRows,
  fundingRows,
  sideRows,
  staffingRows,
  weakSchoolRows,
} from './supervision.ts';
import { buildTeachers, honourRows, teacherRows } from './teachers.ts';

/** Every table of a county. The same blueprint gives the same rows. */
export function buildCounty(county: CountyBlueprint): CountyTables {
  const random = createRandom(county.seed);
  const schools = buildSchools(county, random.fork('schools'));
  const groups = buildGroups(county, schools);
  const documents = governanceRows(groups, random.fork('governance_docs'));
  const appraisals = evaluationRows(groups, random.fork('evaluations'));
  return {
    ...policyTables(county),
    ...registers(county, { schools, groups }),
    ...people(county, { schools, groups }),
    activities: activityRows(groups, { random: random.fork('activities'), further: random.fork('further activities') }),
    governance_docs: [...documents, ...furtherRules(documents, random.fork('further rules'))],
    unify_checks: [
      ...unifyRows(groups, random.fork('unify_checks')),
      ...managementRows(groups, random.fork('unify_checks: management')),
    ],
    studios: studioRows(groups, random.fork('studios')),
    research_groups: researchGroupRows(groups, random.fork('research_groups')),
    resources: resourceRows(groups, county.region_name),
    staffing_changes: staffingRows(groups, random.fork('staffing_changes')),
    post_competitions: competitionRows(groups, random.fork('post_competitions')),
    special_posts: specialPostRows(groups, random.fork('special_posts')),
    title_preferences: titlePreferenceRows(groups, random.fork('title_preferences')),
    monitoring: monitoringRows(groups),
    evaluations: [...appraisals, ...sideRows(appraisals, random.fork('sides of appraisals'))],
    funding: fundingRows(groups, random.fork('funding')),
    commendations: commendationRows(groups, random.fork('commendations')),
    weak_schools: weakSchoolRows(schools, county.story),
  };
}

function policyTables(county: CountyBlueprint) {
  const policy_id = policyIdOf(county.region_code);
  return {
    region: regionRows(county),
    datasets: datasetRows(),
    corrections: correctionRows(county),
    policy_documents: documentRows(county.region_code),
    clauses: clauseRows(policy_id),
    unrecorded_passages: unrecordedRows(policy_id),
    policy_targets: targetRows(policy_id),
    interpretations: interpretationRows(),
    contradictions: contradictionRows,
    leading_bodies: leadingBodyRows(policy_id),
    responsibilities: responsibilityRows(policy_id),
    tasks: taskRows(policy_id),
    group_type_terms: groupTypeTermRows,
    group_kinds: groupKindRows,
    pack_items: packRows(),
    calendar: calendarRows,
  };
}

interface Places {
  readonly schools: readonly School[];
  readonly groups: readonly Group[];
}

function registers(county: CountyBlueprint, { schools, groups }: Places) {
  const groupOf = new Map(
    groups.flatMap(({ members, short_name }) =>
      members.filter(({ to }) => to === null).map(({ school }) => [school, short_name] as const),
    ),
  );
  return {
    schools: schoolRows(schools, county),
    campuses: campusRows(schools),
    names: nameRows(schools, county, (school) => groupOf.get(school) ?? null),
    groups: groupRows(groups),
    group_types: groupTypeRows(groups),
    group_titles: groupTitleRows(groups),
    memberships: membershipRows(groups),
  };
}

/** Everything about persons and what is counted from it, in the order in which one takes up the time of the next. */
function people({ seed, story }: CountyBlueprint, { schools, groups }: Places) {
  const random = createRandom(seed);
  const teachers = buildTeachers(schools, random.fork('teachers'), leadersNeeded(groups));
  const staff = createStaff(teachers);
  const headcounts = buildHeadcounts(schools, groups, story);
  const exchanges = buildExchanges({ groups, staff, story, random: random.fork('cadre_exchanges') });
  const inside = buildRotations({
    groups,
    staff,
    headcounts,
    story,
    countedLeaders: (group, year) =>
      exchanges
        .filter((exchange) => exchange.counts_as_rotation && exchange.group === group && exchange.year === year)
        .map(({ teacher }) => teacher),
    random: random.fork('rotations'),
  });
  const extras = buildExtras({ groups, schools, staff, random: random.fork('rotations outside the share') });
  return {
    teachers: teacherRows(teachers, (teacher) => ({ campus: staff.campusOf(teacher), since: staff.joinedOn(teacher) })),
    honours: honourRows(teachers, staff.honoursOf),
    rotations: rotationRows([...inside, ...extras]),
    cadre_exchanges: exchangeRows(exchanges),
    mentoring: mentoringRows(groups, { staff, random: random.fork('mentoring') }),
    snapshots: snapshotRows(schools, { staff, headcounts, story, random: random.fork('snapshots') }),
  };
}
