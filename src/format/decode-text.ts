/** The encodings that spreadsheets write; each is read strictly, none is guessed from content that another fits. */
export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/** A text and the form in which it was saved. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  readonly hasBom: boolean;
}

/**
 * Turns bytes into text: byte order mark, then strict UTF-8, then strict GB18030 (which contains GBK); null = none of these.
 * Nothing is guessed from statistics of characters, so the same bytes always give the same text. UTF-8 with a few broken
 * sequences is decoded with U+FFFD in their place, for the damage to be reported at its row.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) {
    return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8', hasBom: true };
  }
  const wide = wideEncodingOf(bytes);
  if (wide !== null) return textOf(strict(bytes, wide.encoding), wide);
  return (
    textOf(strict(bytes, 'utf-8'), { encoding: 'utf-8', hasBom: false }) ??
    textOf(damagedUtf8(bytes), { encoding: 'utf-8', hasBom: false }) ??
    textOf(strict(bytes, 'gb18030'), { encoding: 'gb18030', hasBom: false })
  );
}

function textOf(text: string | null, form: Omit<DecodedText, 'text'>): DecodedText | null {
  return text === null ? null : { text, ...form };
}

/** UTF-16 by its mark or, without one, by the NUL bytes that every delimiter and line break carries in it. */
function wideEncodingOf(bytes: Uint8Array): Omit<DecodedText, 'text'> | null {
  if (startsWith(bytes, [0xff, 0xfe])) return { encoding: 'utf-16le', hasBom: true };
  if (startsWith(bytes, [0xfe, 0xff])) return { encoding: 'utf-16be', hasBom: true };
  const head = bytes.subarray(0, 4096);
  if (bytes.length % 2 === 1 || !head.includes(0)) return null;
  const little = countSeparators(head, { character: 0, zero: 1 });
  const big = countSeparators(head, { character: 1, zero: 0 });
  if (little === big) return null;
  return { encoding: little > big ? 'utf-16le' : 'utf-16be', hasBom: false };
}

/** Byte pairs that are a tab, line feed, carriage return, comma or semicolon when read in the given byte order. */
function countSeparators(bytes: Uint8Array, offset: { readonly character: number; readonly zero: number }): number {
  const separators = [0x09, 0x0a, 0x0d, 0x2c, 0x3b];
  let count = 0;
  for (let pair = 0; pair + 1 < bytes.length; pair += 2) {
    if (bytes[pair + offset.zero] === 0 && separators.includes(bytes[pair + offset.character] ?? 0)) count += 1;
  }
  return count;
}

function strict(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/**
 * Text that is clearly UTF-8 but broken in a few places, for example cut in the middle of a character. GBK read as UTF-8
 * breaks at nearly every character and is not taken for it.
 */
function damagedUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\uFFFD/gu)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return broken * 10 <= han ? text : null;
}

/** Whether bytes begin with these. */
export function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
