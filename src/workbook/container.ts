import { decodeText, startsWith } from '../format/decode-text.ts';
import { isTooLarge, listParts, type Parts, textOfPart, unpack } from './archive.ts';
import type { WorkbookRefusal } from './reading.ts';

/** What a file is, judged by its content and not by its name. */
export type Container =
  | { readonly kind: 'xlsx' | 'ods'; readonly parts: Parts }
  | { readonly kind: 'ole' }
  | { readonly kind: 'html' | 'xml'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: WorkbookRefusal };

/** Finds out how a workbook was saved, and unpacks it when it is an archive. */
export function containerOf(bytes: Uint8Array): Container {
  if (bytes.length === 0) return refused('empty');
  if (startsWith(bytes, [0x50, 0x4b])) return archiveOf(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { kind: 'ole' };
  // The beginning of a sheet before there were workbooks: Excel 2 to 4.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04].includes(bytes[1] ?? -1) && bytes[3] === 0x00) return refused('excel-95');
  return textualOf(bytes);
}

function refused(reason: WorkbookRefusal): Container {
  return { kind: 'refused', reason };
}

function archiveOf(bytes: Uint8Array): Container {
  const sizes = unlessBroken(() => listParts(bytes));
  if (sizes === null) return refused('damaged');
  const has = (pattern: RegExp): boolean => [...sizes.keys()].some((name) => pattern.test(name));
  if (has(/(?:^|\/)workbook\.bin$/i)) return refused('binary');
  if (has(/\.iwa$/i)) return refused('numbers');
  const isExcel = has(/(?:^|\/)workbook\.xml$/i);
  if (!isExcel && !(has(/^content\.xml$/) && has(/^META-INF\/manifest\.xml$/))) return refused('other-archive');
  if (isTooLarge(sizes)) return refused('too-large');
  const parts = unlessBroken(() => unpack(bytes));
  if (parts === null) return refused('damaged');
  return isExcel ? { kind: 'xlsx', parts } : openDocumentOf(parts);
}

/** What is read of an archive; null for a copy that broke off, or bytes that only begin like an archive. */
function unlessBroken<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function openDocumentOf(parts: Parts): Container {
  const manifest = textOfPart(parts['META-INF/manifest.xml'] ?? new Uint8Array());
  if (manifest.includes('encryption-data')) return refused('encrypted');
  const content = textOfPart(parts['content.xml'] ?? new Uint8Array());
  if (!content.includes('<office:spreadsheet')) return refused('other-archive');
  return isRepeatedBeyondMeasure(content) ? refused('too-large') : { kind: 'ods', parts };
}

/** A filled cell may stand for a million of them: whole rows and columns that somebody filled by one click. */
function isRepeatedBeyondMeasure(content: string): boolean {
  // Arrays: the browsers that the desk is made for have no methods on iterators.
  const cells = [...content.matchAll(/<table:table-cell\b[^>]*number-columns-repeated="(\d+)"[^>]*[^/]>/g)];
  if (cells.some(([, count]) => Number(count) > 1024)) return true;
  const rows = [
    ...content.matchAll(/<table:table-row\b[^>]*number-rows-repeated="(\d+)"[^>]*[^/]>([^]*?)<\/table:table-row>/g),
  ];
  return rows.some(([, count, cellsOfRow = '']) => Number(count) > 10_000 && cellsOfRow.includes('office:value-type'));
}

/** Web pages and the XML of Excel 2003 come under `.xls` from systems of offices, in GBK as often as in UTF-8. */
function textualOf(bytes: Uint8Array): Container {
  const decoded = decodeText(bytes);
  if (decoded === null || decoded.text.includes('\0')) return refused('damaged');
  const text = decoded.text.replace(/^\uFEFF+/, '');
  if (text.trim() === '') return refused('empty');
  if (/^\s*MIME-Version:/i.test(text)) return refused('web-page');
  if (!/^\s*<(?:!doctype|!--|html|head|meta|body|table|style|\?xml|\?mso|workbook)/i.test(text)) return refused('text');
  if (text.includes('urn:schemas-microsoft-com:office:spreadsheet') && /<(?:\w+:)?Workbook\b/.test(text))
    return { kind: 'xml', text };
  return /<table\b/i.test(text) ? { kind: 'html', text } : refused('web-page');
}
