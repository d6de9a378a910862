import type { Row } from '../model/tables.ts';
import type { Observation } from './observation.ts';
import { standardWords, targetWords } from './say.ts';

/** Stands beside every standard whose number the document does not state. */
export const inferredMark = '本站推定';

type Inferable = Pick<Row<'policy_targets'>, 'is_inferred'>;

/** `（本站推定）` behind a standard in a sentence or a cell; '' where the document states the number. */
export function inferredSuffix({ is_inferred }: { readonly is_inferred?: boolean | null }): string {
  return is_inferred === true ? `（${inferredMark}）` : '';
}

/** The standard of a row of `policy_targets` with its mark, `100%（本站推定）`. */
export function markedTarget(target: Row<'policy_targets'>): string {
  return `${targetWords(target)}${inferredSuffix(target)}`;
}

/** The standard of a figure with its mark; '' where nothing is asked. */
export function markedStandard(figure: Observation): string {
  return figure.standard === null ? '' : `${standardWords(figure)}${inferredSuffix(figure.standard)}`;
}

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
