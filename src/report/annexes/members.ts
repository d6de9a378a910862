import { formatDate } from '../../format/date.ts';
import type { Row } from '../../model/tables.ts';
import { groupName } from '../../figures/lookup.ts';
import { groupsWithMembersOn } from '../../figures/members-on.ts';
import { textCell, textColumn } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import type { AnnexDraft } from '../model.ts';
import { openTypeWords, roleWordOf, untypedWordsOf, wordsOfAll } from '../../figures/kinds.ts';

/** Groups and their members on the closing day, in the order of the documents. */
export function membersAnnex(context: ReportContext): AnnexDraft | null {
  const { atlas, closing_date } = context;
  const rows = groupsWithMembersOn(atlas, closing_date).flatMap(({ group_id, group_type, members }) =>
    members.map(({ label, membership }) => [
      textCell(groupName(atlas, group_id), { kind: 'group', group_id }),
      textCell(group_type ?? untypedWordsOf(atlas, group_id) ?? openTypeWords),
      textCell(roleWordOf(atlas, membership)),
      textCell(label),
      textCell(joinedWords(membership)),
    ]),
  );
  if (rows.length === 0) return null;
  const isUndated = groupsWithMembersOn(atlas, closing_date).some(({ members }) =>
    members.some(({ membership }) => membership.valid_from === null),
  );
  return {
    id: 'members',
    title: wordsOfAll(context.atlas)('教育集团和成员名单'),
    blocks: [
      {
        kind: 'table',
        table: {
          id: 'members',
          number: '',
          title: wordsOfAll(context.atlas)`${formatDate(closing_date)}教育集团和成员`,
          unit: '',
          columns: [
            textColumn(wordsOfAll(context.atlas)('集团'), 'name'),
            textColumn('类型'),
            textColumn('角色'),
            textColumn('学校或校区', 'name'),
            textColumn('加入日期'),
          ],
          rows,
          notes: [
            wordsOfAll(context.atlas)('按公布文件的次序排列；同一校区列入两个集团的，分别列出。'),
            ...(isUndated ? ['加入日期空着的，文件没有载明日期，按此前已经加入列出。'] : []),
          ],
        },
      },
    ],
  };
}

/** Where no document says, the cell stays empty and one note tells why. */
function joinedWords({ valid_from, date_basis }: Row<'memberships'>): string {
  if (valid_from === null) return '';
  return date_basis === '以成文日期列示' ? '文件没有写明' : formatDate(valid_from);
}
