import { Bookmark, Document, Packer, Paragraph, TextRun, type Table } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { formatDate } from '../../format/date.ts';
import type { ReportDocument } from '../files/writer.ts';
import type { Block, Report, Section } from '../model.ts';
import { marksOf, signatureLines } from '../words.ts';
import { anchorOf, annexNumberOf, contentsOf, entriesOf } from './contents.ts';
import { figureOf } from './figure.ts';
import { frameOf } from './frame.ts';
import { linePitch_twips, officeFonts } from './measures.ts';
import { packaged } from './packaged.ts';
import { headingOf, notesOf, paragraphOf, spaced, wordsOf, type Placed } from './paragraphs.ts';
import { stylesXml } from './styles.ts';
import { tableOf } from './table.ts';
import { widthOf_em } from './text-width.ts';

type Part = Paragraph | Table;

/**
 * Returns a report as a Word document in the layout of an official document, without red head and seal. Fonts are named and
 * not carried. Same report and charts, same bytes.
 */
export async function wordReport(document: ReportDocument, fonts = officeFonts): Promise<Uint8Array> {
  const bytes = await Packer.pack(wordDocument(document, fonts), 'uint8array');
  return packaged(bytes, { document, fonts });
}

/** The same before it is packed. */
export function wordDocument(
  { report, charts }: Pick<ReportDocument, 'report' | 'charts'>,
  fonts = officeFonts,
): Document {
  return new Document({
    title: report.title,
    subject: report.scope,
    creator: report.provider,
    lastModifiedBy: report.provider,
    keywords: ['集团化办学', report.name, report.region_name, String(report.year)].join('；'),
    description: marksOf(report).join('，'),
    externalStyles: stylesXml(fonts),
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15 },
    // Latin half of Han, as the fonts of offices are: no file of them is needed to lay the pages out.
    pageNumbers: estimatePageNumbersWith({ guess: true, measureWidth: (text, { size }) => widthOf_em(text) * size }),
    sections: [{ ...frameOf(report), children: partsOf(report, charts) }],
  });
}

function partsOf(report: Report, charts: ReportDocument['charts']): readonly Part[] {
  const blocks = (section: Section) =>
    section.blocks.flatMap((block, index) => {
      const isAfterTable = section.blocks[index - 1]?.kind === 'table';
      return partsOfBlock(block, { charts, isAfterTable });
    });
  return [
    ...coverOf(report),
    paragraphOf('ContentsTitle', '目　录', { pageBreakBefore: true }),
    ...contentsOf(entriesOf(report)),
    paragraphOf('BodyText', report.scope, { pageBreakBefore: true }),
    ...report.sections.flatMap((section, index) => [
      sectionHeading(section, { isAfterTable: report.sections[index - 1]?.blocks.at(-1)?.kind === 'table' }),
      ...blocks(section),
    ]),
    ...annexList(report.annexes),
    ...signature(report),
    ...report.annexes.flatMap((annex) => [
      annexNumberOf(annex),
      paragraphOf('AnnexTitle', annex.title),
      ...blocks(annex),
    ]),
  ];
}

function sectionHeading({ id, number, title }: Section, placed: Placed): Paragraph {
  const words = new Bookmark({ id: anchorOf(id), children: [new TextRun(`${number}${title}`)] });
  return new Paragraph({ style: 'Heading1', children: [words], ...spaced(placed) });
}

interface Around extends Placed {
  readonly charts: ReportDocument['charts'];
}

function partsOfBlock(block: Block, around: Around): readonly Part[] {
  switch (block.kind) {
    case 'heading':
      return [headingOf(block, anchorOf(block.id), around)];
    case 'paragraph':
    case 'list':
      return wordsOf([block], 'BodyText', around);
    case 'table':
      return tableOf(block.table);
    case 'figure':
      return figureParts(block, around);
    case 'note':
      return notesOf([`注：${block.text}`]);
    case 'supplement':
      return [paragraphOf('SupplementMark', '主管部门补充'), ...wordsOf(block.paragraphs, 'Supplement', around)];
  }
}

function figureParts(block: Extract<Block, { kind: 'figure' }>, { charts }: Around): readonly Part[] {
  const index = charts.findIndex(({ id }) => id === block.chart_id);
  const chart = charts[index];
  if (chart === undefined) throw new Error(`the report has no drawing of ${block.chart_id}`);
  return figureOf(block, chart, index + 1);
}

/** `附件：1.…`, below the text, the names under each other. */
function annexList(annexes: readonly Section[]): readonly Paragraph[] {
  return annexes.map(({ title }, index) =>
    paragraphOf(
      'AnnexList',
      `${index === 0 ? '附件：' : ''}${annexes.length === 1 ? '' : `${index + 1}.`}${title}`,
      index === 0 ? { spacing: { before: linePitch_twips } } : { indent: { left: 2080, hanging: 480 } },
    ),
  );
}

function signature(report: Report): readonly Paragraph[] {
  return signatureLines(report).map((line, index, { length }) =>
    paragraphOf('Signature', line, {
      ...(index === 0 ? { spacing: { before: 2 * linePitch_twips } } : {}),
      ...(index === length - 1 ? { keepNext: false } : {}),
    }),
  );
}

/** A title page of its own, as the printed report has. */
function coverOf(report: Report): readonly Paragraph[] {
  const isReport = report.name === '年度报告';
  const [provider = '', date = ''] = signatureLines(report);
  const below = [provider, isReport ? `数据截至${formatDate(report.as_of_date)}，${report.data_status}` : date];
  return [
    paragraphOf('Title', report.title, { spacing: { before: 6 * linePitch_twips } }),
    ...(report.is_demo ? [paragraphOf('Subtitle', '演示数据：本报告为虚构数据')] : []),
    ...below.map((line, index) =>
      paragraphOf('Subtitle', line, { spacing: { before: index === 0 ? 8 * linePitch_twips : 0, after: 0 } }),
    ),
  ];
}
