import type { RegionArtifact } from '../artifacts/types.ts';
import { bind } from '../format/bound-text.ts';
import { formatCount } from '../format/number.ts';
import type { Row } from '../model/tables.ts';
import { refOfCount } from './counts/count.ts';
import { find, groupShortName, inOrder } from './lookup.ts';
import { roleWordOf, wordsOfAll } from './kinds.ts';

/** Everything about groups and schools that changed in a year, each with its day and its document. */

/** What may change in the register, in the order in which a year's changes are listed. */
export const changeKinds = [
  '集团成立',
  '集团撤销',
  '类型认定',
  '类型转换',
  '成员加入',
  '成员退出',
  '学校更名',
  '学校设立',
  '学校撤并',
  '校区启用',
  '校区停用',
] as const;

export type ChangeKind = (typeof changeKinds)[number];

/** A region and the calendar year whose changes are told, as far as it has gone on the as-of date. */
interface OfYear {
  readonly atlas: RegionArtifact;
  readonly year: number;
}

/** One change of the register on its day. */
export interface Change {
  readonly date: string;
  readonly kind: ChangeKind;
  /** Empty for a change outside all groups. */
  readonly group_id: string;
  /** `霁禾镇中心小学集团`, or the school itself. */
  readonly subject: string;
  readonly words: string;
  readonly document: string;
}

/** Changes of the year in the order of their days; of one day in the order of the kinds. */
export function changesIn(context: OfYear): readonly Change[] {
  return [
    ...groupChanges(context),
    ...typeChanges(context),
    ...memberChanges(context),
    ...schoolChanges(context),
  ].toSorted(
    (a, b) =>
      (a.date < b.date ? -1 : Number(a.date > b.date)) || changeKinds.indexOf(a.kind) - changeKinds.indexOf(b.kind),
  );
}

/** A day that the document does not give is that of the document itself, and no change: it is when the list was drawn up. */
function isGiven({ date_basis }: { readonly date_basis: string | null }): boolean {
  return date_basis !== '以成文日期列示';
}

/** Groups whose day of founding no document gives, though it would fall into the year. */
export function groupsWithoutDay(context: OfYear): number {
  return context.atlas.tables.groups.filter((row) => !isGiven(row) && isInYear(context, row.founded_on)).length;
}

function isInYear({ year, atlas }: OfYear, date: string | null): date is string {
  return date !== null && date.startsWith(`${year}-`) && date <= atlas.region.as_of_date;
}

function groupChanges(context: OfYear): readonly Change[] {
  const { atlas } = context;
  return inOrder(atlas.tables.groups).flatMap((group) => {
    const base = {
      group_id: group.group_id,
      subject: groupShortName(atlas, group.group_id),
      document: group.approval_number ?? '',
    };
    const members = atlas.tables.memberships.filter(
      (row) => row.group_id === group.group_id && row.valid_from === group.founded_on,
    );
    const founded: readonly Change[] =
      isGiven(group) && isInYear(context, group.founded_on)
        ? [
            {
              ...base,
              date: group.founded_on,
              kind: '集团成立',
              words: foundingWords(context, members),
            },
          ]
        : [];
    const closed: readonly Change[] = isInYear(context, group.closed_on)
      ? [
          {
            ...base,
            date: group.closed_on,
            kind: '集团撤销',
            words: '撤销，当日起不再计入',
            document: '',
          },
        ]
      : [];
    return [...founded, ...closed];
  });
}

function foundingWords(context: OfYear, members: readonly Row<'memberships'>[]): string {
  if (members.length === 0) return '成立';
  const leads = members.filter(({ member_role }) => member_role !== '成员校');
  const named = leads.map((row) => `${roleWordOf(context.atlas, row)}为${memberName(context, row)}`);
  const others = members.length - leads.length;
  return [
    '成立',
    ...named,
    others === 0
      ? wordsOfAll(context.atlas)('尚无成员校')
      : `成员${bind(formatCount(others), refOfCount(context.atlas, 'founding_members', members[0]?.group_id ?? ''))}个`,
  ].join('，');
}

