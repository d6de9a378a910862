import type { ReleaseHead } from './types.ts';

/** Data files of a release by what they hold: one row per content, with its formats. */
export function frozenContents({ files }: ReleaseHead) {
  const byTitle = Map.groupBy(
    files.filter(({ path }) => path.startsWith('data/')),
    ({ title }) => title,
  );
  return [...byTitle].map(([title, own]) => ({ title, row_count: own[0]?.row_count ?? 0, files: own }));
}
