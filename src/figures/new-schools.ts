import type { RegionArtifact } from '../artifacts/types.ts';
import type { Row } from '../model/tables.ts';
import { schoolYearOf } from './activity-records.ts';
import { everyGroupId, membersOf, type Member } from './lookup.ts';

/** New schools that groups have taken on (承接新校), and whether an executive head (执行校长) was sent to them. */

/** A member that counts as new in an academic year. */
export interface NewSchool {
  readonly group_id: string;
  /** Null: no document says when it joined. */
  readonly academic_year: string | null;
  readonly member: Member;
}

/** Every membership that takes on a new school, by the academic year of joining, the latest first, then in official order. */
export function newSchoolsOf(atlas: RegionArtifact): readonly NewSchool[] {
  return everyGroupId(atlas)
    .flatMap((group_id) => membersOf(atlas, group_id).map((member) => ({ group_id, member })))
    .filter(({ member: { membership } }) => isTakenOn(membership, atlas))
    .map((own) => ({ ...own, academic_year: joinedIn(own.member) }))
    .toSorted((a, b) => (b.academic_year ?? '').localeCompare(a.academic_year ?? ''));
}

function joinedIn({ membership: { valid_from } }: Member): string | null {
  return valid_from === null ? null : schoolYearOf(valid_from);
}

function isTakenOn(row: Row<'memberships'>, { region }: RegionArtifact): boolean {
  return row.takes_on_new_school === true && (row.valid_from ?? '') <= region.as_of_date;
}

/** Members in force that have an executive head, new schools or not. */
export function membersWithHead(
  atlas: RegionArtifact,
): readonly { readonly group_id: string; readonly member: Member }[] {
  return everyGroupId(atlas).flatMap((group_id) =>
    membersOf(atlas, group_id)
      .filter(({ membership, is_current }) => is_current && membership.has_executive_head === true)
      .map((member) => ({ group_id, member })),
  );
}

/** Whether anything is on record: a file that leaves both columns out says nothing about new schools. */
export function saysNewSchools({ tables }: RegionArtifact): boolean {
  return tables.memberships.some((row) => row.takes_on_new_school !== null || row.has_executive_head !== null);
}

/** What a member is beside its part, for its row: `承接的新建校`, `派出执行校长`; '' where nothing is. */
export function newSchoolWords({ takes_on_new_school, has_executive_head }: Row<'memberships'>): string {
  return [
    ...(takes_on_new_school === true ? ['承接的新建校'] : []),
    ...(has_executive_head === true ? ['派出执行校长'] : []),
  ].join('，');
}