function typeChanges(context: OfYear): readonly Change[] {
  const { atlas } = context;
  return atlas.tables.group_types
    .filter((row) => isGiven(row) && isInYear(context, row.valid_from))
    .map((row) => {
      const before = atlas.tables.group_types.find(
        (other) => other.group_id === row.group_id && other.valid_to === row.valid_from,
      );
      return {
        date: row.valid_from,
        kind: before === undefined ? '类型认定' : '类型转换',
        group_id: row.group_id,
        subject: groupShortName(atlas, row.group_id),
        words: before === undefined ? `认定为${row.group_type}` : `由${before.group_type}转为${row.group_type}`,
        document: row.recognition_number ?? '',
      } as const;
    });
}

/** Members of the first day belong to the founding of their group and are not told one by one. */
function memberChanges(context: OfYear): readonly Change[] {
  const { atlas } = context;
  return atlas.tables.memberships.flatMap((row) => {
    const founded = find(atlas.tables.groups, 'group_id', row.group_id)?.founded_on;
    const name = memberName(context, row);
    const base = { group_id: row.group_id, subject: groupShortName(atlas, row.group_id) };
    const joined: readonly Change[] =
      isGiven(row) && isInYear(context, row.valid_from) && row.valid_from !== founded
        ? [
            {
              ...base,
              date: row.valid_from,
              kind: '成员加入',
              words: `${name}加入${row.takes_on_new_school === true ? '（承接的新建校）' : ''}`,
              document: row.document_number ?? '',
            },
          ]
        : [];
    const left: readonly Change[] = isInYear(context, row.valid_to)
      ? [
          {
            ...base,
            date: row.valid_to,
            kind: '成员退出',
            words: `${name}退出${row.exit_reason === null ? '' : `，原因：${row.exit_reason}`}`,
            document: row.document_number ?? '',
          },
        ]
      : [];
    return [...joined, ...left];
  });
}

function memberName({ atlas }: OfYear, row: Row<'memberships'>): string {
  const campus = find(atlas.tables.campuses, 'campus_id', row.campus_id);
  const school = find(atlas.tables.schools, 'school_id', row.school_id);
  return campus?.campus_name ?? school?.school_name ?? row.source_text ?? '未登记成员';
}

function schoolChanges(context: OfYear): readonly Change[] {
  const { schools, campuses } = context.atlas.tables;
  const ofSchools = inOrder(schools).flatMap((school) => {
    const base = { group_id: '', subject: school.school_name, document: '' };
    const successor = find(schools, 'school_id', school.successor_school_id);
    const opened: readonly Change[] = isInYear(context, school.founded_on)
      ? [{ ...base, date: school.founded_on, kind: '学校设立', words: '设立' }]
      : [];
    const closed: readonly Change[] = isInYear(context, school.closed_on)
      ? [
          {
            ...base,
            date: school.closed_on,
            kind: '学校撤并',
            words: successor === null ? '撤销' : `撤销，由${successor.school_name}承继`,
          },
        ]
      : [];
    return [...opened, ...closed];
  });
  const isOwn = (schoolId: string, date: string) =>
    schools.some((row) => row.school_id === schoolId && (row.founded_on === date || row.closed_on === date));
  // A campus that opens or closes with its school is told once.
  const ofCampuses = inOrder(campuses).flatMap((campus) => {
    const base = { group_id: '', subject: campus.campus_name, document: '' };
    const opened: readonly Change[] =
      isInYear(context, campus.opened_on) && !isOwn(campus.school_id, campus.opened_on)
        ? [{ ...base, date: campus.opened_on, kind: '校区启用', words: '启用' }]
        : [];
    const closed: readonly Change[] =
      isInYear(context, campus.closed_on) && !isOwn(campus.school_id, campus.closed_on)
        ? [{ ...base, date: campus.closed_on, kind: '校区停用', words: '停用' }]
        : [];
    return [...opened, ...closed];
  });
  return [...renamings(context), ...ofSchools, ...ofCampuses];
}

/** A present name that took the place of a former one on the same day. */
function renamings(context: OfYear): readonly Change[] {
  const { names } = context.atlas.tables;
  return names.flatMap((row) => {
    if (row.name_kind !== '现名' || !isInYear(context, row.valid_from)) return [];
    const former = names.find(
      (other) => other.entity_id === row.entity_id && other.name_kind === '曾用名' && other.valid_to === row.valid_from,
    );
    if (former === undefined) return [];
    const change: Change = {
      date: row.valid_from,
      kind: '学校更名',
      group_id: '',
      subject: row.name,
      words: `由${former.name}更名`,
      document: '',
    };
    return [change];
  });
}
