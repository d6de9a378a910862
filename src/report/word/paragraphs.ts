import { Bookmark, Paragraph, type IParagraphOptions } from 'docx';
import type { Words } from '../../model/report-text.ts';
import type { Block } from '../model.ts';
import { textRunsOf } from './runs.ts';

/** Paragraphs of the document: a style and its words, and nothing said twice. */

/** Space to a table or figure before it, which has none of its own. */
const gap_twips = 160;

/** What stands before a paragraph, which settles the space above it. */
export interface Placed {
  /** It stands right after a table. */
  readonly isAfterTable: boolean;
}

/** A paragraph in one of the document's styles; bound numbers become runs of their own. */
export function paragraphOf(style: string, text: string, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, style, children: textRunsOf(text) });
}

/** A heading with the bookmark to which contents and references lead. */
export function headingOf(
  { level, number, text }: Extract<Block, { kind: 'heading' }>,
  anchor: string,
  placed: Placed,
) {
  const words = new Bookmark({ id: anchor, children: textRunsOf(`${number}${text}`) });
  return new Paragraph({ style: `Heading${level}`, children: [words], ...spaced(placed) });
}

/** Paragraphs and numbered items, as official documents number them. */
export function wordsOf(words: readonly Words[], style: 'BodyText' | 'Supplement', placed: Placed) {
  const texts = words.flatMap((one): readonly { readonly text: string; readonly isItem: boolean }[] =>
    one.kind === 'list'
      ? one.items.map((text, index) => ({ text: `${index + 1}.${text}`, isItem: true }))
      : [{ text: one.text, isItem: false }],
  );
  return texts.map(({ text, isItem }, index) =>
    paragraphOf(isItem && style === 'BodyText' ? 'ListText' : style, text, {
      ...(index === 0 ? spaced(placed) : {}),
    }),
  );
}

/** Notes under a table or a figure, kept together; room below the last of them. */
export function notesOf(texts: readonly string[]): readonly Paragraph[] {
  return texts.map((text, index) => {
    const isLast = index === texts.length - 1;
    const spacing = { ...(index === 0 ? { before: 60 } : {}), ...(isLast ? { after: gap_twips } : {}) };
    return paragraphOf('FigureNote', text, { spacing, ...(isLast ? {} : { keepNext: true }) });
  });
}

/** Options of the first paragraph of a block. */
export function spaced({ isAfterTable }: Placed): Pick<IParagraphOptions, 'spacing'> {
  return isAfterTable ? { spacing: { before: gap_twips } } : {};
}
