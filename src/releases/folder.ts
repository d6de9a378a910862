import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

import { realFiles } from '../csv/effects.ts';
import { readableJson, sha256 } from '../artifacts/files.ts';
import type { Issue } from '../model/issue.ts';
import { inSequence, releaseNumber, releaseSchema, sealOf, type Release, type ReleaseHead } from './types.ts';

/**
 * Releases on disk: `<region>/releases/<id>/` with `release.json`, `SHA256SUMS` and each file compressed under `files/`.
 * Checksums are those of the files as they are served.
 */

/** Where releases lie in a region's folder; part of the data, and committed with them. */
export const releasesFolder = 'releases';

/** The file of checksums, as `sha256sum --check` reads it. */
export function checksumText({ files }: ReleaseHead): string {
  return files.map(({ path, sha256: sum }) => `${sum}  ${path}\n`).join('');
}

/** Writes a release, whole or not at all. Throws when there is one of this id. */
export async function writeRelease(regionFolder: string, { head, files }: Release): Promise<string> {
  const target = join(regionFolder, releasesFolder, head.id);
  if (existsSync(target)) throw new Error(`${target} is there already`);
  const made = join(regionFolder, releasesFolder, `.${head.id}.new`);
  await rm(made, { recursive: true, force: true });
  const write = async (path: string, content: string | Uint8Array): Promise<void> => {
    await mkdir(dirname(join(made, path)), { recursive: true });
    await writeFile(join(made, path), content);
  };
  for (const [path, bytes] of files) await write(`files/${path}.gz`, compressed(bytes));
  await write('SHA256SUMS', checksumText(head));
  await write('release.json', readableJson(head));
  await rename(made, target);
  return target;
}

/** The header names the operating system on which it was compressed: taken out, the bytes are the same everywhere. */
function compressed(bytes: Uint8Array): Uint8Array {
  const packed = gzipSync(bytes, { level: 9 });
  packed[9] = 255;
  return packed;
}

/** The releases of a region, verified. */
export interface ReadReleases {
  /** In the order in which they were published. */
  readonly releases: readonly Release[];
  /** What is not as it was when it was frozen. */
  readonly issues: readonly Issue[];
}

/** Reads and verifies every release of a region: each file against its checksum, each release against the next one. */
export async function readReleases(regionFolder: string): Promise<ReadReleases> {
  const folder = join(regionFolder, releasesFolder);
  if (!existsSync(folder)) return { releases: [], issues: [] };
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).toSorted();
  const read = await Promise.all(names.map((name) => readRelease(folder, name)));
  const releases = inSequence(read.flatMap(({ release }) => release ?? []));
  const issues = read.flatMap((one) => one.issues);
  return { releases, issues: issues.length > 0 ? issues : chainIssues(names, releases) };
}

interface ReadRelease {
  readonly release: Release | null;
  readonly issues: readonly Issue[];
}

async function readRelease(folder: string, name: string): Promise<ReadRelease> {
  const own = join(folder, name);
  const head = releaseNumber(name) === null ? null : await readHead(join(own, 'release.json'));
  if (head === null) return { release: null, issues: [damaged(name, '不是一个完整的发布版本')] };
  const issues: Issue[] = [];
  const { seal, ...body } = head;
  if (head.id !== name || sealOf(body) !== seal) issues.push(damaged(`${name}/release.json`, '内容与发布时不一致'));
  const sums = await readIfThere(join(own, 'SHA256SUMS'));
  if (sums?.toString('utf8') !== checksumText(head)) issues.push(damaged(`${name}/SHA256SUMS`, '内容与发布时不一致'));
  const files = new Map<string, Uint8Array>();
  for (const { path, sha256: expected } of head.files) {
    const packed = await readIfThere(join(own, 'files', `${path}.gz`));
    const bytes = packed === null ? null : unpacked(packed);
    if (packed === null) issues.push(damaged(`${name}/files/${path}.gz`, '文件不见了'));
    else if (bytes === null || sha256(bytes) !== expected)
      issues.push(damaged(`${name}/files/${path}.gz`, '内容与发布时的校验值不一致'));
    else files.set(path, bytes);
  }
  const known = new Set(head.files.map(({ path }) => `${path}.gz`));
  const extra = (await filesBelow(join(own, 'files'))).filter((path) => !known.has(path));
  issues.push(...extra.map((path) => damaged(`${name}/files/${path}`, '发布时没有这个文件')));
  return { release: { head, files }, issues };
}

async function readHead(file: string): Promise<ReleaseHead | null> {
  const bytes = await readIfThere(file);
  if (bytes === null) return null;
  try {
    // A cast: the command wrote the file, and its seal is compared before anything of it is used.
    const head = JSON.parse(bytes.toString('utf8')) as ReleaseHead;
    return head.schema_version === releaseSchema && Array.isArray(head.files) ? head : null;
  } catch {
    // No JSON: the caller says that it is no release.
    return null;
  }
}

function unpacked(packed: Uint8Array): Uint8Array | null {
  try {
    return gunzipSync(packed);
  } catch {
    // Changed so that it cannot even be unpacked; the caller says so.
    return null;
  }
}

/** Every release but the first follows one that is there, and as it was. */
function chainIssues(names: readonly string[], releases: readonly Release[]): readonly Issue[] {
  const seals = new Map(releases.map(({ head }) => [head.id, head.seal]));
  const broken = releases.filter(
    ({ head }) => head.previous !== null && seals.get(head.previous.id) !== head.previous.seal,
  );
  const lost = names.filter((name) => !seals.has(name));
  return [
    ...broken.map(({ head }) => damaged(`${head.previous?.id ?? ''}/release.json`, `与${head.id}所记的校验值不一致`)),
    ...lost.map((name) => damaged(name, '它所接续的上一个发布版本不见了')),
  ];
}

function damaged(place: string, what: string): Issue {
  const file = `${releasesFolder}/${place}`;
  return { code: 'release-damaged', file, table: null, line: null, column: null, value: null, details: { what } };
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .toSorted();
}

async function readIfThere(file: string): Promise<Buffer | null> {
  return existsSync(file) ? Buffer.from(await realFiles.readBytes(file)) : null;
}
