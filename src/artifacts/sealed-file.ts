import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { threadId } from 'node:worker_threads';

const sealLength = 32;

/**
 * Keeps bytes in a file of a cache with their hash behind them. Whole or not at all: a run that is killed here leaves no
 * half file under its final name.
 */
export function keepSealed(file: string, bytes: Uint8Array): void {
  const made = `${file}.${threadId}`;
  writeFileSync(made, Buffer.concat([bytes, sealOf(bytes)]));
  renameSync(made, file);
}

/** The bytes kept in a file; null when there is none, or when it is no longer what was kept: it is to be made anew. */
export function takeSealed(file: string): Buffer | null {
  if (!existsSync(file)) return null;
  const kept = readFileSync(file);
  const bytes = kept.subarray(0, Math.max(0, kept.length - sealLength));
  return sealOf(bytes).equals(kept.subarray(bytes.length)) ? bytes : null;
}

function sealOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
