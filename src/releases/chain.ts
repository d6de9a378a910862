import { readableJson, sha256 } from '../artifacts/files.ts';
import { sumsText, type SumLine } from '../artifacts/sums.ts';
import { releaseSchema, type ReleaseHead } from './types.ts';

/**
 * Checksums of all that a region has published form one chain of plain text files, as `sha256sum --check` reads them. Those
 * of a release begin with the line of the release before it, those of the present data with that of the last release. So
 * one hash, that of the last of these files, vouches for everything before it.
 */

/** A release as the chain sees it. */
export interface ChainLink {
  readonly id: string;
  /** Its file of checksums, whose sha256 is the chain's head as long as no release follows. */
  readonly sums: string;
  readonly sums_sha256: string;
  /** Of `release.json`. */
  readonly head_sha256: string;
}

/** Name of the file of checksums in a release's folder, on disk and on the site. */
export const releaseSumsFile = 'SHA256SUMS';
/** Name of the file in which a release says what it is. */
export const releaseHeadFile = 'release.json';
/** The end mark beside the releases: names all of them in their order, so that the last one cannot be taken away unseen. */
export const chainFile = 'chain.txt';

/** The chain of releases; `heads` in the order in which they were published. Pure: it follows from what they say of themselves. */
export function chainOf(heads: readonly ReleaseHead[]): readonly ChainLink[] {
  return heads.reduce<readonly ChainLink[]>((links, head, index) => {
    const before = isChained(head) ? linesBefore(heads.slice(0, index), { links, folder: '../' }) : [];
    const sums = sumsText([...before, ...ownLines(head)]);
    return [...links, { id: head.id, sums, sums_sha256: sha256(sums), head_sha256: sha256(readableJson(head)) }];
  }, []);
}

/** One hash that vouches for all releases; null where nothing was released. */
export function chainHead(links: readonly ChainLink[]): string | null {
  return links.at(-1)?.sums_sha256 ?? null;
}

/** The first lines of the checksums of the present data, which lie in `data/`: what was released before. */
export function linesBeforePresent(heads: readonly ReleaseHead[]): readonly SumLine[] {
  return linesBefore(heads, { links: chainOf(heads), folder: '../releases/' });
}

/** The same in the data of the release that comes next, which lie in `releases/<id>/data/`. */
export function linesBeforeData(heads: readonly ReleaseHead[]): readonly SumLine[] {
  return linesBefore(heads, { links: chainOf(heads), folder: '../../' });
}

/** The text of the end mark; its last line holds the chain's head. */
export function chainText(heads: readonly ReleaseHead[]): string {
  return sumsText(chainOf(heads).flatMap((link) => linesOf(link, '')));
}

/** Whether a release says in its checksums what was before it: those of the previous version of this program did not. */
export function isChained({ schema_version }: Pick<ReleaseHead, 'schema_version'>): boolean {
  return schema_version >= releaseSchema;
}

/**
 * What a file of checksums says of the releases before it: the line of the last one, which names the one before itself.
 * Releases of the previous version name nothing, not even their own `release.json`, and are all written out.
 */
function linesBefore(
  heads: readonly ReleaseHead[],
  { links, folder }: { readonly links: readonly ChainLink[]; readonly folder: string },
): readonly SumLine[] {
  const lastChained = heads.findLastIndex(isChained);
  const chained = links[lastChained];
  const first = chained === undefined ? [] : linesOf(chained, folder).slice(-1);
  return [...first, ...links.slice(lastChained + 1).flatMap((link) => linesOf(link, folder))];
}

function linesOf({ id, sums_sha256, head_sha256 }: ChainLink, folder: string): readonly SumLine[] {
  return [
    { sha256: head_sha256, path: `${folder}${id}/${releaseHeadFile}` },
    { sha256: sums_sha256, path: `${folder}${id}/${releaseSumsFile}` },
  ];
}

function ownLines(head: ReleaseHead): readonly SumLine[] {
  const files = head.files.map(({ path, sha256: sum }) => ({ sha256: sum, path }));
  if (!isChained(head)) return files;
  return [{ sha256: sha256(readableJson(head)), path: releaseHeadFile }, ...files];
}
