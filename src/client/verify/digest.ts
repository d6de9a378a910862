import { hash } from '@stablelib/sha256';

/**
 * The SHA-256 of bytes, in hex, computed on this machine. Browsers can do it by themselves on HTTPS and on the machine
 * itself only. The library that does it elsewhere is part of the page's script: once the page is open no network is needed.
 */
export async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const { subtle } = crypto as SometimesSubtle;
  const digest = subtle === undefined ? hash(bytes) : new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

interface SometimesSubtle {
  readonly subtle?: SubtleCrypto;
}
