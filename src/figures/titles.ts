import type { RegionArtifact } from '../artifacts/types.ts';
import { formatDate } from '../format/date.ts';
import type { Row } from '../model/tables.ts';
import { isGroupInForce } from './choose.ts';
import { everyGroupId, inOrder } from './lookup.ts';
import { holdsAt } from './spells.ts';

/** Titles that the authority has given to groups, such as 示范集团. */

/** A title that a group was given, with its end. */
export interface GroupTitle {
  readonly row: Row<'group_titles'>;
  /** Held on the as-of date. */
  readonly is_current: boolean;
  /** `2024年6月20日授予，示教办〔2024〕15号`, with its end. */
  readonly words: string;
}

/** Titles that a group holds or has held by the as-of date, those in force first, then by the day of the award. */
export function titlesOf(atlas: RegionArtifact, groupId: string): readonly GroupTitle[] {
  const { as_of_date } = atlas.region;
  return atlas.tables.group_titles
    .filter((row) => row.group_id === groupId && row.awarded_on <= as_of_date)
    .map((row) => ({ row, is_current: holdsAt(spellOfTitle(row), as_of_date), words: titleWords(row, as_of_date) }))
    .toSorted((a, b) => Number(b.is_current) - Number(a.is_current) || awarded(b).localeCompare(awarded(a)));
}

const awarded = ({ row }: GroupTitle): string => row.awarded_on;

const spellOfTitle = ({ awarded_on, valid_to }: Row<'group_titles'>) => ({ from: awarded_on, to: valid_to });

function titleWords(
  { awarded_on, awarding_body, document_number, valid_to }: Row<'group_titles'>,
  date: string,
): string {
  const has = valid_to !== null && valid_to <= date;
  return [
    `${formatDate(awarded_on)}${awarding_body === null ? '' : `由${awarding_body}`}授予`,
    ...(document_number === null ? [] : [document_number]),
    ...(valid_to === null ? [] : [`${has ? '已于' : '有效期至'}${formatDate(valid_to)}${has ? '期满' : ''}`]),
  ].join('，');
}

/** One title that the region's documents name, or that was given, with the groups that hold it and those that held it. */
export interface TitleHolders {
  readonly title: string;
  readonly current: readonly { readonly group_id: string; readonly words: string }[];
  readonly former: readonly { readonly group_id: string; readonly words: string }[];
}

/** Every title, in the order of the region's list. Groups that are no more hold nothing. */
export function titleHoldersOf(atlas: RegionArtifact): readonly TitleHolders[] {
  const listed = inOrder(atlas.tables.pack_items)
    .filter(({ list_name }) => list_name === '集团称号')
    .map(({ item }) => item);
  const all = [...new Set([...listed, ...atlas.tables.group_titles.map(({ title }) => title)])];
  const held = everyGroupId(atlas).flatMap((group_id) =>
    titlesOf(atlas, group_id).map((own) => ({
      group_id,
      title: own.row.title,
      words: own.words,
      is_current: own.is_current && isGroupInForce(atlas, group_id),
    })),
  );
  return all.map((title) => {
    const own = held.filter((row) => row.title === title);
    return { title, current: own.filter((row) => row.is_current), former: own.filter((row) => !row.is_current) };
  });
}
