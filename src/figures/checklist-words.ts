import type { RegionArtifact } from '../artifacts/types.ts';
import { indicatorIds } from '../indicators/ids.ts';
import { countNumber, countOf } from './counts/counts.ts';
import { metWords, type Tally } from './met-words.ts';
import { itemsNamedBy, listedItems, managedItems, unifiedItems } from './unified-list.ts';
import { wordsOfCounted } from './kinds.ts';

/** How many groups did all that a list asks for, in words: of one term, without it and without a full stop. */

/** Those that have a figure of the term, and those whose figure is whole; null where none has one. */
function tallyOf(atlas: RegionArtifact, indicatorId: string, term: string): Tally | null {
  const argument = `${indicatorId},${term}`;
  if (countOf(atlas, 'groups_counted', argument) === 0) return null;
  return {
    met: countNumber(atlas, 'groups_complete', argument),
    all: countNumber(atlas, 'groups_counted', argument),
  };
}

/** `12个已报送的集团中，没有集团实现教师招聘等5项工作全部由总校统一管理` */
export function managedWords(atlas: RegionArtifact, term: string): string {
  const tally = tallyOf(atlas, indicatorIds.managedItems, term);
  const [first] = listedItems(atlas, managedItems, term);
  if (tally === null || first === undefined) return '';
  const items = wordsOfCounted(
    atlas,
  )`${first.item}等${countNumber(atlas, 'listed_items', `${managedItems},${term}`)}项工作全部由总校统一管理`;
  if (countOf(atlas, 'groups_complete', `${indicatorIds.managedItems},${term}`) === 0) {
    return wordsOfCounted(atlas)`${tally.all}个已报送的集团中，没有集团实现${items}`;
  }
  return metWords(tally, { say: wordsOfCounted(atlas), of: '已报送的集团', words: `实现${items}` });
}

/**
 * `13个有记录的集团中4个集团完成SL-35写明的全部6项统一事项（其中1个集团只有1个校区）；现行清单共7项，另含统一质量监测（…），13个…`;
 * where the list is what the clause names, or no clause names any, the list alone is spoken of.
 */
export function unifiedWords(atlas: RegionArtifact, term: string): string {
  const tally = tallyOf(atlas, indicatorIds.unifiedItems, term);
  if (tally === null) return '';
  const list = `${countNumber(atlas, 'listed_items', `${unifiedItems},${term}`)}项`;
  const clause = clauseOf(atlas, term);
  const added = clause === null ? [] : addedItems(atlas, clause, term);
  if (clause === null || added.length === 0) {
    return metWords(tally, {
      say: wordsOfCounted(atlas),
      of: '有记录的集团',
      words: `完成清单所列全部${list}统一事项`,
    });
  }
  const whole = metWords(tally, { say: wordsOfCounted(atlas), of: '有记录的集团', words: `完成全部${list}` });
  return `${clauseWords(atlas, { clause, term, all: tally.all })}；现行清单共${list}，另含${added.join('、')}，${whole}`;
}

function clauseWords(
  atlas: RegionArtifact,
  { clause, term, all }: { readonly clause: string; readonly term: string; readonly all: string },
): string {
  const argument = `${clause},${term}`;
  const met = countNumber(atlas, 'groups_unified_by_clause', argument);
  const words = `完成${clause}写明的全部${countNumber(atlas, 'items_named', argument)}项统一事项`;
  const alone = countOf(atlas, 'groups_unified_alone', argument);
  const which = countNumber(atlas, 'groups_unified_alone', argument);
  const note = alone === 0 ? '' : wordsOfCounted(atlas)`（其中${which}个集团各事项只涉及一个校区）`;
  return `${metWords({ met, all }, { say: wordsOfCounted(atlas), of: '有记录的集团', words })}${note}`;
}

/** The clause that names the first item of the list in its own words; null where none does. */
function clauseOf(atlas: RegionArtifact, term: string): string | null {
  const ids = listedItems(atlas, unifiedItems, term).flatMap(({ clause_id }) => clause_id ?? []);
  return ids.find((id) => itemsNamedBy(atlas, id, term).length > 0) ?? null;
}

/** `统一质量监测（依据示教办〔2024〕6号增加）`: what the list holds beside the words of the clause, and what the list says of it. */
function addedItems(atlas: RegionArtifact, clause: string, term: string): readonly string[] {
  const named = new Set(itemsNamedBy(atlas, clause, term));
  return listedItems(atlas, unifiedItems, term)
    .filter((row) => !named.has(row))
    .map(({ item, note }) => (note === null ? item : `${item}（${note.replace(/。$/, '')}）`));
}
