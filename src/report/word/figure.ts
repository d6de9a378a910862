import { ImageRun, Paragraph } from 'docx';
import type { DrawnChart } from '../../charts/drawn-chart.ts';
import { plainText } from '../../format/bound-text.ts';
import { plainSvgOf, pngOf } from '../../pictures/png.ts';
import type { Block } from '../model.ts';
import { captionOf } from './caption.ts';
import { textHeight_px, textWidth_px } from './measures.ts';
import { notesOf } from './paragraphs.ts';
import { widthOf_em } from './text-width.ts';

/** Pixels to the unit of the picture for programs that cannot draw SVG: more than 200 to the inch. */
const scale = 2;

/** A chart with its caption and notes. `id` is the picture's number, which must not repeat in the document. */
export function figureOf(
  block: Extract<Block, { kind: 'figure' }>,
  chart: DrawnChart,
  id: number,
): readonly Paragraph[] {
  const notes = [`${chart.subtitle}。`, ...chart.notes, `来源：${chart.source}`];
  const size = sizeOf(chart, heightBelow_px(plainText(block.title), notes.map(plainText)));
  const drawing = plainSvgOf(plainText(chart.svg));
  const image = new ImageRun({
    type: 'svg',
    data: Buffer.from(drawing),
    fallback: { type: 'png', data: pngOf(drawing, scale) },
    transformation: size,
    altText: {
      id: String(id),
      name: block.number,
      title: plainText(block.title),
      description: plainText(block.description),
    },
  });
  return [
    new Paragraph({ style: 'Figure', children: [image] }),
    captionOf(block, { isAbove: false }),
    ...notesOf(notes),
  ];
}

/** As wide as the type area, or as tall as leaves room for its caption and its notes. */
function sizeOf({ width_px, height_px }: DrawnChart, below_px: number) {
  const factor = Math.min(textWidth_px / width_px, (textHeight_px - below_px) / height_px);
  return { width: Math.floor(width_px * factor), height: Math.floor(height_px * factor) };
}

/** Height of the caption and the notes of a figure, with the space around them. */
function heightBelow_px(title: string, notes: readonly string[]): number {
  const captionLines = Math.ceil((widthOf_em(title) + 4) / 36);
  const noteLines = notes.reduce((sum, note) => sum + Math.ceil(widthOf_em(note) / 45), 0);
  return ((captionLines * 400 + noteLines * 280 + 600) / 1440) * 96;
}
