import { inflateSync } from 'node:zlib';

/** Bytes of the header of a WOFF file, and of each entry of its directory. */
const woff = { header: 44, entry: 20 } as const;
const sfnt = { header: 12, entry: 16 } as const;

/**
 * Returns the TrueType file inside a WOFF 1.0 file: the same tables, uncompressed. Throws for any other kind of file.
 * See https://www.w3.org/TR/WOFF/, sections 3 to 5.
 */
export function trueTypeOf(bytes: Buffer): Buffer {
  if (bytes.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF 1.0 file');
  const count = bytes.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = woff.header + index * woff.entry;
    const [offset, packed, length] = [
      bytes.readUInt32BE(at + 4),
      bytes.readUInt32BE(at + 8),
      bytes.readUInt32BE(at + 12),
    ];
    const stored = bytes.subarray(offset, offset + packed);
    return {
      tag: bytes.subarray(at, at + 4),
      checksum: bytes.subarray(at + 16, at + 20),
      content: packed < length ? inflateSync(stored) : stored,
    };
  });
  return Buffer.concat([
    headerOf(bytes, count),
    directoryOf(tables, count),
    ...tables.map(({ content }) => padded(content)),
  ]);
}

function headerOf(bytes: Buffer, count: number): Buffer {
  const header = Buffer.alloc(sfnt.header);
  const power = Math.floor(Math.log2(count));
  bytes.copy(header, 0, 4, 8);
  header.writeUInt16BE(count, 4);
  header.writeUInt16BE(2 ** power * sfnt.entry, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE((count - 2 ** power) * sfnt.entry, 10);
  return header;
}

interface Table {
  readonly tag: Buffer;
  readonly checksum: Buffer;
  readonly content: Buffer;
}

function directoryOf(tables: readonly Table[], count: number): Buffer {
  let offset = sfnt.header + count * sfnt.entry;
  const entries = tables.map(({ tag, checksum, content }) => {
    const entry = Buffer.alloc(sfnt.entry);
    tag.copy(entry, 0);
    checksum.copy(entry, 4);
    entry.writeUInt32BE(offset, 8);
    entry.writeUInt32BE(content.length, 12);
    offset += padded(content).length;
    return entry;
  });
  return Buffer.concat(entries);
}

/** Every table begins at a multiple of four. */
function padded(content: Buffer): Buffer {
  return Buffer.concat([content, Buffer.alloc((4 - (content.length % 4)) % 4)]);
}
