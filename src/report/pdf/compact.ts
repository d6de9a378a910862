import { zlibSync } from 'fflate';

/** Objects to a stream: readers unpack a stream as a whole, even for one object of it. */
const objectsInStream = 400;

interface PdfObject {
  readonly id: number;
  readonly body: Buffer;
}

/**
 * Returns a PDF with the same objects in half the bytes: those that are no streams are packed into compressed object
 * streams, and the table of places becomes one (ISO 32000-1, 7.5.7 and 7.5.8). The typesetter writes them plain, and in
 * a tagged file the structure is most of it. Throws when the file is not laid out as the typesetter does it.
 */
export function compactPdf(bytes: Uint8Array): Buffer {
  const file = Buffer.from(bytes);
  const { head, objects, trailer } = parsePdf(file);
  const isStream = ({ body }: PdfObject): boolean => body.subarray(-9).toString('latin1') === 'endstream';
  const streams = objects.filter(isStream);
  const plain = objects.filter((object) => !isStream(object));
  const firstNew = 1 + Math.max(...objects.map(({ id }) => id));
  const packs = Array.from({ length: Math.ceil(plain.length / objectsInStream) }, (_, index) =>
    plain.slice(index * objectsInStream, (index + 1) * objectsInStream),
  );
  const written = [...streams, ...packs.map((pack, index) => ({ id: firstNew + index, body: packed(pack) }))];
  const table: PdfObject = { id: firstNew + packs.length, body: Buffer.alloc(0) };
  const places = new Map<number, Place>();
  for (const [pack, own] of packs.entries())
    for (const [index, { id }] of own.entries()) places.set(id, [2, firstNew + pack, index]);
  const parts = [head];
  let offset = head.length;
  for (const { id, body } of written) {
    const part = Buffer.concat([Buffer.from(`${id} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    places.set(id, [1, offset, 0]);
    parts.push(part);
    offset += part.length;
  }
  places.set(table.id, [1, offset, 0]);
  const end = `endobj\nstartxref\n${offset}\n%%EOF\n`;
  const tableBody = placesTable(places, { size: table.id + 1, trailer });
  return Buffer.concat([...parts, Buffer.from(`${table.id} 0 obj\n`), tableBody, Buffer.from(`\n${end}`)]);
}

/** Kind (1 = at an offset, 2 = in an object stream), offset or stream, index in the stream. */
type Place = readonly [1 | 2, number, number];

function parsePdf(file: Buffer) {
  const tail = file.toString('latin1', Math.max(0, file.length - 1024));
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? Number.NaN);
  const table = /^xref\n0 (\d+)\n([\s\S]*?)trailer\s*<<([\s\S]*)>>\s*startxref/.exec(file.toString('latin1', start));
  if (table === null) throw new Error('the PDF has no plain table of its objects');
  const [, , entries = '', trailer = ''] = table;
  const offsets = [...entries.matchAll(/^(\d{10}) \d{5} n/gm)]
    .map(([, offset]) => Number(offset))
    .toSorted((a, b) => a - b);
  const objects = offsets.map((offset, index) => objectAt(file.subarray(offset, offsets[index + 1] ?? start)));
  return { head: file.subarray(0, offsets[0]), objects, trailer: trailer.replace(/\/Size\s+\d+/, '').trim() };
}

function objectAt(bytes: Buffer): PdfObject {
  const id = /^(\d+) 0 obj\s/.exec(bytes.toString('latin1', 0, 24));
  const end = bytes.lastIndexOf('endobj');
  if (id === null || end === -1) throw new Error('the PDF has no object where its table says');
  let last = end;
  while (bytes[last - 1] === 0x0a) last -= 1;
  return { id: Number(id[1]), body: bytes.subarray(id[0].length, last) };
}

function packed(objects: readonly PdfObject[]): Buffer {
  let offset = 0;
  const index = objects.map(({ id, body }) => {
    const entry = `${id} ${offset}`;
    offset += body.length + 1;
    return entry;
  });
  const first = `${index.join(' ')}\n`;
  const bodies = objects.flatMap(({ body }) => [body, Buffer.from('\n')]);
  return streamOf(
    `/Type /ObjStm /N ${objects.length} /First ${first.length}`,
    Buffer.concat([Buffer.from(first), ...bodies]),
  );
}

function placesTable(
  places: ReadonlyMap<number, Place>,
  { size, trailer }: { readonly size: number; readonly trailer: string },
): Buffer {
  const rows = Buffer.alloc(size * 7);
  for (const [id, [kind, where, index]] of places) {
    rows.writeUInt8(kind, id * 7);
    rows.writeUInt32BE(where, id * 7 + 1);
    rows.writeUInt16BE(index, id * 7 + 5);
  }
  // Object 0 heads the list of free ones.
  rows.writeUInt16BE(0xffff, 5);
  return streamOf(`/Type /XRef /Size ${size} /W [1 4 2] ${trailer}`, rows);
}

/** Compressed by code of our own dependencies: the engine's own gives other bytes on other processors. */
function streamOf(entries: string, content: Buffer): Buffer {
  const compressed = zlibSync(content, { level: 9 });
  const head = `<< ${entries} /Filter /FlateDecode /Length ${compressed.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), compressed, Buffer.from('\nendstream')]);
}
