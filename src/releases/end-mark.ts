import { sumLinesIn } from '../artifacts/sums.ts';
import { chainFile, chainOf, chainText, isChained, releaseSumsFile } from './chain.ts';
import type { ChainFinding } from './finding.ts';
import type { ReleaseHead } from './types.ts';
import { isWithdrawn, type Withdrawn } from './withdrawn.ts';

/**
 * What `chain.txt` and the releases beside it do not agree in. The mark names every release in its order, so that neither
 * the last one nor all of them can be taken away and made anew unseen.
 */

interface Present {
  /** In the order in which they were published. */
  readonly heads: readonly ReleaseHead[];
  /** Of all folders, those included that follow nothing. */
  readonly names: readonly string[];
  readonly withdrawn: readonly Withdrawn[];
}

/**
 * Compares the mark (null: there is none) with the releases that are there. No mark is asked for as long as all are of the
 * version that wrote none. The mark still names what was withdrawn until the next release.
 */
export function chainFindings(mark: string | null, present: Present): readonly ChainFinding[] {
  const { heads, names, withdrawn } = present;
  if (mark === null) return heads.some(isChained) ? [markLost] : [];
  if (mark === chainText(heads)) return [];
  const all = idsIn(mark);
  const named = all?.filter((one) => !isWithdrawn(one, withdrawn)) ?? null;
  if (all === null || named === null) return [markChanged];
  const found = [
    ...named.filter(({ id }) => !names.includes(id)).map(releaseLost),
    ...names.filter((id) => !named.some((one) => one.id === id)).map(releaseUnnamed),
    // Whatever follows an exchanged one differs, too.
    ...exchanged(named, heads).slice(0, 1),
  ];
  if (found.length > 0) return found;
  const left = linesWithout(
    mark,
    all.filter((one) => !named.includes(one)).map(({ id }) => id),
  );
  return left === chainText(heads) ? [] : [markChanged];
}

interface Named {
  readonly id: string;
  readonly sums_sha256: string;
}

/** The releases that a mark names; null when it is none. */
function idsIn(mark: string): readonly Named[] | null {
  const lines = sumLinesIn(mark);
  if (lines === null) return null;
  return lines.flatMap(({ sha256, path }) => {
    const [id = '', file = ''] = path.split('/');
    return file === releaseSumsFile ? [{ id, sums_sha256: sha256 }] : [];
  });
}

function linesWithout(mark: string, ids: readonly string[]): string {
  return mark
    .split('\n')
    .filter((line) => !ids.some((id) => line.includes(`  ${id}/`)))
    .join('\n');
}

/** Releases that are there under their names with something else in them. */
function exchanged(named: readonly Named[], heads: readonly ReleaseHead[]): readonly ChainFinding[] {
  const expected = new Map(named.map(({ id, sums_sha256 }) => [id, sums_sha256]));
  return chainOf(heads).flatMap(({ id, sums_sha256 }) => {
    const known = expected.get(id);
    if (known === undefined || known === sums_sha256) return [];
    return [
      {
        place: id,
        what: `与${chainFile}登记的不是同一个发布版本：登记的校验值是${shown(known)}，现在是${shown(sums_sha256)}`,
      },
    ];
  });
}

function releaseLost({ id, sums_sha256 }: Named): ChainFinding {
  return { place: id, what: `${chainFile}登记了发布版本${id}（校验值${shown(sums_sha256)}），但没有这个文件夹` };
}

function releaseUnnamed(id: string): ChainFinding {
  return {
    place: id,
    what: `发布版本${id}没有登记在${chainFile}中：可能是发布时中途停止，也可能是后来放入的`,
    remedy: `中途停止的，删除 releases/${id} 文件夹，重新运行 npm run release；已经公布过的，请从版本库或备份中恢复 releases/${chainFile}。`,
  };
}

const markLost: ChainFinding = { place: chainFile, what: '登记全部发布版本的文件不见了' };

const markChanged: ChainFinding = { place: chainFile, what: '登记的内容或次序与各发布版本不一致' };

/** As many digits of a hash as people compare. */
function shown(hash: string): string {
  return hash.slice(0, 16);
}
