import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { Layout } from '../../src/manual/documents.ts';

/** Lays out Markdown as `npm run format` does. Plugins for other languages are left out: one of them is a native program. */
export function documentLayout(root: string): Layout {
  return async (text, file) =>
    format(text, { ...(await resolveConfig(join(root, file))), filepath: file, plugins: [] });
}
