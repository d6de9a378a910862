import type { DroppedFile } from './messages.ts';

/** What somebody dropped or chose: the files, and the name of the folder where it was one. */
export interface Drop {
  readonly folder: string | null;
  readonly files: readonly DroppedFile[];
  /** Single files, which lie in no folder that would say which of them are restricted. */
  readonly isLoose: boolean;
}

interface Found {
  readonly path: string;
  readonly file: File;
}

/** Folders of a region that the checks do not read: releases are frozen, and may be large. */
const unread = /(?:^|\/)(?:releases|node_modules|\.[^/]*)\//;

/** Reads what was dropped, folders with all that is in them. */
export async function readDrop(transfer: DataTransfer): Promise<Drop> {
  // Entries are gone once the event is over: they are taken first.
  const entries = Array.from(transfer.items)
    .map((item) => item.webkitGetAsEntry())
    .filter((entry): entry is FileSystemEntry => entry !== null);
  if (entries.length === 0) return readFiles(Array.from(transfer.files));
  const found: Found[] = [];
  for (const entry of entries) found.push(...(await filesOf(entry, '')));
  return dropOf(found);
}

/** Reads files that were chosen, or a folder. */
export function readFiles(files: readonly File[]): Promise<Drop> {
  return dropOf(files.map((file) => ({ path: file.webkitRelativePath || file.name, file })));
}

async function filesOf(entry: FileSystemEntry, prefix: string): Promise<readonly Found[]> {
  const path = `${prefix}${entry.name}`;
  if (unread.test(`${path}/`)) return [];
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => {
      // A cast: an entry that is a file has a file.
      (entry as FileSystemFileEntry).file(resolve, reject);
    });
    return [{ path, file }];
  }
  const found: Found[] = [];
  // A cast: an entry that is no file is a folder.
  for (const child of await childrenOf(entry as FileSystemDirectoryEntry))
    found.push(...(await filesOf(child, `${path}/`)));
  return found;
}

/** A browser gives a hundred at a time. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

/** Its bytes; a file may be gone, or kept shut by another program. */
async function bytesOf(path: string, file: File): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await new Response(file).arrayBuffer());
  } catch (cause) {
    throw new Error(`“${path}”读不出来，请确认文件没有移走，也没有被其他程序占用`, { cause });
  }
}

async function dropOf(found: readonly Found[]): Promise<Drop> {
  const read = found.filter(({ path }) => !unread.test(path));
  const roots = new Set(read.map(({ path }) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '')));
  const [root = ''] = [...roots];
  // The restricted tables of a region may be dropped by themselves: they stay in their folder.
  const isFolder = roots.size === 1 && root !== '' && root.toLowerCase() !== 'restricted';
  const inside = isFolder ? read.map((one) => ({ ...one, path: one.path.slice(root.length + 1) })) : read;
  const files: DroppedFile[] = [];
  for (const { path, file } of inside) files.push({ path, bytes: await bytesOf(path, file) });
  const isRegion = /^\d{6}-[a-z0-9]+(?:-[a-z0-9]+)*$/.test(root);
  return { folder: isRegion ? root : null, files, isLoose: !isFolder };
}
