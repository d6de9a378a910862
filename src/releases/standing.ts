import { chainOf } from './chain.ts';
import type { ChainFinding } from './finding.ts';
import type { ReleaseHead } from './types.ts';
import { isWithdrawn, withdrawnFile, type Withdrawn } from './withdrawn.ts';

/** A release as it stands in the site that is published now. */
export interface StandingRelease {
  readonly id: string;
  readonly seal: string;
  /** Of its checksums: what was printed of it, and what others may hold. */
  readonly sums_sha256: string;
  readonly is_demo: boolean;
}

/**
 * Releases that were published and are not in the chain any more, or are others now. This is what neither the chain nor its
 * mark can tell of a folder in which somebody has put both in order. Demonstration counties are made anew with the program,
 * and nobody cites them.
 */
export function standingFindings(
  standing: readonly StandingRelease[],
  { heads, withdrawn }: { readonly heads: readonly ReleaseHead[]; readonly withdrawn: readonly Withdrawn[] },
): readonly ChainFinding[] {
  const present = new Map(chainOf(heads).map((link, at) => [link.id, { link, seal: heads[at]?.seal }]));
  return standing.flatMap((release) => {
    if (release.is_demo || isWithdrawn(release, withdrawn)) return [];
    const { id, seal, sums_sha256 } = release;
    const now = present.get(id);
    if (now?.seal === seal) return [];
    const what = now === undefined ? '现在没有这一版' : `现在的${id}不是同一个版本`;
    return [
      {
        place: id,
        what: `网站公布过发布版本${id}（校验值${sums_sha256.slice(0, 16)}），${what}`,
        remedy: `请从版本库、备份或网站的副本中恢复 releases 文件夹；确需撤回的，在 releases/${withdrawnFile} 中登记版本${id}、校验值${sums_sha256.slice(0, 16)}、日期和原因，登记内容在“发布版本”页公布。`,
      },
    ];
  });
}
