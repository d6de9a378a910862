import {
  Bookmark,
  BuilderElement,
  InternalHyperlink,
  PageReference,
  Paragraph,
  Run,
  SimpleField,
  StringContainer,
  Tab,
  TextRun,
  type XmlComponent,
} from 'docx';
import type { Report, Section } from '../model.ts';

/** The table of contents: a field of the program, filled in with the pages that the layout comes to. */

/** A heading as the list of contents shows it. */
export interface Entry {
  readonly level: 1 | 2;
  readonly text: string;
  readonly anchor: string;
}

/** Sections with their headings of the second level, then annexes. */
export function entriesOf({ sections, annexes }: Pick<Report, 'sections' | 'annexes'>): readonly Entry[] {
  const own = sections.flatMap(({ id, number, title, blocks }): readonly Entry[] => [
    { level: 1, text: `${number}${title}`, anchor: anchorOf(id) },
    ...blocks.flatMap((block): readonly Entry[] =>
      block.kind === 'heading' && block.level === 2
        ? [{ level: 2, text: `${block.number}${block.text}`, anchor: anchorOf(block.id) }]
        : [],
    ),
  ]);
  return [
    ...own,
    ...annexes.map((annex): Entry => ({ level: 1, text: annexWords(annex), anchor: anchorOf(annex.id) })),
  ];
}

/** A bookmark with this beginning is the table of contents' own and is not shown to the writer. */
export function anchorOf(id: string): string {
  return `_Toc_${id.replaceAll('-', '_')}`;
}

/** The number of an annex stands by itself at the top of its page: a field gives both to the table of contents. */
export function annexNumberOf(annex: Section): Paragraph {
  return new Paragraph({
    style: 'AnnexNumber',
    children: [
      new Bookmark({ id: anchorOf(annex.id), children: [new TextRun(annex.number)] }),
      new SimpleField(`TC "${annexWords(annex).replaceAll('"', '”')}" \\f A \\l 1`),
    ],
  });
}

function annexWords({ number, title }: Section): string {
  return `${number}　${title}`;
}

/** The list of contents with estimated page numbers; Word counts them anew when it is asked to. */
export function contentsOf(entries: readonly Entry[]): readonly Paragraph[] {
  return entries.map(
    ({ level, text, anchor }, index) =>
      new Paragraph({
        style: `TOC${level}`,
        children: [
          ...(index === 0 ? [fieldRun(fieldMark('begin'), instruction(), fieldMark('separate'))] : []),
          new InternalHyperlink({
            anchor,
            children: [new TextRun(text), new Run({ children: [new Tab()] }), new PageReference(anchor)],
          }),
          ...(index === entries.length - 1 ? [fieldRun(fieldMark('end'))] : []),
        ],
      }),
  );
}

function fieldRun(...children: readonly XmlComponent[]): Run {
  return new Run({ children });
}

function instruction(): XmlComponent {
  return new StringContainer('w:instrText', 'TOC \\o "1-2" \\h \\z \\f A');
}

function fieldMark(type: 'begin' | 'separate' | 'end'): XmlComponent {
  return new BuilderElement({
    name: 'w:fldChar',
    attributes: { type: { key: 'w:fldCharType', value: type } },
  });
}
