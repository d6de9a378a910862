import { AlignmentType, Footer, Header, PageNumber, Paragraph, TextRun, type ISectionOptions } from 'docx';
import type { Report } from '../model.ts';
import { linePitch_twips, page } from './measures.ts';
import { paragraphOf } from './paragraphs.ts';

/** What every page has: size and margins, its number on the outer side, and the mark of a demonstration. */
export function frameOf({ is_demo }: Report): Pick<ISectionOptions, 'properties' | 'headers' | 'footers'> {
  const mark = is_demo ? { default: demoMark(), even: demoMark() } : null;
  return {
    properties: {
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
    ...(mark === null ? {} : { headers: mark }),
    footers: { default: pageNumber('right'), even: pageNumber('left') },
  };
}

function demoMark(): Header {
  return new Header({ children: [paragraphOf('Header', '演示数据（虚构）')] });
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
