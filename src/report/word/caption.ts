import { textRunsOf } from './runs.ts';
import { Paragraph, SequentialIdentifier, TextRun } from 'docx';

/**
 * The caption of a table, above it, or of a figure, below it. `表1` and `图1` are counted by the program, so that they stay
 * right when an office adds one; the numbers of annexes have two parts and stay as they are.
 */
export function captionOf(
  { number, title }: { readonly number: string; readonly title: string },
  { isAbove }: { readonly isAbove: boolean },
): Paragraph {
  const kind = /^[表图](?=\d+$)/u.exec(number)?.[0] ?? null;
  const counted = kind === null ? [new TextRun(number)] : [new TextRun(kind), new SequentialIdentifier(kind)];
  return new Paragraph({
    style: 'Caption',
    keepNext: true,
    ...(isAbove ? {} : { spacing: { before: 40 } }),
    children: [...counted, ...textRunsOf(`　${title}`)],
  });
}
