import type { RegionArtifact } from '../artifacts/types.ts';
import { bind, plainText, refOfCell } from '../format/bound-text.ts';
import { find } from '../figures/lookup.ts';
import { inferredMark, inferredSuffix, markedTarget } from '../figures/requirements.ts';
import type { ResultRow } from '../model/result.ts';
import type { Row } from '../model/tables.ts';

/** What the policy asks, in the words of a table's cell. */

type Target = Row<'policy_targets'>;

/** Several standards of one indicator side by side: `紧密型≥10%，松散型≥5%`, `紧密型1—2学年（原则上）`. */
export function standardsWords(targets: readonly Target[]): string {
  const byKind = Map.groupBy(
    targets,
    ({ obligation, group_type, unit }) => `${obligation} ${group_type ?? ''} ${unit}`,
  );
  const words = [...byKind.values()].flatMap((own) => {
    const range = rangeWords(own);
    return range === null ? own.map(oneWords) : [range];
  });
  // Equal words may lead to different targets: said once, they are those of the first.
  return [...new Map(words.toReversed().map((text) => [plainText(text), text])).values()].toReversed().join('，');
}

/** `紧密型≥10%`; a recommendation says so: `宜≤6个`. */
function oneWords(target: Target): string {
  const { obligation, group_type } = target;
  const words = `${group_type ?? ''}${markedTarget(target)}`;
  if (obligation === '刚性') return words;
  return obligation === '原则上' ? `${words}（${obligation}）` : `${obligation}${words}`;
}

/** A lower and an upper limit of one thing: `紧密型1—2学年（原则上）`; null where they are not that. */
function rangeWords(targets: readonly Target[]): string | null {
  const lower = targets.find(({ comparator }) => comparator === '≥');
  const upper = targets.find(({ comparator }) => comparator === '≤');
  if (targets.length !== 2 || lower === undefined || upper === undefined) return null;
  const number = (target: Target) => bind(String(target.threshold), refOfCell(target, 'threshold'));
  const words = `${lower.group_type ?? ''}${number(lower)}—${number(upper)}${lower.unit}${inferredSuffix(lower)}`;
  return lower.obligation === '刚性' ? words : `${words}（${lower.obligation}）`;
}

/** The text gives no number for it: this site reads one into its words. */
export function isInferred(target: Target): boolean {
  return target.is_inferred === true;
}

/** Whether the standard of a result is one that this site inferred. */
export function isInferredRow({ tables }: RegionArtifact, { target_id }: ResultRow): boolean {
  const target = find(tables.policy_targets, 'target_id', target_id);
  return target !== null && isInferred(target);
}

/** Stands under every table with a standard whose number the document does not state. */
export const inferredNote = `${inferredMark}：文件没有写出数值，按文字含义推定的标准，供核对，以主管部门解释为准。`;
