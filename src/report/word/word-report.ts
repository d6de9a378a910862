import { Bookmark, Document, LevelFormat, LevelSuffix, Packer, Paragraph, TextRun, type Table } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { formatDate } from '../../format/date.ts';
import type { Block, Report, Section } from '../model.ts';
import { anchorOf, annexNumberOf, contentsOf, entriesOf } from './contents.ts';
import { figureOf, type ReportFigure } from './figure.ts';
import { frameOf } from './frame.ts';
import { linePitch_twips, officeFonts, type WordFonts } from './measures.ts';
import { packaged } from './packaged.ts';
import { headingOf, listNumbering, notesOf, paragraphOf, wordsOf } from './paragraphs.ts';
import { stylesXml } from './styles.ts';
import { tableOf } from './table.ts';
import { widthOf_em } from './text-width.ts';

export interface WordOptions {
  /** The report's charts by their id; one that is not there is left out with its caption. */
  readonly figures: ReadonlyMap<string, ReportFigure>;
  readonly fonts?: WordFonts;
}

type Part = Paragraph | Table;

/**
 * Returns a report as a Word document in the layout of an official document, without red head and seal. Fonts are named and
 * not carried. Same report and charts, same bytes.
 */
export async function wordReport(report: Report, { figures, fonts = officeFonts }: WordOptions): Promise<Uint8Array> {
  const document = new Document({
    title: report.title,
    subject: report.scope,
    creator: report.provider,
    lastModifiedBy: report.provider,
    keywords: ['集团化办学', '年度报告', report.region_name, String(report.year)].join('；'),
    description: report.is_demo ? '演示数据（虚构）' : '',
    externalStyles: stylesXml(fonts),
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15 },
    numbering: { config: [listDefinition] },
    // Latin half of Han, as the fonts of offices are: no file of them is needed to lay the pages out.
    pageNumbers: estimatePageNumbersWith({ guess: true, measureWidth: (text, { size }) => widthOf_em(text) * size }),
    sections: [{ ...frameOf(report), children: partsOf(report, figures) }],
  });
  return packaged(await Packer.pack(document, 'uint8array'), { report, fonts });
}

/** Items begin with a dash, as in official documents. */
const listDefinition = {
  reference: listNumbering,
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '——',
      suffix: LevelSuffix.NOTHING,
      style: { paragraph: { indent: { left: 0, firstLine: 640 } } },
    },
  ],
} as const;

function partsOf(report: Report, figures: WordOptions['figures']): readonly Part[] {
  const charts = new Map<string, number>();
  const blocks = (section: Section) =>
    section.blocks.flatMap((block, index) => {
      const isAfterTable = section.blocks[index - 1]?.kind === 'table';
      return partsOfBlock(block, { report, figures, charts, isAfterTable });
    });
  return [
    paragraphOf('Title', report.title),
    paragraphOf('Subtitle', `（数据截至${formatDate(report.as_of_date)}，${report.data_status}）`),
    paragraphOf('ContentsTitle', '目　录'),
    ...contentsOf(entriesOf(report)),
    paragraphOf('BodyText', report.scope, { pageBreakBefore: true }),
    ...report.sections.flatMap((section) => [sectionHeading(section), ...blocks(section)]),
    ...annexList(report.annexes),
    ...signature(report),
    ...report.annexes.flatMap((annex) => [
      annexNumberOf(annex),
      paragraphOf('AnnexTitle', annex.title),
      ...blocks(annex),
    ]),
  ];
}

function sectionHeading({ id, number, title }: Section): Paragraph {
  const words = new Bookmark({ id: anchorOf(id), children: [new TextRun(`${number}${title}`)] });
  return new Paragraph({ style: 'Heading1', children: [words] });
}

interface Around {
  readonly report: Report;
  readonly figures: WordOptions['figures'];
  /** Charts that have been placed, with their numbers in the document. */
  readonly charts: Map<string, number>;
  readonly isAfterTable: boolean;
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

function figureParts(block: Extract<Block, { kind: 'figure' }>, { report, figures, charts }: Around): readonly Part[] {
  const figure = figures.get(block.chart_id);
  if (figure === undefined) return [];
  charts.set(block.number, charts.size);
  return figureOf(block, figure, { report, index: charts.size });
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

function signature({ provider, as_of_date }: Report): readonly Paragraph[] {
  return [
    paragraphOf('Signature', provider, { spacing: { before: 2 * linePitch_twips } }),
    paragraphOf('Signature', `数据截至${formatDate(as_of_date)}`, { keepNext: false }),
  ];
}
