import { chapters, manualParts, type Chapter } from './chapters.ts';
import type { Block } from './marks.ts';

/** Every chapter with what is found there, as links out of README.zh-CN.md. */
export const chaptersBlock: Block = {
  name: 'chapters',
  write: () => manualParts.map(({ title, chapters: own }) => `${title}：\n\n${own.map(line).join('\n')}`).join('\n\n'),
};

const line = ({ stem, title, about }: Chapter) => `- [${title}](src/docs/zh/${stem}.md)：${about}。`;

/** Stems of the chapters before and after one, for whoever reads on; null at both ends. */
export function neighboursOf(stem: string): { readonly before: Chapter | null; readonly after: Chapter | null } {
  const at = chapters.findIndex((chapter) => chapter.stem === stem);
  return { before: chapters[at - 1] ?? null, after: chapters[at + 1] ?? null };
}
