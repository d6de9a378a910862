import { countNumber } from '../../figures/counts/counts.ts';
import { groupsInForce, groupShortName } from '../../figures/lookup.ts';
import { platformSentences } from '../../figures/platforms-page.ts';
import { knowsResearchGroupsOn } from '../../figures/research-groups.ts';
import { knowsStudiosOn } from '../../figures/studios.ts';
import { formatDate } from '../../format/date.ts';
import { numberCell, numberColumn, textCell, textColumn } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import type { ReportTable } from '../model.ts';
import { sentence } from '../words.ts';
import { wordsOfCounted } from '../../figures/kinds.ts';

/** Studios and research groups as they stood on the day on which the report closes: their days of founding are on record. */
export function platformWords({ atlas, closing_date }: ReportContext): readonly string[] {
  return platformSentences(atlas, closing_date).map((said) => sentence(said));
}

/** What a report knows of on its closing day. */
export function platformsKnown({ atlas, closing_date }: ReportContext): { studios: boolean; research: boolean } {
  return {
    studios: knowsStudiosOn(atlas, closing_date),
    research: knowsResearchGroupsOn(atlas, closing_date),
  };
}

/** How many each group has; null where none is on record. */
export function platformTable(context: ReportContext): ReportTable | null {
  const { atlas, closing_date } = context;
  const known = platformsKnown(context);
  if (!known.studios && !known.research) return null;
  return {
    id: 'platforms',
    number: '',
    title: wordsOfCounted(context.atlas)`${formatDate(closing_date)}各集团${platformNames(context).join('和')}`,
    unit: '个',
    columns: [
      textColumn(wordsOfCounted(context.atlas)('集团'), 'name'),
      ...(known.studios ? [numberColumn('名师工作室等平台'), numberColumn('其中在乡村学校')] : []),
      ...(known.research ? [numberColumn(wordsOfCounted(context.atlas)('集团教研组、备课组'))] : []),
    ],
    rows: groupsInForce(atlas, closing_date).map(({ group_id }) => {
      const argument = `${closing_date},${group_id}`;
      return [
        textCell(groupShortName(atlas, group_id), { kind: 'group', group_id }),
        ...(known.studios
          ? (['studios_of_group', 'studios_rural_of_group'] as const).map((name) =>
              numberCell(countNumber(atlas, name, argument)),
            )
          : []),
        ...(known.research ? [numberCell(countNumber(atlas, 'research_groups_of_group', argument))] : []),
      ];
    }),
    notes: [wordsOfCounted(context.atlas)('同一校区属于两个集团的，两个集团都列；按公布文件的次序排列，不是排名。')],
  };
}

/** `名师平台`, `教研组`: those that the report knows of. */
export function platformNames(context: ReportContext): readonly string[] {
  const known = platformsKnown(context);
  return [...(known.studios ? ['名师平台'] : []), ...(known.research ? ['教研组'] : [])];
}
