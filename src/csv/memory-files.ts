import type { FileEffects, FolderEntry } from './effects.ts';

/** Files that lie in memory, by path: `region/schools.csv`. Folders are what the paths name. */
export function memoryFiles(files: ReadonlyMap<string, Uint8Array>): FileEffects {
  return {
    listFolder: async (folder) => {
      const prefix = `${folder.replace(/\/+$/, '')}/`;
      const entries = new Map<string, FolderEntry>();
      for (const path of files.keys()) {
        if (!path.startsWith(prefix)) continue;
        const [name = '', ...below] = path.slice(prefix.length).split('/');
        entries.set(name, { name, kind: below.length > 0 ? 'folder' : 'file' });
      }
      return entries.size === 0 ? null : [...entries.values()];
    },
    readBytes: async (path) => {
      const bytes = files.get(path);
      if (bytes === undefined) throw Object.assign(new Error(`There is no file ${path}`), { code: 'ENOENT' });
      return bytes;
    },
  };
}
