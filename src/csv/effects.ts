import { readFile, readdir } from 'node:fs/promises';

/** An entry of a folder; others than files and folders are not seen. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** Access to files, as far as reading needs it. */
export interface FileEffects {
  /** Entries of a folder in no particular order; null = there is no such folder. */
  readonly listFolder: (path: string) => Promise<readonly FolderEntry[] | null>;
  readonly readBytes: (path: string) => Promise<Uint8Array>;
}

/** The files of this machine. */
export const realFiles: FileEffects = { listFolder, readBytes: (path) => readFile(path) };

async function listFolder(path: string): Promise<readonly FolderEntry[] | null> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, kind: entry.isDirectory() ? 'folder' : 'file' }));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** A small file as UTF-8 text; null = there is no such file. */
export async function readTextFile(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
