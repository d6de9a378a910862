import { chapters, manualParts, manualStart, type Chapter } from './chapters.ts';
import type { Block } from './marks.ts';

/** Every chapter with what is found there, as links out of README.zh-CN.md. */
export const chaptersBlock: Block = {
  name: 'chapters',
  write: () => manualParts.map(({ title, chapters: own }) => `${title}：\n\n${own.map(line).join('\n')}`).join('\n\n'),
};

const line = ({ stem, title, about }: Chapter) => `- [${title}](src/docs/zh/${stem}.md)：${about}。`;

/** A page of the manual on the site. */
export interface ManualPageLink {
  readonly title: string;
  /** Relative to the site. */
  readonly path: string;
}

/** The pages before and after that of a chapter, for whoever reads on; null at both ends. `stem` null: where the manual begins. */
export function neighboursOf(stem: string | null): {
  readonly before: ManualPageLink | null;
  readonly after: ManualPageLink | null;
} {
  const pages = [
    { stem: null, title: manualStart, path: '/guide/' },
    ...chapters.map((chapter) => ({ stem: chapter.stem, title: chapter.title, path: `/guide/${chapter.stem}/` })),
  ];
  const at = pages.findIndex((page) => page.stem === stem);
  return { before: pages[at - 1] ?? null, after: pages[at + 1] ?? null };
}
