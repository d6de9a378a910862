import type { Row } from '../model/tables.ts';

/** Stands beside every standard whose number the document does not state. */
export const inferredMark = '本站推定';

type Inferable = Pick<Row<'policy_targets'>, 'is_inferred'>;

/** How many of some requirements have a number of this site's own: 每年 read as at least once, 均要 as 100 %. */
export function inferredCount(targets: readonly Inferable[]): number {
  return targets.filter(({ is_inferred }) => is_inferred === true).length;
}

/** `其中6项为本站推定`; '' where the document states every number. */
export function inferredWords(targets: readonly Inferable[]): string {
  const count = inferredCount(targets);
  if (count === 0) return '';
  return count === targets.length ? `均为${inferredMark}` : `其中${count}项为${inferredMark}`;
}

/** `量化要求19项，其中6项为本站推定`. */
export function requirementWords(targets: readonly Inferable[]): string {
  return [`量化要求${targets.length}项`, inferredWords(targets)].filter((words) => words !== '').join('，');
}
