import { getDocument } from 'unpdf/pdfjs';

/** One piece of text as it stands on a page: points from the left and lower edge. */
export interface PdfText {
  readonly text: string;
  readonly x_pt: number;
  readonly y_pt: number;
  readonly width_pt: number;
}

export interface PdfPage {
  /** What belongs to the document. */
  readonly texts: readonly PdfText[];
  /** What only belongs to the page: marks at its head, its number, heads of tables that are said again. */
  readonly artifacts: readonly PdfText[];
}

/** An element of the structure by which a screen reader goes. */
export interface PdfElement {
  readonly role: string;
  readonly alt?: string;
  readonly children?: readonly PdfElement[];
}

export interface ReadPdf {
  readonly pages: readonly PdfPage[];
  /** All that belongs to the document, without white space. */
  readonly words: string;
  readonly elements: readonly PdfElement[];
  readonly outline: readonly string[];
  readonly language: string;
  readonly isMarked: boolean;
}

interface OutlineItem {
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

/** Opens a PDF in a reader that knows nothing of how it was made. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  const pages: PdfPage[] = [];
  const elements: PdfElement[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    pages.push(sorted((await page.getTextContent({ includeMarkedContent: true })).items));
    elements.push((await page.getStructTree()) as PdfElement);
  }
  // pdf.js types these as any.
  const outline = ((await pdf.getOutline()) ?? []) as readonly OutlineItem[];
  const info: object = (await pdf.getMetadata()).info;
  const marks = (await pdf.getMarkInfo()) as { readonly Marked: boolean } | null;
  await pdf.loadingTask.destroy();
  return {
    pages,
    words: pages.map(({ texts }) => wordsOf(texts)).join(''),
    elements: elements.flatMap(flattened),
    outline: outline.flatMap(titlesOf),
    language: 'Language' in info ? String(info.Language) : '',
    isMarked: marks?.Marked === true,
  };
}

export function wordsOf(texts: readonly PdfText[]): string {
  return texts.map(({ text }) => text.replace(/\s+/g, '')).join('');
}

type Item = Awaited<
  ReturnType<Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>['getTextContent']>
>['items'][number];

/** Keeps apart what stands inside marks of artifacts. */
function sorted(items: readonly Item[]): PdfPage {
  const texts: PdfText[] = [];
  const artifacts: PdfText[] = [];
  const open: string[] = [];
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push('tag' in item ? String(item.tag) : '');
      continue;
    }
    const [, , , , x_pt = 0, y_pt = 0] = item.transform as readonly number[];
    (open.includes('Artifact') ? artifacts : texts).push({ text: item.str, x_pt, y_pt, width_pt: item.width });
  }
  return { texts, artifacts };
}

function flattened(element: PdfElement): readonly PdfElement[] {
  return [element, ...(element.children ?? []).flatMap(flattened)];
}

function titlesOf({ title, items }: OutlineItem): readonly string[] {
  return [title, ...items.flatMap(titlesOf)];
}
