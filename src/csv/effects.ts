/** An entry of a folder; others than files and folders are not seen. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** Access to files, as far as reading needs it. */
export interface FileEffects {
  /** Entries of a folder in no particular order, links as what they lead to; null = there is no such folder. */
  readonly listFolder: (path: string) => Promise<readonly FolderEntry[] | null>;
  readonly readBytes: (path: string) => Promise<Uint8Array>;
}

/** The files of this machine. What reaches them is loaded on the first call: the same reading runs in browsers, which have none. */
export const realFiles: FileEffects = { listFolder, readBytes };

/** The path of an entry of a folder. */
export function joinPath(folder: string, name: string): string {
  return `${folder.replace(/[/\\]+$/, '')}/${name}`;
}

/** The last part of a path. */
export function lastPart(path: string): string {
  return path.replace(/[/\\]+$/, '').replace(/^.*[/\\]/, '');
}

/** Codes of errors that the system has no code for, beside its own: see the sentences of the pipeline. */
export type PlaceErrorCode = 'BROKEN_LINK' | 'NO_FILE';

/** What is wrong with a path, as an error of the system says it: with a code and the path. */
export function placeError(code: PlaceErrorCode, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code, path });
}

async function listFolder(path: string): Promise<readonly FolderEntry[] | null> {
  const { readdir } = await import('node:fs/promises');
  const entries = await ifThere(readdir(path, { withFileTypes: true }));
  if (entries === null) return null;
  return Promise.all(
    entries.map(async (entry) => {
      const isFolder = entry.isSymbolicLink() ? await leadsToFolder(joinPath(path, entry.name)) : entry.isDirectory();
      return { name: entry.name, kind: isFolder ? ('folder' as const) : ('file' as const) };
    }),
  );
}

/** A link that leads nowhere is a file: whoever reads it is told. */
async function leadsToFolder(path: string): Promise<boolean> {
  const { stat } = await import('node:fs/promises');
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** A pipe or a device would be waited for without end, and is no file of a clerk's. */
async function readBytes(path: string): Promise<Uint8Array> {
  const { lstat, readFile, stat } = await import('node:fs/promises');
  const found = await stat(path).catch(async (error: unknown) => {
    const isLink = await lstat(path).then(
      (own) => own.isSymbolicLink(),
      () => false,
    );
    throw isLink && isMissing(error) ? placeError('BROKEN_LINK', path) : error;
  });
  if (!found.isFile() && !found.isDirectory()) throw placeError('NO_FILE', path);
  return readFile(path);
}

/** A small file as UTF-8 text; null = there is no such file. */
export async function readTextFile(path: string, effects: FileEffects = realFiles): Promise<string | null> {
  const bytes = await ifThere(effects.readBytes(path));
  return bytes === null ? null : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

async function ifThere<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
