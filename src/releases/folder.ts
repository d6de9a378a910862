import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

import { realFiles } from '../csv/effects.ts';
import { readableJson, sha256 } from '../artifacts/files.ts';
import type { Issue } from '../model/issue.ts';
import { chainFile, chainOf, chainText, isChained, releaseHeadFile, releaseSumsFile } from './chain.ts';
import { chainFindings } from './end-mark.ts';
import { issueOf } from './finding.ts';
import { signatureFiles, signatureFindings, type Signatures } from './signatures.ts';
import { readWithdrawn, withdrawnFile, type Withdrawn } from './withdrawn.ts';
import { inSequence, readableSchemas, releaseNumber, sealOf, type Release, type ReleaseHead } from './types.ts';

/**
 * Releases on disk: `<region>/releases/<id>/` with `release.json`, `SHA256SUMS` and each file compressed under `files/`,
 * and beside them `chain.txt`, which lists them. Checksums are those of the files as they are served.
 */

/** Where releases lie in a region's folder; part of the data, and committed with them. */
export const releasesFolder = 'releases';

/**
 * Writes a release after those that are there (`earlier`, in their order), whole or not at all, and the mark that names it
 * as the last. Throws when there is one of this id.
 */
export async function writeRelease(
  regionFolder: string,
  { head, files }: Release,
  earlier: readonly Release[],
): Promise<string> {
  const folder = join(regionFolder, releasesFolder);
  const target = join(folder, head.id);
  if (existsSync(target)) throw new Error(`${target} is there already`);
  const heads = [...earlier.map((release) => release.head), head];
  const made = join(folder, `.${head.id}.new`);
  await rm(made, { recursive: true, force: true });
  const write = async (path: string, content: string | Uint8Array): Promise<void> => {
    await mkdir(dirname(join(made, path)), { recursive: true });
    await writeFile(join(made, path), content);
  };
  for (const [path, bytes] of files) await write(`files/${path}.gz`, compressed(bytes));
  await write(releaseSumsFile, chainOf(heads).at(-1)?.sums ?? '');
  await write(releaseHeadFile, readableJson(head));
  const mark = join(folder, `.${chainFile}.new`);
  await writeFile(mark, chainText(heads));
  // Killed between the two, a run leaves a release that the mark does not name, and the check says what to do.
  await rename(made, target);
  await rename(mark, join(folder, chainFile));
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
  /** What was published and is declared to be taken back. */
  readonly withdrawn: readonly Withdrawn[];
  /** What is not as it was when it was frozen. */
  readonly issues: readonly Issue[];
}

/** Reads and verifies every release of a region: each file against its checksum, each release against the next one. */
export async function readReleases(regionFolder: string): Promise<ReadReleases> {
  const folder = join(regionFolder, releasesFolder);
  if (!existsSync(folder)) return { releases: [], withdrawn: [], issues: [] };
  const entries = (await readdir(folder)).filter((name) => !name.startsWith('.'));
  const names = entries.filter((name) => name !== chainFile && name !== withdrawnFile).toSorted();
  const read = await Promise.all(names.map((name) => readRelease(folder, name)));
  const releases = inSequence(read.flatMap(({ release }) => release ?? []));
  const { withdrawn, findings } = readWithdrawn(await readText(join(folder, withdrawnFile)));
  const issues = [...read.flatMap((one) => one.issues), ...findings.map(issueOf)];
  if (issues.length > 0) return { releases, withdrawn, issues };
  const broken = chainIssues(names, releases);
  const mark = await readText(join(folder, chainFile));
  const heads = releases.map(({ head }) => head);
  const ended = chainFindings(mark, { heads, names, withdrawn }).map(issueOf);
  if (broken.length > 0 || ended.length > 0) return { releases, withdrawn, issues: [...ended, ...broken] };
  const signed = releases.flatMap(({ signatures = new Map() }, at) => {
    const link = chainOf(heads)[at];
    return link === undefined ? [] : signatureFindings(link, signatures);
  });
  return { releases, withdrawn, issues: [...(await sumsIssues(folder, heads)), ...signed.map(issueOf)] };
}

interface ReadRelease {
  readonly release: Release | null;
  readonly issues: readonly Issue[];
}

async function readRelease(folder: string, name: string): Promise<ReadRelease> {
  const own = join(folder, name);
  const head = releaseNumber(name) === null ? null : await readHead(join(own, releaseHeadFile));
  if (head === null) return { release: null, issues: [damaged(name, '不是一个完整的发布版本')] };
  const issues: Issue[] = [];
  const { seal, ...body } = head;
  if (head.id !== name || sealOf(body) !== seal) issues.push(damaged(`${name}/release.json`, '内容与发布时不一致'));
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
  return { release: { head, files, signatures: await readSignatures(own) }, issues };
}

async function readSignatures(folder: string): Promise<Signatures> {
  const read = signatureFiles.map(async (name) => [name, await readText(join(folder, name))] as const);
  return new Map((await Promise.all(read)).flatMap(([name, text]) => (text === null ? [] : [[name, text]])));
}

async function readHead(file: string): Promise<ReleaseHead | null> {
  const bytes = await readIfThere(file);
  if (bytes === null) return null;
  try {
    // A cast: the command wrote the file, and its seal is compared before anything of it is used.
    const head = JSON.parse(bytes.toString('utf8')) as ReleaseHead;
    return readableSchemas.includes(head.schema_version) && Array.isArray(head.files) ? head : null;
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

/** The two texts that follow from the release itself and from those before it. */
async function sumsIssues(folder: string, heads: readonly ReleaseHead[]): Promise<readonly Issue[]> {
  const links = chainOf(heads);
  const found = heads.map(async (head, index): Promise<readonly Issue[]> => {
    const read = (name: string) => readText(join(folder, head.id, name));
    const differ = (name: string) => damaged(`${head.id}/${name}`, '内容与发布时不一致');
    const [sums, json] = [await read(releaseSumsFile), await read(releaseHeadFile)];
    return [
      ...(sums === links[index]?.sums ? [] : [differ(releaseSumsFile)]),
      // Those of the previous version are compared by their seal alone.
      ...(!isChained(head) || json === readableJson(head) ? [] : [differ(releaseHeadFile)]),
    ];
  });
  return (await Promise.all(found)).flat();
}

function damaged(place: string, what: string): Issue {
  return issueOf({ place, what });
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

/** With the line breaks it was written with, whatever a copy on Windows made of them. Null when it is not there. */
async function readText(file: string): Promise<string | null> {
  return (await readIfThere(file))?.toString('utf8').replaceAll('\r\n', '\n') ?? null;
}
