import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/** A Word document read back, by a reader that knows nothing of the writer. */

export interface ReadParagraph {
  readonly kind: 'paragraph';
  readonly style: string;
  readonly text: string;
  readonly hasPicture: boolean;
}

export interface ReadTable {
  readonly kind: 'table';
  readonly title: string;
  /** Rows that are repeated on every page. */
  readonly heads: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
  readonly widths_twips: readonly number[];
  /** Rows that may be torn apart at the end of a page. */
  readonly torn_count: number;
}

export type ReadBlock = ReadParagraph | ReadTable;

export function partOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (part === undefined) throw new Error(`the document has no ${name}`);
  return strFromU8(part);
}

export function partNames(bytes: Uint8Array): readonly string[] {
  return Object.keys(unzipSync(bytes));
}

/** Paragraphs and tables of the body, in reading order. */
export function readBlocks(bytes: Uint8Array): readonly ReadBlock[] {
  const body = elementsOf(rootOf(partOf(bytes, 'word/document.xml')))[0];
  if (body === undefined) throw new Error('the document has no body');
  return elementsOf(body).flatMap((element): readonly ReadBlock[] => {
    if (element.tagName === 'w:p') return [paragraphOf(element)];
    return element.tagName === 'w:tbl' ? [tableOf(element)] : [];
  });
}

export function tablesIn(blocks: readonly ReadBlock[]): readonly ReadTable[] {
  return blocks.filter((block) => block.kind === 'table');
}

export function paragraphsIn(blocks: readonly ReadBlock[]): readonly ReadParagraph[] {
  return blocks.filter((block) => block.kind === 'paragraph');
}

function rootOf(xml: string): Element {
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement;
  if (root === null) throw new Error('an empty part');
  return root;
}

function paragraphOf(element: Element): ReadParagraph {
  const style = allOf(element, 'w:pStyle')[0]?.getAttribute('w:val') ?? '';
  return { kind: 'paragraph', style, text: textOf(element), hasPicture: allOf(element, 'w:drawing').length > 0 };
}

function tableOf(element: Element): ReadTable {
  const rows = elementsOf(element).filter(({ tagName }) => tagName === 'w:tr');
  const isHead = (row: Element) => allOf(row, 'w:tblHeader').length > 0;
  const cellsOf = (row: Element) => allOf(row, 'w:tc').map(textOf);
  return {
    kind: 'table',
    title: allOf(element, 'w:tblCaption')[0]?.getAttribute('w:val') ?? '',
    heads: rows.filter(isHead).map(cellsOf),
    rows: rows.filter((row) => !isHead(row)).map(cellsOf),
    widths_twips: allOf(element, 'w:gridCol').map((column) => Number(column.getAttribute('w:w'))),
    torn_count: rows.filter((row) => allOf(row, 'w:cantSplit').length === 0).length,
  };
}

/** What a reader sees: text and tabs; what fields are made of is not text. */
function textOf(element: Element): string {
  return descendantsOf(element)
    .map((one) => {
      if (one.tagName === 'w:t') return one.textContent ?? '';
      return one.tagName === 'w:tab' && one.parentNode?.nodeName === 'w:r' ? '\t' : '';
    })
    .join('');
}

function allOf(element: Element, tagName: string): readonly Element[] {
  return descendantsOf(element).filter((one) => one.tagName === tagName);
}

function descendantsOf(element: Element): readonly Element[] {
  return elementsOf(element).flatMap((child) => [child, ...descendantsOf(child)]);
}

function elementsOf(element: Element): readonly Element[] {
  return [...element.childNodes].filter(isElement);
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
