import type { Block, Report } from '../../src/report/model.ts';

/** The words of a report, as its readers see them. */

/** Every text of a report by itself: headings, paragraphs, list items, titles, heads, cells and notes. */
export function textsOf(report: Report): readonly string[] {
  const blocks = blocksOf(report);
  return [report.title, report.scope, ...report.sections.map(({ title }) => title), ...blocks.flatMap(textsOfBlock)];
}

/** Paragraphs and list items: everything that is to be a sentence. */
export function sentencesOf(report: Report): readonly string[] {
  return blocksOf(report).flatMap((block) => {
    if (block.kind === 'paragraph') return [block.text];
    return block.kind === 'list' ? block.items : [];
  });
}

export function blocksOf({ sections, annexes }: Report): readonly Block[] {
  return [...sections, ...annexes].flatMap(({ blocks }) => blocks);
}

function textsOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'table':
      return [
        block.table.title,
        ...block.table.columns.map(({ label }) => label),
        ...block.table.rows.flat().map(({ text }) => text),
        ...block.table.notes,
      ];
    case 'list':
      return block.items;
    case 'figure':
      return [block.title];
    case 'supplement':
      return block.paragraphs.flatMap((words) => (words.kind === 'list' ? words.items : [words.text]));
    default:
      return [block.text];
  }
}
