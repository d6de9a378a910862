import { AlignmentType, Footer, Header, PageNumber, Paragraph, TextRun, type ISectionOptions } from 'docx';
import type { Report } from '../model.ts';
import { linePitch_twips, page } from './measures.ts';
import { marksOf } from '../words.ts';
import { paragraphOf } from './paragraphs.ts';

/** What every page has: size and margins, its number on the outer side, and what must be known of its figures. */
export function frameOf(report: Report): Pick<ISectionOptions, 'properties' | 'headers' | 'footers'> {
  const marks = marksOf(report);
  return {
    properties: {
      // The title page has no number.
      titlePage: true,
      page: {
        size: { width: page.width, height: page.height },
        margin: {
          top: page.top,
          bottom: page.bottom,
          left: page.left,
          right: page.right,
          header: page.header,
          footer: page.footer,
        },
      },
      grid: { type: 'lines', linePitch: linePitch_twips },
    },
    ...(marks.length === 0 ? {} : { headers: { default: headOf(marks), even: headOf(marks), first: headOf(marks) } }),
    footers: { default: pageNumber('right'), even: pageNumber('left') },
  };
}

function headOf(marks: readonly string[]): Header {
  return new Header({ children: [paragraphOf('Header', marks.join('　'))] });
}

/** `— 3 —`, one character in from the edge. */
function pageNumber(side: 'left' | 'right'): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: 280 },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}
