import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blocks } from './blocks.ts';
import { fillBlocks, hasMarks } from './marks.ts';

/** A Markdown file with generated parts: as it is, and as it is to be. */
export interface Document {
  /** Relative to the project. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** How a document is laid out; Prettier, which the site itself does not need. */
export type Layout = (text: string, file: string) => Promise<string>;

/** Every Markdown file of the project that has generated parts: those of src/docs and of the top level, by name. */
export async function generatedDocuments(root: string, layout: Layout): Promise<readonly Document[]> {
  const marked = markdownFiles(root)
    .map((file) => ({ file, before: readFileSync(join(root, file), 'utf8') }))
    .filter(({ before }) => hasMarks(before));
  return Promise.all(marked.map(async (one) => ({ ...one, after: await layout(filled(one), one.file) })));
}

/** Markdown files of src/docs and of the top level, relative to the project, in order. */
export function markdownFiles(root: string): readonly string[] {
  const top = readdirSync(root).filter((name) => name.endsWith('.md'));
  const below = readdirSync(join(root, 'src/docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `src/docs/${name.replaceAll('\\', '/')}`);
  return [...top, ...below].toSorted();
}

function filled({ file, before }: { readonly file: string; readonly before: string }): string {
  try {
    return fillBlocks(before, blocks);
  } catch (cause) {
    throw new Error(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
