import { createHash } from 'node:crypto';

/** One file to be written: its path, with forward slashes, and its text or bytes. */
export interface ArtifactFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Returns the sha256 of a text's UTF-8 bytes, or of bytes, in hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Returns JSON that people can read and compare line by line, ending with a line break. */
export function readableJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
