import { countNumber } from '../../figures/counts/counts.ts';
import { groupsInForce, groupShortName } from '../../figures/lookup.ts';
import { platformSentences } from '../../figures/platforms-page.ts';
import { stageSubjectsOf } from '../../figures/research-groups.ts';
import { studiosOf } from '../../figures/studios.ts';
import { formatDate } from '../../format/date.ts';
import { numberCell, numberColumn, textCell, textColumn } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import type { ReportTable } from '../model.ts';
import { sentence } from '../words.ts';

/** Studios and research groups stand as of the as-of date: only the report that is being written speaks of that day. */
export function platformWords({ atlas, is_current }: ReportContext): readonly string[] {
  return is_current ? platformSentences(atlas).map((said) => sentence(said)) : [];
}

/** How many each group has; null where none is on record. */
export function platformTable({ atlas, is_current }: ReportContext): ReportTable | null {
  const [hasStudios, hasResearch] = [studiosOf(atlas).length > 0, stageSubjectsOf(atlas).length > 0];
  if (!is_current || (!hasStudios && !hasResearch)) return null;
  return {
    id: 'platforms',
    number: '',
    title: `${formatDate(atlas.region.as_of_date)}各集团名师平台和教研组`,
    unit: '个',
    columns: [
      textColumn('集团', 'name'),
      ...(hasStudios ? [numberColumn('名师工作室等平台'), numberColumn('其中在乡村学校')] : []),
      ...(hasResearch ? [numberColumn('集团教研组、备课组')] : []),
    ],
    rows: groupsInForce(atlas).map(({ group_id }) => [
      textCell(groupShortName(atlas, group_id), { kind: 'group', group_id }),
      ...(hasStudios
        ? (['studios_of_group', 'studios_rural_of_group'] as const).map((name) =>
            numberCell(countNumber(atlas, name, group_id)),
          )
        : []),
      ...(hasResearch ? [numberCell(countNumber(atlas, 'research_groups_of_group', group_id))] : []),
    ]),
    notes: ['同一校区属于两个集团的，两个集团都列；按公布文件的次序排列，不是排名。'],
  };
}
