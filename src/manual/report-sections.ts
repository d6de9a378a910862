import { reportSections } from '../model/report-text.ts';
import type { Block } from './marks.ts';
import { code, markdownTable } from './markdown.ts';

/** Sections of the annual report to which the authority may add words, with the names of their files. */
export const reportSectionsBlock: Block = {
  name: 'report-sections',
  write: () =>
    markdownTable(
      ['部分', '名称'],
      reportSections.map(({ id, title }) => [title, code(id)]),
    ),
};
