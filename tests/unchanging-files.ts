import { type FileEffects, type FolderEntry, realFiles } from '../src/csv/effects.ts';

const folders = new Map<string, Promise<readonly FolderEntry[] | null>>();
const files = new Map<string, Promise<Uint8Array>>();

/**
 * The files of the fixtures, each read once in a process: hundreds of tests read the same small counties. Not for folders
 * in which a test writes.
 */
export const unchangingFiles: FileEffects = {
  listFolder: (path) => once(folders, path, realFiles.listFolder),
  readBytes: (path) => once(files, path, realFiles.readBytes),
};

function once<T>(known: Map<string, Promise<T>>, path: string, read: (path: string) => Promise<T>): Promise<T> {
  const found = known.get(path) ?? read(path);
  known.set(path, found);
  return found;
}
