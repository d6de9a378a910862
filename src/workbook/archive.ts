import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The parts of a workbook that is a zip archive, unpacked. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** Pictures, drawings, remarks and programs: nothing of it is read, and a photograph is larger than all cells. */
const unread =
  /(?:^|\/)(?:media|drawings|charts|embeddings|printerSettings|externalLinks|customXml|ctrlProps|activeX|Pictures|Thumbnails|Object [^/]*)\/|(?:^|\/)(?:threadedComments|comments|persons|slicers|pivot)[^/]*(?:\/|\.xml$)|\.(?:vml|bin|png|jpe?g|emf|wmf)$/i;

/**
 * What one part may be when unpacked. A county's largest register is a twentieth of it; a text of twice the size could not be
 * held by the machine at all.
 */
const largestPart = 256 * 2 ** 20;

/** Names of all parts with their sizes; throws when the archive's directory is damaged. */
export function listParts(bytes: Uint8Array): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      sizes.set(name, originalSize);
      return false;
    },
  });
  return sizes;
}

/** Whether a part that has to be unpacked is larger than any that is read. */
export function isTooLarge(sizes: ReadonlyMap<string, number>): boolean {
  return [...sizes].some(([name, size]) => size > largestPart && !unread.test(name));
}

/** Unpacks what is read of a workbook. No part becomes larger than the directory says. */
export function unpack(bytes: Uint8Array): Parts {
  return unzipSync(bytes, { filter: ({ name }) => !unread.test(name) && !name.endsWith('/') });
}

/** An archive of the parts for the reader, not compressed: it is opened at once. */
export function packed(parts: Parts): Uint8Array {
  return zipSync({ ...parts }, { level: 0 });
}

/** A part as text. */
export function textOfPart(part: Uint8Array): string {
  return strFromU8(part);
}

const sheetPart = /(?:^|\/)worksheets\/[^/]+\.xml$/i;

/**
 * The sheets of an Excel workbook without the cells and rows that hold nothing. Programs write a million of them where
 * somebody once coloured whole columns, and reading each would take a minute.
 */
export function withoutEmptyCells(parts: Parts): Parts {
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [
      name,
      sheetPart.test(name) ? strToU8(thinned(strFromU8(part))) : part,
    ]),
  );
}

/** An element without content is a cell without a value or a row without cells; hidden rows without cells hide nothing. */
function thinned(xml: string): string {
  return xml
    .replace(/<(?:\w+:)?c(?:\s[^<>]*)?\/>/g, '')
    .replace(/<(?:\w+:)?row(?:\s[^<>]*)?(?:\/>|>\s*<\/(?:\w+:)?row>)/g, '');
}
