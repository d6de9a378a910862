import { TextRun } from 'docx';

import { runsOf, type TextRun as BoundRun } from '../../format/bound-text.ts';
import { xmlText } from './xml.ts';
import type { StandOffFigure } from '../files/stand-off.ts';

/**
 * Numbers in a document that know their facts: each bound run becomes a content control whose tag is the reference. The
 * library knows no inline controls, so a run carries its reference as the name of a style until the package is written.
 */

const mark = 'figure:';

/** The runs of a text. `style`: character style of the words around the numbers, and of the numbers. */
export function textRunsOf(text: string, style: string | null = null): readonly TextRun[] {
  return runsOf(text).map(
    (run) =>
      new TextRun({
        text: run.text,
        ...styleOf(run, style),
      }),
  );
}

function styleOf({ ref }: BoundRun, style: string | null): { readonly style?: string } {
  if (ref !== null) return { style: `${mark}${ref}` };
  return style === null ? {} : { style };
}

/** Longest tag that programs take. */
const longest = 64;

/** Turns marked runs into content controls. A reference that is too long for a tag is the number of its entry in the list beside the file. */
export function withContentControls(xml: string, figures: readonly StandOffFigure[]): string {
  const numbers = new Map(figures.toReversed().map(({ ref, number }) => [ref, number]));
  const tagOf = (ref: string): string => (ref.length <= longest ? ref : `figures.json#${numbers.get(ref) ?? 0}`);
  return xml.replace(
    /<w:r><w:rPr><w:rStyle w:val="figure:([^"]*)"\/><\/w:rPr>(.*?)<\/w:r>/g,
    (_, ref: string, content: string) =>
      // Hidden: the control is for programs, and its frame would only be in the way of who edits the text.
      `<w:sdt><w:sdtPr><w:tag w:val="${xmlText(tagOf(unescaped(ref)))}"/><w15:appearance w15:val="hidden"/></w:sdtPr>` +
      `<w:sdtContent><w:r>${content}</w:r></w:sdtContent></w:sdt>`,
  );
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
