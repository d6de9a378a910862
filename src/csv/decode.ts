import { decodeText, type Encoding, startsWith } from '../format/decode-text.ts';

export type { Encoding };

/** The text of a file, or why it has none. */
export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding; readonly hasBom: boolean }
  | { readonly ok: false; readonly reason: 'xlsx' | 'old-excel' | 'unreadable' | 'empty' };

/**
 * Turns the bytes of a file into text, or says what else they are. Workbooks and web pages have a reader of their own.
 */
export function decodeBytes(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return refused('empty');
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return refused('xlsx');
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return refused('old-excel');
  const decoded = decodeText(bytes);
  if (decoded === null || decoded.text.includes('\0')) return refused('unreadable');
  if (/^\s*<(?:!doctype|html|head|meta|body|table|\?xml)/i.test(decoded.text)) return refused('old-excel');
  if (decoded.text.trim() === '') return refused('empty');
  // GB18030 has a mark of its own, and tools that add a mark to a marked file leave a second one behind.
  return { ok: true, ...decoded, text: decoded.text.replace(/^\uFEFF+/, '') };
}

function refused(reason: 'xlsx' | 'old-excel' | 'unreadable' | 'empty'): Decoded {
  return { ok: false, reason };
}
